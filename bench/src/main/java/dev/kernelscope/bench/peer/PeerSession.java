package dev.kernelscope.bench.peer;

/**
 * A peer's prepared convolution with the conversions taken apart from the computation. Through the SPI every execution
 * copies its input into native memory, reorders it into the library's own layout and brings the output back; a
 * benchmark that counted this would measure our glue. So: {@link #load} once, {@link #run} under the stopwatch, {@link
 * #store} to check what was computed.
 *
 * <p>One thread at a time.
 */
public interface PeerSession extends AutoCloseable {

  /** Takes the input, in the problem's layout, into the library's own memory and layout. */
  void load(float[] src, int offset);

  /** Computes the output from the loaded input: the library's work and nothing else. */
  void run();

  /** Writes the output of the last {@link #run}, in the problem's layout. */
  void store(float[] dst, int offset);

  /** What the library says that it used, for instance the name of its own implementation; may be empty. */
  default String detail() {
    return "";
  }

  /** Frees the native memory; nothing may be called afterwards. */
  @Override
  void close();
}

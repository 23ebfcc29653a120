package dev.kernelscope.app.saved;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error where a file is larger than a scene can be, whatever else it is. */
final class LimitedStream extends FilterInputStream {

  /** A photograph of 40 million brightnesses fits. */
  static final int MOST = 64 << 20;

  private int left = MOST;

  LimitedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    return count(super.read(), 1);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    return count(read, read);
  }

  private int count(int result, int read) throws IOException {
    left -= Math.max(0, result < 0 ? 0 : read);
    if (left < 0) {
      throw new SceneFormatException("it is larger than " + (MOST >> 20) + " MiB, which no scene is");
    }
    return result;
  }
}

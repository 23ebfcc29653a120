package dev.kernelscope.engine.conv;

/**
 * Scratch memory for executions of plans, so that {@link Plan#execute} allocates nothing. One thread at a time may use
 * a workspace; it grows to the largest plan that it was used with and serves all smaller ones.
 */
public final class Workspace {

  private float[] floats = new float[0];

  /** An empty workspace; it grows at its first use. */
  public Workspace() {}

  /** At least that many floats. */
  float[] floats(int least) {
    if (floats.length < least) {
      floats = new float[least];
    }
    return floats;
  }

  /** Bytes held. */
  public long bytes() {
    return (long) floats.length * Float.BYTES;
  }
}

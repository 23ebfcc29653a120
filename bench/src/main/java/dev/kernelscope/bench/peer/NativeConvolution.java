package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spi.PreparedConvolution;

/** A peer's prepared convolution. It owns one set of native buffers, so executions wait for each other. */
abstract class NativeConvolution implements PreparedConvolution, PeerSession {

  @Override
  public final int workspaceFloats() {
    return 0;
  }

  @Override
  public final synchronized void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    load(src, srcOffset);
    run();
    store(dst, dstOffset);
  }
}

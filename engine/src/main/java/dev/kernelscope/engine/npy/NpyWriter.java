package dev.kernelscope.engine.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes {@code .npy} files: version 1.0, little-endian float32, C order. The same array gives the same bytes. */
public final class NpyWriter {

  private static final int CHUNK_VALUES = 1 << 14;

  private NpyWriter() {}

  /** Writes the array; the stream stays open. */
  public static void write(NpyArray array, OutputStream out) throws IOException {
    out.write(NpyHeader.write(array.shape()));
    float[] data = array.data();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_VALUES * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int done = 0; done < data.length; ) {
      int now = Math.min(CHUNK_VALUES, data.length - done);
      chunk.rewind().asFloatBuffer().put(data, done, now);
      out.write(chunk.array(), 0, now * Float.BYTES);
      done += now;
    }
  }
}

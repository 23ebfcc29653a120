package dev.kernelscope.render.opengl.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jcodec.common.io.SeekableByteChannel;

/** A file in memory: lengths that stand at the head of an MP4 are known at its end only. */
final class MemoryChannel implements SeekableByteChannel {

  private byte[] bytes = new byte[1 << 20];
  private int size;
  private int position;

  /** Writes all of it. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  @Override
  public int read(ByteBuffer target) {
    int count = Math.min(target.remaining(), size - position);
    if (count <= 0) {
      return -1;
    }
    target.put(bytes, position, count);
    position += count;
    return count;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = source.remaining();
    if (position > Integer.MAX_VALUE - 8 - count) {
      throw new IOException("the film is larger than 2 GB; a smaller --size or fewer --frames help");
    }
    if (position + count > bytes.length) {
      int larger = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.max(position + count, larger));
    }
    source.get(bytes, position, count);
    position += count;
    size = Math.max(size, position);
    return count;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel setPosition(long newPosition) {
    position = Math.toIntExact(newPosition);
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    size = (int) Math.min(size, newSize);
    return this;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    // Memory has nothing to close.
  }
}

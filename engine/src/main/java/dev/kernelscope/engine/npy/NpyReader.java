package dev.kernelscope.engine.npy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads {@code .npy} files of the versions 1.0, 2.0 and 3.0. Values of 64 bits are rounded to 32; NaN and infinity are
 * kept.
 */
public final class NpyReader {

  /** A header of arrays like ours has about a hundred bytes; a megabyte leaves room for any that NumPy writes. */
  private static final int LONGEST_HEADER = 1 << 20;

  /** A pipe has to be held in memory before its length is known. */
  private static final int LONGEST_PIPE = 1 << 30;

  private static final int CHUNK = 1 << 16;

  private NpyReader() {}

  /** Whether a file that begins with those bytes is meant as {@code .npy}. */
  public static boolean isNpy(byte[] head) {
    return head.length >= NpyHeader.MAGIC.length
        && Arrays.equals(head, 0, NpyHeader.MAGIC.length, NpyHeader.MAGIC, 0, NpyHeader.MAGIC.length);
  }

  /**
   * Reads a file. A file whose length is not known beforehand (a pipe) is read to its end first.
   *
   * @throws NpyFormatException if the content is not a supported array
   * @throws IOException if the file cannot be read
   */
  public static NpyArray read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.isRegularFile(file)) {
        return read(new BufferedInputStream(in, CHUNK), Files.size(file));
      }
      byte[] content = in.readNBytes(LONGEST_PIPE + 1);
      if (content.length > LONGEST_PIPE) {
        throw new NpyFormatException("more than " + LONGEST_PIPE + " bytes from a pipe: save it as a file");
      }
      return read(content);
    }
  }

  /** Reads an array from the whole content of a file. */
  public static NpyArray read(byte[] content) throws NpyFormatException {
    try {
      return read(new ByteArrayInputStream(content), content.length);
    } catch (NpyFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new AssertionError("an array of bytes cannot fail", e);
    }
  }

  /**
   * Reads an array.
   *
   * @param in source, read to the end of the array
   * @param length bytes that the source has; a header that claims another length is refused before anything is
   *     allocated
   */
  static NpyArray read(InputStream in, long length) throws IOException {
    if (length == 0) {
      throw new NpyFormatException("the file is empty: a .npy file begins with \\x93NUMPY");
    }
    byte[] start = in.readNBytes(8);
    if (!isNpy(start)) {
      throw new NpyFormatException("not a .npy file: it does not begin with \\x93NUMPY");
    }
    if (start.length < 8) {
      throw truncatedHeader();
    }
    int version = start[6];
    if (version < 1 || version > 3 || start[7] != 0) {
      throw new NpyFormatException(".npy version " + (version & 0xff) + "." + (start[7] & 0xff)
          + " is not supported: allowed are 1.0, 2.0 and 3.0");
    }
    int lengthBytes = version == 1 ? 2 : 4;
    long headerLength = littleEndian(in.readNBytes(lengthBytes), lengthBytes);
    if (headerLength > LONGEST_HEADER) {
      throw new NpyFormatException("the .npy header claims " + headerLength + " bytes: at most "
          + LONGEST_HEADER + " are allowed");
    }
    byte[] text = in.readNBytes((int) headerLength);
    if (text.length < headerLength) {
      throw truncatedHeader();
    }
    NpyHeader header = NpyHeader.parse(text, version);
    int count = checkedCount(header, length - 8 - lengthBytes - headerLength);
    float[] data = values(in, header, count);
    return new NpyArray(header.shape(), header.fortran() ? FortranOrder.toC(data, header.shape()) : data);
  }

  private static int checkedCount(NpyHeader header, long available) throws NpyFormatException {
    BigInteger claimed = NpyArray.cells(header.shape());
    BigInteger bytes = claimed.multiply(BigInteger.valueOf(header.bytesPerValue()));
    int order = bytes.compareTo(BigInteger.valueOf(available));
    if (order != 0) {
      throw new NpyFormatException("the .npy header claims " + NpyArray.describe(header.shape()) + " = " + claimed
          + " values of " + header.bytesPerValue() + " bytes, but the file has " + available + " bytes of data"
          + (order > 0 ? " (truncated?)" : " (something follows the array)"));
    }
    if (claimed.bitLength() > 31) {
      throw new NpyFormatException("the array has " + claimed + " values: at most " + Integer.MAX_VALUE
          + " are allowed");
    }
    return claimed.intValue();
  }

  private static float[] values(InputStream in, NpyHeader header, int count) throws IOException {
    float[] data = new float[count];
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(header.order());
    int perChunk = CHUNK / header.bytesPerValue();
    for (int done = 0; done < count; ) {
      int now = Math.min(perChunk, count - done);
      int bytes = now * header.bytesPerValue();
      if (in.readNBytes(chunk.array(), 0, bytes) < bytes) {
        throw new NpyFormatException("the file ended within the array: it became shorter while it was read");
      }
      if (header.doubles()) {
        for (int i = 0; i < now; i++) {
          data[done + i] = (float) chunk.getDouble(i * Double.BYTES);
        }
      } else {
        chunk.rewind().asFloatBuffer().get(data, done, now);
      }
      done += now;
    }
    return data;
  }

  private static long littleEndian(byte[] bytes, int expected) throws NpyFormatException {
    if (bytes.length < expected) {
      throw truncatedHeader();
    }
    long value = 0;
    for (int i = bytes.length - 1; i >= 0; i--) {
      value = value << 8 | bytes[i] & 0xff;
    }
    return value;
  }

  private static NpyFormatException truncatedHeader() {
    return new NpyFormatException("the file ends within the .npy header (truncated?)");
  }
}

package dev.kernelscope.engine.train;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An array of bytes in the IDX format, plain or compressed by gzip: two zeros, the type (8 for unsigned bytes), the
 * number of axes, each axis's extent in four bytes, the largest first, then the values. Y. LeCun, C. Cortes, C.
 * Burges, "The MNIST database of handwritten digits".
 *
 * @param extents outermost first
 * @param values in C order
 */
record IdxArray(int[] extents, byte[] values) {

  private static final int UNSIGNED_BYTES = 8;
  /** Twenty times the 60,000 images that the format is known for. */
  private static final long MOST = 1 << 30;

  /**
   * Reads one. Never more is allocated than the file really holds.
   *
   * @param name how messages call the file
   * @param axes how many axes it must have
   * @throws IdxFormatException if it is damaged, or something else
   */
  static IdxArray read(InputStream in, String name, int axes) throws IOException {
    try (in; InputStream plain = unpacked(new BufferedInputStream(in, 1 << 16))) {
      int[] extents = extents(plain, name, axes);
      long claimed = 1;
      for (int extent : extents) {
        claimed = claimed > MOST ? claimed : claimed * extent;
      }
      if (claimed > MOST) {
        throw new IdxFormatException("'" + name + "' claims " + describe(extents) + " bytes: at most " + MOST
            + " are allowed");
      }
      byte[] values = plain.readNBytes((int) claimed);
      if (values.length < claimed) {
        throw new IdxFormatException("'" + name + "' claims " + describe(extents) + " = " + claimed
            + " bytes, but has " + values.length + " (truncated?)");
      }
      if (plain.read() >= 0) {
        throw new IdxFormatException("'" + name + "' claims " + describe(extents) + " = " + claimed
            + " bytes, but more follow");
      }
      return new IdxArray(extents, values);
    } catch (EOFException | ZipException e) {
      throw new IdxFormatException("'" + name + "' is damaged: gzip says "
          + (e.getMessage() == null ? "that it ends too early" : "'" + e.getMessage() + "'"));
    }
  }

  private static InputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static int[] extents(InputStream in, String name, int axes) throws IOException {
    byte[] magic = in.readNBytes(4);
    if (magic.length < 4 || magic[0] != 0 || magic[1] != 0) {
      throw new IdxFormatException("'" + name + "' is not an IDX file: it begins with " + hex(magic)
          + "; expected is 00 00 08 0" + axes);
    }
    if (magic[2] != UNSIGNED_BYTES || magic[3] != axes) {
      throw new IdxFormatException("'" + name + "' holds type " + hex(magic[2]) + " with " + (magic[3] & 255)
          + " axes; expected are unsigned bytes (08) with " + axes + (axes == 1 ? " axis" : " axes"));
    }
    byte[] sizes = in.readNBytes(axes * Integer.BYTES);
    if (sizes.length < axes * Integer.BYTES) {
      throw new IdxFormatException("'" + name + "' ends within its header (truncated?)");
    }
    int[] extents = new int[axes];
    ByteBuffer.wrap(sizes).asIntBuffer().get(extents);
    for (int extent : extents) {
      if (extent < 1) {
        throw new IdxFormatException("'" + name + "' claims an extent of " + (extent & 0xFFFFFFFFL)
            + ": allowed is 1 to " + Integer.MAX_VALUE);
      }
    }
    return extents;
  }

  private static String describe(int[] extents) {
    return Arrays.stream(extents).mapToObj(Integer::toString).collect(Collectors.joining("×"));
  }

  private static String hex(byte... bytes) {
    return bytes.length == 0 ? "nothing" : java.util.HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}

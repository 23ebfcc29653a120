package dev.kernelscope.engine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds the orientation in a JPEG's APP1 segment or a PNG's eXIf chunk. Whatever is damaged or missing means upright: a
 * photograph is not refused for its metadata.
 */
final class Exif {

  private static final int TAG_ORIENTATION = 0x0112;
  private static final int TYPE_SHORT = 3;

  private Exif() {}

  /** The orientation that the head of a file tells; the segments in question stand before the image data. */
  static Orientation orientation(ByteBuffer file, ImageFormat format) {
    try {
      return switch (format) {
        case JPEG -> jpeg(file);
        case PNG -> png(file);
        case GIF, BMP -> Orientation.UPRIGHT;
      };
    } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
      return Orientation.UPRIGHT;
    }
  }

  private static Orientation jpeg(ByteBuffer file) {
    file.order(ByteOrder.BIG_ENDIAN);
    int at = 2;
    while (at + 4 <= file.limit() && (file.get(at) & 0xff) == 0xff) {
      int marker = file.get(at + 1) & 0xff;
      if (marker == 0xff) {
        at++; // fill byte
        continue;
      }
      if (marker == 0xda || marker == 0xd9) {
        break;
      }
      int length = file.getShort(at + 2) & 0xffff;
      if (marker == 0xe1 && length >= 8 && text(file, at + 4, 6).equals("Exif\0\0")) {
        return tiff(file.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return Orientation.UPRIGHT;
  }

  private static Orientation png(ByteBuffer file) {
    file.order(ByteOrder.BIG_ENDIAN);
    int at = 8;
    while (at + 8 <= file.limit()) {
      int length = file.getInt(at);
      String type = text(file, at + 4, 4);
      if (type.equals("eXIf")) {
        return tiff(file.slice(at + 8, length));
      }
      if (length < 0 || type.equals("IDAT")) {
        break;
      }
      at = Math.addExact(at, Math.addExact(length, 12));
    }
    return Orientation.UPRIGHT;
  }

  /** Reads the first directory of the TIFF structure that EXIF consists of. */
  private static Orientation tiff(ByteBuffer tiff) {
    tiff.order(text(tiff, 0, 2).equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == TAG_ORIENTATION && tiff.getShort(entry + 2) == TYPE_SHORT) {
        return Orientation.ofExif(tiff.getShort(entry + 8));
      }
    }
    return Orientation.UPRIGHT;
  }

  private static String text(ByteBuffer buffer, int at, int length) {
    byte[] bytes = new byte[length];
    buffer.get(at, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

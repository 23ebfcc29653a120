package dev.kernelscope.engine.image;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The file formats that are read and written. */
public enum ImageFormat {
  /** Portable Network Graphics: lossless, any alpha. */
  PNG(List.of("png"), Alpha.FULL),
  /** JPEG: lossy, no alpha. */
  JPEG(List.of("jpg", "jpeg"), Alpha.NONE),
  /** GIF: at most 256 colours, a cell is transparent or not. */
  GIF(List.of("gif"), Alpha.ON_OFF),
  /** Windows bitmap: lossless, no alpha. */
  BMP(List.of("bmp"), Alpha.NONE);

  /** What a format can say of transparency. */
  enum Alpha { NONE, ON_OFF, FULL }

  private final List<String> extensions;
  private final Alpha alpha;

  ImageFormat(List<String> extensions, Alpha alpha) {
    this.extensions = extensions;
    this.alpha = alpha;
  }

  /** The format that a file name's extension means, whatever its case. */
  public static Optional<ImageFormat> ofName(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return fileName.indexOf('.') < 0 ? Optional.empty()
        : Stream.of(values()).filter(f -> f.extensions.contains(extension)).findFirst();
  }

  /** The format that a file's first bytes mean; at least eight bytes tell all of them apart. */
  public static Optional<ImageFormat> ofHead(byte[] head) {
    if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return Optional.of(PNG);
    }
    if (starts(head, 0xff, 0xd8, 0xff)) {
      return Optional.of(JPEG);
    }
    if (starts(head, 'G', 'I', 'F', '8', '7', 'a') || starts(head, 'G', 'I', 'F', '8', '9', 'a')) {
      return Optional.of(GIF);
    }
    return starts(head, 'B', 'M') ? Optional.of(BMP) : Optional.empty();
  }

  private static boolean starts(byte[] head, int... expected) {
    if (head.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((head[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  Alpha alpha() {
    return alpha;
  }

  /** {@code PNG}, as ImageIO names it too. */
  String ioName() {
    return name();
  }
}

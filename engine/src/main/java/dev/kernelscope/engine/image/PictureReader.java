package dev.kernelscope.engine.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads images. Files are taken as hostile: the size in the header is checked before anything is decoded, and whatever
 * a decoder throws at damaged data ends in one {@link ImageFormatException}.
 */
public final class PictureReader {

  /** The largest image: its tensor and its output then still fit a heap of a few gigabytes. */
  public static final long MOST_PIXELS = 100_000_000;

  /** The largest file. */
  public static final long MOST_BYTES = 1L << 30;

  /**
   * Warnings of the JDK's decoders after which a part of the image is made up. Other warnings are about oddities
   * without effect.
   */
  private static final Pattern LOSS = Pattern.compile("Truncated|[Pp]remature end|Out-of-sequence");

  private PictureReader() {}

  /**
   * Reads an image file of any supported format; the content counts, not the name.
   *
   * @throws ImageFormatException if it is no image, is damaged or exceeds a limit
   * @throws IOException if the file cannot be read
   */
  public static Picture read(Path file) throws IOException {
    if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
      throw new ImageFormatException("the file has " + Files.size(file) + " bytes: at most " + MOST_BYTES
          + " are allowed for an image");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes((int) MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new ImageFormatException("more than " + MOST_BYTES
            + " bytes: that is the most that is allowed for an image");
      }
      return read(content);
    }
  }

  /** Reads an image from the whole content of a file. */
  public static Picture read(byte[] content) throws ImageFormatException {
    if (content.length == 0) {
      throw new ImageFormatException("the file is empty: expected is an image (PNG, JPEG, GIF, BMP)");
    }
    ImageFormat format = ImageFormat.ofHead(content).orElseThrow(() -> new ImageFormatException(
        "not an image: its first bytes are not those of PNG, JPEG, GIF or BMP"));
    Orientation orientation = Exif.orientation(ByteBuffer.wrap(content).asReadOnlyBuffer(), format);
    try {
      return orientation.apply(Pixels.toPicture(decode(content, format)));
    } catch (ImageFormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The decoders of the JDK meet damaged data with IndexOutOfBounds, NullPointer, IllegalArgument and the like.
      throw new ImageFormatException("the " + format + " image is damaged or of a kind that is not supported"
          + (e.getMessage() == null ? "" : " (" + e.getMessage().lines().findFirst().orElse("") + ")"), e);
    }
  }

  private static BufferedImage decode(byte[] content, ImageFormat format) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.ioName()).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      // Text chunks may unpack to any size, so metadata are skipped, but the JDK's GIF reader needs them to see
      // interlacing.
      reader.setInput(in, true, format != ImageFormat.GIF);
      AtomicReference<String> warning = new AtomicReference<>();
      reader.addIIOReadWarningListener((source, text) -> {
        if (LOSS.matcher(text).find()) {
          warning.compareAndSet(null, text);
        }
      });
      checkSize(reader.getWidth(0), reader.getHeight(0));
      BufferedImage image = reader.read(0);
      if (warning.get() != null) {
        throw new ImageFormatException("the " + format + " image is damaged or truncated (" + warning.get() + ")");
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static void checkSize(int width, int height) throws ImageFormatException {
    if ((long) width * height > MOST_PIXELS) {
      throw new ImageFormatException("the image has " + width + "×" + height + " = " + (long) width * height
          + " pixels: at most " + MOST_PIXELS + " are allowed");
    }
  }
}

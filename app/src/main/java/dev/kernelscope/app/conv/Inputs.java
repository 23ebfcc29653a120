package dev.kernelscope.app.conv;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.engine.image.ImageFormatException;
import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.image.PictureReader;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpyFormatException;
import dev.kernelscope.engine.npy.NpyReader;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads files. Whatever is wrong with one becomes a {@link Failure} that names it. */
public final class Inputs {

  private static final int HEAD = 8;
  private static final int MOST_BYTES_OF_A_PIPE = 1 << 30;

  private Inputs() {}

  /**
   * An array or an image; the content decides which. A photograph that comes with the program is there even where no
   * such file is.
   */
  public static Source read(String name) {
    Optional<Picture> sample = Files.exists(Path.of(name)) ? Optional.empty() : SamplePicture.of(name);
    if (sample.isPresent()) {
      return new Source(name, sample.get().colour(), 3, sample);
    }
    return reading(name, file -> {
      Content content = Content.of(file);
      if (NpyReader.isNpy(content.head()) || name.toLowerCase(Locale.ROOT).endsWith(".npy")) {
        NpyArray array = content.array();
        return new Source(name, array.toTensor(), array.rank(), Optional.empty());
      }
      if (content.head().length == 0) {
        throw new ImageFormatException("the file is empty; expected is a .npy array or an image (PNG, JPEG, GIF, BMP)");
      }
      Picture picture = content.picture();
      return new Source(name, picture.colour(), 3, Optional.of(picture));
    });
  }

  /** An array of rank 2, 3 or 4. */
  public static Tensor array(String name) {
    return reading(name, file -> Content.of(file).array().toTensor());
  }

  /** An array of any rank. */
  static NpyArray anyArray(String name) {
    return reading(name, file -> Content.of(file).array());
  }

  private static <T> T reading(String name, Reader<T> reader) {
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw Failure.failed("cannot read '" + name + "': it is a directory");
      }
      return reader.read(file);
    } catch (NpyFormatException | ImageFormatException e) {
      throw Failure.failed("'" + name + "': " + e.getMessage(), e);
    } catch (IOException e) {
      throw Failure.failed("cannot read '" + name + "': " + Reasons.of(e), e);
    } catch (InvalidPathException e) {
      throw Failure.failed("cannot read '" + name + "': " + e.getReason(), e);
    }
  }

  @FunctionalInterface
  private interface Reader<T> {

    T read(Path file) throws IOException;
  }

  /** A file whose first bytes are known. A pipe can be read only once, so all of it is kept. */
  private record Content(Path file, byte[] head, byte[] whole) {

    static Content of(Path file) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] head = in.readNBytes(HEAD);
        if (Files.isRegularFile(file)) {
          return new Content(file, head, null);
        }
        byte[] rest = in.readNBytes(MOST_BYTES_OF_A_PIPE);
        if (rest.length == MOST_BYTES_OF_A_PIPE) {
          throw new IOException("more than " + MOST_BYTES_OF_A_PIPE + " bytes from a pipe; save it as a file first");
        }
        byte[] whole = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, whole, head.length, rest.length);
        return new Content(file, head, whole);
      }
    }

    NpyArray array() throws IOException {
      return whole == null ? NpyReader.read(file) : NpyReader.read(whole);
    }

    Picture picture() throws IOException {
      return whole == null ? PictureReader.read(file) : PictureReader.read(whole);
    }
  }
}

package dev.kernelscope.app.conv;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.image.PictureReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The photographs that come with the program, so that the lesson's commands work from any folder. */
public final class SamplePicture {

  private static final Pattern NAME = Pattern.compile("samples/[a-z]+\\.png");

  private SamplePicture() {}

  /** The photograph that comes under that name, such as {@code samples/chelsea.png}. */
  public static Optional<Picture> of(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = SamplePicture.class.getResourceAsStream("/dev/kernelscope/app/" + name)) {
      return in == null ? Optional.empty() : Optional.of(PictureReader.read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

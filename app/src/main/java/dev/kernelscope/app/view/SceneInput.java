package dev.kernelscope.app.view;

import dev.kernelscope.app.conv.Inputs;
import dev.kernelscope.app.conv.SamplePicture;
import dev.kernelscope.app.conv.Source;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.Channels;
import dev.kernelscope.app.option.SizeConverter;
import dev.kernelscope.app.option.VolumeConverter;
import dev.kernelscope.app.option.VolumeConverter.Volume;
import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.MadeUp;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;
import picocli.CommandLine.TypeConversionException;

/**
 * The input of a scene.
 *
 * @param tensor 1×C×H×W
 * @param photo whether its numbers are brightnesses from 0 to 255
 * @param images number of images that the file has; a scene shows the first
 */
record SceneInput(Tensor tensor, boolean photo, int images) {

  /** Made-up inputs are there to be read number by number. */
  private static final int MOST_MADE_UP = 4096;
  private static final int MOST_MADE_UP_CHANNELS = 64;

  private SceneInput(Tensor tensor, boolean photo) {
    this(tensor, photo, 1);
  }

  /**
   * What the word means: nothing (the lesson's input), a size (seeded digits; with channels behind it, if there
   * are several), or a file.
   *
   * @param commands what the user may have meant where there is no such file
   */
  static SceneInput of(String word, Channels channels, long seed, Collection<String> commands) {
    if (word == null) {
      return new SceneInput(SceneSubject.lessonInput(), false);
    }
    if (SizeConverter.looksLikeSize(word)) {
      return new SceneInput(digits(meant(() -> new SizeConverter().convert(word)), 1, seed), false);
    }
    if (VolumeConverter.looksLikeVolume(word)) {
      Volume volume = meant(() -> new VolumeConverter().convert(word));
      return new SceneInput(digits(volume.extent(), volume.channels(), seed), false);
    }
    if (!Files.exists(Path.of(word)) && SamplePicture.of(word).isEmpty()) {
      throw Failure.failed("cannot read '" + word
          + "': there is no such file; allowed are an image, a .npy array, a size such as "
          + "7x7 or 7x7x3, or a command: " + String.join(", ", commands));
    }
    Source source = Inputs.read(word);
    return source.picture().map(picture -> new SceneInput(brightness(picture, channels), true))
        .orElseGet(() -> new SceneInput(firstImage(source), false,
        source.tensor().shape().n()));
  }

  /**
   * Grey is a weighted mean; rounded to whole brightnesses, the numbers on the screen multiply to the products shown.
   */
  private static Tensor brightness(Picture picture, Channels channels) {
    Tensor brightness = (channels == Channels.RGB ? picture : picture.toGrey()).colour();
    float[] values = brightness.to(Layout.NCHW).copyData();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(values[i]);
    }
    return Tensor.of(brightness.shape(), values);
  }

  private static <T> T meant(Supplier<T> sizes) {
    try {
      return sizes.get();
    } catch (TypeConversionException e) {
      throw Failure.usage("INPUT " + e.getMessage());
    }
  }

  private static Tensor digits(Extent size, int channels, long seed) {
    if (size.rows() > MOST_MADE_UP || size.columns() > MOST_MADE_UP || channels > MOST_MADE_UP_CHANNELS) {
      throw Failure.failed("an input of " + size + (channels == 1 ? "" : "×" + channels)
          + " digits is too large: at most " + MOST_MADE_UP + " on a side and " + MOST_MADE_UP_CHANNELS
          + " channels are allowed");
    }
    return MadeUp.input(Shape.of(channels, size.rows(), size.columns()), seed);
  }

  /** A scene shows one image; of a batch that is the first. */
  private static Tensor firstImage(Source source) {
    Shape s = source.tensor().shape();
    return s.n() == 1 ? source.tensor()
        : Tensor.view(Shape.of(s.c(), s.h(), s.w()), Layout.NCHW, source.tensor().data(), 0);
  }
}

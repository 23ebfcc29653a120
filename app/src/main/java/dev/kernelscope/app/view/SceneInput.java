package dev.kernelscope.app.view;

import dev.kernelscope.app.conv.Inputs;
import dev.kernelscope.app.conv.Source;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.Channels;
import dev.kernelscope.app.option.SizeConverter;
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
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/**
 * The input of a scene.
 *
 * @param tensor 1×C×H×W
 * @param photo whether its numbers are brightnesses from 0 to 255
 */
record SceneInput(Tensor tensor, boolean photo) {

  /** Made-up inputs are there to be read number by number. */
  private static final int MOST_MADE_UP = 4096;

  /**
   * What the word means: nothing (the lesson's input), a size (seeded digits), or a file.
   *
   * @param commands what the user may have meant where there is no such file
   */
  static SceneInput of(String word, Channels channels, long seed, Collection<String> commands) {
    if (word == null) {
      return new SceneInput(SceneSubject.lessonInput(), false);
    }
    if (SizeConverter.looksLikeSize(word)) {
      return new SceneInput(digits(size(word), seed), false);
    }
    if (word.toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw Failure.failed("cannot show '" + word + "': saved scenes are not known to this version");
    }
    if (!Files.exists(Path.of(word))) {
      throw Failure.failed("cannot read '" + word
          + "': there is no such file; allowed are an image, a .npy array, a size such as "
          + "7x7, or a command: " + String.join(", ", commands));
    }
    Source source = Inputs.read(word);
    Optional<Tensor> picture = source.picture().map(p -> channels == Channels.RGB ? p : p.toGrey())
        .map(Picture::colour).map(SceneInput::whole);
    return picture.map(colour -> new SceneInput(colour, true))
        .orElseGet(() -> new SceneInput(firstImage(source), false));
  }

  /**
   * Grey is a weighted mean; rounded to whole brightnesses, the numbers on the screen multiply to the products shown.
   */
  private static Tensor whole(Tensor brightness) {
    float[] values = brightness.to(Layout.NCHW).copyData();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(values[i]);
    }
    return Tensor.of(brightness.shape(), values);
  }

  private static Extent size(String word) {
    try {
      return new SizeConverter().convert(word);
    } catch (TypeConversionException e) {
      throw Failure.usage("INPUT " + e.getMessage());
    }
  }

  private static Tensor digits(Extent size, long seed) {
    if (size.rows() > MOST_MADE_UP || size.columns() > MOST_MADE_UP) {
      throw Failure.failed("an input of " + size + " digits is too large: at most " + MOST_MADE_UP
          + " on a side are allowed");
    }
    return MadeUp.input(Shape.of(size.rows(), size.columns()), seed);
  }

  /** A scene shows one image; of a batch that is the first. */
  private static Tensor firstImage(Source source) {
    Shape s = source.tensor().shape();
    return s.n() == 1 ? source.tensor()
        : Tensor.view(Shape.of(s.c(), s.h(), s.w()), Layout.NCHW, source.tensor().data(), 0);
  }
}

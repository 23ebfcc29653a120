package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.conv.TransposedConvolution;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Locale;

/** What an experiment shows: every kind of it is an ordinary convolution in the end. */
final class Subjects {

  private Subjects() {}

  static SceneSubject of(Experiment e) {
    return switch (e.kind()) {
      case FORWARD -> new SceneSubject(e.input(), turned(e), e.bias(), e.spec(), chapter(e), title(e), e.photo());
      case TRANSPOSED -> transposed(e);
      case GRADIENT_OF_WEIGHTS -> Gradients.ofWeights(e);
      case GRADIENT_OF_INPUT -> Gradients.ofInput(e, turned(e));
    };
  }

  private static SceneSubject transposed(Experiment e) {
    Tensor weights = turned(e);
    TransposedConvolution convolution = TransposedConvolution.of(weights, e.spec());
    return new SceneSubject(convolution.spread(e.input()), TransposedConvolution.turned(weights), e.bias(),
        convolution.layer().spec(), heading(e, "Transposed convolution"), "", e.photo());
  }

  private static Tensor turned(Experiment e) {
    return e.flip() ? TransposedConvolution.turned(e.weights()) : e.weights();
  }

  static String heading(Experiment e, String usual) {
    return e.chapter().isEmpty() ? usual : e.chapter();
  }

  private static String chapter(Experiment e) {
    return heading(e, suggested(e));
  }

  private static String suggested(Experiment e) {
    ConvSpec spec = e.spec();
    Shape weights = e.weights().shape();
    if (e.photo()) {
      return "Your photo";
    }
    if (e.input().shape().c() > 1 || weights.n() > 1) {
      return "Channels";
    }
    if (!spec.padding().equals(PaddingRule.VALID)) {
      return "Padding";
    }
    return spec.strideH() > 1 || spec.strideW() > 1 ? "Stride" : "The operation";
  }

  /** {@code Sobel x} for {@code sobel-x}; several filters have no common name. */
  private static String title(Experiment e) {
    if (e.kernelName().isEmpty() || e.weights().shape().n() > 1) {
      return "";
    }
    String words = e.kernelName().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (e.flip() ? ", turned" : "");
  }
}

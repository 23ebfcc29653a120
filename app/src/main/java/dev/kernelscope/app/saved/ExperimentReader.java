package dev.kernelscope.app.saved;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of one convolution, in any order. */
final class ExperimentReader {

  private static final int MOST_STEPS = 4096;

  private final JsonIn json;
  private String chapter = "";
  private Experiment.Kind kind = Experiment.Kind.FORWARD;
  private Tensor input;
  private boolean photo;
  private Tensor weights;
  private String kernelName = "";
  private boolean flip;
  private float[] bias;
  private ConvSpec spec = ConvSpec.DEFAULT;

  ExperimentReader(JsonIn json) {
    this.json = json;
  }

  /** The fields that hold a convolution. */
  Map<String, JsonIn.Value> fields() {
    Map<String, JsonIn.Value> fields = new LinkedHashMap<>();
    fields.put("chapter", () -> chapter = json.name());
    fields.put("kind", () -> kind = json.word(Experiment.Kind.class));
    fields.put("input", this::input);
    fields.put("kernel", this::kernel);
    fields.put("bias", this::bias);
    fields.put("stride", () -> {
      int[] s = json.wholes(2, 2, 1, MOST_STEPS);
      spec = spec.withStride(s[0], s[1]);
    });
    fields.put("padding", () -> spec = spec.withPadding(padding()));
    fields.put("paddingMode", () -> spec = spec.withPaddingMode(json.word(PaddingMode.class)));
    fields.put("dilation", () -> {
      int[] d = json.wholes(2, 2, 1, MOST_STEPS);
      spec = spec.withDilation(d[0], d[1]);
    });
    fields.put("groups", () -> spec = spec.withGroups(json.whole(1, MOST_STEPS)));
    fields.put("activation", () -> spec = spec.withActivation(json.word(Activation.class)));
    return fields;
  }

  /** The convolution, when all fields are read. */
  Experiment experiment() throws IOException {
    if (input == null || weights == null) {
      throw new SceneFormatException((input == null ? "\"input\"" : "\"kernel\"") + " is missing");
    }
    if (bias != null && bias.length != weights.shape().n()) {
      throw new SceneFormatException("bias has " + bias.length + " values, but there are " + weights.shape().n()
          + " filters");
    }
    Experiment experiment = new Experiment(input, weights, bias, spec, kind, flip, kernelName, photo, chapter);
    SceneSize.check(experiment);
    return experiment;
  }

  private void input() throws IOException {
    TensorReader tensor = new TensorReader(json, 3, "rows of numbers, or one such table a channel");
    Map<String, JsonIn.Value> fields = tensor.fields();
    fields.put("photo", () -> photo = json.flag());
    json.object(fields);
    input = tensor.tensor();
  }

  private void kernel() throws IOException {
    TensorReader tensor = new TensorReader(json, 4, "rows of numbers, or a list of filters with one table a channel");
    Map<String, JsonIn.Value> fields = tensor.fields();
    fields.put("name", () -> kernelName = json.name());
    fields.put("flip", () -> flip = json.flag());
    json.object(fields);
    weights = tensor.tensor();
  }

  private void bias() throws IOException {
    if (json.isNull()) {
      return;
    }
    json.beginList();
    float[] values = new float[MOST_STEPS];
    int count = 0;
    while (json.more()) {
      if (count == MOST_STEPS) {
        throw json.wrong("more than " + MOST_STEPS + " biases");
      }
      values[count++] = json.number();
    }
    json.endList();
    bias = Arrays.copyOf(values, count);
  }

  private PaddingRule padding() throws IOException {
    if (!json.isText()) {
      int[] p = json.wholes(4, 4, 0, MOST_STEPS);
      return PaddingRule.explicit(new Padding(p[0], p[1], p[2], p[3]));
    }
    String word = json.name();
    return switch (word) {
      case Words.SAME -> PaddingRule.SAME;
      case Words.VALID -> PaddingRule.VALID;
      default -> throw json.wrong("'" + word + "' is not allowed: expected valid, same or [top, left, bottom, right]");
    };
  }
}

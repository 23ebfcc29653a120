package dev.kernelscope.app.saved;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a scene. What is left out has its usual value; what is unknown is refused. */
final class SceneReader {

  private static final int MOST_STEPS = 4096;
  private static final int MOST_INDEX = Integer.MAX_VALUE;
  private static final double TURN = 360;
  private static final double STEEPEST = 87;
  private static final double LEAST_ZOOM = 0.1;
  private static final double MOST_ZOOM = 40;

  private final JsonIn json;
  private String format = "";
  private int version = -1;
  private String chapter = "";
  private Experiment.Kind kind = Experiment.Kind.FORWARD;
  private Tensor input;
  private boolean photo;
  private Tensor weights;
  private String kernelName = "";
  private boolean flip;
  private float[] bias;
  private ConvSpec spec = ConvSpec.DEFAULT;
  private SavedScene.Still still;
  private Shot.Cells frames;
  private View view = View.DEFAULT;
  private Target select;

  private SceneReader(JsonIn json) {
    this.json = json;
  }

  /**
   * Reads a scene.
   *
   * @throws SceneFormatException if it is none, or too large
   * @throws IOException if the stream fails
   */
  static SavedScene read(InputStream in) throws IOException {
    var text = new InputStreamReader(new LimitedStream(in), StandardCharsets.UTF_8.newDecoder());
    try {
      return new SceneReader(new JsonIn(text)).scene();
    } catch (CharacterCodingException e) {
      throw new SceneFormatException("the file is not UTF-8 text", e);
    }
  }

  private SavedScene scene() throws IOException {
    Map<String, JsonIn.Value> fields = new LinkedHashMap<>();
    fields.put("format", () -> format = json.name());
    fields.put("version", this::version);
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
    fields.put("moment", this::moment);
    fields.put("frames", this::frames);
    fields.put("view", this::view);
    fields.put("select", this::select);
    Set<String> seen = json.object(fields);
    json.end();
    if (!seen.contains("format") || !format.equals(Words.FORMAT) || version < 0) {
      throw new SceneFormatException("expected are \"format\": \"" + Words.FORMAT + "\" and \"version\": "
          + SavedScene.VERSION);
    }
    return checked();
  }

  private SavedScene checked() throws IOException {
    if (input == null || weights == null) {
      throw new SceneFormatException((input == null ? "\"input\"" : "\"kernel\"") + " is missing");
    }
    if (bias != null && bias.length != weights.shape().n()) {
      throw new SceneFormatException("bias has " + bias.length + " values, but there are " + weights.shape().n()
          + " filters");
    }
    Experiment experiment = new Experiment(input, weights, bias, spec, kind, flip, kernelName, photo, chapter);
    SceneSize.check(experiment);
    return new SavedScene(experiment, still, frames, view, select);
  }

  private void version() throws IOException {
    version = json.whole(0, MOST_INDEX);
    if (version != SavedScene.VERSION) {
      throw json.wrong("version " + version + " is not known: this program reads version " + SavedScene.VERSION);
    }
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

  private void moment() throws IOException {
    int[][] cell = {{0, 0, 0}};
    Phase[] phase = {Phase.WRITE};
    double[] fraction = {1};
    json.object(Map.of(
        "cell", () -> cell[0] = json.wholes(3, 3, 0, MOST_INDEX),
        "phase", () -> phase[0] = json.word(Phase.class),
        "fraction", () -> fraction[0] = json.decimal(0, 1)));
    still = new SavedScene.Still(cell[0][0], cell[0][1], cell[0][2], phase[0], fraction[0]);
  }

  private void frames() throws IOException {
    int[] range = json.wholes(2, 2, 0, MOST_INDEX);
    if (range[1] < range[0]) {
      throw json.wrong("[" + range[0] + ", " + range[1] + "] is not allowed: expected a first and a last cell");
    }
    frames = new Shot.Cells(range[0], range[1]);
  }

  private void view() throws IOException {
    View.Mode[] mode = {View.Mode.PERSPECTIVE};
    double[] number = {Double.NaN, Double.NaN, 1};
    json.object(Map.of(
        "mode", () -> mode[0] = json.word(View.Mode.class),
        "azimuth", () -> number[0] = json.decimal(-TURN, TURN),
        "elevation", () -> number[1] = json.decimal(-STEEPEST, STEEPEST),
        "zoom", () -> number[2] = json.decimal(LEAST_ZOOM, MOST_ZOOM)));
    view = new View(mode[0], number[0], number[1], number[2]);
  }

  private void select() throws IOException {
    json.object(Map.of(
        "input", () -> {
          int[] n = json.wholes(3, 3, -MOST_STEPS, MOST_INDEX);
          select = new Target.InputCell(n[0], n[1], n[2]);
        },
        "weight", () -> {
          int[] n = json.wholes(4, 4, 0, MOST_INDEX);
          select = new Target.Weight(n[0], n[1], n[2], n[3]);
        },
        "output", () -> {
          int[] n = json.wholes(3, 3, 0, MOST_INDEX);
          select = new Target.OutputCell(n[0], n[1], n[2]);
        }));
  }
}

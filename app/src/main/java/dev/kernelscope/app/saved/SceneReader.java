package dev.kernelscope.app.saved;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a scene. What is left out has its usual value; what is unknown is refused. */
final class SceneReader {

  private static final int MOST_STEPS = 4096;
  private static final int MOST_INDEX = Integer.MAX_VALUE;
  private static final int MOST_LAYERS = 64;
  private static final double TURN = 360;
  private static final double STEEPEST = 87;
  private static final double LEAST_ZOOM = 0.1;
  private static final double MOST_ZOOM = 40;

  private final JsonIn json;
  private String format = "";
  private int version = -1;
  private Experiment rival;
  private int layers = 1;
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
    ExperimentReader experiment = new ExperimentReader(json);
    fields.putAll(experiment.fields());
    fields.put("beside", this::beside);
    fields.put("layers", () -> layers = json.whole(1, MOST_LAYERS));
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
    return new SavedScene(experiment.experiment().withRival(rival).withLayers(layers), still, frames, view, select);
  }

  private void beside() throws IOException {
    ExperimentReader experiment = new ExperimentReader(json);
    json.object(experiment.fields());
    rival = experiment.experiment();
  }

  private void version() throws IOException {
    version = json.whole(0, MOST_INDEX);
    if (version != SavedScene.VERSION) {
      throw json.wrong("version " + version + " is not known: this program reads version " + SavedScene.VERSION);
    }
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

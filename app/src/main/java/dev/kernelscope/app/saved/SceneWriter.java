package dev.kernelscope.app.saved;

import com.google.gson.stream.JsonWriter;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a scene as JSON that a teacher can edit: a row of numbers a line. */
final class SceneWriter {

  private final JsonWriter json;

  private SceneWriter(JsonWriter json) {
    this.json = json;
  }

  static String text(SavedScene scene) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.setHtmlSafe(false);
      new SceneWriter(json).write(scene);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return text.append('\n').toString();
  }

  private void write(SavedScene scene) throws IOException {
    json.beginObject();
    json.name("format").value(Words.FORMAT);
    json.name("version").value(SavedScene.VERSION);
    experiment(scene.experiment());
    if (scene.experiment().layers() > 1) {
      json.name("layers").value(scene.experiment().layers());
    }
    if (scene.experiment().rival() != null) {
      json.name("beside").beginObject();
      experiment(scene.experiment().rival());
      json.endObject();
    }
    moment(scene);
    view(scene.view());
    select(scene.select());
    json.endObject();
  }

  private void experiment(Experiment e) throws IOException {
    json.name("chapter").value(e.chapter());
    json.name("kind").value(Words.of(e.kind()));
    json.name("input").beginObject();
    json.name("photo").value(e.photo());
    TensorText.write(json, e.input(), false);
    json.endObject();
    json.name("kernel").beginObject();
    json.name("name").value(e.kernelName());
    json.name("flip").value(e.flip());
    TensorText.write(json, e.weights(), true);
    json.endObject();
    json.name("bias");
    bias(e.bias());
    spec(e.spec());
  }

  private void bias(float[] bias) throws IOException {
    if (bias == null) {
      json.nullValue();
    } else {
      json.jsonValue(TensorText.row(bias, 0, bias.length));
    }
  }

  private void spec(ConvSpec spec) throws IOException {
    pair("stride", spec.strideH(), spec.strideW());
    json.name("padding");
    switch (spec.padding()) {
      case PaddingRule.Same same -> json.value(Words.SAME);
      case PaddingRule.Explicit(Padding p) when p.isNone() -> json.value(Words.VALID);
      case PaddingRule.Explicit(Padding p) ->
          json.jsonValue("[" + p.top() + ", " + p.left() + ", " + p.bottom() + ", " + p.right() + "]");
    }
    json.name("paddingMode").value(Words.of(spec.paddingMode()));
    pair("dilation", spec.dilationH(), spec.dilationW());
    json.name("groups").value(spec.groups());
    json.name("activation").value(Words.of(spec.activation()));
  }

  private void pair(String name, int rows, int columns) throws IOException {
    json.name(name).jsonValue("[" + rows + ", " + columns + "]");
  }

  private void moment(SavedScene scene) throws IOException {
    SavedScene.Still still = scene.still();
    if (still != null) {
      json.name("moment").beginObject();
      json.name("cell").jsonValue("[" + still.filter() + ", " + still.row() + ", " + still.column() + "]");
      json.name("phase").value(Words.of(still.phase()));
      json.name("fraction").value(still.fraction());
      json.endObject();
    }
    if (scene.frames() != null) {
      pair("frames", scene.frames().first(), scene.frames().last());
    }
  }

  private void view(View view) throws IOException {
    json.name("view").beginObject();
    json.name("mode").value(Words.of(view.mode()));
    if (!Double.isNaN(view.azimuth())) {
      json.name("azimuth").value(view.azimuth());
    }
    if (!Double.isNaN(view.elevation())) {
      json.name("elevation").value(view.elevation());
    }
    json.name("zoom").value(view.zoom());
    json.endObject();
  }

  private void select(Target select) throws IOException {
    if (select == null) {
      return;
    }
    json.name("select").beginObject();
    switch (select) {
      case Target.InputCell c ->
          json.name("input").jsonValue("[" + c.channel() + ", " + c.row() + ", " + c.column() + "]");
      case Target.Weight w -> json.name("weight")
          .jsonValue("[" + w.filter() + ", " + w.slice() + ", " + w.row() + ", " + w.column() + "]");
      case Target.OutputCell c ->
          json.name("output").jsonValue("[" + c.filter() + ", " + c.row() + ", " + c.column() + "]");
    }
    json.endObject();
  }
}

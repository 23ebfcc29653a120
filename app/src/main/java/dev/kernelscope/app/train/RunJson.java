package dev.kernelscope.app.train;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A run's figures as one JSON document. */
final class RunJson {

  private RunJson() {}

  static void write(Run run, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonWriter json = new JsonWriter(text);
    json.beginObject().name("seed").value(run.training().settings().seed()).name("epochs").beginArray();
    for (EpochResult e : run.epochs()) {
      json.beginObject().name("epoch").value(e.epoch()).name("loss").value(e.loss())
          .name("trainAccuracy").value(e.trainAccuracy()).name("testAccuracy").value(e.testAccuracy())
          .name("seconds").value(e.seconds()).endObject();
    }
    json.endArray().endObject();
    json.flush();
    text.write('\n');
    text.flush();
  }
}

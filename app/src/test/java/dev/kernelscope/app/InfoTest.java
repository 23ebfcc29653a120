package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class InfoTest {

  @Test
  void jsonHasTheContractsFields() {
    Runs.Result result = Runs.run("info", "--format", "json");
    assertThat(result.err()).isEmpty();
    JsonObject info = JsonParser.parseString(result.out()).getAsJsonObject();
    assertThat(info.keySet()).containsExactly("jdk", "processor", "vectorBits", "engines", "renderers");
    assertThat(info.get("jdk").getAsString()).startsWith("25");
    for (String list : new String[] {"engines", "renderers"}) {
      for (JsonElement part : info.getAsJsonArray(list)) {
        JsonObject entry = part.getAsJsonObject();
        assertThat(entry.keySet()).containsExactly("name", "available", "reason");
        assertThat(entry.get("reason").isJsonNull()).isEqualTo(entry.get("available").getAsBoolean());
      }
    }
    assertThat(names(info, "engines")).contains("reference", "scalar", "simd");
    assertThat(names(info, "renderers")).contains("ascii", "opengl");
  }

  @Test
  void textNamesThemToo() {
    assertThat(Runs.run("info").out()).contains("JDK:", "processor:", "vector width:", "  reference", "  ascii");
  }

  private static Iterable<String> names(JsonObject info, String list) {
    return info.getAsJsonArray(list).asList().stream().map(part -> part.getAsJsonObject().get("name").getAsString())
        .toList();
  }
}

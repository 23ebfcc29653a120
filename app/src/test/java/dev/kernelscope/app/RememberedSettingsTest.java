package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window remembers changes nothing that the command line makes. */
class RememberedSettingsTest {

  @TempDir
  private Path folder;

  @Test
  void noExportDependsOnThem() throws IOException {
    Path settings = folder.resolve("kernelscope/settings.json");
    Files.createDirectories(settings.getParent());
    for (String arguments : new String[] {"view --stride 2 --renderer ascii -o %s.png", "view -o %s.txt",
        "view --frames 0..1 --renderer ascii -o %s.gif", "view --frames 0..1 -o %s.cast",
        "view --stride 3 --save %s.json"}) {
      Files.deleteIfExists(settings);
      byte[] without = made(arguments, "without");
      Files.writeString(settings, "{\"version\":1,\"window\":{\"x\":1,\"y\":2,\"width\":333,\"height\":222,"
          + "\"maximized\":false},\"theme\":\"light\",\"reducedMotion\":true,\"speed\":9}");
      assertThat(made(arguments, "with")).as(arguments).isEqualTo(without);
      Files.writeString(settings, "damaged");
      assertThat(made(arguments, "damaged")).as(arguments).isEqualTo(without);
    }
  }

  private byte[] made(String arguments, String name) throws IOException {
    Path file = folder.resolve(name);
    Runs.Result result = Runs.run(Map.of("XDG_CONFIG_HOME", folder.toString(), "HOME", folder.toString()), false,
        (arguments.formatted(file) + " --overwrite").split(" "));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    Path made = file.resolveSibling(name + arguments.substring(arguments.lastIndexOf('.')));
    byte[] bytes = Files.readAllBytes(made);
    Files.delete(made);
    return bytes;
  }
}

package dev.kernelscope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.UserFolder;
import dev.kernelscope.engine.render.spi.LivePlace;
import dev.kernelscope.engine.scene.style.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

  private static final Settings ALL = new Settings(Optional.of(new LivePlace(-20, 40, 1280, 720, true)),
      Optional.of(Theme.LIGHT), Optional.of(true), Optional.of(2.5));

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private SettingsFile file(Path path) {
    return new SettingsFile(path, console(Map.of()));
  }

  private Console console(Map<String, String> environment) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Console(out, said, environment, () -> false, () -> false, () -> false);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenIsReadAgainAndStandsAlone() throws IOException {
    Path path = folder.resolve("a/b/settings.json");
    assertThat(file(path).read()).isEqualTo(Settings.NONE);
    file(path).write(Settings.NONE);
    file(path).write(ALL);
    assertThat(file(path).read()).isEqualTo(ALL);
    assertThat(said()).isEmpty();
    try (Stream<Path> beside = Files.list(path.getParent())) {
      assertThat(beside).containsExactly(path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"version\":2}", "{\"version\":1,\"theme\":\"green\"}",
      "{\"version\":1,\"speed\":0}", "{\"version\":1,\"speed\":\"fast\"}", "{\"version\":1} more",
      "{\"version\":1,\"window\":{\"x\":0,\"y\":0,\"width\":3,\"height\":720,\"maximized\":false}}",
      "{\"version\":1,\"window\":{\"x\":0,\"y\":0,\"width\":1280,\"height\":99999999,\"maximized\":false}}"})
  void aDamagedFileIsIgnoredInOneLine(String content) throws IOException {
    Path path = Files.writeString(folder.resolve("settings.json"), content);
    assertThat(file(path).read()).isEqualTo(Settings.NONE);
    assertThat(said().lines()).singleElement().asString().startsWith("kernelscope: '" + path + "' is ignored: ");
    file(path).write(ALL);
    assertThat(file(path).read()).isEqualTo(ALL);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidInOneLine() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "");
    file(blocked.resolve("settings.json")).write(ALL);
    assertThat(said().lines()).singleElement().asString().startsWith("kernelscope: settings are not kept: ");
  }

  @Test
  void onlyWhatWasChangedIsRemembered() {
    assertThat(Settings.changed(1.0, 1.0, Optional.of(4.0))).contains(4.0);
    assertThat(Settings.changed(1.0, 2.0, Optional.of(4.0))).contains(2.0);
    assertThat(Settings.changed(Theme.DARK, Theme.DARK, Optional.empty())).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void itStandsWhereTheDesktopKeepsSettings() {
    assertThat(UserFolder.config(Map.of("XDG_CONFIG_HOME", "/c", "HOME", "/h")))
        .isEqualTo(Path.of("/c/kernelscope"));
    assertThat(UserFolder.config(Map.of("HOME", "/h"))).isEqualTo(Path.of("/h/.config/kernelscope"));
    assertThat(List.of(UserFolder.config(Map.of("XDG_CONFIG_HOME", "relative", "HOME", "/h"))))
        .containsExactly(Path.of("/h/.config/kernelscope"));
  }
}

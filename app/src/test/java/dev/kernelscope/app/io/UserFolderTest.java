package dev.kernelscope.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class UserFolderTest {

  private static String folder(Map<String, String> environment, String system) {
    return UserFolder.data(environment, system, "/home/ada").toString();
  }

  @Test
  void linuxFollowsTheBaseDirectorySpecification() {
    assertThat(folder(Map.of("XDG_DATA_HOME", "/data"), "Linux")).isEqualTo("/data/kernelscope");
    assertThat(folder(Map.of("HOME", "/home/eve"), "Linux")).isEqualTo("/home/eve/.local/share/kernelscope");
    assertThat(folder(Map.of("XDG_DATA_HOME", "relative"), "Linux")).isEqualTo("/home/ada/.local/share/kernelscope");
    assertThat(folder(Map.of("XDG_DATA_HOME", ""), "FreeBSD")).isEqualTo("/home/ada/.local/share/kernelscope");
    assertThat(folder(Map.of("XDG_DATA_HOME", "/a\0b"), "Linux")).isEqualTo("/home/ada/.local/share/kernelscope");
  }

  @Test
  void macAndWindowsHaveTheirOwn() {
    assertThat(folder(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X"))
        .isEqualTo("/home/ada/Library/Application Support/kernelscope");
    assertThat(folder(Map.of("LOCALAPPDATA", "/local"), "Windows 11")).isEqualTo("/local/kernelscope");
    assertThat(folder(Map.of(), "Windows 11")).isEqualTo("/home/ada/AppData/Local/kernelscope");
  }

  @Test
  void thisSystemHasOne() {
    assertThat(UserFolder.data(System.getenv())).isAbsolute().isNotEqualTo(Path.of("/"));
  }
}

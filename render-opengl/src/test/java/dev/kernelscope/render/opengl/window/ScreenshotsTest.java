package dev.kernelscope.render.opengl.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.render.opengl.export.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenshotsTest {

  private final Picture picture = new Picture(2, 1, new byte[] {1, 2, 3, (byte) 250, 5, 6});

  @Test
  void takesTheFirstFreeNumberAndLeavesNothingElse(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("kernelscope-1.png"), "mine");

    assertThat(new Screenshots(folder).save(picture)).isEqualTo("saved kernelscope-2.png");
    assertThat(Files.readString(folder.resolve("kernelscope-1.png"))).isEqualTo("mine");
    assertThat(ImageIO.read(folder.resolve("kernelscope-2.png").toFile()).getRGB(1, 0) & 0xFFFFFF).isEqualTo(0xFA0506);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void saysWhyItFailed(@TempDir Path folder) {
    assertThat(new Screenshots(folder.resolve("absent")).save(picture)).startsWith("not saved: ");
  }
}

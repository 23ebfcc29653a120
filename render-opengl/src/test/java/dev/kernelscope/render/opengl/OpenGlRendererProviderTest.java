package dev.kernelscope.render.opengl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.RendererProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenGlRendererProviderTest {

  @Test
  void theModulePathAndTheClassPathNameTheSameClass() throws IOException {
    String file = "/META-INF/services/" + RendererProvider.class.getName();
    try (InputStream in = OpenGlRendererProvider.class.getResourceAsStream(file)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(OpenGlRendererProvider.class.getName());
    }
    assertThat(OpenGlRendererProvider.class.getModule().getDescriptor().provides())
        .anyMatch(p -> p.service().equals(RendererProvider.class.getName())
            && p.providers().equals(List.of(OpenGlRendererProvider.class.getName())));
  }

  @Test
  void anUnavailableThingHasAReasonInOneLine() {
    OpenGlRendererProvider provider = new OpenGlRendererProvider();
    for (var availability : List.of(provider.available(), provider.windowAvailable())) {
      assertThat(availability.reason()).doesNotContain("\n").doesNotEndWith(".");
      assertThat(availability.reason().isEmpty()).isEqualTo(availability.available());
    }
  }
}

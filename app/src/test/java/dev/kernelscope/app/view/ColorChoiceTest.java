package dev.kernelscope.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorChoiceTest {

  @ParameterizedTest
  @CsvSource({
      "TERM=xterm-256color COLORTERM=truecolor, FULL", "TERM=xterm-256color COLORTERM=24bit, FULL",
      "TERM=xterm-direct, FULL",
      "TERM=xterm-256color, ANSI256", "TERM=screen-256color, ANSI256", "TERM=xterm, ANSI16", "TERM=linux, ANSI16",
      "TERM=dumb, NONE", "TERM=dumb CLICOLOR_FORCE=1, ANSI16", "TERM=dumb CLICOLOR_FORCE=0, NONE",
      "TERM=xterm NO_COLOR=1, NONE", "TERM=xterm NO_COLOR=1 CLICOLOR_FORCE=1, NONE", "TERM=xterm NO_COLOR=, ANSI16",
      "TERM=xterm-256color COLORTERM=TRUECOLOR, FULL"
  })
  void theEnvironmentTells(String variables, Colors expected) {
    assertThat(ColorChoice.ofTerminal(environment(variables))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
      "LANG=en_US.UTF-8, true", "LANG=C, false", "LC_ALL=C LANG=en_US.UTF-8, false",
      "LC_CTYPE=de_DE.utf8 LANG=C, true", "A=b, false"
  })
  void theLocaleTellsWhetherThereIsMoreThanAscii(String variables, boolean expected) {
    assertThat(ColorChoice.isUnicode(environment(variables))).isEqualTo(expected);
  }

  private static Map<String, String> environment(String variables) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ")) {
      environment.put(variable.replaceFirst("=.*", ""), variable.replaceFirst("[^=]*=", ""));
    }
    return environment;
  }
}

package dev.kernelscope.render.opengl.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.opengl.Letters;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WrapTest {

  private static List<String> lines(float room, String... pieces) {
    List<Span> spans = List.of(pieces).stream().map(p -> Span.words(p, Tint.MID)).toList();
    return Wrap.lines(new Letters(), spans, 10, room).stream().map(line -> line.stream()
        .map(w -> (w.spaced() ? " " : "") + w.text()).collect(Collectors.joining()).strip()).toList();
  }

  @Test
  void everyKindOfSpaceIsOneBlank() {
    assertThat(lines(500, "second place", " ", "in the", "\n", "row", "")).containsExactly("second place in the row");
    assertThat(lines(500, "a\nb ", " c")).containsExactly("a b c");
  }

  @Test
  void piecesWithoutASpaceBetweenThemStayTogether() {
    // Letters of 5.5 pixels: there is room for six of them, then for ten.
    assertThat(lines(35, "one ", "two", ".", " three")).containsExactly("one", "two.", "three");
    assertThat(lines(60, "one ", "two", ".", " three")).containsExactly("one two.", "three");
  }

  @Test
  void whatDoesNotFitEndsWithAnEllipsis() {
    assertThat(Wrap.shortened(new Letters(), Type.BODY, "Parameter sharing", 80)).endsWith("…").startsWith("Param");
    assertThat(Wrap.shortened(new Letters(), Type.BODY, "Stride", 80)).isEqualTo("Stride");
  }
}

package dev.kernelscope.render.opengl.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypesetterTest {

  private GlContext context;
  private GlyphAtlas atlas;
  private Typesetter letters;
  private int reused;

  @BeforeEach
  void open() throws NoContextException {
    Driver.require();
    context = Contexts.offscreen();
    atlas = new GlyphAtlas(() -> reused++);
    letters = new Typesetter(atlas);
  }

  @AfterEach
  void close() {
    if (context != null) {
      letters.close();
      atlas.close();
      context.close();
    }
  }

  private record Placed(GlyphAtlas.Spot spot, int left, int top) {}

  private List<Placed> place(TextStyle style, String text, float x, float y, float halo) {
    List<Placed> placed = new ArrayList<>();
    letters.place(style, text, x, y, false, halo, (s, l, t) -> placed.add(new Placed(s, l, t)));
    return placed;
  }

  @Test
  void widthGrowsWithTheSizeAndNothingElse() {
    float one = letters.width(TextStyle.of(Face.WORDS, 1), "The total goes from −3 to 3.");

    assertThat(letters.width(TextStyle.of(Face.WORDS, 13), "The total goes from −3 to 3."))
        .isCloseTo(13 * one, within(1e-3f));
    assertThat(letters.width(TextStyle.of(Face.WORDS, 32.5f), "The total goes from −3 to 3."))
        .isCloseTo(32.5f * one, within(1e-3f));
  }

  @Test
  void everyNumberIsAsWideAsAnother() {
    TextStyle style = TextStyle.of(Face.NUMBERS, 12);

    assertThat(letters.width(style, "0000")).isEqualTo(letters.width(style, "1−4·"));
    assertThat(letters.width(style, "0")).isCloseTo(7.2f, within(0.01f));
  }

  @Test
  void wordsAreKerned() {
    TextStyle style = TextStyle.of(Face.WORDS, 100);

    assertThat(letters.width(style, "AV")).isLessThan(letters.width(style, "A") + letters.width(style, "V") - 1);
  }

  @Test
  void everySignOfTheInterfaceIsInAFont() {
    for (Face face : Face.values()) {
      for (String sign : List.of("−", "×", "·", "±", "⋯", "…", "⌊", "⌋", "⌈", "⌉", "–", "→", "←")) {
        assertThat(letters.hasSign(face, sign.codePointAt(0))).as(face + " " + sign).isTrue();
      }
    }
  }

  @Test
  void glyphsStandAtQuarterPixelsAndOnWholeBaselines() {
    TextStyle style = TextStyle.of(Face.NUMBERS, 13);

    Placed at = place(style, "8", 20, 40, 0).getFirst();
    Placed quarter = place(style, "8", 20.26f, 40.3f, 0).getFirst();
    Placed next = place(style, "8", 21.01f, 40.6f, 0).getFirst();

    assertThat(quarter.spot()).isNotEqualTo(at.spot());
    assertThat(quarter.top()).isEqualTo(at.top());
    assertThat(next.spot()).isEqualTo(at.spot());
    assertThat(next.left()).isEqualTo(at.left() + 1);
    assertThat(next.top()).isEqualTo(at.top() + 1);
  }

  @Test
  void aHaloReachesOutOnEverySide() {
    TextStyle style = TextStyle.of(Face.NUMBERS, 16);
    Placed glyph = place(style, "0", 10, 30, 0).getFirst();
    Placed halo = place(style, "0", 10, 30, 1.5f).getFirst();

    assertThat(halo.left()).isLessThan(glyph.left());
    assertThat(halo.top()).isLessThan(glyph.top());
    assertThat(halo.left() + halo.spot().width()).isGreaterThan(glyph.left() + glyph.spot().width());
    assertThat(halo.top() + halo.spot().height()).isGreaterThan(glyph.top() + glyph.spot().height());
  }

  @Test
  void aFullAtlasStartsOverAndSaysSoBefore() {
    for (int size = 40; size < 120 && reused == 0; size++) {
      for (int quarter = 0; quarter < 4; quarter++) {
        place(TextStyle.of(Face.WORDS_BOLD, size), "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklm", quarter / 4f, 40, 0);
      }
    }

    assertThat(reused).isEqualTo(1);
    assertThat(place(TextStyle.of(Face.WORDS, 12), "x", 0, 40, 0)).hasSize(1);
  }
}

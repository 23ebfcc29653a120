package dev.kernelscope.render.ascii.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.scene.Scenes;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.ascii.Golden;
import dev.kernelscope.render.ascii.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainFrameTest {

  @Test
  void theLessonsMoment() throws IOException {
    List<String> lines = golden("plain-lesson.txt", Samples.lesson(), Samples.lesson().still());
    assertThat(lines.getFirst())
        .isEqualTo("kernelscope: the operation, cell 12 of 25, row 2, column 1, phase sum (6 of 9)");
    assertThat(lines).contains(
        "  1[ 1  3  2] 3  1  0        -1  0  1            0  0 +2          5[ 3] _  _  _",
        "            = -1 + 0 + 2 - 4 + 0 + 6 + 0 + 0 + 2",
        "     totals: -1, -1, 1, -3, -3, 3   so far 3, 3 terms left, in the end 5",
        "size: floor((7 + 0 - 3) / 1) + 1 = 5, so 7x7 -> 5x5, 25 positions",
        "phase: slide > gather > multiply > [sum 62 %] > write",
        "cells: [#####|#####|#>...|.....|.....] 12/25");
  }

  @Test
  void otherShapes() throws IOException {
    golden("plain-dropping.txt", Samples.dropping(), Samples.dropping().still());
    golden("plain-dilated.txt", Samples.dilated(), new Moment(7, Phase.SUM, 0.3));
    golden("plain-padded.txt", Samples.padded(), new Moment(0, Phase.BIAS, 1));
    golden("plain-channels.txt", Samples.channels(), new Moment(21, Phase.SUM, 0.5));
    golden("plain-fractions.txt", Samples.fractions(), Samples.fractions().still());
    golden("plain-large.txt", Samples.large(), Samples.large().still());
    golden("plain-wide.txt", Samples.wide(), Samples.wide().still());
    golden("plain-single.txt", Samples.single(), new Moment(0, Phase.GATHER, 0.5));
    golden("plain-photo.txt", Samples.photo(), Samples.photo().still());
  }

  @Test
  void whatIsTooWideIsLeftOutAndSaid() throws IOException {
    Scene scene =
        Scenes.of(new SceneSubject(Samples.numbers(9, -999, 999, 0.001, 4, 20), Samples.SOBEL_X, null, ConvSpec.DEFAULT,
        "The operation", "", false));
    List<String> lines = golden("plain-elided.txt", scene, new Moment(17, Phase.SUM, 0.5));
    assertThat(lines).contains("input 1x4x20, columns 10 to 19");
    assertThat(lines.get(lines.indexOf("input 1x4x20, columns 10 to 19") + 1)).startsWith("...").doesNotEndWith("...");
  }

  @Test
  void longSumsAreCutAroundTheCurrentTerm() throws IOException {
    Scene scene = Scenes.of(new SceneSubject(Samples.numbers(9, 0, 9, 1, 9, 9), Samples.numbers(8, 0, 9, 1, 7, 7), null,
        ConvSpec.DEFAULT, "The operation", "", false));
    List<String> lines = golden("plain-long-sum.txt", scene, new Moment(4, Phase.SUM, 0.5));
    int sum = lines.indexOf(lines.stream().filter(l -> l.startsWith("Output[1,1] = ... + ")).findFirst().orElseThrow());
    assertThat(lines.get(sum)).contains("[").hasSizeLessThanOrEqualTo(80);
    assertThat(lines.get(sum) + lines.get(sum + 1)).contains("+ ...");
  }

  @Test
  void theLocaleMattersNot() {
    List<String> before = PlainFrame.lines(Samples.fractions().frame(Samples.fractions().still()));
    Locale old = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(PlainFrame.lines(Samples.fractions().frame(Samples.fractions().still()))).isEqualTo(before);
    } finally {
      Locale.setDefault(old);
    }
  }

  private static List<String> golden(String name, Scene scene, Moment moment) throws IOException {
    List<String> lines = PlainFrame.lines(scene.frame(moment));
    assertThat(lines).allSatisfy(line -> assertThat(line).matches("[ -~]{0,80}").doesNotEndWith(" "));
    Golden.check(name, String.join("\n", lines) + "\n");
    return lines;
  }
}

package dev.kernelscope.engine.lesson.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChaptersTest {

  static List<Chapter> chapters() {
    return Chapters.all();
  }

  @Test
  void chaptersAreFoundByTheirIdAndByNothingElse() {
    assertThat(Chapters.ids()).doesNotHaveDuplicates().isEqualTo(chapters().stream().map(Chapter::id).toList());
    for (Chapter chapter : chapters()) {
      assertThat(Chapters.find(chapter.id())).contains(chapter);
    }
    assertThat(Chapters.find("../chapter/operation")).isEmpty();
    assertThat(Chapters.find("Operation")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void aChapterHasItsParts(Chapter chapter) {
    assertThat(chapter.goal()).endsWith(".").doesNotContain("{");
    assertThat(chapter.steps()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(chapter.steps().stream().map(Step::title)).doesNotHaveDuplicates().allMatch(t -> !t.endsWith("."));
    assertThat(chapter.steps().stream().map(Step::scene).distinct().count()).isGreaterThanOrEqualTo(2);
    assertThat(chapter.tryIt().before()).isNotEqualTo(chapter.tryIt().after());
    assertThat(chapter.tryIt().watch().gaps()).isNotEmpty();
    assertThat(chapter.check().topic()).isEqualTo(chapter.id());
  }

  /**
   * A number in the text is a gap, which the engine fills; digits stand only in commands, in formulas without numbers,
   * and in words of code.
   */
  @ParameterizedTest
  @MethodSource("chapters")
  void noNumberIsWrittenByHand(Chapter chapter) {
    Stream<Template> templates = Stream.concat(chapter.steps().stream().map(Step::text),
        Stream.of(chapter.tryIt().text(), chapter.tryIt().watch()));
    assertThat(templates.map(Template::withoutGaps).map(ChaptersTest::withoutCode))
        .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\d"));
    assertThat(chapter.title() + chapter.goal()).doesNotContainPattern("\\d");
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?s)```(shell|formula)\n.*?```", "").replaceAll("`[^`\n]+`", "");
  }
}

package dev.kernelscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import org.junit.jupiter.api.Test;

class TintedMarkdownTest {

  @Test
  void objectsHaveTheirTint() {
    assertThat(TintedMarkdown.paragraphs("The **kernel** meets\nthe *patch*, giving **products** of `2 · 3`.\n\nEnd."))
        .hasSize(2).first().asInstanceOf(LIST).containsExactly(
            Span.words("The ", Tint.MID), Span.strong("kernel", Tint.KERNEL), Span.words(" meets", Tint.MID),
            Span.words(" ", Tint.MID), Span.words("the ", Tint.MID), Span.words("patch", Tint.HIGH),
            Span.words(", giving ", Tint.MID), Span.strong("products", Tint.PRODUCT), Span.words(" of ", Tint.MID),
            Span.mono("2 · 3", Tint.HIGH), Span.words(".", Tint.MID));
  }

  @Test
  void codeKeepsItsLines() {
    assertThat(TintedMarkdown.paragraphs("```\na = 1\nb = 2\n```").getFirst()).extracting(Span::text)
        .containsExactly("a = 1", "\n", "b = 2");
  }

  @Test
  void listItemsBeginWithAHyphen() {
    assertThat(TintedMarkdown.paragraphs("- one\n- two")).extracting(p -> p.getFirst().text())
        .containsExactly("- ", "- ");
  }

  @Test
  void everyStepOfEveryChapterCanBeReadInASession() {
    var course = LessonCourse.closed();
    for (int chapter = 0; chapter < course.titles().size(); chapter++) {
      var content = course.reader().apply(chapter);
      assertThat(content.pages()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(page -> {
        assertThat(page.text()).isNotEmpty();
        assertThat(page.text().toString()).doesNotContain("**", "`");
        assertThat(page.exhibit().scene().frame(page.moment())).isNotNull();
      });
    }
  }
}

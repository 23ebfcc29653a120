package dev.kernelscope.engine.lesson.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.lesson.quiz.Choice;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChapterReaderTest {

  private static final String GOOD = """
      # Title

      See
      it.

      ## One

      The output is {output}.

      ```text
      # no heading
      ```

      ```view
      7x7 --stride 2
      ```

      ## Try it

      Change it.

      ```view
      ```

      ```view
      --stride 2
      ```

      ```watch
      {output}
      ```

      ## Check

      How large is {input}?

      ### Wrong (forgot-plus-one): four
      No.
      ### Right: {output}
      Yes,
      because.
      ### Wrong (a): b
      No.
      ### Wrong (b): c
      No.
      ### Hint
      Think.
      """;

  private static Chapter read(String markdown) {
    return new ChapterReader("id", "file.md", markdown).read();
  }

  @Test
  void everyPartIsFound() {
    Chapter chapter = read(GOOD);
    assertThat(chapter.title()).isEqualTo("Title");
    assertThat(chapter.goal()).isEqualTo("See it.");
    assertThat(chapter.steps()).hasSize(1);
    Step step = chapter.steps().getFirst();
    assertThat(step.scene().line()).isEqualTo("kernelscope view 7x7 --stride 2");
    assertThat(step.text().source()).contains("```text\n# no heading\n```").doesNotContain("--stride");
    assertThat(step.text().filled(Facts.LESSON::value)).startsWith("The output is 5×5.");
    assertThat(chapter.tryIt().before().line()).isEqualTo("kernelscope view");
    assertThat(chapter.tryIt().after().arguments()).isEqualTo("--stride 2");
    assertThat(chapter.check().text()).isEqualTo("How large is 7×7?");
    assertThat(chapter.check().choices()).extracting(Choice::text).containsExactly("four", "5×5", "b", "c");
    assertThat(chapter.check().choices().getFirst().mistake()).isEqualTo("forgot-plus-one");
    assertThat(chapter.check().explanation()).isEqualTo("Yes, because.");
    assertThat(chapter.check().hint()).isEqualTo("Think.");
  }

  /** Each line: what to replace, by what, and where and how that is refused. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "# Title            | ## Title         | file.md:1: a chapter begins with",
      "# Title            | Words            | file.md:1: text before the first heading",
      "it.                | it               | file.md:1: the goal is one sentence",
      "## One             | ### One          | file.md:6: a step's heading begins with '## '",
      "Change it.         | ''               | file.md:18: 'Try it' has no text",
      "7x7 --stride 2     | 7x7 NL 9x9       | file.md:14: a scene's command is one line",
      "```view NL7x7      | ```wiew NL7x7    | file.md:6: a step has one scene, not 0",
      "## Try it          | ## Try           | file.md:18: a step has one scene, not 3",
      "```watch           | ```wotch         | file.md:18: 'Try it' needs one watch fence, not 0",
      "{output}NL```      | {output}         | file.md:29: a fence that is not closed",
      "## Check           | ## Chuck         | there must be one section '## Check', not 0",
      "{input}            | {inpud}          | file.md:33: unknown fact '{inpud}'",
      "Right: {output}    | Right: b         | file.md:33: question",
      "### Right:         | ### Rihgt:       | file.md:39: after the check's question come",
      "### Hint           | ### Hunt         | file.md:46: after the check's question come",
      "### HintNLThink.   | ''               | file.md:33: a check needs a right choice and a 'Hint'",
      "Think.             | ''               | file.md:46: 'Hint' has no text"
  })
  void aMistakeIsToldWithFileAndLine(String part, String instead, String message) {
    String from = part.replace("NL", "\n").replace(" \n", "\n");
    assertThat(GOOD).contains(from);
    String bad = GOOD.replaceFirst(Pattern.quote(from),
        Matcher.quoteReplacement(instead.replace("NL", "\n")));
    assertThatThrownBy(() -> read(bad)).isInstanceOf(ChapterFormatException.class).hasMessageContaining(message);
  }
}

package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.lesson.chapter.Chapters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notes are read as a browser and as a Markdown parser read them. */
class NotesTest {

  private static final Pattern PNG = Pattern.compile("data:image/png;base64,([A-Za-z0-9+/=]+)");

  @TempDir
  private Path folder;

  private String notes(String file, String... arguments) throws IOException {
    Path path = folder.resolve(file);
    String[] all = new String[arguments.length + 5];
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[0] = "lesson";
    System.arraycopy(new String[] {"--renderer", "ascii", "-o", path.toString()}, 0, all, arguments.length + 1, 4);
    assertThat(Runs.run(all)).isEqualTo(new Runs.Result(0, "", ""));
    return Files.readString(path);
  }

  @Test
  void thePageIsWellFormedAndNeedsNoOtherFile() throws IOException {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = parser.parseInput(notes("notes.html"), "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("section > h2").eachText()).hasSize(Chapters.ids().size() + 2);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates().containsAll(Chapters.ids());
    assertThat(page.select("a")).isNotEmpty().allSatisfy(link -> {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.attr("href")).isNotNull();
    });
    assertThat(page.select("script, link, iframe, object")).isEmpty();
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(page.select(".question")).hasSameSizeAs(page.select(".answer")).hasSize(Chapters.ids().size() + 4);
    assertThat(page.body().text()).doesNotContain("**", "`", "{", "}", "](");
  }

  @Test
  void everyStepHasAPictureThatIsToldInNumbersAndACommandThatShowsIt() throws IOException {
    Document page = Parser.htmlParser().parseInput(notes("notes.html", "stride"), "");
    List<Element> steps = page.select("article");
    assertThat(steps).hasSize(Chapters.find("stride").orElseThrow().steps().size());
    for (Element step : steps) {
      Element image = step.selectFirst("figure img");
      byte[] png = Base64.getDecoder().decode(PNG.matcher(image.attr("src")).replaceFirst("$1"));
      assertThat(png).startsWith(0x89, 'P', 'N', 'G');
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(
          Integer.parseInt(image.attr("width")));
      assertThat(image.attr("alt")).containsPattern("^Input \\d+×\\d+, kernel").containsPattern("= −?\\d");
      String command = step.selectFirst("figcaption code").text();
      assertThat(command).startsWith("kernelscope view ");
      assertThat(Runs.run(command.substring("kernelscope ".length()).split(" ")).code()).isZero();
    }
  }

  @Test
  void markdownNotesHoldFramesOfTextAndNoMarkupWithinThem() throws IOException {
    String markdown = notes("notes.md", "padding");
    int[] frames = {0};
    org.commonmark.parser.Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
      @Override
      public void visit(FencedCodeBlock code) {
        if (code.getLiteral().startsWith("kernelscope: ")) {
          frames[0]++;
          assertThat(code.getLiteral().lines()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,80}"));
        }
      }

      @Override
      public void visit(Heading heading) {
        assertThat(heading.getLevel()).isLessThanOrEqualTo(3);
      }
    });
    assertThat(frames[0]).isEqualTo(Chapters.find("padding").orElseThrow().steps().size());
    assertThat(markdown).contains("- [4 Padding](#4-padding)\n", "\n## 4 Padding\n", "\n### 4.1 Without");
    assertThat(markdown).contains("kernelscope size --input 7x7 --kernel 3 --repeat").doesNotContain("\u001b", "\r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md"})
  void theSameChapterGivesTheSameBytes(String extension) throws IOException {
    assertThat(notes("a." + extension, "sharing")).isEqualTo(notes("b." + extension, "sharing"));
  }

  @Test
  void mistakesLeaveNoFileBehind() throws IOException {
    Path existing = Files.writeString(folder.resolve("old.html"), "mine", StandardCharsets.UTF_8);
    assertThat(Runs.run("lesson", "-o", existing.toString()).error()).contains("exists; --overwrite replaces it");
    assertThat(Files.readString(existing)).isEqualTo("mine");
    assertThat(Runs.run("lesson", "-o", folder.resolve("n.pdf").toString()).error())
        .contains("n.pdf' has no known extension; allowed are .html and .md");
    assertThat(Runs.run("lesson", "nix", "-o", folder.resolve("n.md").toString()).code()).isEqualTo(2);
    assertThat(Runs.run("lesson", "--plain", "-o", folder.resolve("n.md").toString()).code()).isEqualTo(2);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(existing);
    }
  }
}

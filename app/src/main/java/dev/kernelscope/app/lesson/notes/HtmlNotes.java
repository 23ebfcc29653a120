package dev.kernelscope.app.lesson.notes;

import static dev.kernelscope.app.lesson.notes.HtmlText.escaped;
import static dev.kernelscope.app.lesson.notes.HtmlText.markdown;
import static dev.kernelscope.app.lesson.notes.HtmlText.words;

import dev.kernelscope.app.lesson.SceneSentence;
import dev.kernelscope.app.lesson.StepPage;
import dev.kernelscope.app.lesson.TryItPage;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.quiz.Question;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes as one page of HTML that needs no other file, to be read or printed. */
final class HtmlNotes {

  /** Browsers would break a line within --cell. */
  private static final Pattern WORD = Pattern.compile("\\S+");

  private final Notes notes;
  private final Pictures pictures;
  private final HtmlQuestions questions = new HtmlQuestions();
  private final StringBuilder html = new StringBuilder();

  HtmlNotes(Notes notes, Pictures pictures) {
    this.notes = notes;
    this.pictures = pictures;
  }

  String document() throws IOException {
    html.append("""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>How a convolution works: notes of the Kernelscope lesson</title>
        <style>
        """).append(style()).append("</style>\n</head>\n<body>\n");
    head();
    html.append("<main>\n");
    for (Chapter chapter : notes.chapters()) {
      chapter(Notes.number(chapter), chapter);
    }
    if (!notes.practice().isEmpty()) {
      html.append("<section id=\"practice\">\n<h2>Practice questions</h2>\n");
      for (Question question : notes.practice()) {
        html.append(questions.ask(question));
      }
      html.append("</section>\n");
    }
    html.append("<section id=\"answers\">\n<h2>Answers</h2>\n").append(questions.answers()).append("</section>\n");
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlNotes.class.getResourceAsStream("notes.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void head() {
    html.append("<header>\n<p class=\"program\">Kernelscope</p>\n<h1>How a convolution works</h1>\n<p>")
        .append(words(Intro.TEXT)).append("</p>\n</header>\n<nav>\n<h2>Contents</h2>\n<ol start=\"")
        .append(Notes.number(notes.chapters().getFirst())).append("\">\n");
    for (Chapter chapter : notes.chapters()) {
      entry(chapter.id(), chapter.title(), chapter.goal());
    }
    html.append("</ol>\n<ul>\n");
    if (!notes.practice().isEmpty()) {
      entry("practice", "Practice questions", "");
    }
    entry("answers", "Answers", "");
    html.append("</ul>\n</nav>\n");
  }

  private void entry(String id, String title, String goal) {
    html.append("<li><a href=\"#").append(id).append("\">").append(words(title)).append("</a>");
    html.append(goal.isEmpty() ? "" : " <span>" + words(goal) + "</span>").append("</li>\n");
  }

  private void chapter(int number, Chapter chapter) throws IOException {
    html.append("<section id=\"").append(chapter.id()).append("\">\n<h2><span>").append(number).append("</span> ")
        .append(words(chapter.title())).append("</h2>\n<p class=\"goal\">").append(words(chapter.goal()))
        .append("</p>\n");
    List<StepPage> pages = Notes.pages(chapter);
    for (int i = 0; i < pages.size(); i++) {
      step(number + "." + (i + 1), pages.get(i));
    }
    tryIt(TryItPage.of(chapter.tryIt()));
    html.append(questions.ask(chapter.check())).append("</section>\n");
  }

  private void step(String number, StepPage page) throws IOException {
    Pictures.Image image = pictures.image(page.scene());
    html.append("<article>\n<h3><span>").append(number).append("</span> ").append(words(page.title()))
        .append("</h3>\n").append(markdown(page.text()));
    html.append("<figure>\n<img src=\"").append(image.address()).append("\" width=\"").append(image.width())
        .append("\" height=\"").append(image.height()).append("\" alt=\"")
        .append(words(SceneSentence.of(page.scene()))).append("\">\n<figcaption>")
        .append(command(page.command().line())).append("</figcaption>\n</figure>\n</article>\n");
  }

  private void tryIt(TryItPage page) {
    html.append("<aside>\n<h3>Try it</h3>\n").append(markdown(page.text())).append(command(page.before().line()))
        .append(markdown("Before: " + page.watched() + ".")).append(command(page.after().line()))
        .append(markdown("After: " + page.changed() + ".")).append("</aside>\n");
  }

  private static String command(String line) {
    return "<code class=\"command\">" + WORD.matcher(line).replaceAll(
        word -> Matcher.quoteReplacement("<span>" + escaped(word.group()) + "</span>")) + "</code>\n";
  }
}

package dev.kernelscope.engine.lesson.chapter;

import dev.kernelscope.engine.lesson.chapter.Section.Fence;
import dev.kernelscope.engine.lesson.quiz.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads one chapter. It is a Markdown file of this form; everything that is not a heading or one of the fences
 * {@code view} and {@code watch} is text.
 *
 * <pre>
 * # Title                     the goal, one sentence
 * ## Any words                a step: text and one view fence
 * ## Try it                   text, two view fences (before and after), one watch fence
 * ## Check                    the question
 * ### Right: 5×5              why it is right
 * ### Wrong (mistake): 7×7    what went wrong; three of these, in the order in which they are shown
 * ### Hint                    what to think of
 * </pre>
 *
 * A check is plain text without Markdown, and the gaps of its numbers are filled from the lesson's own scene.
 */
final class ChapterReader {

  private static final String TRY_IT = "Try it";
  private static final String CHECK = "Check";
  private final String id;
  private final String file;
  private final List<Section> sections;

  ChapterReader(String id, String file, String markdown) {
    this.id = id;
    this.file = file;
    this.sections = Section.split(file, markdown);
  }

  /**
   * Reads it.
   *
   * @throws ChapterFormatException if it is not of that form
   */
  Chapter read() {
    if (sections.isEmpty() || sections.getFirst().level() != 1) {
      throw new ChapterFormatException(file, 1, "a chapter begins with '# ' and its title");
    }
    Section head = sections.getFirst();
    if (head.text().isEmpty() || head.text().contains("\n\n") || !head.text().endsWith(".")) {
      throw wrong(head, "the goal is one sentence under the title");
    }
    return new Chapter(id, head.title(), oneLine(head.text()), steps(), tryIt(), check());
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Section section : sections.subList(1, sections.size())) {
      if (section.title().equals(TRY_IT)) {
        return steps;
      }
      if (section.level() != 2) {
        throw wrong(section, "a step's heading begins with '## '");
      }
      if (steps.stream().anyMatch(step -> step.title().equals(section.title()))) {
        throw wrong(section, "two steps have the title '" + section.title() + "'");
      }
      if (section.fences().size() != 1) {
        throw wrong(section, "a step has one scene, not " + section.fences().size());
      }
      steps.add(new Step(section.title(), text(section), scenes(section, 1).getFirst()));
    }
    throw wrong(sections.getLast(), "there is no section '## " + TRY_IT + "'");
  }

  private TryIt tryIt() {
    Section section = only(TRY_IT);
    List<SceneCommand> scenes = scenes(section, 2);
    List<Fence> watch = section.fences("watch");
    if (watch.size() != 1) {
      throw wrong(section, "'" + TRY_IT + "' needs one watch fence, not " + watch.size());
    }
    return new TryIt(text(section), scenes.getFirst(), scenes.getLast(), new Template(watch.getFirst().content()));
  }

  private Question check() {
    Section question = only(CHECK);
    if (!question.fences().isEmpty()) {
      throw wrong(question, "a check has no fences: its numbers come from the lesson's own scene");
    }
    List<Section> parts = sections.subList(sections.indexOf(question) + 1, sections.size());
    return new CheckReader(id, file, question, parts).read();
  }

  private Section only(String title) {
    List<Section> found = sections.stream().filter(s -> s.level() == 2 && s.title().equals(title)).toList();
    if (found.size() != 1) {
      throw wrong(sections.getLast(), "there must be one section '## " + title + "', not " + found.size());
    }
    return found.getFirst();
  }

  private Template text(Section section) {
    if (section.text().isEmpty()) {
      throw wrong(section, "'" + section.title() + "' has no text");
    }
    return new Template(section.text());
  }

  private List<SceneCommand> scenes(Section section, int count) {
    List<Fence> fences = section.fences("view");
    if (fences.size() != count) {
      throw wrong(section, "'" + section.title() + "' needs " + count + " view fence" + (count == 1 ? "" : "s")
          + ", not " + fences.size());
    }
    return fences.stream().map(fence -> at(fence.line(), () -> new SceneCommand(fence.content()))).toList();
  }

  private <T> T at(int line, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new ChapterFormatException(file, line, e);
    }
  }

  private ChapterFormatException wrong(Section section, String problem) {
    return new ChapterFormatException(file, section.line(), problem);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\n\\s*", " ");
  }
}

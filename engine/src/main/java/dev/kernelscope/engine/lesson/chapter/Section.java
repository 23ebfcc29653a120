package dev.kernelscope.engine.lesson.chapter;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands under one heading of a resource.
 *
 * @param level number of {@code #} of the heading
 * @param title the heading's words
 * @param line of the heading, counted from 1
 * @param text everything that is not in one of the fences below, without blank lines at both ends
 * @param fences the fences that belong to the lesson, not to the text
 */
record Section(int level, String title, int line, String text, List<Fence> fences) {

  /** Fences with these words belong to the lesson; all others are part of the text. */
  private static final List<String> OURS = List.of("view", "watch");

  /**
   * A fenced block of the lesson.
   *
   * @param kind the word behind the opening fence
   * @param line of the opening fence, counted from 1
   * @param content the lines between
   */
  record Fence(String kind, int line, String content) {}

  /** The fences of one kind. */
  List<Fence> fences(String kind) {
    return fences.stream().filter(fence -> fence.kind.equals(kind)).toList();
  }

  /**
   * Splits a resource by its headings.
   *
   * @throws ChapterFormatException if text stands before the first heading, or a fence is not closed
   */
  static List<Section> split(String file, String markdown) {
    List<Section> sections = new ArrayList<>();
    Splitter splitter = null;
    int number = 0;
    for (String line : markdown.split("\n", -1)) {
      number++;
      boolean heading = (splitter == null || !splitter.inFence()) && line.startsWith("#");
      if (heading) {
        if (splitter != null) {
          sections.add(splitter.section());
        }
        splitter = new Splitter(file, number, line);
      } else if (splitter != null) {
        splitter.add(number, line);
      } else if (!line.isBlank()) {
        throw new ChapterFormatException(file, number, "text before the first heading");
      }
    }
    if (splitter != null) {
      sections.add(splitter.section());
    }
    return sections;
  }

  /** Collects the lines under one heading. */
  private static final class Splitter {

    private static final String MARK = "```";

    private final String file;
    private final int line;
    private final int level;
    private final String title;
    private final StringBuilder text = new StringBuilder();
    private final List<Fence> fences = new ArrayList<>();
    private String open;
    private int opened;
    private StringBuilder content = new StringBuilder();

    Splitter(String file, int line, String heading) {
      this.file = file;
      this.line = line;
      this.level = heading.length() - heading.replaceFirst("^#+", "").length();
      this.title = heading.substring(level).strip();
      if (title.isEmpty()) {
        throw new ChapterFormatException(file, line, "a heading without words");
      }
    }

    boolean inFence() {
      return open != null;
    }

    void add(int number, String words) {
      if (open == null && words.startsWith(MARK)) {
        open = words.substring(MARK.length()).strip();
        opened = number;
        content = new StringBuilder();
      } else if (open != null && words.equals(MARK)) {
        close();
      } else {
        (open == null ? text : content).append(words).append('\n');
      }
    }

    private void close() {
      if (OURS.contains(open)) {
        fences.add(new Fence(open, opened, content.toString().strip()));
      } else {
        text.append(MARK).append(open).append('\n').append(content).append(MARK).append('\n');
      }
      open = null;
    }

    Section section() {
      if (open != null) {
        throw new ChapterFormatException(file, opened, "a fence that is not closed");
      }
      return new Section(level, title, line, text.toString().strip(), List.copyOf(fences));
    }
  }
}

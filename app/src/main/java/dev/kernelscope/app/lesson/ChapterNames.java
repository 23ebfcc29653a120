package dev.kernelscope.app.lesson;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Chapters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds chapters by the names that users type. */
public final class ChapterNames {

  private ChapterNames() {}

  /**
   * The chapter of that name.
   *
   * @param name null for the first
   * @throws Failure if there is none; it names the nearest and all others
   */
  public static Chapter chapter(String name) {
    String id = name == null ? Chapters.ids().getFirst() : name;
    return Chapters.find(id).orElseThrow(() -> Failure.usage("unknown chapter '" + id + "'" + suggestion(id)
        + "; the chapters are " + String.join(", ", Chapters.ids())));
  }

  private static String suggestion(String name) {
    String typed = name.toLowerCase(Locale.ROOT);
    List<String> near = Chapters.ids().stream().filter(id -> distance(typed, id) <= id.length() / 2)
        .sorted(Comparator.comparingInt(id -> distance(typed, id))).toList();
    return near.isEmpty() ? "" : ", did you mean " + near.getFirst() + "?";
  }

  /** How many letters must be put in, taken out or changed (V. Levenshtein, 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}

package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveHelp;
import dev.kernelscope.engine.render.spi.LiveKey;
import dev.kernelscope.engine.render.spi.LiveLesson;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveQuiz;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.cells.CellColor;
import dev.kernelscope.render.ascii.content.Ascii;
import java.util.ArrayList;
import java.util.List;

/**
 * A session's screen without colours and signs beyond ASCII: the plain frame, in its place the panel that was chosen,
 * or both side by side where there is room, and the session's own lines at the bottom.
 */
public final class PlainScreen {

  private static final int LEAST_COLUMNS = 20;
  private static final int LEAST_ROWS = 5;
  /** Fewer lines than this could not hold a table. */
  private static final int LEAST_BELOW = 7;
  private static final int BESIDE = PlainFrame.WIDTH + 33;

  private final LiveFrame live;
  private final int columns;
  private final int rows;

  private PlainScreen(LiveFrame live, int columns, int rows) {
    this.live = live;
    this.columns = columns;
    this.rows = rows;
  }

  /** Draws a frame on a new grid of characters. */
  public static CellBuffer draw(LiveFrame live, int columns, int rows) {
    CellBuffer out = new CellBuffer(columns, rows);
    List<String> lines = new PlainScreen(live, columns, rows).lines();
    for (int y = 0; y < Math.min(rows, lines.size()); y++) {
      out.put(0, y, lines.get(y), CellColor.NONE);
    }
    return out;
  }

  private List<String> lines() {
    if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
      return List.of("needs " + LEAST_COLUMNS + "x" + LEAST_ROWS, "has " + columns + "x" + rows);
    }
    List<String> bottom = bottom();
    List<String> body = live.help().isPresent() ? help(live.help().get())
        : live.quiz().isPresent() ? quiz(live.quiz().get()) : body(rows - bottom.size());
    List<String> lines = new ArrayList<>(body.subList(0, Math.min(body.size(), rows - bottom.size())));
    while (lines.size() < rows - bottom.size()) {
      lines.add("");
    }
    lines.addAll(bottom);
    return lines;
  }

  private List<String> body(int room) {
    List<String> panel = panel(columns >= BESIDE ? columns - PlainFrame.WIDTH - 3 : columns);
    if (columns < BESIDE) {
      return panel.isEmpty() ? frame(room) : above(panel, room);
    }
    if (panel.isEmpty()) {
      return frame(room);
    }
    List<String> left = frame(room);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), panel.size()); i++) {
      String start = i < left.size() ? left.get(i) : "";
      lines.add(start + " ".repeat(PlainFrame.WIDTH - start.length()) + " | " + (i < panel.size() ? panel.get(i) : ""));
    }
    return lines;
  }

  /** The panel, and under it as much of the numbers as has room. */
  private List<String> above(List<String> panel, int room) {
    List<String> lines = new ArrayList<>(panel);
    if (room - panel.size() >= LEAST_BELOW) {
      lines.add("");
      lines.addAll(PlainFrame.numbers(live.frame(), Math.clamp(columns, 40, PlainFrame.WIDTH)));
    }
    return lines;
  }

  /** All there is, or where that is too high the numbers; what is still too high is cut at the end. */
  private List<String> frame(int room) {
    List<String> all = live.view().mode() == View.Mode.NUMBERS ? PlainFrame.numbers(live.frame(), PlainFrame.WIDTH)
        : PlainFrame.lines(live.frame());
    boolean narrow = columns < PlainFrame.WIDTH;
    return all.size() <= room && !narrow ? all
        : PlainFrame.numbers(live.frame(), Math.clamp(columns, 40, PlainFrame.WIDTH));
  }

  /** Empty where the numbers themselves were chosen. */
  private List<String> panel(int width) {
    return switch (live.panel()) {
      case NUMBERS -> List.of();
      case LESSON -> live.lesson().map(lesson -> lesson(lesson, width)).orElse(List.of());
      case CONTROLS -> controls(width);
    };
  }

  private static List<String> lesson(LiveLesson lesson, int width) {
    List<String> lines = new ArrayList<>();
    if (lesson.choosing() >= 0) {
      for (int i = 0; i < lesson.chapters().size(); i++) {
        lines.add((i == lesson.choosing() ? "> " : "  ") + (i + 1) + " " + Ascii.of(lesson.chapters().get(i)));
      }
      return lines;
    }
    lines.addAll(words((lesson.chapter() + 1) + " " + lesson.chapterTitle() + ", step " + (lesson.step() + 1) + " of "
        + lesson.steps(), width));
    if (lesson.step() == 0) {
      lines.addAll(words(lesson.goal(), width));
    }
    lines.add("");
    lines.addAll(words(lesson.title(), width));
    for (List<Span> paragraph : lesson.text()) {
      lines.add("");
      lines.addAll(words(Tip.text(paragraph), width));
    }
    return lines.subList(Math.min(lesson.scroll(), lines.size() - 1), lines.size());
  }

  private List<String> controls(int width) {
    List<String> lines = new ArrayList<>();
    int name = live.controls().stream().mapToInt(c -> c.name().length()).max().orElse(0);
    for (LiveControl control : live.controls()) {
      String value = control.enabled() ? control.value() : control.value() + " (" + control.refusal() + ")";
      String line = (control.selected() ? "> " : "  ") + control.name() + " ".repeat(name + 2 - control.name().length())
          + value + (control.key().isEmpty() ? "" : "   key " + control.key());
      lines.add(Ascii.cut(Ascii.of(line), width));
    }
    return lines;
  }

  private List<String> quiz(LiveQuiz quiz) {
    List<String> lines = new ArrayList<>(words("Quiz, " + quiz.heading(), columns));
    lines.add("");
    for (String line : quiz.question().split("\n")) {
      lines.addAll(line.startsWith("  ") ? List.of(Ascii.cut(Ascii.of(line), columns)) : words(line, columns));
    }
    lines.add("");
    for (int i = 0; i < quiz.choices().size(); i++) {
      String mark = !quiz.answered() ? "" : i == quiz.answer() ? "   correct" : i == quiz.chosen() ? "   yours" : "";
      lines.add(Ascii.cut((i == quiz.marked() && !quiz.answered() ? "> " : "  ") + (i + 1) + " "
          + Ascii.of(quiz.choices().get(i)) + mark, columns));
    }
    lines.add("");
    if (!quiz.hint().isEmpty() && !quiz.answered()) {
      lines.addAll(words("hint: " + quiz.hint(), columns));
    }
    if (quiz.answered()) {
      lines.addAll(words(quiz.verdict(), columns));
      quiz.explanation().forEach(paragraph -> lines.addAll(words(Tip.text(paragraph), columns)));
    }
    lines.add("");
    lines.addAll(words(quiz.score(), columns));
    return lines;
  }

  private List<String> help(LiveHelp help) {
    List<String> lines = new ArrayList<>();
    int widest = help.groups().stream().flatMap(g -> g.keys().stream()).mapToInt(k -> name(k).length()).max()
        .orElse(1);
    for (LiveHelp.Group group : help.groups()) {
      lines.add(group.name());
      for (LiveKey key : group.keys()) {
        String keys = name(key);
        lines.add(Ascii.cut("  " + keys + " ".repeat(widest + 2 - keys.length()) + Ascii.of(key.words()), columns));
      }
    }
    return lines.subList(Math.clamp(help.scroll(), 0, Math.max(0, lines.size() - rows + 2)), lines.size());
  }

  /** What is pointed at or refused, where the session stands, and the keys. */
  private List<String> bottom() {
    List<String> lines = new ArrayList<>();
    live.refusal().ifPresent(r -> {
      lines.add(Ascii.cut(Ascii.of(Tip.text(r.formula())), columns));
      lines.addAll(words(r.sentence(), columns));
    });
    live.frame().tip().ifPresent(tip -> lines.add(Ascii.cut(Ascii.of(live.typed()
        .map(typed -> Tip.text(tip.name()) + " becomes " + typed + "_").orElse(tip.text())), columns)));
    if (live.quiz().isEmpty()) {
      lines.add(Ascii.cut(Ascii.of(status()), columns));
    }
    if (!live.keys().isEmpty()) {
      lines.add(keys());
    }
    return lines;
  }

  private String status() {
    LivePlay play = live.play();
    return play.words() + (play.reverse() ? " backwards" : "") + ", speed "
        + Numbers.plain(Math.round(play.speed() * 100) / 100.0) + (play.loop() ? ", loop" : "")
        + (live.message().isEmpty() ? "" : ", " + live.message());
  }

  private String keys() {
    StringBuilder line = new StringBuilder();
    for (LiveKey key : live.keys()) {
      String piece = (line.isEmpty() ? "" : "  ") + name(key) + " " + Ascii.of(key.words());
      if (line.length() + piece.length() <= columns) {
        line.append(piece);
      }
    }
    return line.toString();
  }

  /** An arrow to the right is a key here, not what follows from something. */
  private static String name(LiveKey key) {
    return Ascii.of(key.keys().replace("→", "right").replace("↵", "enter"));
  }

  private static List<String> words(String text, int width) {
    return Ascii.words(Ascii.of(text), "", width);
  }

}

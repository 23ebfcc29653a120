package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveControl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which sides of a size one step changes, so that sizes need not be squares; nothing that undo remembers. */
enum Sides {
  BOTH,
  ROWS,
  COLUMNS;

  /** The number of the control that chooses among them, after the one that moves sheets. */
  static final int INDEX = Sheets.INDEX + 1;

  /** What a step changes rows by. */
  int rows(int by) {
    return this == COLUMNS ? 0 : by;
  }

  /** What a step changes columns by. */
  int columns(int by) {
    return this == ROWS ? 0 : by;
  }

  private String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The control as it is seen. */
  static LiveControl control(State state) {
    Sides now = state.desk().hand().sides();
    return new LiveControl("sides", now.words(), "", false, "",
        "What a step of input, kernel size, stride and dilation changes: both sides, or one alone.",
        Arrays.stream(values()).map(Sides::words).toList(), now.ordinal());
  }

  /** With one of them chosen. */
  static State chosen(State state, int option) {
    Sides next = List.of(values()).get(option);
    return state.with(state.desk().hand().along(next)).saying("steps change " + (next == BOTH ? "both sides"
        : next.words() + " alone"));
  }
}

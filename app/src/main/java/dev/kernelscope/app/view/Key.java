package dev.kernelscope.app.view;

/** What a key of the session does. */
enum Key {
  /** No key was pressed. */
  NONE,
  /** A key without meaning was pressed. */
  OTHER,
  PLAY,
  NEXT_CELL,
  PREVIOUS_CELL,
  NEXT_PHASE,
  PREVIOUS_PHASE,
  NEXT_TAP,
  PREVIOUS_TAP,
  FIRST,
  LAST,
  FASTER,
  SLOWER,
  REVERSE,
  LOOP,
  VIEW,
  QUIT;

  /** The key for a character. */
  static Key of(int c) {
    return switch (c) {
      case ' ' -> PLAY;
      case '.' -> NEXT_PHASE;
      case ',' -> PREVIOUS_PHASE;
      case '>' -> NEXT_TAP;
      case '<' -> PREVIOUS_TAP;
      case ']', '+' -> FASTER;
      case '[', '-' -> SLOWER;
      case 'r' -> REVERSE;
      case 'l' -> LOOP;
      case '5', 'v' -> VIEW;
      case 'q', 'Q', 4 -> QUIT;
      default -> OTHER;
    };
  }

  /** The key for what follows {@code ESC [} or {@code ESC O}. */
  static Key ofSequence(String sequence) {
    return switch (sequence) {
      case "C" -> NEXT_CELL;
      case "D" -> PREVIOUS_CELL;
      case "B" -> NEXT_PHASE;
      case "A" -> PREVIOUS_PHASE;
      case "H", "1~", "7~" -> FIRST;
      case "F", "4~", "8~" -> LAST;
      default -> OTHER;
    };
  }
}

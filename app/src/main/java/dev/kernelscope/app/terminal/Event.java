package dev.kernelscope.app.terminal;

/** What comes from a terminal. */
public sealed interface Event {

  /** Nothing came in time. */
  Event NOTHING = new Nothing();

  /** Nobody is there any more: the input has ended. */
  Event END = new End();

  /** Nothing came in time. */
  record Nothing() implements Event {}

  /** The input has ended. */
  record End() implements Event {}

  /**
   * A key.
   *
   * @param name the character itself, or a name: {@code space}, {@code left}, {@code right}, {@code up}, {@code down},
   *     {@code home}, {@code end}, {@code pageup}, {@code pagedown}, {@code enter}, {@code esc}, {@code tab}, {@code
   *     backtab}, {@code backspace}, {@code delete}, {@code ctrl-r} and so on; {@code unknown} for a sequence that
   *     means nothing here
   */
  record Key(String name) implements Event {}

  /**
   * A mouse.
   *
   * @param kind what it did
   * @param column where, from 0
   * @param row where, from 0
   */
  record Mouse(Kind kind, int column, int row) implements Event {

    /** What a mouse did. */
    public enum Kind {
      /** The left button went down. */
      PRESS,
      /** The mouse moved with the left button down. */
      DRAG,
      /** A button went up. */
      RELEASE,
      /** The wheel turned away from the user. */
      WHEEL_UP,
      /** The wheel turned towards the user. */
      WHEEL_DOWN
    }
  }
}

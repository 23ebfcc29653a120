package dev.kernelscope.engine.render.spi;

import java.util.List;
import java.util.Optional;

/** What a user does to a session, on a terminal or in a window. */
public sealed interface LiveEvent {

  /** The terminal has ended, or the window was closed. */
  LiveEvent END = new End();

  /** Nobody is there any more. */
  record End() implements LiveEvent {}

  /**
   * A key.
   *
   * @param name the character itself, or a name: {@code space}, {@code left}, {@code right}, {@code up}, {@code down},
   *     {@code home}, {@code end}, {@code pageup}, {@code pagedown}, {@code enter}, {@code esc}, {@code tab}, {@code
   *     backtab}, {@code backspace}, {@code delete}, {@code ctrl-r} and so on; {@code unknown} for one that means
   *     nothing here
   */
  record Key(String name) implements LiveEvent {}

  /**
   * The pointer did something.
   *
   * @param kind what it did
   * @param target what lies under it
   * @param down how far a drag has come down since its press, in logical pixels; 0 on a terminal
   */
  record Pointer(Kind kind, Optional<LiveTarget> target, double down) implements LiveEvent {

    /** What a pointer did, where it was. */
    public Pointer(Kind kind, Optional<LiveTarget> target) {
      this(kind, target, 0);
    }

    /** What a pointer did. */
    public enum Kind {
      /** It is over something else than before, no button down. */
      HOVER,
      /** The left button went down, or was clicked where a drag would turn the scene. */
      PRESS,
      /** The pointer moved with the left button down. */
      DRAG,
      /** A button went up. */
      RELEASE,
      /** The wheel turned away from the user. */
      WHEEL_UP,
      /** The wheel turned towards the user. */
      WHEEL_DOWN
    }
  }

  /**
   * The user turned, moved or magnified the scene with the pointer.
   *
   * @param view how it is looked at now
   */
  record Looked(View view) implements LiveEvent {}

  /**
   * Files were dropped.
   *
   * @param names of the files, in the order in which they came; not all need be names that this system's locale can say
   */
  record Dropped(List<String> names) implements LiveEvent {

    /** Copies the list. */
    public Dropped {
      names = List.copyOf(names);
    }
  }

  /**
   * A text came from the clipboard.
   *
   * @param text as it is there
   */
  record Pasted(String text) implements LiveEvent {}
}

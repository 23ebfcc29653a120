package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Target;

/** What a place on the screen belongs to, for a mouse. */
public sealed interface LiveTarget {

  /**
   * A cell.
   *
   * @param target which one
   */
  record Cell(Target target) implements LiveTarget {}

  /**
   * A control.
   *
   * @param index which one, from 0
   */
  record Control(int index) implements LiveTarget {}

  /**
   * A chapter in the list.
   *
   * @param index which one, from 0
   */
  record Chapter(int index) implements LiveTarget {}

  /**
   * A choice of the quiz.
   *
   * @param index which one, from 0
   */
  record Choice(int index) implements LiveTarget {}

  /**
   * A place in the current step's bar.
   *
   * @param share from 0 to 1
   */
  record Within(double share) implements LiveTarget {}

  /**
   * A tick of the timeline.
   *
   * @param step which step, from 0
   */
  record Tick(int step) implements LiveTarget {}

  /**
   * A button.
   *
   * @param does what it does
   */
  record Button(Command does) implements LiveTarget {}

  /**
   * A place on the scale of speeds.
   *
   * @param factor film seconds a second
   */
  record Speed(double factor) implements LiveTarget {}

  /**
   * What the buttons that step step by.
   *
   * @param unit which unit
   */
  record Step(LivePlay.Unit unit) implements LiveTarget {}

  /**
   * A button that changes a control by one step.
   *
   * @param index which control, from 0
   * @param by 1 up, -1 down
   */
  record Change(int index, int by) implements LiveTarget {}

  /**
   * A place on a control's slider.
   *
   * @param index which control, from 0
   * @param share from 0 to 1
   */
  record Slide(int index, double share) implements LiveTarget {}

  /**
   * One of the values of a control that stand side by side.
   *
   * @param index which control, from 0
   * @param option which value, from 0
   */
  record Option(int index, int option) implements LiveTarget {}

  /**
   * A kernel by name.
   *
   * @param index which one, from 0
   */
  record Preset(int index) implements LiveTarget {}

  /**
   * A slice of a filter, to be shown in the table of weights.
   *
   * @param filter which filter, from 0
   * @param slice which of its slices, from 0
   */
  record Slice(int filter, int slice) implements LiveTarget {}

  /**
   * A panel's tab.
   *
   * @param panel which panel
   */
  record Tab(LiveFrame.Panel panel) implements LiveTarget {}

  /**
   * A way to look at the scene.
   *
   * @param mode which way
   */
  record Look(View.Mode mode) implements LiveTarget {}

  /**
   * A menu's title.
   *
   * @param index which menu, from 0
   */
  record Title(int index) implements LiveTarget {}

  /**
   * An entry of the open menu.
   *
   * @param index which one, from 0
   */
  record Entry(int index) implements LiveTarget {}

  /**
   * A file or folder that is offered for a path.
   *
   * @param index which one, from 0
   */
  record Offer(int index) implements LiveTarget {}

  /** What a button does; each can be done by keys, too. */
  enum Command {
    /** To the film's beginning. */
    TO_START,
    /** One step back. */
    STEP_BACK,
    /** Play or pause. */
    PLAY,
    /** One step on. */
    STEP_ON,
    /** The other direction. */
    REVERSE,
    /** Again and again, or once. */
    LOOP,
    /** Opens or closes the list of keys. */
    HELP,
    /** Asks questions, or leaves them. */
    QUIZ,
    /** The lesson's next step. */
    NEXT_STEP,
    /** The lesson's step before. */
    PREVIOUS_STEP,
    /** Takes a change back. */
    UNDO,
    /** Makes a change again that was taken back. */
    REDO,
    /** All as it was at first. */
    RESET,
    /** A hint for the question. */
    HINT,
    /** Takes the marked answer, or asks the next question. */
    NEXT_QUESTION,
    /** Plays the question's scene. */
    PLAY_IT,
    /** The pointer paints the input, or points again. */
    PAINT,
    /** The brush paints a larger value. */
    BRUSH_UP,
    /** The brush paints a smaller value. */
    BRUSH_DOWN,
    /** Saves what is seen. */
    SAVE,
    /** Dark or light colours. */
    THEME,
    /** Shows or hides the panel where there is not room for it. */
    DRAWER,
    /** Opens or closes the menu. */
    MENU,
    /** Opens or closes the list of files that can be made. */
    EXPORT,
    /** Opens the file whose path was typed. */
    OPEN,
    /** Gives up the work that goes on. */
    STOP,
    /** Closes what is laid over the scene. */
    CLOSE
  }
}

package dev.kernelscope.app.session;

/** What keys mean at the moment. */
enum Mode {
  /** The film is watched. */
  WATCH,
  /** The arrow keys turn the scene. */
  ORBIT,
  /** The arrow keys move a cursor from cell to cell. */
  POINT,
  /** A new value is typed. */
  TYPE,
  /** The arrow keys choose and change a control. */
  CONTROLS,
  /** The list of chapters is open. */
  CHAPTERS,
  /** A question is asked. */
  QUIZ,
  /** The list of keys is open. */
  HELP,
  /** A menu is open. */
  MENU,
  /** The path of a file is typed. */
  PATH
}

package dev.kernelscope.app.session;

/** What a state wants from the outside world, which a pure function cannot do. */
enum Wish {
  /** Nothing. */
  NONE,
  /** The session is over. */
  QUIT,
  /** What is seen becomes a file: a text on a terminal, a picture of a window. */
  WRITE,
  /** The scene becomes a file that can be opened again. */
  KEEP,
  /** The scene becomes a picture or a film. */
  EXPORT,
  /** The file is opened whose path was typed. */
  OPEN,
  /** A training is watched, for none was before. */
  TRAIN,
  /** A page of the lesson is read, and then shown. */
  TURN,
  /** The work that goes on is given up. */
  STOP
}

package dev.kernelscope.app.session;

/** What a state wants from the outside world, which a pure function cannot do. */
enum Wish {
  /** Nothing. */
  NONE,
  /** The session is over. */
  QUIT,
  /** What is on the screen becomes a text file. */
  WRITE
}

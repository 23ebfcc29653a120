package dev.kernelscope.app.quiz;

import java.io.IOException;

/** Where the asker's keys come from. */
@FunctionalInterface
interface Keys extends AutoCloseable {

  /** The end of the input. */
  int END = -1;
  /** The enter key. */
  int ENTER = '\n';

  /** Waits for a key: its character, {@link #ENTER}, or {@link #END}. */
  int next() throws IOException;

  /** Gives back what was taken over. */
  @Override
  default void close() throws IOException {}
}

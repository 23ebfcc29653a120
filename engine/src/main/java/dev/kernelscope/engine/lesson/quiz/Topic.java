package dev.kernelscope.engine.lesson.quiz;

import java.util.Locale;

/** The parts of the lesson that have questions, in the lesson's order. */
enum Topic {
  OPERATION,
  OUTPUT_SIZE,
  STRIDE,
  PADDING,
  DILATION,
  CHANNELS,
  PARAMETERS,
  NETWORKS,
  TRANSPOSED;

  /** Its name as users write it, such as {@code output-size}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

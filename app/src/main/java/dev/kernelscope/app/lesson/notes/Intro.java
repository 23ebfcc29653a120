package dev.kernelscope.app.lesson.notes;

/** What notes say about themselves. */
final class Intro {

  static final String TEXT = "Notes of the Kernelscope lesson. Every number was computed by the program that drew the "
      + "pictures, and every picture can be had live: the command under it opens the same scene, in which the kernel "
      + "slides, the values can be followed and everything can be changed.";

  private Intro() {}
}

package dev.kernelscope.app.session;

import dev.kernelscope.engine.scene.Steps;

/**
 * What a session calls what it shows, and the things in it.
 *
 * @param noun what it is in a few words
 * @param refusal why nothing of a convolution can be changed about it; empty for a convolution
 * @param steps what its film goes by
 * @param pointed what can be pointed at
 */
record FilmWords(String noun, String refusal, Steps steps, String pointed) {

  static final FilmWords CONVOLUTION = new FilmWords("a convolution", "", Steps.CELL, "cells and weights");
  static final FilmWords TRAINING = new FilmWords("a training", "a training is watched", Steps.STEP, "a kernel");
  static final FilmWords NETWORK = new FilmWords("a trained network", "a trained network is shown", Steps.LAYER,
      "a map, kernel or pixel");
  static final FilmWords FILM = new FilmWords("this film", "no convolution is shown", Steps.CELL, "cells and weights");

  /** The word for a step at the beginning of a line, such as {@code Cell}. */
  String step() {
    return capital(steps.word());
  }

  /** The word for a group of steps at the beginning of a line, such as {@code Row}. */
  String group() {
    return capital(steps.group());
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}

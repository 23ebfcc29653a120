package dev.kernelscope.app.session;

import dev.kernelscope.engine.scene.Scene;

/** What stands in the experiment's place: nothing of a convolution can be changed about it. */
sealed interface Guest permits Watched, Exhibit.Network, Exhibit.Film {

  /** Its film. */
  Scene scene();

  /** Why nothing of a convolution can be changed now. */
  String refusal();

  /** What it is in a few words: what has no terms, no painting, no scene that could be kept. */
  String noun();

  /** What a menu calls something to do, by the words that it has for a convolution. */
  String named(String entry);
}

package dev.kernelscope.app.session;

import dev.kernelscope.engine.scene.Scene;

/** What stands in the experiment's place: nothing of a convolution can be changed about it. */
sealed interface Guest permits Watched, Exhibit.Network, Exhibit.Film {

  /** Its film. */
  Scene scene();

  /** What it is called, and the things in it. */
  FilmWords words();
}

package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.engine.timeline.Player;
import dev.kernelscope.engine.timeline.Timeline;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.view.Blend;

/** What a window shows and does, without the window: the player, the camera, and what is laid over the picture. */
final class Session {

  /** Speeds that keys step through; the slider knows all between. */
  private static final double[] SPEEDS = {0.1, 0.25, 0.5, 1, 2, 4, 8, 16};

  private static final double NOTE_SECONDS = 4;

  private final Scene scene;
  private final Player player;
  private final Orbit orbit;
  private Transport.Step step = Transport.Step.CELL;
  private boolean help;
  private String note = "";
  private double noteEnds;
  private double now;

  Session(Scene scene, Shot start) {
    this.scene = scene;
    this.player = new Player(scene.timeline(), scene.terms());
    player.setSpeed(start.speed());
    player.setLoop(start.loop());
    player.setReducedMotion(start.reducedMotion());
    if (start.film() == null) {
      player.seek(start.still());
    } else {
      player.seekTime(scene.timeline().start(start.film().first()));
      player.togglePlay();
    }
    this.orbit = new Orbit(scene.frame(start.still()).stage().camera(), start.view(), start.reducedMotion());
  }

  Player player() {
    return player;
  }

  Orbit orbit() {
    return orbit;
  }

  boolean help() {
    return help;
  }

  /** Lets time pass; {@code seconds} is a steady clock, {@code passed} what has gone by since the last call. */
  void advance(double seconds, double passed) {
    now = seconds;
    player.advance(passed);
    orbit.at(seconds);
    if (!note.isEmpty() && seconds > noteEnds) {
      note = "";
    }
  }

  /** Whether the picture changes by itself. */
  boolean animated() {
    return player.playing() || orbit.changing();
  }

  /** Whether something will change by itself, if later. */
  boolean waiting() {
    return !note.isEmpty();
  }

  /** What is there now. */
  Frame frame() {
    return scene.frame(player.shown().nearest());
  }

  /** The picture of now. A change of place is faster than any film, so that it goes before a fade of the film. */
  Blend picture() {
    CrossFade shown = player.shown();
    if (orbit.arrived() == 1) {
      return Blend.of(scene, shown, orbit.viewpoint());
    }
    CrossFade still = CrossFade.whole(shown.nearest());
    return new Blend(Blend.of(scene, still, orbit.left()).to(), Blend.of(scene, still, orbit.viewpoint()).to(),
        orbit.arrived());
  }

  Transport transport() {
    String shown = note.isEmpty() && !player.playing() ? "paused" : note;
    return new Transport(player.playing(), player.reverse(), player.loop(), player.speed(), step, shown);
  }

  /** Shows a message for a few seconds. */
  void say(String message) {
    note = message;
    noteEnds = now + NOTE_SECONDS;
  }

  void toggleHelp() {
    help = !help;
  }

  /** Closes what is laid over the picture. */
  void escape() {
    help = false;
  }

  void stepBy(Transport.Step unit) {
    step = unit;
  }

  /** One step of the chosen unit, forwards or backwards. */
  void step(int direction) {
    switch (step) {
      case TAP -> player.stepTap(direction);
      case PHASE -> player.stepPhase(direction);
      case CELL -> player.stepCell(direction);
      case ROW -> {
        Frame frame = frame();
        player.stepCell(direction * frame.position().columns() * frame.position().filters());
      }
    }
  }

  void toStart() {
    player.seekTime(0);
  }

  void toEnd() {
    player.seekTime(player.timeline().duration());
  }

  /** The next slower or faster of the usual speeds. */
  void changeSpeed(int direction) {
    double speed = player.speed();
    double next = speed;
    for (double s : SPEEDS) {
      if (direction > 0 ? s > speed * 1.001 && next <= speed : s < speed * 0.999) {
        next = s;
      }
    }
    player.setSpeed(next);
  }

  /** Goes to a share of the current step of the film. */
  void scrubStep(double share) {
    Timeline timeline = player.timeline();
    player.seek(timeline.within(player.moment().cell(), share));
  }

  /** Goes to the place of the kernel with that number, and a share of its step. */
  void scrubTo(int place, double share) {
    Timeline timeline = player.timeline();
    int cell = Math.min(timeline.cells() - 1, place * frame().position().filters());
    player.seek(timeline.within(cell, share));
  }
}

package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.List;

/**
 * The timeline under a picture: what happens within the current step, and the steps as ticks.
 *
 * @param words where the film stands, in words
 * @param phases the pieces of one step, which fill the bar
 * @param playhead how much of the step has passed, from 0 to 1
 * @param ticks number of steps
 * @param current the current step, from 0
 * @param ticksPerGroup steps of one group, such as the cells of a row
 * @param steps what the steps are
 * @param groups names of the groups; empty where they are numbered
 */
public record Dock(List<Span> words, List<Piece> phases, double playhead, int ticks, int current,
    int ticksPerGroup, Steps steps, List<String> groups) {

  /** Copies the lists. */
  public Dock {
    words = List.copyOf(words);
    phases = List.copyOf(phases);
    groups = List.copyOf(groups);
  }

  /** What stands over a group, by its place from 0. */
  public String groupName(int index) {
    return groups.isEmpty() ? steps.group() + " " + (steps.firstGroup() + index) : groups.get(index);
  }

  /** This timeline with other words. */
  Dock saying(List<Span> newWords) {
    return new Dock(newWords, phases, playhead, ticks, current, ticksPerGroup, steps, groups);
  }

  /**
   * A piece of the bar.
   *
   * @param label its name; empty for a rest, which is a thin line
   * @param tint its colour
   * @param start from 0 to 1
   * @param length from 0 to 1
   */
  public record Piece(String label, Tint tint, double start, double length) {

    /** Where it ends, from 0 to 1. */
    public double end() {
      return start + length;
    }
  }

  /** The pieces of each step of a film. */
  static List<Piece> pieces(Timeline timeline) {
    return timeline.segments().stream()
        .map(s -> new Piece(s.hold() ? "" : s.phase().label(), tint(s.phase()), s.start(), s.length())).toList();
  }

  /** The colour of what a phase is about. */
  public static Tint tint(Phase phase) {
    return switch (phase) {
      case SLIDE, BIAS, LOSS, UPDATE -> Tint.KERNEL;
      case GATHER, BATCH -> Tint.INPUT;
      case MULTIPLY, FORWARD -> Tint.PRODUCT;
      case SUM, WRITE, BACKWARD, LOOK -> Tint.OUTPUT;
    };
  }
}

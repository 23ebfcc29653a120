package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
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
 * @param group what a group is called, such as {@code row}
 * @param firstGroup number of the first group
 * @param step what a step is called, such as {@code cell}
 * @param groups names of the groups; empty where they are numbered
 */
public record Dock(List<Span> words, List<Piece> phases, double playhead, int ticks, int current,
    int ticksPerGroup, String group, int firstGroup, String step, List<String> groups) {

  /** Copies the lists. */
  public Dock {
    words = List.copyOf(words);
    phases = List.copyOf(phases);
    groups = List.copyOf(groups);
  }

  /** A timeline whose groups are numbered. */
  public Dock(List<Span> words, List<Piece> phases, double playhead, int ticks, int current, int ticksPerGroup,
      String group, int firstGroup, String step) {
    this(words, phases, playhead, ticks, current, ticksPerGroup, group, firstGroup, step, List.of());
  }

  /** A timeline over output cells. */
  public Dock(List<Span> words, List<Piece> phases, double playhead, int ticks, int current, int ticksPerGroup,
      String group, int firstGroup) {
    this(words, phases, playhead, ticks, current, ticksPerGroup, group, firstGroup, "cell");
  }

  /** What stands over a group, by its place from 0. */
  public String groupName(int index) {
    return groups.isEmpty() ? group + " " + (firstGroup + index) : groups.get(index);
  }

  /** This timeline with other words. */
  Dock saying(List<Span> newWords) {
    return new Dock(newWords, phases, playhead, ticks, current, ticksPerGroup, group, firstGroup, step, groups);
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
}

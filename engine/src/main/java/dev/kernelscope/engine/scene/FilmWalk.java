package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/**
 * A film that goes through something that is no convolution step by step: through a training, or through a network. Its
 * frames stand in it as those of a convolution stand among the cells of the output, the groups for rows.
 *
 * @param timeline the film
 * @param perGroup steps of a group
 * @param steps what the steps are
 * @param groups names of the groups; empty where they are numbered
 * @param chapter what it is about
 */
public record FilmWalk(Timeline timeline, int perGroup, Steps steps, List<String> groups, String chapter) {

  /** Copies the list. */
  public FilmWalk {
    groups = List.copyOf(groups);
  }

  /**
   * What differs from moment to moment.
   *
   * @param title what it shows
   * @param subtitle what happens, where nothing is pointed at
   * @param stage its view
   * @param legends its key
   * @param ledger its arithmetic or charts
   */
  public record Shown(String title, String subtitle, Stage stage, List<Legend> legends, Ledger ledger) {}

  /** The film's cell for a step of a group; the last one for what lies behind it. */
  public int cell(int group, int step) {
    return Math.min(timeline.cells() - 1, group * perGroup + step);
  }

  /**
   * The frame of a moment.
   *
   * @param shown what differs there from other moments
   * @param words where the film stands, in words
   * @param rows size arithmetic from top to bottom
   * @param columns size arithmetic from left to right
   * @param tip what there is to say about what is pointed at, which stands for the subtitle then
   * @param samples of a training the pictures that it learns from
   */
  public Frame frame(Shown shown, Moment moment, List<Span> words, Axis rows, Axis columns, Optional<Tip> tip,
      Optional<Samples> samples) {
    Position position = new Position(moment, timeline, 0, 1, moment.cell() / perGroup, moment.cell() % perGroup,
        Math.ceilDiv(timeline.cells(), perGroup), perGroup, "");
    Dock dock = new Dock(words, Dock.pieces(timeline), timeline.share(moment), timeline.cells(), moment.cell(),
        perGroup, steps, groups);
    return new Frame(chapter, shown.title, tip.map(Tip::text).orElse(shown.subtitle), List.of(shown.stage),
        Optional.empty(), shown.legends, shown.ledger, position, dock, rows, columns, tip, List.of(), samples);
  }
}

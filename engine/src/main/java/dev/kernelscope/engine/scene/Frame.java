package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a picture of one moment shows. Immutable; the same scene and moment give an equal frame.
 *
 * @param chapter what it is about, such as {@code The operation}
 * @param title what this picture shows, in one sentence
 * @param subtitle what happens at this moment, one sentence or two
 * @param stages one 3D view, or two side by side
 * @param inset the enlarged patch where the input is too large for numbers
 * @param legends the key
 * @param ledger the arithmetic
 * @param position where in the film
 * @param dock what the timeline under the picture shows
 * @param rows size arithmetic from top to bottom
 * @param columns size arithmetic from left to right
 * @param tip what there is to say about the cell that the user points at
 * @param halves where two convolutions are compared, the frame of each alone, and of several layers one for each
 *     plane; their first views have captions; empty otherwise
 * @param samples of a training the pictures that it learns from; empty otherwise
 */
public record Frame(String chapter, String title, String subtitle, List<Stage> stages, Optional<Inset> inset,
    List<Legend> legends,
    Ledger ledger, Position position, Dock dock, Axis rows, Axis columns, Optional<Tip> tip,
    List<Frame> halves, Optional<Samples> samples) {

  /** Copies the lists. */
  public Frame {
    stages = List.copyOf(stages);
    legends = List.copyOf(legends);
    halves = List.copyOf(halves);
  }

  /** A frame of a convolution. */
  public Frame(String chapter, String title, String subtitle, List<Stage> stages, Optional<Inset> inset,
      List<Legend> legends, Ledger ledger, Position position, Dock dock, Axis rows, Axis columns, Optional<Tip> tip,
      List<Frame> halves) {
    this(chapter, title, subtitle, stages, inset, legends, ledger, position, dock, rows, columns, tip, halves,
        Optional.empty());
  }

  /** A frame in which nothing is pointed at. */
  public Frame(String chapter, String title, String subtitle, List<Stage> stages, Optional<Inset> inset,
      List<Legend> legends, Ledger ledger, Position position, Dock dock, Axis rows, Axis columns) {
    this(chapter, title, subtitle, stages, inset, legends, ledger, position, dock, rows, columns, Optional.empty(),
        List.of());
  }

  /** This frame with a caption over its first view. */
  Frame captioned(List<Span> caption) {
    List<Stage> captioned = new ArrayList<>(stages);
    captioned.set(0, stage().captioned(caption));
    return new Frame(chapter, title, subtitle, captioned, inset, legends, ledger, position, dock, rows, columns, tip,
        halves, samples);
  }

  /** This frame under another heading. */
  public Frame titled(String newChapter, String newTitle) {
    return titled(newChapter, newTitle, subtitle);
  }

  /** This frame under other words. */
  Frame titled(String newChapter, String newTitle, String newSubtitle) {
    return new Frame(newChapter, newTitle, newSubtitle, stages, inset, legends, ledger, position, dock, rows, columns,
        tip, halves, samples);
  }

  /** This frame with another key. */
  Frame keyed(List<Legend> newLegends) {
    return new Frame(chapter, title, subtitle, stages, inset, newLegends, ledger, position, dock, rows, columns, tip,
        halves, samples);
  }

  /** Whether it shows a training, whose timeline counts steps, and not a convolution. */
  public boolean ofTraining() {
    return dock.steps() == Steps.STEP;
  }

  /** Whether it looks into a trained network, whose timeline counts layers. */
  public boolean ofNetwork() {
    return dock.steps() == Steps.LAYER;
  }

  /** The first view, which most frames have alone. */
  public Stage stage() {
    return stages.getFirst();
  }
}

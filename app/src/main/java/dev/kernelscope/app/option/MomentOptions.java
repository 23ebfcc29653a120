package dev.kernelscope.app.option;

import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Phase;
import picocli.CommandLine.Option;

/** Which moments to show, and how fast. */
public final class MomentOptions {

  @Option(names = "--cell", paramLabel = "[FILTER,]R,C", converter = Cell.Converter.class, order = 40,
      description = "The output cell of a still, counted from 0.")
  private Cell cell;

  @Option(names = "--phase", paramLabel = "PHASE", converter = PhaseConverter.class, order = 41,
      description = "slide, gather, multiply, sum, bias or write.")
  private Phase phase;

  @Option(names = "--fraction", paramLabel = "0..1", converter = DecimalConverter.Fraction.class, order = 42,
      description = "How much of the phase has passed. Default: 1")
  private Double fraction;

  @Option(names = "--frames", paramLabel = "A..B", converter = CellRange.Converter.class, order = 43,
      description = "The output cells of a film, counted from 0. Default: all")
  private CellRange frames;

  private CellRange usualFrames;

  @Option(names = "--select", paramLabel = "WHAT:R,C", converter = TargetConverter.class, order = 47,
      description = "Mark a cell and all that it is bound to: input:2,3, weight:0,1 or output:2,1.")
  private Target select;

  @Option(names = "--speed", paramLabel = "FACTOR", converter = DecimalConverter.Speed.class, order = 44,
      description = "How fast time passes, 0.1 to 16. Default: 1")
  private Double speed;

  @Option(names = "--loop", negatable = true, order = 45,
      description = "Whether a film begins again at its end. A .gif does unless told not to.")
  private Boolean loop;

  @Option(names = "--reduced-motion", order = 46, description = "Cross-fade instead of moving.")
  private boolean reducedMotion;

  /** These options where a still was chosen already: what they do not say about it is as there. */
  public MomentOptions over(Cell usualCell, Phase usualPhase, double usualFraction) {
    if (frames != null) {
      return this;
    }
    MomentOptions copy = copy();
    copy.cell = cell == null ? usualCell : cell;
    copy.phase = phase == null ? usualPhase : phase;
    copy.fraction = fraction == null && phase == null ? Double.valueOf(usualFraction) : fraction;
    return copy;
  }

  /** These options where a part of the film was chosen already. */
  public MomentOptions over(CellRange usualFrames) {
    MomentOptions copy = copy();
    copy.usualFrames = choosesStill() ? null : usualFrames;
    return copy;
  }

  /** These options where a cell is marked already. */
  public MomentOptions over(Target usualSelect) {
    MomentOptions copy = copy();
    copy.select = select == null ? usualSelect : select;
    return copy;
  }

  private MomentOptions copy() {
    MomentOptions copy = new MomentOptions();
    copy.cell = cell;
    copy.phase = phase;
    copy.fraction = fraction;
    copy.frames = frames;
    copy.usualFrames = usualFrames;
    copy.select = select;
    copy.speed = speed;
    copy.loop = loop;
    copy.reducedMotion = reducedMotion;
    return copy;
  }

  /** The cell of a still, or null. */
  public Cell cell() {
    return cell;
  }

  /** The phase of a still, or null. */
  public Phase phase() {
    return phase;
  }

  /** The fraction of a still, or null. */
  public Double fraction() {
    return fraction;
  }

  /** The cells of a film, or null where neither the user nor a saved scene chose some. */
  public CellRange film() {
    return frames == null ? usualFrames : frames;
  }

  /** The cells of a film that the user chose, or null. */
  public CellRange frames() {
    return frames;
  }

  /** What is marked, or null for nothing. */
  public Target select() {
    return select;
  }

  /** Whether any option chooses a single moment. */
  public boolean choosesStill() {
    return cell != null || phase != null || fraction != null;
  }

  /** Film seconds a second. */
  public double speed() {
    return speed == null ? 1 : speed;
  }

  /** Whether the user chose how fast time passes. */
  public boolean choosesSpeed() {
    return speed != null;
  }

  /** Whether a film repeats, or null where the user did not say. */
  public Boolean loop() {
    return loop;
  }

  /** Whether movements become cross-fades. */
  public boolean reducedMotion() {
    return reducedMotion;
  }
}

package dev.kernelscope.render.ascii.palette;

import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellColor;

/** A palette of few colours, taken from a fixed table. */
final class TablePalette implements Palette {

  /** Ink at this opacity or less is drawn pale; there is nothing in between. */
  private static final double PALE = 0.8;

  /** Pale ink that has less contrast than this could not be read. */
  private static final double LEAST_CONTRAST = 3.5;

  private static final ValueRange PHOTO = new ValueRange(ScaleKind.PHOTO, 255);

  private final Tables tables;

  TablePalette(Tables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return tables.name();
  }

  @Override
  public int background() {
    return tables.background();
  }

  @Override
  public int text(Tint tint) {
    return tables.tints()[tint.ordinal()];
  }

  @Override
  public int faded(Tint tint) {
    return tables.faded()[tint.ordinal()];
  }

  @Override
  public int focus() {
    return tables.focus();
  }

  @Override
  public int line() {
    return text(Tint.LINE);
  }

  @Override
  public int face(ValueRange range, double value) {
    if (!Double.isFinite(value)) {
      return tables.empty();
    }
    int[] steps = tables.scales().get(range.kind());
    return steps[Math.min(steps.length - 1, (int) (range.position(value) * steps.length))];
  }

  /** Sixteen colours are too few for a photograph: there its brightness has to do. */
  @Override
  public int own(int rgb) {
    Rgb color = Rgb.of(rgb);
    return CellColor.is256(tables.raised()) ? CellColor.near256(color)
        : face(PHOTO, 0.299 * color.red() + 0.587 * color.green() + 0.114 * color.blue());
  }

  @Override
  public int empty() {
    return tables.empty();
  }

  @Override
  public int toCome(int face) {
    return empty();
  }

  @Override
  public int dropped(int face) {
    return tables.dropped();
  }

  @Override
  public int shade(int face, Shade shade) {
    return shade == Shade.SIDE ? tables.side().applyAsInt(face) : tables.top().applyAsInt(face);
  }

  @Override
  public int ink(int face, double opacity) {
    Rgb color = CellColor.rgb(face);
    boolean dark = color.contrast(CellColor.rgb(tables.darkInk())) >= color.contrast(CellColor.rgb(tables.lightInk()));
    int pale = dark ? tables.paleDarkInk() : tables.paleLightInk();
    boolean readable = color.contrast(CellColor.rgb(pale)) >= LEAST_CONTRAST;
    return opacity <= PALE && readable ? pale : dark ? tables.darkInk() : tables.lightInk();
  }

  @Override
  public int raised() {
    return tables.raised();
  }

  @Override
  public int fill(Tint tint, Fill fill) {
    return switch (fill) {
      case DONE -> tables.done()[tint.ordinal()];
      case PLAYED -> tables.played()[tint.ordinal()];
      case REST -> tables.rest();
    };
  }

  @Override
  public int fillText(Fill fill) {
    return tables.fillTexts()[fill.ordinal()];
  }

  /** The commonest sample, because a mean would be a colour that stands for nothing; the first among equals. */
  @Override
  public int blend(int[] samples) {
    int best = samples[0];
    int most = 0;
    for (int sample : samples) {
      int count = 0;
      for (int other : samples) {
        count += other == sample ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = sample;
      }
    }
    return best;
  }
}

package dev.kernelscope.render.ascii.palette;

import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.ascii.cells.CellColor;

/** 24 bits: the visual specification's colours themselves. */
final class FullPalette implements Palette {

  private final Theme theme;
  private final Rgb ground;
  private final boolean dark;

  FullPalette(Theme theme) {
    this.theme = theme;
    this.ground = theme.color(Token.BG);
    this.dark = theme == Theme.DARK;
  }

  @Override
  public String name() {
    return "truecolor";
  }

  /** A dark terminal keeps its own background; dark text on an unknown one would risk to be unreadable. */
  @Override
  public int background() {
    return dark ? CellColor.NONE : CellColor.of(ground);
  }

  @Override
  public int text(Tint tint) {
    return CellColor.of(theme.color(tint));
  }

  @Override
  public int faded(Tint tint) {
    return mixed(theme.color(tint), tint == Tint.OUTPUT ? 0.6 : 0.38);
  }

  @Override
  public int focus() {
    return CellColor.of(theme.color(Token.FOCUS));
  }

  @Override
  public int line() {
    return CellColor.of(theme.color(Token.LINE));
  }

  @Override
  public int face(ValueRange range, double value) {
    if (!Double.isFinite(value)) {
      return CellColor.of(theme.color(Token.EMPTY));
    }
    return CellColor.of(theme.scale(range.kind()).at(range.position(value)));
  }

  @Override
  public int own(int rgb) {
    return rgb;
  }

  @Override
  public int empty() {
    return mixed(theme.color(Token.LINE2), dark ? 0.42 : 0.3);
  }

  @Override
  public int toCome(int face) {
    return mixed(CellColor.rgb(face), Surface.Image.TO_COME);
  }

  @Override
  public int dropped(int face) {
    return dark ? CellColor.of(CellColor.rgb(face).scale(0.32)) : mixed(CellColor.rgb(face), 0.32);
  }

  @Override
  public int shade(int face, Shade shade) {
    Rgb color = CellColor.rgb(face);
    return switch (shade) {
      case SIDE -> mixed(color.scale(dark ? 0.45 : 0.72), 0.9);
      case TOP -> CellColor.of(color.scale(dark ? 0.62 : 0.84));
      case SEAM -> mixed(color.scale(dark ? 0.62 : 0.84), 0.8);
    };
  }

  @Override
  public int ink(int face, double opacity) {
    Rgb color = CellColor.rgb(face);
    return CellColor.of(color.mix(Theme.ink(color), opacity));
  }

  @Override
  public int raised() {
    return CellColor.of(theme.color(Token.RAISED2));
  }

  @Override
  public int fill(Tint tint, Fill fill) {
    return mixed(theme.color(tint), switch (fill) {
      case DONE -> dark ? 0.5 : 0.35;
      case PLAYED -> 0.9;
      case REST -> 0.16;
    });
  }

  @Override
  public int fillText(Fill fill) {
    return switch (fill) {
      case DONE -> text(Tint.HIGH);
      case PLAYED -> CellColor.of(ground);
      case REST -> text(Tint.MID);
    };
  }

  @Override
  public int blend(int[] samples) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int sample : samples) {
      Rgb rgb = sample == CellColor.NONE ? ground : CellColor.rgb(sample);
      red += rgb.red();
      green += rgb.green();
      blue += rgb.blue();
    }
    int n = samples.length;
    return CellColor.of(new Rgb((red + n / 2) / n, (green + n / 2) / n, (blue + n / 2) / n));
  }

  private int mixed(Rgb color, double share) {
    return CellColor.of(ground.mix(color, share));
  }
}

package dev.kernelscope.engine.scene.style;

import java.util.EnumMap;
import java.util.Map;

/** All colours of a look. */
public enum Theme {
  /** Light on dark. */
  DARK(Palettes.darkTokens(), Palettes.darkTints(), Palettes.darkScales(), 0.62, 0.82),
  /** Dark on light. */
  LIGHT(Palettes.lightTokens(), Palettes.lightTints(), Palettes.lightScales(), 0.80, 0.90);

  private static final Rgb DARK_INK = Rgb.of(0x0A0E13);
  private static final Rgb LIGHT_INK = Rgb.of(0xF6F9FC);

  private final Map<Token, Rgb> tokens;
  private final Map<Tint, Rgb> tints;
  private final Map<ScaleKind, ColorScale> scales;
  private final double side;
  private final double top;

  Theme(Map<Token, Rgb> tokens, Map<Tint, Rgb> tints, Map<ScaleKind, ColorScale> scales, double side, double top) {
    this.tokens = new EnumMap<>(tokens);
    this.tints = new EnumMap<>(tints);
    this.scales = new EnumMap<>(scales);
    this.side = side;
    this.top = top;
  }

  /** The colour of a token. */
  public Rgb color(Token token) {
    return tokens.get(token);
  }

  /** The colour of an object's tint. */
  public Rgb color(Tint tint) {
    return tints.get(tint);
  }

  /** The scale for a kind of number. */
  public ColorScale scale(ScaleKind kind) {
    return scales.get(kind);
  }

  /** What a tile's face colour is multiplied with on its sides. */
  public double sideShade() {
    return side;
  }

  /** What a tile's face colour is multiplied with on its top. */
  public double topShade() {
    return top;
  }

  /** The ink that is easier to read on that colour. */
  public static Rgb ink(Rgb background) {
    return background.contrast(DARK_INK) >= background.contrast(LIGHT_INK) ? DARK_INK : LIGHT_INK;
  }
}

package dev.kernelscope.render.opengl.look;

import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Rgba;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A theme's colours as this renderer draws them. */
public final class Look {

  private final Theme theme;
  private final Map<Token, Rgba> tokens = new EnumMap<>(Token.class);
  private final Map<Tint, Rgba> tints = new EnumMap<>(Tint.class);

  private Optional<Rgba> ground = Optional.empty();

  public Look(Theme theme) {
    this.theme = theme;
    for (Token token : Token.values()) {
      tokens.put(token, opaque(theme.color(token)));
    }
    for (Tint tint : Tint.values()) {
      tints.put(tint, opaque(theme.color(tint)));
    }
  }

  /** The theme without the slow gradient behind the scene, which a film with 256 colours cannot show. */
  public static Look onPlainGround(Theme theme) {
    Look look = new Look(theme);
    look.tokens.put(Token.BG2, look.of(Token.BG));
    return look;
  }

  /** The theme's colours on a ground of one colour. */
  public static Look on(Theme theme, Rgba ground) {
    Look look = new Look(theme);
    look.ground = Optional.of(ground);
    return look;
  }

  /** What the whole picture stands on, if it is not the theme's ground. */
  public Optional<Rgba> ground() {
    return ground;
  }

  public Theme theme() {
    return theme;
  }

  public Rgba of(Token token) {
    return tokens.get(token);
  }

  public Rgba of(Tint tint) {
    return tints.get(tint);
  }

  /** The colour that the key gives a value. */
  public Rgb face(ValueRange range, double value) {
    return theme.scale(range.kind()).at(range.position(value));
  }

  /** The usual rim of a tile. */
  public Rgba rim() {
    return theme == Theme.DARK ? new Rgba(1, 1, 1, 0.13f) : Rgba.of(0x141E2D).faded(0.28f);
  }

  /** What numbers of the input outside the patch keep of their strength. */
  public float restingDigit() {
    return theme == Theme.DARK ? 0.55f : 0.74f;
  }

  public static Rgba opaque(Rgb color) {
    return Rgba.of(color.value());
  }
}

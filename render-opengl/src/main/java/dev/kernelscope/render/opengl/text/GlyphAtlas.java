package dev.kernelscope.render.opengl.text;

import dev.kernelscope.render.opengl.gl.Texture;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One texture of coverage bytes that holds every glyph and icon in use, filled shelf by shelf. When it is full it
 * forgets everything and starts over.
 */
public final class GlyphAtlas implements AutoCloseable {

  /** Side of the texture in texels; every GL 3.3 driver has it. */
  static final int SIDE = 2048;

  private final Texture texture = new Texture(Texture.Kind.COVERAGE, SIDE, SIDE);
  private final Map<Object, Spot> spots = new HashMap<>();
  private final Runnable beforeReuse;
  private int x;
  private int y;
  private int shelf;

  /**
   * Where a bitmap lies in the texture.
   *
   * @param u first column
   * @param v first row
   */
  public record Spot(int u, int v, int width, int height, int left, int top) {}

  /** An empty atlas. {@code beforeReuse} runs before texels are given away: it draws what still needs them. */
  public GlyphAtlas(Runnable beforeReuse) {
    this.beforeReuse = beforeReuse;
  }

  /** Binds the texture to a unit. */
  public void bind(int unit) {
    texture.bind(unit);
  }

  /** The place of what {@code key} names, or null if it is not there yet. */
  Spot known(Object key) {
    return spots.get(key);
  }

  /** The place of what {@code key} names; made by {@code maker} when it is not there yet. */
  public Spot spot(Object key, Supplier<Bitmap> maker) {
    Spot known = known(key);
    if (known != null) {
      return known;
    }
    Spot made = place(maker.get());
    spots.put(key, made);
    return made;
  }

  private Spot place(Bitmap bitmap) {
    if (bitmap.width() > SIDE || bitmap.height() > SIDE) {
      throw new IllegalArgumentException(
          "a glyph of " + bitmap.width() + "x" + bitmap.height() + " pixels is larger than the atlas");
    }
    if (x + bitmap.width() > SIDE) {
      x = 0;
      y += shelf + 1;
      shelf = 0;
    }
    if (y + bitmap.height() > SIDE) {
      startOver();
    }
    Spot spot = new Spot(x, y, bitmap.width(), bitmap.height(), bitmap.left(), bitmap.top());
    if (bitmap.coverage().length > 0) {
      texture.write(x, y, bitmap.width(), bitmap.height(), bitmap.coverage());
    }
    x += bitmap.width() + 1;
    shelf = Math.max(shelf, bitmap.height());
    return spot;
  }

  private void startOver() {
    beforeReuse.run();
    spots.clear();
    x = 0;
    y = 0;
    shelf = 0;
  }

  @Override
  public void close() {
    texture.close();
  }
}

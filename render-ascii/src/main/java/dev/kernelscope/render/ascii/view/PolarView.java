package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Closed curves around a middle in braille dots, and the small pictures that stand around them. */
public final class PolarView {

  private static final int PICTURE = 4;

  private final Palette palette;
  private final Stage stage;
  private final List<Stroke> curves;

  /** The curves of a stage. */
  public PolarView(Palette palette, Stage stage) {
    this.palette = palette;
    this.stage = stage;
    // Of two curves in one character the first stays: the one that matters is drawn first.
    this.curves = stage.strokes().stream().filter(Stroke::closed)
        .sorted(Comparator.comparingDouble(Stroke::width).reversed()).toList();
  }

  /** Draws them as large as an area allows; nothing where it has no room. */
  public void draw(CellBuffer out, Area area) {
    if (area.width() <= PICTURE || 2 * area.height() <= PICTURE) {
      return;
    }
    List<Block> pictures = stage.blocks(Role.PRODUCTS);
    List<Vec3> all = new ArrayList<>(curves.stream().flatMap(s -> s.points().stream()).toList());
    pictures.forEach(b -> all.add(middle(b)));
    double left = all.stream().mapToDouble(Vec3::x).min().orElse(0);
    double right = all.stream().mapToDouble(Vec3::x).max().orElse(1);
    double top = all.stream().mapToDouble(Vec3::y).max().orElse(1);
    double bottom = all.stream().mapToDouble(Vec3::y).min().orElse(0);
    double scale = Math.min((area.width() - PICTURE) / (right - left), (2 * area.height() - PICTURE) / (top - bottom));
    double x0 = (area.width() - (right - left) * scale) / 2;
    double y0 = (2 * area.height() - (top - bottom) * scale) / 2;
    Pixels pixels = new Pixels(area.width(), area.height());
    Braille dots = new Braille(pixels);
    for (Stroke curve : curves) {
      for (int i = 0; i < curve.points().size(); i++) {
        Vec3 a = curve.points().get(i);
        Vec3 b = curve.points().get((i + 1) % curve.points().size());
        dots.line(x0 + (a.x() - left) * scale, y0 + (top - a.y()) * scale, x0 + (b.x() - left) * scale,
            y0 + (top - b.y()) * scale, palette.text(curve.tint()), 1, curve.width() < 2 ? 2 : 0);
      }
    }
    dots.flush(out, area.x(), area.y());
    for (Block picture : pictures) {
      Vec3 at = middle(picture);
      int x = (int) Math.round(x0 + (at.x() - left) * scale) - PICTURE / 2;
      int y = (int) Math.round((y0 + (top - at.y()) * scale - PICTURE / 2.0) / 2);
      new FlatPicture(palette, picture, PICTURE, PICTURE).draw(out, new Hits(), area.x() + Math.clamp(x, 0,
          area.width() - PICTURE), area.y() + Math.clamp(y, 0, area.height() - PICTURE / 2));
    }
  }

  private static Vec3 middle(Block b) {
    return new Vec3((b.left() + b.right()) / 2, (b.top() + b.bottom()) / 2, 0);
  }
}

package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.MapView;

/** One picture of the batch, its label, what the network takes it for, and how probable each class is. */
final class BatchPanel {

  private static final int GAP = 1;
  private static final int BAR = 8;

  private final Pen pen;
  private final Samples samples;
  private final Area area;

  BatchPanel(Pen pen, Samples samples, Area area) {
    this.pen = pen;
    this.samples = samples;
    this.area = area;
  }

  /** The picture above and the classes below, or beside it where that makes the picture larger. */
  void draw() {
    Samples.Picture picture = samples.picture();
    Block block = new Block(Role.INPUT, 0, "", "", "", Tint.INPUT, picture.rows(), picture.columns(),
        new Block.Place(Vec3.ZERO, 1, 1, 1, 0), picture.range(),
        new Surface.Image(picture.values(), picture.values().length), null);
    int classes = samples.classes().size();
    boolean below = area.height() >= classes + 11;
    int room = below ? area.height() - classes - 4 : Math.max(2, area.height() - 2);
    MapView map = new MapView(pen.palette(), block, below ? area.width() : Math.min(12, area.width() / 2), room);
    String batch = "1 of " + Numbers.count(samples.batch()) + " pictures";
    pen.put(area.x(), area.y(), batch, Tint.LOW);
    map.draw(pen.out(), area.x(), area.y() + 1);
    if (below) {
      int y = area.y() + 1 + map.lines();
      answer(area.x(), y + GAP, area.width());
      bars(area.x(), y + GAP + 2, area.width(), area.y() + area.height());
    } else {
      int x = area.x() + map.columns() + GAP;
      int end = area.x() + area.width();
      bars(x, area.y() + 1, end - x, area.y() + area.height() - 1);
      int under = area.y() + 1 + Math.max(map.lines(), classes) + GAP;
      answer(area.x(), Math.min(area.y() + area.height() - 1, under), area.width());
    }
  }

  /** {@code boot, taken for sandal ✕}. */
  private void answer(int x, int y, int width) {
    int at = pen.strong(x, y, Bars.cut(samples.label(), width), Tint.HIGH);
    if (!samples.answer().isEmpty()) {
      Tint tint = samples.right() ? Tint.OUTPUT : Tint.KERNEL;
      String words = samples.right() ? " ✓ right" : " ✕ " + samples.answer();
      pen.strong(at, y, Bars.cut(words, x + width - at), tint);
    }
  }

  private void bars(int x, int y, int width, int end) {
    int name = samples.classes().stream().mapToInt(String::length).max().orElse(0);
    int bar = Math.min(BAR, width - Math.min(name, width - 4) - 1);
    for (int i = 0; i < samples.classes().size() && y + i < end; i++) {
      boolean label = samples.classes().get(i).equals(samples.label());
      pen.put(x, y + i, Bars.cut(samples.classes().get(i), width - bar - 1), label ? Tint.HIGH : Tint.LOW);
      double share = samples.odds().isEmpty() ? 0 : samples.odds().get(i);
      Tint tint = i == samples.most() ? samples.right() ? Tint.OUTPUT : Tint.KERNEL : Tint.MID;
      int left = x + Math.min(name, width - bar - 1) + 1;
      pen.put(left, y + i, "━".repeat((int) Math.round(share * bar)), tint);
    }
  }
}

package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.MapView;
import java.util.List;

/** The gradient through one filter: flat pictures side by side, each under its name. */
final class FlowPictures {

  private final Pen pen;
  private final Frame frame;

  FlowPictures(Pen pen, Frame frame) {
    this.pen = pen;
    this.frame = frame;
  }

  void draw(Area area) {
    List<Block> blocks = frame.stage().blocks();
    int across = area.height() >= 16 ? Math.min(3, blocks.size()) : blocks.size();
    int down = Math.ceilDiv(blocks.size(), across);
    int width = area.width() / across;
    int height = area.height() / down;
    for (int i = 0; i < blocks.size(); i++) {
      Area slot = new Area(area.x() + 1 + i % across * width, area.y() + i / across * height, width - 2, height - 1);
      one(blocks.get(i), slot);
    }
  }

  private void one(Block block, Area slot) {
    Block picture = block.hasTiles() ? block.with(image(block)) : block;
    MapView map = new MapView(pen.palette(), enlarged(picture, slot), slot.width(), slot.height() - 1);
    pen.out().put(slot.x(), slot.y(), Bars.cut(block.name(), slot.width()), pen.palette().text(block.tint()),
        CellBuffer.KEEP, true);
    map.draw(pen.out(), slot.x(), slot.y() + 1);
  }

  private static Surface.Image image(Block block) {
    List<Tile> tiles = ((Surface.Tiles) block.surface()).tiles();
    float[] values = new float[tiles.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) tiles.get(i).value();
    }
    return new Surface.Image(values, values.length);
  }

  /** A few cells are made of several half blocks each, as many as have room. */
  private static Block enlarged(Block block, Area slot) {
    int times = Math.min(slot.width() / block.columns(), 2 * (slot.height() - 1) / block.rows());
    if (times < 2) {
      return block;
    }
    float[] from = ((Surface.Image) block.surface()).values();
    int columns = block.columns() * times;
    float[] values = new float[block.rows() * times * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = from[i / columns / times * block.columns() + i % columns / times];
    }
    return new Block(block.role(), block.plane(), block.name(), block.shape(), "", block.tint(), block.rows() * times,
        columns, block.place(), block.range(), new Surface.Image(values, values.length), null);
  }
}

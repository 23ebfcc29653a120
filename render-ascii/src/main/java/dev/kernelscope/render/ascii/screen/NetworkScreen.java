package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.view.Area;
import dev.kernelscope.render.ascii.view.FlatPicture;
import dev.kernelscope.render.ascii.view.PolarView;
import java.util.List;

/** A trained network: the photograph at the left, and beside it kernels or maps, as many as can be told apart. */
final class NetworkScreen {

  private static final int GAP = 3;
  /** The narrowest map in which something can be seen. */
  private static final int LEAST = 10;
  /** So many maps at least are worth smaller ones. */
  private static final int SEVERAL = 8;
  /** Kernels of at most so many rows can be told apart at any size. */
  private static final int SMALL = 11;
  private static final int MOST_MAP = 28;
  private static final int NUMBER = 5;
  /** A kernel's numbers stand beside its curves only where these keep so many columns. */
  private static final int CURVES = 20;
  /** The photograph has at most this share of the width. */
  private static final double PHOTO = 0.42;

  private final Pen pen;
  private final LiveFrame live;

  NetworkScreen(Pen pen, LiveFrame live) {
    this.pen = pen;
    this.live = live;
  }

  void draw() {
    boolean lesson = live.lesson().isPresent() && live.panel() == Panel.LESSON;
    Layout layout = Layout.of(pen.out().columns(), pen.out().rows(), lesson ? Panel.LESSON : Panel.NUMBERS,
        live.lesson().isPresent(), false).wide();
    Bars bars = new Bars(pen);
    bars.header(live, "maps");
    if (layout.large()) {
      bars.sentences(live.frame());
    } else {
      pen.put(1, 1, Bars.cut(live.frame().title(), layout.scene().width() - 1), Tint.HIGH);
    }
    Area scene = layout.scene();
    int head = layout.large() ? 0 : 1;
    scene(new Area(scene.x() + 1, scene.y() + head, scene.width() - 2, scene.height() - head));
    layout.panels().forEach(slot -> live.lesson().ifPresent(l -> new LessonPanel(pen, l, slot.area()).draw()));
    new FilmFrame(pen, live).draw(layout, 0);
  }

  /** Too small for panels: the pictures, and where the film stands. */
  void small() {
    scene(new FilmFrame(pen, live).small("maps"));
  }

  private void scene(Area area) {
    if (new FilmFrame(pen, live).turned(area)) {
      return;
    }
    Stage stage = live.frame().stage();
    if (stage.blocks(Role.INPUT).isEmpty()) {
      polar(stage, area);
      return;
    }
    Block photo = stage.blocks(Role.INPUT).getFirst();
    double proportion = (double) photo.rows() / photo.columns();
    int width = (int) Math.min(PHOTO * area.width(), 2 * (area.height() - 1) / proportion);
    int rows = Math.max(1, (int) Math.round(width * proportion));
    name(area.x(), area.y(), photo, width);
    picture(photo, width, rows, area.x(), area.y() + 1);
    int x = area.x() + width + GAP;
    wall(stage, new Area(x, area.y(), area.x() + area.width() - x, area.height()));
  }

  /** A kernel with its numbers, and its answers to edges around a circle. */
  private void polar(Stage stage, Area area) {
    Block kernel = stage.blocks().getFirst();
    int side = Math.clamp(area.height() / 2 * 2 / kernel.columns(), 1, 5) * kernel.columns();
    pen.strong(area.x(), area.y(), stage.labels().getFirst().text().getFirst().text(), Tint.KERNEL);
    picture(kernel, side, side * kernel.rows() / kernel.columns(), area.x(), area.y() + 1);
    int y = area.y() + 2 + (side * kernel.rows() / kernel.columns() + 1) / 2;
    List<Block> slices = slices(stage, area.width() - CURVES, area.y() + area.height() - y - 1);
    int x = area.x();
    int end = x + side;
    for (Block slice : slices) {
      pen.strong(x, y, slice.name(), slice.tint());
      numbers(slice, x, y + 1);
      x += NUMBER * slice.columns() + 2;
      end = Math.max(end, x - 2);
    }
    new PolarView(pen.palette(), stage).draw(pen.out(), new Area(end + 2, area.y(), area.x() + area.width() - end - 2,
        area.height()));
  }

  /** What has numbers; none where not all of them have room. */
  private static List<Block> slices(Stage stage, int width, int rows) {
    List<Block> all = stage.blocks(Role.KERNEL).stream().filter(Block::hasTiles).toList();
    int columns = all.stream().mapToInt(slice -> NUMBER * slice.columns() + 2).sum();
    return columns <= width && all.stream().allMatch(slice -> slice.rows() <= rows) ? all : List.of();
  }

  private void numbers(Block slice, int x, int y) {
    for (Tile tile : ((Surface.Tiles) slice.surface()).tiles()) {
      int face = pen.palette().face(slice.range(), tile.value());
      String text = Bars.cut(tile.digit().text(), NUMBER);
      pen.out().put(x + tile.column() * NUMBER, y + tile.row(), " ".repeat(NUMBER - text.length()) + text,
          pen.palette().ink(face, 1), face, false);
    }
  }

  private void name(int x, int y, Block photo, int width) {
    String shape = photo.shape();
    int end = pen.strong(x, y, Bars.cut(photo.name(), width), Tint.INPUT);
    if (end + 1 + shape.length() <= x + width) {
      pen.put(end + 1, y, shape, Tint.MID);
    }
  }

  private void picture(Block block, int columns, int rows, int x, int y) {
    FlatPicture picture = new FlatPicture(pen.palette(), block, columns, rows);
    picture.rims(live.frame().stage().strokes());
    picture.draw(pen.out(), pen.hits(), x, y);
  }

  /** Kernels or maps, each with its name below, as large as all of them can be, or as many as can be told apart. */
  private void wall(Stage stage, Area area) {
    List<Block> blocks = stage.blocks().subList(1, stage.blocks().size());
    if (blocks.isEmpty()) {
      pen.put(area.x(), area.y() + area.height() / 2, Bars.cut("looking ...", area.width()), Tint.MID);
      return;
    }
    double proportion = (blocks.getFirst().top() - blocks.getFirst().bottom())
        / (blocks.getFirst().right() - blocks.getFirst().left());
    int width = blocks.size() == 1 ? area.width() : MOST_MAP;
    int wanted = blocks.getFirst().rows() > SMALL ? Math.min(SEVERAL, blocks.size()) : blocks.size();
    int least = wanted < blocks.size() || blocks.getFirst().rows() > SMALL ? LEAST : blocks.getFirst().columns();
    while (width > least && room(area, width, proportion) < wanted) {
      width--;
    }
    int lines = lines(width, proportion);
    int across = Math.max(1, (area.width() + 1) / (width + 1));
    int count = Math.min(blocks.size(), room(area, width, proportion));
    int down = Math.ceilDiv(count, across);
    int free = down == 0 ? 0 : Math.clamp((area.height() - down * (lines + 1)) / (down + 1), 0, 1);
    for (int i = 0; i < count; i++) {
      int x = area.x() + i % across * (width + 1);
      int y = area.y() + i / across * (lines + 1 + free);
      picture(blocks.get(i), width, Math.max(1, (int) Math.round(width * proportion)), x, y);
      label(stage.labels().get(i), x, y + lines, width);
    }
  }

  private static int lines(int width, double proportion) {
    return (Math.max(1, (int) Math.round(width * proportion)) + 1) / 2;
  }

  private static int room(Area area, int width, double proportion) {
    return (area.width() + 1) / (width + 1) * (area.height() / (lines(width, proportion) + 1));
  }

  private void label(Label label, int x, int y, int width) {
    int at = x;
    for (Span span : label.text()) {
      if (at + span.text().length() <= x + width) {
        at = pen.put(at, y, span);
      } else if (at == x) {
        at = pen.put(at, y, new Span(Bars.cut(span.text(), width), span.tint(), span.bold(), span.mono()));
      }
    }
  }
}

package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.timeline.Phase;
import java.util.ArrayList;
import java.util.List;

/** One channel of the input as tiles, with its padding around it. */
final class InputPlane {

  private static final double PALE = 0.55;
  private static final double GATHER_DELAY = 0.04 / 0.8;

  private final SceneModel model;
  private final Patch patch;

  InputPlane(SceneModel model, Patch patch) {
    this.model = model;
    this.patch = patch;
  }

  /** All cells of a plane, padding included. */
  static Section whole(SceneModel model) {
    return new Section(0, 0, model.problem().rows().paddedInput(), model.problem().columns().paddedInput());
  }

  /**
   * The block of a channel.
   *
   * @param place where its first cell stands, padding included
   * @param named whether it carries the input's name
   * @param read whether the current filter reads this channel
   */
  Block block(int channel, Block.Place place, boolean named, boolean read) {
    return block(channel, place, named, read, whole(model));
  }

  /**
   * Some cells of a channel.
   *
   * @param place where the section's first cell stands
   * @param named whether it carries the input's name
   * @param read whether the current filter reads this channel
   * @param section which cells, counted with the padding
   */
  Block block(int channel, Block.Place place, boolean named, boolean read, Section section) {
    int channels = model.problem().input().c();
    List<Tile> tiles = new ArrayList<>();
    for (int r = 0; r < section.rows(); r++) {
      for (int c = 0; c < section.columns(); c++) {
        tiles.add(tile(channel, section.row() + r, section.column() + c, read).at(r, c));
      }
    }
    String shape = (section.equals(whole(model)) ? "" : "part of ") + channels + "×" + model.problem().rows().input()
        + "×" + model.problem().columns().input();
    boolean numbered = channels == 1 || !section.equals(whole(model));
    return new Block(Role.INPUT, channel, named ? model.words().input() : "", named ? shape : "",
        channels > 1 ? Channels.letter(channels, channel) : "",
        Channels.tint(channels, channel), section.rows(), section.columns(), place, model.ranges().input(),
        new Surface.Tiles(tiles), numbered ? indices(section) : null);
  }

  private Block.Indices indices(Section section) {
    var padding = model.problem().padding();
    return new Block.Indices(section.row() - padding.top(), section.column() - padding.left(), patch.row(),
        patch.row() + patch.height(), patch.column(), patch.column() + patch.width(), false);
  }

  private Tile tile(int channel, int r, int c, boolean read) {
    int row = r - model.problem().padding().top();
    int column = c - model.problem().padding().left();
    float value = model.trace().padded(channel, row, column);
    int tap = patch.tap(row, column);
    Digit digit = Digit.plain(Numbers.plain(value));
    Tile tile = Tile.data(r, c, value, digit).with(state(r, c, row, column));
    if (tap < 0 || !read) {
      return tile.with(digit.faded(PALE));
    }
    int taps = model.problem().weights().h() * model.problem().weights().w();
    double docked = Easing.quartOut(Easing.stagger(patch.done(Phase.GATHER), tap, taps, GATHER_DELAY));
    return tile.with(new Digit(digit.text(), true, 1, docked)).asCurrent();
  }

  private TileState state(int r, int c, int row, int column) {
    var rows = model.problem().rows();
    var columns = model.problem().columns();
    if (r >= rows.paddedInput() - rows.unused() || c >= columns.paddedInput() - columns.unused()) {
      return TileState.DROPPED;
    }
    boolean inside = row >= 0 && row < rows.input() && column >= 0 && column < columns.input();
    return inside ? TileState.DATA : TileState.PADDING;
  }

  /**
   * The rim of the patch on an input plane, its corners in the order upper left, upper right, lower right, lower left.
   */
  static List<Vec3> rim(SceneModel model, Block input, Patch patch) {
    var padding = model.problem().padding();
    double top = patch.row() + padding.top() - 0.5;
    double left = patch.column() + padding.left() - 0.5;
    double bottom = top + patch.height();
    double right = left + patch.width();
    return List.of(input.centre(top, left), input.centre(top, right), input.centre(bottom, right),
        input.centre(bottom, left));
  }
}

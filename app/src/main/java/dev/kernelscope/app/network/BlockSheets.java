package dev.kernelscope.app.network;

import dev.kernelscope.app.text.HalfBlocks;
import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.probe.StrongestPatches.Patch;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the sheets show, for a terminal with colours: the same tiles, smaller, in half blocks.
 *
 * @param blocks how they are drawn
 * @param theme of the maps' colours
 */
public record BlockSheets(HalfBlocks blocks, Theme theme) {

  private static final int LARGE = 48;
  private static final int HALF = 38;
  private static final int TILE = 18;
  private static final int LEAST_KERNEL = 6;
  private static final int MOST_KERNELS = 64;
  private static final int LAYERS = 6;
  private static final int MAPS = 25;
  /** What is left of the brightness of what a cell does not see. */
  private static final double VEIL = 0.35;

  /** The kernels of the first layer that has some. */
  public List<String> kernels(Probe probe) {
    BlockRows rows = new BlockRows(blocks);
    kernels(probe, rows);
    return rows.lines();
  }

  private void kernels(Probe probe, BlockRows rows) {
    probe.firstFilters().ifPresent(weights -> {
      Shape shape = weights.shape();
      int side = shape.w() * Math.max(1, Math.ceilDiv(LEAST_KERNEL, shape.w()));
      int count = Math.min(MOST_KERNELS, shape.n());
      rows.text((count < shape.n() ? count + " of the " : "The ") + shape.n() + " kernels of the first layer, "
          + shape.c() + "×" + shape.h() + "×" + shape.w() + ":").text("");
      rows.tiles(IntStream.range(0, count).mapToObj(i -> Tiles.kernel(weights, i, theme, side)).toList(), List.of());
    });
  }

  /** A photograph, the first kernels, and the strongest maps of some layers. */
  public List<String> maps(Inspection look) {
    BlockRows rows = new BlockRows(blocks);
    Tensor colour = look.photo().colour();
    rows.picture(Tiles.photo(colour, height(colour.shape(), LARGE), LARGE));
    kernels(look.probe(), rows);
    for (ProbeLayer layer : ShownLayers.some(ShownLayers.all(look.probe()), LAYERS)) {
      maps(look, layer, BlockRows.across(TILE), rows);
    }
    return rows.text(MapWords.scale()).text("").lines();
  }

  /** The strongest maps of one layer. */
  public List<String> layer(Inspection look, ProbeLayer layer) {
    BlockRows rows = new BlockRows(blocks);
    maps(look, layer, MAPS, rows);
    return rows.text(MapWords.scale()).text("").lines();
  }

  private void maps(Inspection look, ProbeLayer layer, int most, BlockRows rows) {
    List<Integer> channels = look.strongest(layer).stream().limit(most).toList();
    rows.text(layer.name() + ", " + layer.kind() + ": " + (channels.size() < layer.channels() ? channels.size()
        + " of " : "") + layer.channels() + " maps of " + layer.output().h() + "×" + layer.output().w()
        + (layer.isCut() ? ", " + layer.cutInWords() : "")).text("");
    int height = height(layer.output(), TILE);
    rows.tiles(channels.stream().map(channel -> Tiles.map(look.map(layer, channel), theme, height, TILE)).toList(),
        channels.stream().map(channel -> caption(look, layer, channel)).toList());
  }

  private static String caption(Inspection look, ProbeLayer layer, int channel) {
    String number = Numbers.plain(look.map(layer, channel).largest());
    String name = look.network().unit(layer.name(), channel);
    int room = TILE - number.length() - 1;
    return (name.length() > room ? name.substring(0, room - 1) + "…" : name + " ".repeat(room - name.length())) + " "
        + number;
  }

  /** What one cell sees of the photograph, beside the map that it is a cell of. */
  public List<String> unit(Inspection look, ProbeLayer layer, int channel, int row, int column) {
    Tensor colour = look.photo().colour();
    int height = height(colour.shape(), HALF);
    BufferedImage photo = Tiles.photo(colour, height, HALF);
    Field field = look.seen(layer, row, column);
    double scale = (double) HALF / colour.shape().w();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < HALF; x++) {
        if (!field.meets(Field.cell((long) ((y + 0.5) / scale), (long) ((x + 0.5) / scale)))) {
          photo.setRGB(x, y, Tiles.veiled(photo.getRGB(x, y), VEIL));
        }
      }
    }
    Plane map = look.map(layer, channel);
    return new BlockRows(blocks).tiles(List.of(photo, Tiles.map(map, theme, height, HALF)),
        List.of("what it sees", "the map, " + map.rows() + "×" + map.columns())).text(MapWords.scale()).text("")
        .lines();
  }

  /** The patches that a channel answers to most. */
  public List<String> patches(NetworkWork.Patches found) {
    List<Patch> patches = found.patches();
    List<BufferedImage> tiles = patches.stream()
        .map(patch -> found.photos().get(patch.image()).seen(patch.field()))
        .map(cut -> Tiles.photo(cut, height(cut.shape(), TILE), TILE)).toList();
    return new BlockRows(blocks).tiles(tiles, patches.stream().map(patch -> Numbers.plain(patch.value())).toList())
        .lines();
  }

  /** What a channel wants to see. */
  public List<String> wish(LoadedNetwork network, NetworkWork.Wish wish) {
    Tensor colour = network.range().colours(wish.image());
    return new BlockRows(blocks).picture(Tiles.photo(colour, height(colour.shape(), LARGE), LARGE)).lines();
  }

  private static int height(Shape shape, int width) {
    return Math.max(2, (int) Math.round(width * Math.clamp((double) shape.h() / shape.w(), 0.25, 2)));
  }
}

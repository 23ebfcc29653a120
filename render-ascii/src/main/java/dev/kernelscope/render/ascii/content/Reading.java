package dev.kernelscope.render.ascii.content;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Digit;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Inset;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A frame, read for somebody who has little room: of several channels and filters, the ones that the moment is about.
 *
 * @param frame the frame
 * @param inputs all input channels, in order
 * @param kernels the slices of the current filter
 * @param products their products; blank before the multiplication
 * @param outputs all feature maps, in order
 * @param slice which slice of the filter is being added, from 0
 */
public record Reading(Frame frame, List<Block> inputs, List<Block> kernels, List<Block> products, List<Block> outputs,
    int slice) {

  /** Reads a frame. */
  public static Reading of(Frame frame) {
    List<Block> outputs = frame.stage().blocks(Role.OUTPUT);
    List<Block> inputs = frame.stage().blocks(Role.INPUT);
    if (frame.inset().isPresent()) {
      Inset inset = frame.inset().get();
      Block kernel = inset.parts().get(1);
      return new Reading(frame, inputs, List.of(kernel), List.of(enlargedProducts(frame, kernel)), outputs, 0);
    }
    List<Block> all = frame.stage().blocks(Role.KERNEL);
    int slices = Math.max(1, all.size() / Math.max(1, frame.position().filters()));
    int first = Math.min(frame.position().filter() * slices, Math.max(0, all.size() - slices));
    List<Block> kernels = all.subList(first, Math.min(all.size(), first + slices));
    List<Block> products = frame.stage().blocks(Role.PRODUCTS);
    if (products.isEmpty()) {
      products = kernels.stream().map(Reading::blank).toList();
    }
    return new Reading(frame, inputs, kernels, products, outputs, slice(frame, kernels));
  }

  /** Reads one of two frames that share the room: single planes need no products between them. */
  public static Reading half(Frame frame) {
    Reading whole = of(frame);
    boolean single = whole.inputs.size() == 1 && whole.outputs.size() == 1 && !whole.pictures();
    return single ? new Reading(frame, whole.inputs, List.of(), List.of(), whole.outputs, 0) : whole;
  }

  private static int slice(Frame frame, List<Block> kernels) {
    if (kernels.size() < 2 || !(frame.ledger() instanceof Ledger.Sum sum) || sum.current() < 0) {
      return 0;
    }
    int size = kernels.getFirst().rows() * kernels.getFirst().columns();
    return Math.min(kernels.size() - 1, sum.current() / size);
  }

  /** The sum, where the frame has one. */
  public Optional<Ledger.Sum> sum() {
    return frame.ledger() instanceof Ledger.Sum sum ? Optional.of(sum) : Optional.empty();
  }

  /** Whether the planes are pictures, too large for numbers. */
  public boolean pictures() {
    return frame.inset().isPresent();
  }

  /** The input channel that the current slice reads. */
  public Optional<Block> input() {
    if (pictures()) {
      int plane = frame.inset().get().parts().getFirst().plane();
      return Optional.of(inputs.get(Math.min(plane, inputs.size() - 1)));
    }
    List<Block> read = inputs.stream().filter(Reading::hasPatch).toList();
    List<Block> candidates = read.isEmpty() ? inputs : read;
    return candidates.isEmpty() ? Optional.empty()
        : Optional.of(candidates.get(Math.min(slice, candidates.size() - 1)));
  }

  /** The current slice. */
  public Optional<Block> kernel() {
    return at(kernels, slice);
  }

  /** The current slice's products. */
  public Optional<Block> product() {
    return at(products, slice);
  }

  /** The current filter's map. */
  public Optional<Block> output() {
    return at(outputs, frame.position().filter());
  }

  /** The values under the kernel, where the frame enlarges them. */
  public Optional<Block> patch() {
    return frame.inset().map(i -> i.parts().getFirst());
  }

  /** The enlarged output cell, where the frame enlarges it. */
  public Optional<Block> cell() {
    return frame.inset().map(i -> i.parts().getLast());
  }

  private static Optional<Block> at(List<Block> blocks, int index) {
    return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.get(Math.min(index, blocks.size() - 1)));
  }

  private static boolean hasPatch(Block input) {
    return input.surface() instanceof Surface.Tiles(var tiles) && tiles.stream().anyMatch(Tile::current);
  }

  private static Block blank(Block kernel) {
    List<Tile> tiles = new ArrayList<>();
    for (int i = 0; i < kernel.rows() * kernel.columns(); i++) {
      tiles.add(Tile.empty(i / kernel.columns(), i % kernel.columns()));
    }
    return products(kernel, kernel.range(), tiles);
  }

  private static Block products(Block kernel, ValueRange range, List<Tile> tiles) {
    return new Block(Role.PRODUCTS, kernel.plane(), "products", kernel.rows() + "×" + kernel.columns(), "",
        Role.PRODUCTS.tint(),
        kernel.rows(), kernel.columns(), kernel.place(), range, new Surface.Tiles(tiles), null);
  }

  /** An enlarged patch has no product sheet of its own: the ledger has its numbers. */
  private static Block enlargedProducts(Frame frame, Block kernel) {
    int size = kernel.rows() * kernel.columns();
    Ledger.Sum sum = (Ledger.Sum) frame.ledger();
    int first = kernel.plane() * size;
    boolean there = frame.position().moment().phase().compareTo(dev.kernelscope.engine.timeline.Phase.MULTIPLY) >= 0;
    List<Tile> tiles = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Tile tile = Tile.empty(i / kernel.columns(), i % kernel.columns());
      if (there) {
        String text = sum.columns().get(first + i).product().text();
        tile = Tile.data(tile.row(), tile.column(), number(text), Digit.plain(text));
      }
      tiles.add(kernel.tile(i / kernel.columns(), i % kernel.columns()).current() ? tile.asCurrent() : tile);
    }
    return products(kernel, frame.inset().get().parts().getLast().range(), tiles);
  }

  private static double number(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}

package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.render.ascii.content.Reading;
import java.util.List;

/** What a plane is called on a screen: with its channel or filter where there are several. */
public final class Names {

  private Names() {}

  /** The name of a plane. */
  public static String of(Reading reading, Block block) {
    return switch (block.role()) {
      case INPUT -> "input" + plane(reading.inputs(), block, block.tag().isEmpty() ? "" + block.plane() : block.tag());
      case KERNEL ->
          reading.frame().position().filters() > 1 ? "filter " + reading.frame().position().filter() : "kernel";
      case PRODUCTS -> "products";
      case OUTPUT -> reading.outputs().size() > 1 ? "map " + block.plane() : "output";
    };
  }

  /** The shape beside the name; empty for products, which have the kernel's. */
  public static String shape(Reading reading, Block block) {
    return switch (block.role()) {
      case INPUT -> first(reading.inputs());
      case KERNEL, PRODUCTS -> "";
      case OUTPUT -> block.shape().isEmpty() ? first(reading.outputs()) : block.shape();
    };
  }

  private static String first(List<Block> blocks) {
    return blocks.stream().map(Block::shape).filter(s -> !s.isEmpty()).findFirst().orElse("");
  }

  private static String plane(List<Block> all, Block block, String name) {
    return all.size() > 1 && all.contains(block) ? " " + name : "";
  }
}

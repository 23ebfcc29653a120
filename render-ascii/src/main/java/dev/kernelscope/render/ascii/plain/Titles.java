package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.Reading;
import dev.kernelscope.render.ascii.view.Names;
import java.util.List;

/** What a plane is called in text: every plane gets a name here, also those that a picture labels only once. */
final class Titles {

  private Titles() {}

  static String of(Reading reading, Block block) {
    String text = switch (block.role()) {
      case INPUT -> input(reading, block);
      case KERNEL -> filterName(reading)
          + (many(reading.kernels()) ? slice(reading.kernels(), block) : " " + block.shape());
      case PRODUCTS -> "products" + (many(reading.products()) ? slice(reading.products(), block) : "");
      case OUTPUT -> block.name().isEmpty() ? "output " + block.plane()
          : Names.brief(block.name()) + " " + block.shape();
    };
    return Ascii.of(text.strip());
  }

  private static String input(Reading reading, Block block) {
    if (!many(reading.inputs())) {
      return Names.brief(block.name()) + " " + block.shape();
    }
    String shape = reading.inputs().stream().map(Block::shape).filter(s -> !s.isEmpty()).findFirst().orElse("");
    return Names.name(reading.inputs(), "input") + " " + (block.tag().isEmpty() ? "" + block.plane() : block.tag())
        + " of " + shape;
  }

  private static String filterName(Reading reading) {
    return Names.name(reading.kernels(), "kernel");
  }

  private static String slice(List<Block> all, Block block) {
    return ", slice " + all.indexOf(block);
  }

  private static boolean many(List<Block> blocks) {
    return blocks.size() > 1;
  }
}

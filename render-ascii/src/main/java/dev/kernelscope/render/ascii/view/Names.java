package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.render.ascii.content.Reading;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plane is called on a screen: with its channel or filter where there are several. */
public final class Names {

  private static final Pattern GRADIENT = Pattern.compile("gradient of the (\\w)");

  private Names() {}

  /** The name of a plane. */
  public static String of(Reading reading, Block block) {
    return switch (block.role()) {
      case INPUT -> name(reading.inputs(), "input")
          + plane(reading.inputs(), block, block.tag().isEmpty() ? "" + block.plane() : block.tag());
      case KERNEL -> name(reading.kernels(), "kernel");
      case PRODUCTS -> "products";
      case OUTPUT -> reading.pictures() || block.name().isEmpty()
          ? reading.outputs().size() > 1 ? "map " + block.plane() : "output" : brief(block.name());
    };
  }

  /** The first plane of a kind has the name of all. */
  public static String name(List<Block> planes, String usual) {
    return planes.stream().map(Block::name).filter(n -> !n.isEmpty()).findFirst().map(Names::brief).orElse(usual);
  }

  /** {@code dOutput} for {@code gradient of the output}, as formulas have it: few columns are few letters. */
  public static String brief(String name) {
    Matcher matcher = GRADIENT.matcher(name);
    return matcher.replaceAll(m -> "d" + m.group(1).toUpperCase(Locale.ROOT));
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

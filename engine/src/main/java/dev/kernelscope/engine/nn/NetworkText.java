package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's layers as text, without their numbers: a first line with the version, one with the image's size, then a
 * line a layer.
 */
public final class NetworkText {

  private static final String VERSION = "kernelscope-network 1";
  private static final int MOST_LAYERS = 1000;
  private static final long MOST_CELLS = 1 << 26;

  private NetworkText() {}

  /** The text; lines end in {@code \n}. */
  public static String write(Network network) {
    Shape image = network.image();
    StringBuilder text = new StringBuilder(VERSION + "\nimage " + image.c() + "x" + image.h() + "x" + image.w() + "\n");
    for (Layer layer : network.layers()) {
      text.append(layer.name()).append(' ').append(layer.describe()).append('\n');
    }
    return text.toString();
  }

  /**
   * The network of that text, its parameters as before any learning.
   *
   * @throws IllegalArgumentException if the text is not a network's; the message is one line and names the line
   */
  public static Network parse(String text) {
    return parse(text, Integer.MAX_VALUE);
  }

  /** The network of that text, if it has at most that many weights. */
  static Network parse(String text, long mostWeights) {
    long left = mostWeights;
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(VERSION)) {
      throw new IllegalArgumentException("a network's text begins with '" + VERSION + "'");
    }
    if (lines.size() > MOST_LAYERS + 2) {
      throw new IllegalArgumentException(lines.size() - 2 + " layers are too many: at most " + MOST_LAYERS);
    }
    int number = 1;
    try {
      Shape image = image(lines.size() < 2 ? "" : lines.get(number));
      number++;
      List<Layer> layers = new ArrayList<>();
      Shape shape = image;
      while (number < lines.size()) {
        Layer layer = layer(lines.get(number), left);
        left -= layer.parameters().stream().mapToLong(p -> p.value().shape().size()).sum();
        shape = layer.output(shape);
        layers.add(layer);
        number++;
      }
      number = lines.size() - 1;
      return new Network(image, layers);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + (number + 1) + ": " + e.getMessage(), e);
    }
  }

  private static Shape image(String line) {
    if (!line.startsWith("image ")) {
      throw new IllegalArgumentException("expected is the image's size, such as 'image 1x28x28'");
    }
    int[] sizes = new Words("image size=" + line.substring("image ".length()).strip()).sizes("size", 3);
    if ((double) sizes[0] * sizes[1] * sizes[2] > MOST_CELLS) {
      throw new IllegalArgumentException("an image of more than " + MOST_CELLS + " cells is not allowed");
    }
    return Shape.of(sizes[0], sizes[1], sizes[2]);
  }

  private static Layer layer(String line, long most) {
    int space = line.indexOf(' ');
    if (space < 1) {
      throw new IllegalArgumentException("expected is a layer's name and what it is, such as 'relu1 relu'");
    }
    return LayerText.parse(line.substring(0, space), new Words(line.substring(space + 1)), most);
  }
}

package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Layers in a row, which turn an image into scores, one a class. The parameters can be changed; everything else is
 * fixed.
 */
public final class Network {

  private final Shape image;
  private final List<Layer> layers;

  /**
   * A network.
   *
   * @param image 1×C×H×W, the image that it takes
   * @throws IllegalArgumentException if there is no layer or more than one image, two layers have the same name, or one
   *     cannot take what the one before makes
   */
  public Network(Shape image, List<Layer> layers) {
    if (image.n() != 1) {
      throw new IllegalArgumentException("a network takes one image of 1×C×H×W, not " + image);
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network without layers is not allowed");
    }
    this.image = image;
    this.layers = List.copyOf(layers);
    Set<String> names = new HashSet<>();
    Shape shape = image;
    for (Layer layer : layers) {
      if (!names.add(layer.name())) {
        throw new IllegalArgumentException("two layers are called '" + layer.name()
            + "': each needs a name of its own");
      }
      shape = layer.output(shape);
    }
  }

  /** 1×C×H×W. */
  public Shape image() {
    return image;
  }

  /** The layers, first to last. */
  public List<Layer> layers() {
    return layers;
  }

  /** What the last layer makes of one image; its cells are the classes. */
  public Shape output() {
    Shape shape = image;
    for (Layer layer : layers) {
      shape = layer.output(shape);
    }
    return shape;
  }

  /** All parameters, layer by layer. */
  public List<Parameter> parameters() {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  /**
   * The parameter of that name, such as {@code conv1.weights}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Parameter parameter(String name) {
    return parameters().stream().filter(p -> p.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no parameter '" + name + "'; there are "
            + String.join(", ", parameters().stream().map(Parameter::name).toList())));
  }

  /** Sets all parameters to what learning begins with; the same seed gives the same bits. */
  public void initialize(long seed) {
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).initialize(SplitMix64.of(seed, i));
    }
  }

  /** Prepares it for batches of that many images. */
  public Pass prepare(int images, Compute compute) {
    return new Pass(this, images, compute);
  }

  /** Another network with the same layers and numbers. */
  public Network copy() {
    Network copy = NetworkText.parse(NetworkText.write(this));
    copy.take(this);
    return copy;
  }

  /** Takes over the numbers of a network with the same layers. */
  public void take(Network other) {
    List<Parameter> from = other.parameters();
    List<Parameter> to = parameters();
    for (int i = 0; i < to.size(); i++) {
      System.arraycopy(from.get(i).value().data(), 0, to.get(i).value().data(), 0, to.get(i).value().shape().size());
    }
  }
}

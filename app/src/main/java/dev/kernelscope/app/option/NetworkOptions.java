package dev.kernelscope.app.option;

import dev.kernelscope.app.network.PixelRange;
import dev.kernelscope.app.option.UnitConverter.Unit;
import dev.kernelscope.engine.lesson.Extent;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What to look at in a network. */
public final class NetworkOptions {

  @Option(names = "--layer", paramLabel = "NAME|N", order = 1,
      description = "One layer, by its name or its number from 0.")
  private String layer;

  @Option(names = "--channel", paramLabel = "C", converter = IndexConverter.class, order = 2,
      description = "One channel of the layer, from 0.")
  private Integer channel;

  @Option(names = "--unit", paramLabel = "R,C", converter = UnitConverter.class, order = 3,
      description = "One cell of the channel's map: what part of the image does it see?")
  private Unit unit;

  @Option(names = "--patches", paramLabel = "FILE|FOLDER", order = 4,
      description = "An image, or a folder of them: which patches does the channel answer to most? May be repeated; "
          + "images behind FILE count, too.")
  private List<String> patches = new ArrayList<>();

  @Option(names = "--top", paramLabel = "N", converter = CountConverter.class, order = 5,
      description = "How many patches. Default: 8")
  private Integer top;

  @Option(names = "--wants", order = 6,
      description = "What does the channel want to see? Gradient ascent from noise to an image.")
  private boolean wants;

  @Option(names = "--steps", paramLabel = "N", converter = CountConverter.class, order = 7,
      description = "Steps of that ascent. Default: 128")
  private Integer steps;

  @Option(names = "--seed", paramLabel = "N", converter = SeedConverter.class, order = 8,
      description = "Another noise to begin with. Default: 1")
  private Long seed;

  @Option(names = "--edges", order = 9, description = "How does the channel answer to drawn edges at every angle?")
  private boolean edges;

  @Option(names = "--every-layer", order = 10, description = "In the picture of an image a row for every layer.")
  private boolean every;

  @Option(names = "--input", paramLabel = "HxW", converter = SizeConverter.class, order = 20,
      description = "Rows and columns that images are brought to. Default: the network's own, or 385 for the longer "
          + "side")
  private Extent input;

  @Option(names = "--range", paramLabel = "A..B", converter = RangeConverter.class, order = 21,
      description = "The numbers that the network takes for black and white. Default: as its file says, or 0..1")
  private PixelRange range;

  /** The layer's name or number, or null. */
  public String layer() {
    return layer;
  }

  /** The channel, or null. */
  public Integer channel() {
    return channel;
  }

  /** The cell, or null. */
  public Unit unit() {
    return unit;
  }

  /** Images and folders; none where the question is another. */
  public List<String> patches() {
    return patches;
  }

  /** How many patches are wanted, or null where it was not said. */
  public Integer top() {
    return top;
  }

  /** Whether gradient ascent is wanted. */
  public boolean wants() {
    return wants;
  }

  /** Its steps, or null where it was not said. */
  public Integer steps() {
    return steps;
  }

  /** Its seed, or null where it was not said. */
  public Long seed() {
    return seed;
  }

  /** Whether answers to edges are wanted. */
  public boolean edges() {
    return edges;
  }

  /** Whether every layer is wanted. */
  public boolean every() {
    return every;
  }

  /** The input's size, or null. */
  public Extent input() {
    return input;
  }

  /** The numbers for black and white, or null. */
  public PixelRange range() {
    return range;
  }
}

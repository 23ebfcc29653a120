package dev.kernelscope.app.network;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;

/**
 * A photograph as a network takes it: cut around its middle where the network wants other sides, and resized.
 *
 * @param name what the user called it
 * @param colour 1×C×H×W, 0 to 255, as many channels as the network takes; what is shown beside the maps
 * @param numbers the same as the network's numbers
 */
public record FittedPhoto(String name, Tensor colour, Tensor numbers) {

  /** The longer side where the network leaves the size open: what PoseNet was made for, and a second's work. */
  private static final int LONGER_SIDE = 385;
  private static final int MOST_SIDE = 4096;

  /** Fits a photograph to a network. */
  public static FittedPhoto of(String name, Picture picture, LoadedNetwork network, Extent wanted) {
    Extent size = size(network, wanted, new Extent(picture.height(), picture.width()));
    int channels = network.extents().get(1);
    Picture source = channels == 1 ? picture.toGrey() : picture;
    Tensor colour = Tensor.zeros(Shape.of(channels, size.rows(), size.columns()));
    int plane = size.rows() * size.columns();
    for (int c = 0; c < channels; c++) {
      Plane whole = Plane.of(source.colour(), source.isGrey() ? 0 : c);
      System.arraycopy(cut(whole, size).resized(size.rows(), size.columns()).cells(), 0, colour.data(), c * plane,
          plane);
    }
    Tensor numbers = Tensor.zeros(colour.shape());
    for (int i = 0; i < numbers.data().length; i++) {
      numbers.data()[i] = network.range().number(colour.data()[i]);
    }
    return new FittedPhoto(name, colour, numbers);
  }

  /** The part of the photograph that a unit sees, in colours. */
  Tensor seen(Field field) {
    Field part = field.within(colour.shape().h(), colour.shape().w());
    Tensor cut = Tensor.zeros(Shape.of(colour.shape().c(), (int) part.rows(), (int) part.columns()));
    for (int c = 0; c < colour.shape().c(); c++) {
      Plane plane = Plane.of(colour, c).part((int) part.top(), (int) part.left(), (int) part.rows(),
          (int) part.columns());
      System.arraycopy(plane.cells(), 0, cut.data(), c * plane.cells().length, plane.cells().length);
    }
    return cut;
  }

  /**
   * The size of a network's input.
   *
   * @param wanted what the user asked for, or null
   * @param natural that of the photograph, or what to take where there is none
   */
  public static Extent size(LoadedNetwork network, Extent wanted, Extent natural) {
    List<Integer> extents = network.extents();
    double scale = (double) LONGER_SIDE / Math.max(natural.rows(), natural.columns());
    Extent open = wanted != null ? wanted : new Extent(side(natural.rows() * scale), side(natural.columns() * scale));
    Extent size = new Extent(fixed(extents.get(2), open.rows(), wanted), fixed(extents.get(3), open.columns(),
        wanted));
    if (size.rows() > MOST_SIDE || size.columns() > MOST_SIDE) {
      throw Failure.failed("an input of " + size + " is too large: at most " + MOST_SIDE + " on a side are allowed");
    }
    return size;
  }

  private static int side(double length) {
    return Math.max(1, (int) Math.round(length));
  }

  private static int fixed(int extent, int open, Extent wanted) {
    if (extent != GraphInput.FREE && wanted != null && extent != open) {
      throw Failure.failed("--input " + wanted + " does not fit: the network takes images with a side of " + extent
          + " pixels only");
    }
    return extent == GraphInput.FREE ? open : extent;
  }

  /** The largest part around the middle whose sides have the same proportion. */
  private static Plane cut(Plane whole, Extent size) {
    double scale = Math.min((double) whole.rows() / size.rows(), (double) whole.columns() / size.columns());
    int height = Math.min(whole.rows(), side(size.rows() * scale));
    int width = Math.min(whole.columns(), side(size.columns() * scale));
    return whole.part((whole.rows() - height) / 2, (whole.columns() - width) / 2, height, width);
  }
}

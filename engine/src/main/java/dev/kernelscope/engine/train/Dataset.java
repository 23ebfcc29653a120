package dev.kernelscope.engine.train;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/** Labelled images of one size. Kept as bytes; as numbers 0 is black and 1 is white. */
public final class Dataset {

  private final Shape image;
  private final byte[] pixels;
  private final byte[] labels;
  private final List<String> classes;

  /**
   * A set that shares the arrays.
   *
   * @param image 1×C×H×W
   * @param pixels image after image in NCHW, 0 to 255
   * @param labels one number an image, from 0 to {@code classes.size() - 1}
   * @param classes the classes' names
   * @throws IllegalArgumentException if sizes do not fit, or a label has no class
   */
  public Dataset(Shape image, byte[] pixels, byte[] labels, List<String> classes) {
    this.image = image;
    this.pixels = pixels;
    this.labels = labels;
    this.classes = List.copyOf(classes);
    if (image.n() != 1 || labels.length == 0 || pixels.length != (long) labels.length * image.size()) {
      throw new IllegalArgumentException(pixels.length + " pixels are not " + labels.length + " images of " + image);
    }
    for (byte label : labels) {
      if ((label & 255) >= classes.size()) {
        throw new IllegalArgumentException("label " + (label & 255) + " is not allowed: there are " + classes.size()
            + " classes, counted from 0");
      }
    }
  }

  /** 1×C×H×W. */
  public Shape image() {
    return image;
  }

  /** Number of images. */
  public int size() {
    return labels.length;
  }

  /** The classes' names; a label is an index into them. */
  public List<String> classes() {
    return classes;
  }

  /** The class of an image. */
  public int label(int index) {
    return labels[index] & 255;
  }

  /** The classes of some images. */
  public int[] labels(int... indices) {
    int[] result = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      result[i] = label(indices[i]);
    }
    return result;
  }

  /** Its first images, at most so many. */
  public Dataset first(int count) {
    if (count >= size()) {
      return this;
    }
    return new Dataset(image, Arrays.copyOf(pixels, count * image.size()), Arrays.copyOf(labels, count), classes);
  }

  /** Some images as numbers from 0 to 1. */
  public Tensor images(int... indices) {
    Tensor result = Tensor.zeros(new Shape(indices.length, image.c(), image.h(), image.w()));
    for (int i = 0; i < indices.length; i++) {
      copy(indices[i], result, i, Variation.NONE);
    }
    return result;
  }

  /**
   * Copies an image into a batch, varied.
   *
   * @param dst N×C×H×W in NCHW
   * @param at which image of the batch
   */
  void copy(int index, Tensor dst, int at, Variation variation) {
    Objects.checkIndex(index, size());
    int width = image.w();
    int from = index * image.size();
    int to = dst.offset() + at * image.size();
    for (int line = 0; line < image.c() * image.h(); line++) {
      int row = line % image.h() - variation.down();
      int source = from + (line - variation.down()) * width;
      for (int x = 0; x < width; x++) {
        int column = (variation.mirrored() ? width - 1 - x : x) - variation.right();
        boolean inside = row >= 0 && row < image.h() && column >= 0 && column < width;
        dst.data()[to + line * width + x] = inside ? (pixels[source + column] & 255) / 255f : 0;
      }
    }
  }

  /** Adds everything that learning depends on to a checksum. */
  void addTo(CRC32 sum) {
    sum.update(image.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    sum.update(pixels);
    sum.update(labels);
    sum.update(classes.size());
  }

  /** {@code 60000 images of 1×1×28×28 in 10 classes}. */
  @Override
  public String toString() {
    return size() + " images of " + image + " in " + classes.size() + " classes";
  }
}

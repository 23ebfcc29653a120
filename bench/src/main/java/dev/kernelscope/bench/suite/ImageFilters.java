package dev.kernelscope.bench.suite;

import java.util.ArrayList;
import java.util.List;

/**
 * Filters over one channel of a 1080p and of a 4K image, with zeros around it and an output of the same size: random
 * weights, and a Gaussian, which is the product of a column and a row.
 */
final class ImageFilters {

  private static final List<String> IMAGES = List.of("ic1ih1080iw1920oc1", "ic1ih2160iw3840oc1");
  private static final List<Integer> SIZES = List.of(3, 5, 7, 15, 31, 63);
  private static final int GAUSSIAN = 15;

  static final Suite SUITE = new Suite("image", layers(), false);

  private ImageFilters() {}

  private static List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    for (String image : IMAGES) {
      SIZES.forEach(size -> layers.add(Layer.of(1, image + kernel(size))));
      layers.add(Layer.of(1, image + kernel(GAUSSIAN) + "_gaussian"));
    }
    return layers;
  }

  private static String kernel(int size) {
    return "kh" + size + "ph" + size / 2;
  }
}

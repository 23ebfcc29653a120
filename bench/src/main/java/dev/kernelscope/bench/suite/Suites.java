package dev.kernelscope.bench.suite;

import java.util.List;
import java.util.Optional;

/** All suites by name. Batch 1, no bias, no activation: the convolution alone. */
public final class Suites {

  /** The lesson's own sizes, its larger sister, and the first layer of its parameter count. */
  private static final Suite LESSON = new Suite("lesson", List.of(
      Layer.of(1, "ic1ih7oc1kh3"),
      Layer.of(1, "ic1ih7oc1kh3sh2"),
      Layer.of(1, "ic1ih7oc1kh3ph1"),
      Layer.of(1, "ic3ih7oc2kh3"),
      Layer.of(1, "ic1ih28oc8kh5"),
      Layer.of(1, "ic3ih224oc64kh3ph1")), false);

  /** K. Simonyan and A. Zisserman, arXiv:1409.1556, table 1, column D. */
  private static final Suite VGG16 = new Suite("vgg16", List.of(
      Layer.of(1, "ic3ih224oc64kh3ph1"),
      Layer.of(1, "ic64ih224oc64kh3ph1"),
      Layer.of(1, "ic64ih112oc128kh3ph1"),
      Layer.of(1, "ic128ih112oc128kh3ph1"),
      Layer.of(1, "ic128ih56oc256kh3ph1"),
      Layer.of(2, "ic256ih56oc256kh3ph1"),
      Layer.of(1, "ic256ih28oc512kh3ph1"),
      Layer.of(2, "ic512ih28oc512kh3ph1"),
      Layer.of(3, "ic512ih14oc512kh3ph1")), true);

  private static final List<Suite> ALL = List.of(LESSON, ImageFilters.SUITE, ResNet50.SUITE, VGG16, MobileNet.SUITE);

  /** Name of the suite that holds the problems of the user. */
  public static final String OWN_PROBLEMS = "problem";

  private Suites() {}

  /** Every suite, the quick ones first. */
  public static List<Suite> all() {
    return ALL;
  }

  /** The suite of that name. */
  public static Optional<Suite> named(String name) {
    return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** Problems of the user's own, as a suite. */
  public static Suite of(List<Layer> problems) {
    return new Suite(OWN_PROBLEMS, problems, false);
  }
}

package dev.kernelscope.engine.scene;

/**
 * Places of the tables for reading numbers, in cells: for each channel its part of the input with the slice of the
 * kernel and the products beside or under it, and to the right of all the maps. Of all arrangements the one with the
 * largest cells is taken.
 *
 * @param sizes what is arranged
 * @param beside whether slice and products stand beside their input, else under it
 * @param across channels side by side
 * @param mapsAcross maps side by side
 */
record TableLayout(Sizes sizes, boolean beside, int across, int mapsAcross) {

  /** The logical pixels that a scene has at 1280 × 720, less its margins: what decides between arrangements. */
  private static final double WIDTH = 1196;
  private static final double HEIGHT = 360;

  /** Room for a sign between two tables, and for the numbers of rows. */
  private static final double GAP = 1.3;
  /** More room for the sum's sign and a bias before the maps. */
  private static final double TO_MAPS = 0.4;
  /** Room for a name over a table, and for the numbers of columns under the one above it. */
  private static final double HEAD = 1.4;

  /**
   * How many tables there are, and how large.
   *
   * @param channels of the input
   * @param maps of the output
   * @param input rows and columns of an input table
   * @param kernel rows and columns of a slice
   * @param output rows and columns of a map's table
   */
  record Sizes(int channels, int maps, Section input, Section kernel, Section output) {}

  /** The arrangement with the largest cells. */
  static TableLayout of(Sizes sizes) {
    TableLayout best = null;
    for (boolean beside : new boolean[] {true, false}) {
      for (int across = sizes.channels; across >= 1; across--) {
        for (int maps = 1; maps <= sizes.maps; maps++) {
          TableLayout next = new TableLayout(sizes, beside, across, maps);
          best = best == null || next.cell() > best.cell() + 1e-9 ? next : best;
        }
      }
    }
    return best;
  }

  /** Logical pixels of a cell in a picture of 1280 × 720. */
  double cell() {
    return Math.min(WIDTH / width(), HEIGHT / height());
  }

  private double groupWidth() {
    int k = sizes.kernel.columns();
    return beside ? sizes.input.columns() + 2 * (GAP + k) : Math.max(sizes.input.columns(), 2 * k + GAP);
  }

  private double groupHeight() {
    int k = sizes.kernel.rows();
    double sums = sizes.channels > 1 ? 1 : 0;
    return beside ? Math.max(sizes.input.rows(), k + sums) : sizes.input.rows() + HEAD + k + sums;
  }

  private double mapsLeft() {
    return across * (groupWidth() + GAP) + TO_MAPS;
  }

  private double width() {
    return mapsLeft() + mapsAcross * (sizes.output.columns() + GAP) - GAP;
  }

  private static double stacked(int count, int across, double height) {
    int lines = (count + across - 1) / across;
    return lines * (height + HEAD) - HEAD;
  }

  private double height() {
    return Math.max(stacked(sizes.channels, across, groupHeight()),
        stacked(sizes.maps, mapsAcross, sizes.output.rows()));
  }

  /** Centre of the first cell of a channel's input. */
  Vec3 input(int channel) {
    double lower = beside ? (groupHeight() - sizes.input.rows()) / 2 : 0;
    return group(channel).plus(0, -lower, 0);
  }

  /** Centre of the first cell of a channel's slice. */
  Vec3 slice(int channel) {
    if (beside) {
      double sums = sizes.channels > 1 ? 1 : 0;
      return group(channel).plus(sizes.input.columns() + GAP,
          -(groupHeight() - sums - sizes.kernel.rows()) / 2, 0);
    }
    double inset = (groupWidth() - 2 * sizes.kernel.columns() - GAP) / 2;
    return group(channel).plus(inset, -sizes.input.rows() - HEAD, 0);
  }

  /** Centre of the first cell of a channel's products. */
  Vec3 products(int channel) {
    return slice(channel).plus(sizes.kernel.columns() + GAP, 0, 0);
  }

  /** Centre of the first cell of a map. */
  Vec3 map(int map) {
    double height = stacked(sizes.maps, mapsAcross, sizes.output.rows());
    return new Vec3(mapsLeft() + map % mapsAcross * (sizes.output.columns() + GAP) + 0.5,
        height / 2 - map / mapsAcross * (sizes.output.rows() + HEAD) - 0.5, 0);
  }

  private Vec3 group(int channel) {
    double height = stacked(sizes.channels, across, groupHeight());
    return new Vec3(channel % across * (groupWidth() + GAP) + 0.5,
        height / 2 - channel / across * (groupHeight() + HEAD) - 0.5, 0);
  }

  /** World x of the middle between the channels and the maps. */
  double beforeMaps() {
    return mapsLeft() - (GAP + TO_MAPS) / 2;
  }
}

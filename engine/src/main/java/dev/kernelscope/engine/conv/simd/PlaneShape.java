package dev.kernelscope.engine.conv.simd;

/**
 * The largest tile of a 1×1 layer on planes. Measured: ADR 0003 has the figures.
 *
 * @param rows filters
 * @param vectors vectors of cells
 * @param lone whether there is one more cell
 */
record PlaneShape(int rows, int vectors, boolean lone) {

  private static final PlaneShape USUAL = new PlaneShape(12, 2, false);
  private static final PlaneShape LONE = new PlaneShape(8, 3, true);
  private static final PlaneShape FEW_REGISTERS = new PlaneShape(6, 2, false);

  /** The tile that covers a plane of so many cells in the fewest sums a filter. */
  static PlaneShape of(Machine machine, int cells) {
    if (machine.registers() < 32) {
      return FEW_REGISTERS;
    }
    boolean fits = LONE.rows <= machine.lanes() && LONE.cells(machine.lanes()) <= cells;
    return fits && LONE.sums(machine, cells) < USUAL.sums(machine, cells) ? LONE : USUAL;
  }

  /** Cells of a tile. */
  int cells(int lanes) {
    return vectors * lanes + (lone ? 1 : 0);
  }

  /** Tiles that cover so many cells. */
  int tiles(int lanes, int cells) {
    return (cells + cells(lanes) - 1) / cells(lanes);
  }

  private double sums(Machine machine, int cells) {
    return tiles(machine.lanes(), cells) * (vectors + (lone ? 1.0 / rows : 0));
  }
}

package dev.kernelscope.engine.conv.simd;

/** Calls a micro-kernel on zeros, for {@link WarmUp}. */
@FunctionalInterface
interface Dummy {

  /**
   * Calls it.
   *
   * @param turns of its outermost loop; 0 for a call that does nothing
   */
  void call(int turns);

  /**
   * The dummy call of a micro-kernel. All of its arrays are one, and offsets are zero wherever they are not compiled
   * into it.
   *
   * @param tile what it was made for
   */
  static Dummy of(Record tile, Object kernel) {
    return switch (kernel) {
      case TileKernel k when tile instanceof Tile t -> {
        int apart = Math.max(t.steps().x(), t.steps().y());
        float[] zeros = new float[t.depth() * t.filters() + t.pixels() * apart];
        int[] nowhere = new int[Math.max(t.pixels(), t.depth())];
        yield turns -> k.run(zeros, 0, nowhere, 0, nowhere, Math.min(turns, 1), zeros, 0, zeros, 0, 0, zeros, 0,
            t.pixels());
      }
      case TransformKernel k when tile instanceof TileTransform t -> {
        float[] zeros = new float[t.scratch() + MOST_TURNS * t.lanes()];
        yield turns -> k.run(zeros, 0, 0, 0, zeros, 0, zeros, 0, 0, 0, turns, zeros, 0);
      }
      case LaneKernel k when tile instanceof LaneTile t -> {
        int rows = t.windowRows() * t.pixels().inputRow() + t.size().rows() * t.pixels().outputRow();
        int columns = MOST_TURNS * (t.windowColumns() + t.size().columns()) * t.pixels().channels();
        float[] zeros = new float[rows + columns + MOST_TURNS * t.lanes() * t.kernel().h() * t.kernel().w()];
        int most = t.hasAllChannels() ? MOST_TURNS : 1;
        yield turns -> k.run(zeros, 0, zeros, 0, zeros, 0, zeros, 0, zeros, 0, Math.min(turns, most), turns, zeros, 0);
      }
      case PlaneKernel k when tile instanceof PlaneTile t -> {
        // Planes are long: no dummy that waits for its turn should hold memory of its own.
        int floats = Math.max(t.depth() * Math.max(t.inputPitch(), t.rows()), t.rows() * t.outputPitch()) + t.cells()
            + t.lanes();
        yield turns -> {
          float[] zeros = Zeros.of(turns == 0 ? 0 : floats);
          k.run(zeros, 0, zeros, 0, Math.min(turns, 1), zeros, 0, zeros, 0, Math.min(turns, 1), zeros, 0);
        };
      }
      case PhaseKernel k when tile instanceof PhaseTile t -> {
        int input = MOST_TURNS * (t.inputRow() + t.lanes()) + t.tapRows() * t.tapRow() + t.tapColumns() * t.tapColumn();
        float[] zeros = new float[Math.max(input + t.taps() * t.lanes(),
            MOST_TURNS * (t.outputRow() + t.outputPixel() + t.lanes()))];
        yield turns -> k.run(zeros, 0, zeros, 0, zeros, 0, turns, turns);
      }
      case ProductKernel k when tile instanceof ProductTile t -> {
        float[] zeros = new float[t.width() * (t.inputPixel() + t.lanes()) + t.inputRow() + t.tapRows() * t.tapRow()
            + t.tapColumns() * t.tapColumn() + t.taps() * t.lanes()];
        yield turns -> k.run(zeros, 0, zeros, 0, zeros, 0, Math.min(turns, 1));
      }
      case SumKernel k when tile instanceof SumTile t -> {
        float[] zeros = new float[MOST_TURNS * t.cells()];
        int[] nowhere = new int[MOST_TURNS * t.planes()];
        yield turns -> k.run(zeros, 0, nowhere, 0, zeros, 0, 0, turns, turns);
      }
      case FilterKernel k when tile instanceof FilterTile t -> {
        int input = t.inputRows() * t.inputPitch() + t.kernel().strideW() * t.phasePitch();
        float[] zeros = new float[input + t.rows() * t.outputPitch()
            + t.channels() * t.kernel().h() * t.kernel().w() + (MOST_TURNS + t.kernel().w()) * t.lanes()
            * t.kernel().dilationW()];
        yield turns -> k.run(zeros, 0, 0, zeros, 0, zeros, 0, turns, 0);
      }
      case SquareKernel k when tile instanceof PlainSquare square -> {
        float[] zeros = new float[square.lanes()];
        yield turns -> k.run(zeros, 0, 0, 0, zeros, 0, 0, 0, turns);
      }
      case SpectrumKernel k when tile instanceof SpectrumTile t -> {
        float[] zeros = new float[MOST_TURNS * t.vectors() * t.lanes() + SpectrumTile.PARTS * t.width()];
        yield turns -> k.run(zeros, 0, 0, zeros, 0, turns);
      }
      case PassKernel k when tile instanceof FourierPass p -> {
        float[] zeros = new float[p.size() * Math.max(p.from(), p.to()) + p.lanes()];
        yield turns -> {
          if (turns > 0) {
            k.run(zeros, 0, 0, zeros, 0, 0, zeros);
          }
        };
      }
      default -> turns -> { };
    };
  }

  /** Most turns that a dummy has arrays for. */
  int MOST_TURNS = 4;
}

package dev.kernelscope.engine.conv.simd;

/** Where micro-kernels come from. Thread-safe. */
interface Kernels {

  /** The micro-kernel for a tile. */
  TileKernel tile(Tile tile);

  /** The micro-kernel for a tile of an image filter. */
  FilterKernel filter(FilterTile tile);

  /** The micro-kernel that transposes squares of 4, 8 or 16 lanes. */
  SquareKernel square(int lanes);

  /** The micro-kernel that transforms tiles. */
  TransformKernel transform(TileTransform tile);

  /** The micro-kernel for a tile of a depthwise layer on pixels. */
  LaneKernel lane(LaneTile tile);

  /** The micro-kernel for a tile of a 1×1 layer on planes; in plain Java unless said otherwise. */
  default PlaneKernel plane(PlaneTile tile) {
    return new PlainPlane(tile);
  }

  /** The micro-kernel for a phase of a depthwise layer's gradient to the input; in plain Java unless said otherwise. */
  default PhaseKernel phase(PhaseTile tile) {
    return new PlainPhase(tile);
  }

  /** The micro-kernel for a depthwise layer's gradient to the weights; in plain Java unless said otherwise. */
  default ProductKernel product(ProductTile tile) {
    return new PlainProduct(tile);
  }

  /** The micro-kernel that adds planes; in plain Java unless said otherwise. */
  default SumKernel sum(SumTile tile) {
    return new PlainSum(tile);
  }

  /** The micro-kernel that correlates along the rows of a spectrum; in plain Java unless said otherwise. */
  default SpectrumKernel spectrum(SpectrumTile tile) {
    return new PlainSpectrum(tile);
  }

  /** The micro-kernel for a pass of a Fourier transform; in plain Java unless said otherwise. */
  default PassKernel pass(FourierPass pass) {
    return new PlainPass(pass);
  }

  /** Brings what has been made so far into compiled code; returns when it is there, after some seconds at most. */
  default void warmUp() {}

  /** Hidden classes where the JVM takes them, otherwise {@link #PLAIN}. */
  static Kernels best() {
    return GeneratedKernels.INSTANCE;
  }

  /** Micro-kernels in plain Java, for any tile: slower, but nothing is generated. */
  Kernels PLAIN = new Kernels() {
    @Override
    public TileKernel tile(Tile tile) {
      return new PlainTile(tile);
    }

    @Override
    public FilterKernel filter(FilterTile tile) {
      return new PlainFilter(tile);
    }

    @Override
    public SquareKernel square(int lanes) {
      return new PlainSquare(lanes);
    }

    @Override
    public TransformKernel transform(TileTransform tile) {
      return new PlainTransform(tile);
    }

    @Override
    public LaneKernel lane(LaneTile tile) {
      return new PlainLane(tile);
    }
  };
}

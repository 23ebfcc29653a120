package dev.kernelscope.engine.conv.simd;

/** Kernels of another kind, each shown to the test when it is asked for. */
abstract class WatchedKernels implements Kernels {

  private final Kernels kernels;

  WatchedKernels(Kernels kernels) {
    this.kernels = kernels;
  }

  /** A micro-kernel has been asked for. */
  abstract void made(Record tile, Object kernel);

  private <T> T shown(Record tile, T kernel) {
    made(tile, kernel);
    return kernel;
  }

  @Override
  public final TileKernel tile(Tile tile) {
    return shown(tile, kernels.tile(tile));
  }

  @Override
  public final FilterKernel filter(FilterTile tile) {
    return shown(tile, kernels.filter(tile));
  }

  @Override
  public final SquareKernel square(int lanes) {
    return shown(new PlainSquare(lanes), kernels.square(lanes));
  }

  @Override
  public final TransformKernel transform(TileTransform tile) {
    return shown(tile, kernels.transform(tile));
  }

  @Override
  public final LaneKernel lane(LaneTile tile) {
    return shown(tile, kernels.lane(tile));
  }

  @Override
  public final PlaneKernel plane(PlaneTile tile) {
    return shown(tile, kernels.plane(tile));
  }

  @Override
  public final PhaseKernel phase(PhaseTile tile) {
    return shown(tile, kernels.phase(tile));
  }

  @Override
  public final ProductKernel product(ProductTile tile) {
    return shown(tile, kernels.product(tile));
  }

  @Override
  public final SumKernel sum(SumTile tile) {
    return shown(tile, kernels.sum(tile));
  }

  @Override
  public final SpectrumKernel spectrum(SpectrumTile tile) {
    return shown(tile, kernels.spectrum(tile));
  }

  @Override
  public final PassKernel pass(FourierPass pass) {
    return shown(pass, kernels.pass(pass));
  }
}

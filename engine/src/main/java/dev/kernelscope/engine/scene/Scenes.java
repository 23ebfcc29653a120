package dev.kernelscope.engine.scene;

/** Makes the scene that suits a subject. */
public final class Scenes {

  /**
   * Maps with more rows or columns than this are pictures with an inset, because numbers on tiles could not be read.
   */
  static final int MOST_TILES = 20;
  /** More channels or filters than this are pictures, too. */
  static final int MOST_PLANES = 6;

  private Scenes() {}

  /**
   * The film of a convolution: tiles with all numbers for small single-channel ones, planes in depth for several
   * channels or filters, pictures with the current patch enlarged for large ones.
   *
   * @throws IllegalArgumentException if the sizes do not fit, or the kernel is larger than the padded input
   */
  public static Scene of(SceneSubject subject) {
    SceneModel model = new SceneModel(subject);
    var problem = model.problem();
    boolean large = Math.max(problem.rows().paddedInput(), problem.columns().paddedInput()) > MOST_TILES
        || Math.max(problem.output().h(), problem.output().w()) > MOST_TILES
        || Math.max(problem.input().c(), problem.output().c()) > MOST_PLANES;
    if (large) {
      return new ConvolutionScene(model, new PhotoStage(model));
    }
    boolean single = problem.input().c() == 1 && problem.output().c() == 1;
    return new ConvolutionScene(model, single ? new TileStage(model) : new ChannelStage(model));
  }
}

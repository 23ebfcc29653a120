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
    return of(new SceneModel(subject));
  }

  /**
   * Two convolutions side by side in one film, under the same colour scales; where one has fewer cells, it waits at its
   * last one.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Scene compare(SceneSubject first, SceneSubject second, ComparisonWords words) {
    SceneModel a = new SceneModel(first);
    SceneModel b = new SceneModel(second);
    Ranges both = a.ranges().with(b.ranges());
    return new Comparison(of(a.with(both)), of(b.with(both)), words);
  }

  /**
   * The same convolution applied several times, with everything marked that one cell of the last layer depends on. It
   * ends early where the kernel does not fit any more.
   *
   * @param layers how many times, at least 1
   * @throws IllegalArgumentException as {@link #of}, or if there are several channels or filters or too many cells
   */
  public static Scene chain(SceneSubject subject, int layers) {
    return Chain.of(subject, layers);
  }

  private static ConvolutionScene of(SceneModel model) {
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

package dev.kernelscope.render.opengl.look;

import dev.kernelscope.engine.scene.Ledger;

/**
 * The regions of a picture in logical pixels. Bars at the rims (top, rail at the left, panel at the right) are given
 * their size by the caller, so that a window can add them; without them the scene takes their place.
 *
 * @param width of the picture
 * @param height of the picture
 * @param ground of the scene, behind its heading and key
 * @param heading title and subtitle, over the scene
 * @param scene where blocks stand
 * @param legend the key
 * @param ledger the arithmetic; empty where the picture is too low for it
 * @param dock the film's position; empty where the picture is too low for it
 */
public record Layout(float width, float height, Rect ground, Rect heading, Rect scene, Rect legend,
    Rect ledger, Rect dock) {

  private static final float WIDE = 1500;
  private static final float LEGEND = 30;
  private static final float CHARTS = 150;

  /** Under this height of the scene the dock goes, then the ledger. */
  private static final float LOWEST_SCENE = 190;

  /**
   * Space that bars at the rims take.
   *
   * @param top of the picture
   * @param rail at the left, above the dock
   * @param panel at the right, above the dock
   * @param ledger whether the arithmetic stands under the scene; else the scene takes its place, and its ground goes on
   *     under what stands at the right
   */
  public record Bars(float top, float rail, float panel, boolean ledger) {
    public static final Bars NONE = new Bars(0, 0, 0);

    /** Bars, and the arithmetic under the scene. */
    public Bars(float top, float rail, float panel) {
      this(top, rail, panel, true);
    }
  }

  /** The regions of a picture of that logical size. */
  public static Layout of(float width, float height, Bars bars, Ledger ledger) {
    return of(width, height, bars, ledger, true);
  }

  /** The regions of a picture of that logical size, with a dock only if it is to be played. */
  public static Layout of(float width, float height, Bars bars, Ledger ledger, boolean player) {
    boolean wide = width >= WIDE;
    float head = wide ? 60 : 52;
    float dock = !player ? 0 : wide ? 112 : 104;
    float sum = !bars.ledger() ? 0 : switch (ledger) {
      case Ledger.Formulas formulas -> 118;
      case Ledger.Charts charts -> CHARTS;
      case Ledger.Sum terms -> wide ? 104 : 94;
    };
    float scene = height - bars.top() - head - LEGEND;
    if (scene - dock - sum < LOWEST_SCENE) {
      dock = 0;
    }
    if (scene - dock - sum < LOWEST_SCENE) {
      sum = 0;
    }
    scene = Math.max(1, scene - dock - sum);
    float x = bars.rail();
    float across = Math.max(1, width - bars.rail() - bars.panel());
    float y = bars.top();
    Rect headingArea = new Rect(x, y, across, head);
    Rect sceneArea = new Rect(x, y + head, across, scene);
    Rect legendArea = new Rect(x, sceneArea.bottom(), across, LEGEND);
    Rect ledgerArea = new Rect(x, legendArea.bottom(), across, sum);
    Rect dockArea = new Rect(0, ledgerArea.bottom(), width, dock);
    Rect ground = new Rect(x, y, bars.ledger() ? across : width - x, ledgerArea.y() - y);
    return new Layout(width, height, ground, headingArea, sceneArea, legendArea, ledgerArea, dockArea);
  }

  /** Whether labels are a step larger and columns wider. */
  public boolean wide() {
    return width >= WIDE;
  }

  /**
   * Device pixels a logical pixel: a quarter step down from what fits 1536 × 864, at least 1, or the screen's own
   * scale where that is larger.
   */
  public static float scale(int width, int height, float screen) {
    float fitting = (float) Math.floor(Math.min(width / 1536f, height / 864f) * 4) / 4;
    return Math.max(Math.max(1, fitting), screen);
  }
}

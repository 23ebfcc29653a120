package dev.kernelscope.app.option;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Theme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to look at a scene. */
public final class ViewOptions {

  private View usual = View.DEFAULT;

  @Option(names = "--view", paramLabel = "MODE", converter = ModeConverter.class, order = 60,
      description = "perspective, face (from the front), numbers, or map (colours alone). Default: perspective")
  private View.Mode mode;

  @Option(names = "--azimuth", paramLabel = "DEGREES", converter = DecimalConverter.Azimuth.class, order = 61,
      description = "Turn the camera around the scene; 0 is the front.")
  private Double azimuth;

  @Option(names = "--elevation", paramLabel = "DEGREES", converter = DecimalConverter.Elevation.class, order = 62,
      description = "Raise the camera above the horizon.")
  private Double elevation;

  @Option(names = "--zoom", paramLabel = "FACTOR", converter = DecimalConverter.Zoom.class, order = 63,
      description = "Magnify. Default: 1, which fits")
  private Double zoom;

  @Mixin
  private ColorOptions colors = new ColorOptions();

  @Option(names = "--size", paramLabel = "WxH", converter = PictureSize.Converter.class, order = 66,
      description = "Characters or pixels, width first. Plain text without colours is always 80 columns wide, and "
          + "has no camera.")
  private PictureSize size = PictureSize.USUAL;

  @Option(names = "--transparent", order = 67,
      description = "A .png without a ground, for slides and paper; with --renderer opengl.")
  private boolean transparent;

  /** The same options where others have chosen a view already: what these do not say is as there. */
  public ViewOptions over(View chosen) {
    ViewOptions copy = new ViewOptions();
    copy.usual = chosen;
    copy.mode = mode;
    copy.azimuth = azimuth;
    copy.elevation = elevation;
    copy.zoom = zoom;
    copy.colors = colors;
    copy.size = size;
    copy.transparent = transparent;
    return copy;
  }

  /** From where. */
  public View view() {
    return new View(mode == null ? usual.mode() : mode, azimuth == null ? usual.azimuth() : azimuth,
        elevation == null ? usual.elevation() : elevation, zoom == null ? usual.zoom() : zoom);
  }

  /** In which colours. */
  public ColorOptions inColors() {
    return colors;
  }

  /** Dark or light. */
  public Theme theme() {
    return colors.theme();
  }

  /** How many colours. */
  public ColorMode colors() {
    return colors.colors();
  }

  /** Whether a picture has no ground. */
  public boolean transparent() {
    return transparent;
  }

  /** How large. */
  public PictureSize size() {
    return size;
  }
}

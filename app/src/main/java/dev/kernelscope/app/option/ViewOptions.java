package dev.kernelscope.app.option;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Theme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to look at a scene. */
public final class ViewOptions {

  @Option(names = "--view", paramLabel = "MODE", converter = ModeConverter.class, order = 60,
      description = "perspective, face (from the front), numbers, or map (colours alone). Default: perspective")
  private View.Mode mode = View.Mode.PERSPECTIVE;

  @Option(names = "--azimuth", paramLabel = "DEGREES", converter = DecimalConverter.Azimuth.class, order = 61,
      description = "Turn the camera around the scene; 0 is the front.")
  private double azimuth = Double.NaN;

  @Option(names = "--elevation", paramLabel = "DEGREES", converter = DecimalConverter.Elevation.class, order = 62,
      description = "Raise the camera above the horizon.")
  private double elevation = Double.NaN;

  @Option(names = "--zoom", paramLabel = "FACTOR", converter = DecimalConverter.Zoom.class, order = 63,
      description = "Magnify. Default: 1, which fits")
  private double zoom = 1;

  @Mixin
  private ColorOptions colors = new ColorOptions();

  @Option(names = "--size", paramLabel = "WxH", converter = PictureSize.Converter.class, order = 66,
      description = "Characters or pixels, width first. Plain text without colours is always 80 columns wide, and "
          + "has no camera.")
  private PictureSize size = PictureSize.USUAL;

  /** From where. */
  public View view() {
    return new View(mode, azimuth, elevation, zoom);
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

  /** How large. */
  public PictureSize size() {
    return size;
  }
}

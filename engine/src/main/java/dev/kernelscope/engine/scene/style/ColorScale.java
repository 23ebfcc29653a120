package dev.kernelscope.engine.scene.style;

import java.util.List;

/**
 * A colour for every number from 0 to 1: stops at equal steps, straight lines in sRGB between them.
 *
 * @param stops at least two
 */
public record ColorScale(List<Rgb> stops) {

  /** Copies the stops. */
  public ColorScale {
    stops = List.copyOf(stops);
    if (stops.size() < 2) {
      throw new IllegalArgumentException("a colour scale needs two stops");
    }
  }

  /** Stops as {@code 0xRRGGBB}. */
  static ColorScale of(int... rrggbb) {
    return new ColorScale(java.util.Arrays.stream(rrggbb).mapToObj(Rgb::of).toList());
  }

  /** The colour at {@code position}, which is kept between 0 and 1; NaN is the middle. */
  public Rgb at(double position) {
    double t = Double.isNaN(position) ? 0.5 : Math.clamp(position, 0, 1);
    double step = t * (stops.size() - 1);
    int i = Math.min(stops.size() - 2, (int) step);
    return stops.get(i).mix(stops.get(i + 1), step - i);
  }
}

package dev.kernelscope.engine.render.spi;

/**
 * Whether something can be done here, and if not, why.
 *
 * @param available whether it can
 * @param reason one line without a full stop; empty if it can
 */
public record Availability(boolean available, String reason) {

  /** It can be done. */
  public static final Availability YES = new Availability(true, "");

  /** It cannot be done. */
  public static Availability no(String reason) {
    return new Availability(false, reason);
  }
}

package dev.kernelscope.app.network;

/** Which engine is done first. */
final class Engines {

  /** Ready at once; preparing layers for full speed takes longer than it saves on one image. */
  static final String READY = "scalar";
  /** With so many multiplications it is the other way round. */
  private static final long MUCH = 4_000_000_000L;

  private Engines() {}

  /** The engine for so many multiplications in all; null is the fastest. */
  static String forWork(long multiplyAdds) {
    return multiplyAdds > MUCH ? null : READY;
  }
}

package dev.kernelscope.engine.render.spi;

/** Is told how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress NONE = (done, total) -> {};

  /** {@code done} of {@code total} pieces are finished. */
  void update(long done, long total);
}

package dev.kernelscope.app.option;

import picocli.CommandLine.Option;

/** Who computes. */
public final class EngineOptions {

  @Option(names = "--engine", paramLabel = "NAME", order = 40,
      description = "auto, reference, scalar, simd or another that 'kernelscope info' lists. Default: auto")
  private String engine;

  @Option(names = "--threads", paramLabel = "N", converter = CountConverter.class, order = 41,
      description = "The most threads to use. Default: all of the machine's")
  private Integer threads;

  /** The name of an engine, or null where none was given. */
  public String engine() {
    return engine;
  }

  /** The most threads. */
  public int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}

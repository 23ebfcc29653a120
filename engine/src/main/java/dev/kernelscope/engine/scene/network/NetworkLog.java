package dev.kernelscope.engine.scene.network;

import java.util.Optional;

/**
 * What a network makes of a photograph, as far as it is known. It may become known while it is read: what it told once
 * it always tells again, with the same arrays. Thread-safe.
 */
public interface NetworkLog {

  /** What was known before. */
  NetworkFacts facts();

  /**
   * The maps of a layer; empty as long as they are not computed.
   *
   * @param layer index among the {@linkplain NetworkFacts#layers layers that are shown}
   */
  Optional<LayerMaps> maps(int layer);

  /**
   * The part of the photograph that a cell of a layer sees.
   *
   * @param layer index among the layers that are shown
   */
  Seen seen(int layer, int row, int column);

  /** How a channel of the first layer answers to edges; empty where that is not known. */
  Optional<EdgeAnswers> edges(int kernel);
}

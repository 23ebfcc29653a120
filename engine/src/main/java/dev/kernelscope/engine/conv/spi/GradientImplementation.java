package dev.kernelscope.engine.conv.spi;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * One algorithm for the backward pass of a convolution. Stateless and thread-safe.
 *
 * <p>With G the gradient of a loss with respect to the convolution's output, before any activation, s the stride, d the
 * dilation, p the padding, and X with its padding filled in as the mode says,
 *
 * <pre>
 * dX[c, y, x]   = Σ G[m, r, q] · W[m, c, i, j]                      over all r, q, i, j whose tap reads cell (y, x)
 * dW[m,c, i, j] = Σ G[m, r, q] · X[c, r·s + i·d − p, q·s + j·d − p]
 * db[m]         = Σ G[m, r, q]
 * </pre>
 *
 * <p>By the chain rule; V. Dumoulin and F. Visin, "A guide to convolution arithmetic for deep learning", section 4, for
 * the first.
 */
public interface GradientImplementation {

  /** Name within its provider, lower case, e.g. {@code direct}. */
  String name();

  /** Whether it can compute that gradient. Cheap, depends on nothing but the problem and the machine. */
  Support supports(ConvProblem forward, GradientTarget target);

  /**
   * Makes everything that does not depend on the numbers. As weights change with every step of a training, they are
   * none of it.
   *
   * @param forward one that {@link #supports} accepted; its activation is none
   * @param threads the most threads that one execution may use, at least 1
   */
  PreparedGradient prepare(ConvProblem forward, GradientTarget target, int threads);
}

package dev.kernelscope.app.session;

import dev.kernelscope.app.learned.Learning;

/**
 * A training that is watched.
 *
 * @param learning the training, which goes on beside the session
 * @param seen how many of its steps were done when it was looked at last
 */
record Watched(Learning learning, int seen) {}

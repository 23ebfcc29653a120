/**
 * A training that is watched: computed step by step on a thread of its own, and written down so that its scene can be
 * scrubbed. May depend on the engine, and on {@code app.io}; knows no session.
 */
package dev.kernelscope.app.learned;

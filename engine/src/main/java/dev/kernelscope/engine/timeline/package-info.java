/**
 * When what happens: the phases of one output cell, the film over all cells, and a player that a window, a terminal and
 * a test can drive. Pure arithmetic; depends on nothing.
 */
package dev.kernelscope.engine.timeline;

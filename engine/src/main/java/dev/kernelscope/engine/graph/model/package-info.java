/**
 * What an inference graph is made of, as data: nodes with their attributes, constants, extents of any rank. Knows
 * neither a file format nor how anything is computed. Depends on {@code tensor}.
 */
package dev.kernelscope.engine.graph.model;

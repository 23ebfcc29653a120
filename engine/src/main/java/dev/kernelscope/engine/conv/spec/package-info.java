/**
 * What a convolution is: stride, padding, dilation, groups ({@link dev.kernelscope.engine.conv.spec.ConvSpec}), the
 * arithmetic of sizes ({@link dev.kernelscope.engine.conv.spec.Axis}) and the problem with all its sizes ({@link
 * dev.kernelscope.engine.conv.spec.ConvProblem}). Pure arithmetic: no data, no choice of method. Depends on {@code
 * tensor}.
 */
package dev.kernelscope.engine.conv.spec;

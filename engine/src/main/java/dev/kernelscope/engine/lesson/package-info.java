/** The lesson: its two formulas as calculators. Depends on {@code conv.spec}, and on no renderer. */
package dev.kernelscope.engine.lesson;

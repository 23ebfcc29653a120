/**
 * Options that mean the same in every command: what they parse to, and groups of them that commands take as a whole.
 * May depend on picocli, on {@code io} and on the engine's specs; computes nothing.
 */
package dev.kernelscope.app.option;

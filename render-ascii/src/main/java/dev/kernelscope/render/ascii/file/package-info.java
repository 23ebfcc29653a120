/**
 * Grids of characters as files: text with escape sequences, terminal films, pictures of a terminal. Depends on
 * {@code cells}, and for films on the engine's {@code image}.
 */
package dev.kernelscope.render.ascii.file;

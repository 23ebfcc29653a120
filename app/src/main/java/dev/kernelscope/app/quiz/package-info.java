/**
 * The quiz on the command line: questions as text, and the plain asker on a terminal. May depend on {@code io},
 * {@code option}, {@code progress}, {@code view} and the engine's {@code lesson.quiz}.
 */
package dev.kernelscope.app.quiz;

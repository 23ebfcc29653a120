/**
 * The quiz on the command line: questions as text, the plain asker on a terminal, and the learner's progress in a file.
 * May depend on {@code io}, {@code option}, {@code view} and the engine's {@code lesson.quiz}.
 */
package dev.kernelscope.app.quiz;

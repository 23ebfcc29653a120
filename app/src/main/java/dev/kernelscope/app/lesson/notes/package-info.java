/**
 * The lesson as a file to keep and to print: all chapters with pictures by the program's own renderers, in HTML or in
 * Markdown. Depends on {@code lesson}, {@code view} and {@code io}.
 */
package dev.kernelscope.app.lesson.notes;

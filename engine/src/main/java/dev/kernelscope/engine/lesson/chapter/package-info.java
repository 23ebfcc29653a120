/**
 * The chapters of the lesson: their text from Markdown resources, and the numbers that fill its gaps. The text is only
 * split here, by headings and fences; what a scene's command means is the application's business. Depends on
 * {@code lesson}, {@code lesson.quiz}, {@code trace} and {@code scene}, and on no renderer.
 */
package dev.kernelscope.engine.lesson.chapter;

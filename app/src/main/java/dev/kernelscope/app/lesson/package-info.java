/**
 * The lesson as it is read: chapters with their scenes computed and their numbers filled in, as running text, as
 * printable notes, or chapter by chapter in a terminal's session. Depends on {@code view}, {@code session}, {@code
 * option} and {@code io}.
 */
package dev.kernelscope.app.lesson;

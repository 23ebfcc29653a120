/**
 * The lesson as it is read: chapters with their scenes computed and their numbers filled in, as running text, as
 * printable notes, or chapter by chapter on a terminal. Depends on {@code view}, {@code option} and {@code io}.
 */
package dev.kernelscope.app.lesson;

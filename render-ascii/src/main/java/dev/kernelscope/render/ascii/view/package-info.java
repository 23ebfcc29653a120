/**
 * The scene in half blocks and braille: the snapped view, whose faces fill whole characters, and the free orbit with a
 * camera. Depends on {@code cells}, {@code palette}, {@code content}, and JOML for the camera.
 */
package dev.kernelscope.render.ascii.view;

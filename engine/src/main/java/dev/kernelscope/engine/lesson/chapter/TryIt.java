package dev.kernelscope.engine.lesson.chapter;

/**
 * Something to change by oneself.
 *
 * @param text what to change and what to look at; its gaps are filled from the scene before the change
 * @param before the scene to start from
 * @param after the scene after the change, which differs from the other in one parameter
 * @param watch what changes, one line; its gaps are filled from either scene, with different results
 */
public record TryIt(Template text, SceneCommand before, SceneCommand after, Template watch) {}

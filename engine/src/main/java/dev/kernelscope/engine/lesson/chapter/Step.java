package dev.kernelscope.engine.lesson.chapter;

/**
 * One thought of a chapter, and the scene that shows it.
 *
 * @param title short, without a full stop
 * @param text Markdown paragraphs; its gaps are filled from the scene
 * @param scene what to look at
 */
public record Step(String title, Template text, SceneCommand scene) {}

package dev.kernelscope.app.command;

import dev.kernelscope.engine.image.Picture;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a network answered; each form is made when it is asked for.
 *
 * @param text for people
 * @param json for programs
 * @param picture what {@code --output} writes
 */
record NetworkAnswer(Supplier<List<String>> text, Json.Document json, Supplier<Picture> picture) {}

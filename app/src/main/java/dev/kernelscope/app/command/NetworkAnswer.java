package dev.kernelscope.app.command;

import dev.kernelscope.app.network.BlockSheets;
import dev.kernelscope.engine.image.Picture;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a network answered; each form is made when it is asked for.
 *
 * @param characters what stands before the words where there are no half blocks
 * @param blocks what stands there where there are
 * @param words for people
 * @param json for programs
 * @param picture what {@code --output} writes
 */
record NetworkAnswer(Supplier<List<String>> characters, Function<BlockSheets, List<String>> blocks,
    Supplier<List<String>> words, Json.Document json, Supplier<Picture> picture) {

  /** An answer that is words alone where there are no half blocks. */
  NetworkAnswer(Function<BlockSheets, List<String>> blocks, Supplier<List<String>> words, Json.Document json,
      Supplier<Picture> picture) {
    this(List::of, blocks, words, json, picture);
  }
}

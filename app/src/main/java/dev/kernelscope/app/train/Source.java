package dev.kernelscope.app.train;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.engine.train.DataSplit;
import dev.kernelscope.engine.train.FashionMnist;
import dev.kernelscope.engine.train.IdxFiles;
import dev.kernelscope.engine.train.IdxFormatException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where the data come from.
 *
 * @param folder absolute path of a folder of IDX files; empty for the data that come along
 * @param examples how many images of each part are used, at most
 */
record Source(String folder, int examples) {

  /** The source that somebody names, or null for the data that come along. */
  static Source of(String folder, int examples) {
    try {
      return new Source(folder == null ? "" : Path.of(folder).toAbsolutePath().toString(), examples);
    } catch (InvalidPathException e) {
      throw Failure.usage("'" + folder + "' is not a folder's name: " + e.getReason());
    }
  }

  DataSplit read() {
    try {
      return (folder.isEmpty() ? FashionMnist.subset() : IdxFiles.read(Path.of(folder))).first(examples);
    } catch (IdxFormatException e) {
      throw Failure.failed(e.getMessage(), e);
    } catch (IOException e) {
      throw Failure.failed("cannot read the data in '" + folder + "': " + Reasons.of(e), e);
    }
  }
}

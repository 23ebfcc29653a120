package dev.kernelscope.engine.train;

import dev.kernelscope.engine.tensor.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a folder of four files in the IDX format, named as those of MNIST are: {@code train-images-idx3-ubyte},
 * {@code train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte}, {@code t10k-labels-idx1-ubyte}, each also with
 * {@code .gz}. Images may have any size. A file {@code classes.txt} may name the classes, one a line; without it
 * they are numbers, but Fashion-MNIST's are known.
 */
public final class IdxFiles {

  private static final int LARGEST_NAMES = 1 << 16;

  private IdxFiles() {}

  /** Opens a file by its name, or returns null if there is none. */
  @FunctionalInterface
  interface Opener {

    InputStream open(String name) throws IOException;
  }

  /**
   * Reads a folder.
   *
   * @throws IdxFormatException if a file is missing or damaged, or they do not fit together
   * @throws IOException if one cannot be read
   */
  public static DataSplit read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IdxFormatException("'" + folder + "' is not a folder; expected is one with train-images-idx3-ubyte.gz,"
          + " train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz and t10k-labels-idx1-ubyte.gz");
    }
    return read(folder.toString(), name -> {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Files.newInputStream(file) : null;
    });
  }

  /** Reads four files and perhaps a fifth; see {@link #read(Path)}. */
  static DataSplit read(String folder, Opener files) throws IOException {
    IdxArray trainImages = array(folder, files, "train-images-idx3-ubyte", 3);
    IdxArray trainLabels = array(folder, files, "train-labels-idx1-ubyte", 1);
    IdxArray testImages = array(folder, files, "t10k-images-idx3-ubyte", 3);
    IdxArray testLabels = array(folder, files, "t10k-labels-idx1-ubyte", 1);
    matching(folder, "train-images-idx3-ubyte", trainImages, "train-labels-idx1-ubyte", trainLabels);
    matching(folder, "t10k-images-idx3-ubyte", testImages, "t10k-labels-idx1-ubyte", testLabels);
    if (trainImages.extents()[1] != testImages.extents()[1] || trainImages.extents()[2] != testImages.extents()[2]) {
      throw new IdxFormatException("the images in '" + folder + "' differ in size: " + size(trainImages)
          + " to learn from, but " + size(testImages) + " to test with");
    }
    List<String> classes = classes(folder, files, trainLabels, testLabels);
    return new DataSplit(dataset(trainImages, trainLabels, classes), dataset(testImages, testLabels, classes));
  }

  private static IdxArray array(String folder, Opener files, String name, int axes) throws IOException {
    for (String file : new String[] {name + ".gz", name}) {
      InputStream in = files.open(file);
      if (in != null) {
        return IdxArray.read(in, folder + "/" + file, axes);
      }
    }
    throw new IdxFormatException("'" + folder + "' has no file " + name + ".gz or " + name);
  }

  private static void matching(String folder, String images, IdxArray pixels, String names, IdxArray labels)
      throws IdxFormatException {
    if (pixels.extents()[0] != labels.extents()[0]) {
      throw new IdxFormatException("in '" + folder + "' " + images + " has " + pixels.extents()[0] + " images, but "
          + names + " has " + labels.extents()[0] + " labels: expected is one label an image");
    }
  }

  private static List<String> classes(String folder, Opener files, IdxArray train, IdxArray test) throws IOException {
    int largest = Math.max(largest(train), largest(test));
    InputStream in = files.open("classes.txt");
    if (in == null) {
      return FashionMnist.isMadeOf(test.values()) ? FashionMnist.CLASSES
          : IntStream.rangeClosed(0, Math.max(1, largest)).mapToObj(Integer::toString).toList();
    }
    try (in) {
      List<String> names = new String(in.readNBytes(LARGEST_NAMES), java.nio.charset.StandardCharsets.UTF_8).lines()
          .map(String::strip).filter(line -> !line.isEmpty()).toList();
      if (names.size() <= largest || names.size() < 2 || names.size() > 256) {
        throw new IdxFormatException("'" + folder + "/classes.txt' names " + names.size()
            + " classes, but the largest label is " + largest + ": expected are " + Math.max(2, largest + 1)
            + " to 256 names, one a line");
      }
      return names;
    }
  }

  private static int largest(IdxArray labels) {
    int largest = 0;
    for (byte label : labels.values()) {
      largest = Math.max(largest, label & 255);
    }
    return largest;
  }

  private static Dataset dataset(IdxArray images, IdxArray labels, List<String> classes) {
    return new Dataset(Shape.of(images.extents()[1], images.extents()[2]), images.values(), labels.values(), classes);
  }

  private static String size(IdxArray images) {
    return images.extents()[1] + "×" + images.extents()[2];
  }
}

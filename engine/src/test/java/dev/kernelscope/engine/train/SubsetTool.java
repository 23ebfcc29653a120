package dev.kernelscope.engine.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the data that come along: from a folder of Fashion-MNIST of each class the first images, in their order. Run
 * by hand, {@code SubsetTool FROM TO}; a test holds what it made to its sizes.
 */
final class SubsetTool {

  static final int TRAIN_PER_CLASS = 750;
  static final int TEST_PER_CLASS = 150;
  private static final int CLASSES = 10;

  private SubsetTool() {}

  public static void main(String[] args) throws IOException {
    cut(Path.of(args[0]), Path.of(args[1]), "train", TRAIN_PER_CLASS);
    cut(Path.of(args[0]), Path.of(args[1]), "t10k", TEST_PER_CLASS);
  }

  private static void cut(Path from, Path to, String part, int perClass) throws IOException {
    String imageFile = part + "-images-idx3-ubyte.gz";
    String labelFile = part + "-labels-idx1-ubyte.gz";
    IdxArray images = read(from.resolve(imageFile), 3);
    IdxArray labels = read(from.resolve(labelFile), 1);
    int cells = images.extents()[1] * images.extents()[2];
    ByteBuffer pixels = ByteBuffer.allocate(16 + CLASSES * perClass * cells)
        .putInt(0x803).putInt(CLASSES * perClass).putInt(images.extents()[1]).putInt(images.extents()[2]);
    ByteBuffer classes = ByteBuffer.allocate(8 + CLASSES * perClass).putInt(0x801).putInt(CLASSES * perClass);
    int[] taken = new int[CLASSES];
    for (int i = 0; i < labels.values().length; i++) {
      byte label = labels.values()[i];
      if (taken[label]++ < perClass) {
        pixels.put(images.values(), i * cells, cells);
        classes.put(label);
      }
    }
    write(pixels, to.resolve(imageFile));
    write(classes, to.resolve(labelFile));
  }

  private static IdxArray read(Path file, int axes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return IdxArray.read(in, file.toString(), axes);
    }
  }

  private static void write(ByteBuffer content, Path file) throws IOException {
    try (OutputStream out = new Packed(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.write(content.array(), 0, content.position());
    }
  }

  private static final class Packed extends GZIPOutputStream {

    Packed(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}

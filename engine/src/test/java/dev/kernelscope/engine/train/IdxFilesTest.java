package dev.kernelscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.tensor.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFilesTest {

  private static final String IMAGES = "train-images-idx3-ubyte";
  private static final String LABELS = "train-labels-idx1-ubyte";
  private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

  @TempDir
  Path folder;

  @BeforeEach
  void fourFiles() throws IOException {
    write(IMAGES, images(3, 2, 5));
    write(LABELS + ".gz", gzip(labels(0, 2, 1)));
    write(TEST_IMAGES + ".gz", gzip(images(2, 2, 5)));
    write(TEST_LABELS, labels(1, 0));
  }

  @Test
  void readsPlainAndCompressedFilesOfAnySize() throws IOException {
    DataSplit split = IdxFiles.read(folder);
    assertThat(split.train().image()).isEqualTo(Shape.of(2, 5));
    assertThat(split.train().size()).isEqualTo(3);
    assertThat(split.train().labels(0, 1, 2)).containsExactly(0, 2, 1);
    assertThat(split.train().classes()).containsExactly("0", "1", "2");
    assertThat(split.test().labels(1, 0)).containsExactly(0, 1);
    assertThat(split.train().images(2, 0).get(0, 0, 1, 4)).isEqualTo(29 / 255f);
    assertThat(split.train().images(2, 0).get(1, 0, 0, 3)).isEqualTo(3 / 255f);
  }

  @Test
  void classesMayHaveNames() throws IOException {
    Files.writeString(folder.resolve("classes.txt"), "cat\ndog\n\nbird\n");
    assertThat(IdxFiles.read(folder).test().classes()).containsExactly("cat", "dog", "bird");
    Files.writeString(folder.resolve("classes.txt"), "cat\ndog\n");
    refused("classes.txt", "names 2 classes", "largest label is 2", "3 to 256");
  }

  @Test
  void missingFilesAndFoldersAreNamed() throws IOException {
    Files.delete(folder.resolve(TEST_LABELS));
    refused(folder.toString(), "has no file " + TEST_LABELS + ".gz or " + TEST_LABELS);
    assertThatThrownBy(() -> IdxFiles.read(folder.resolve("nowhere"))).isInstanceOf(IdxFormatException.class)
        .hasMessageContaining("nowhere' is not a folder").hasMessageContaining("train-images-idx3-ubyte.gz");
  }

  @Test
  void truncatedAtAnyByteIsRefusedWithTheFilesName() throws IOException {
    for (byte[] whole : new byte[][] {images(3, 2, 5), gzip(images(3, 2, 5))}) {
      for (int length = 0; length < whole.length; length++) {
        write(IMAGES, Arrays.copyOf(whole, length));
        refused(IMAGES);
      }
    }
  }

  @Test
  void saysWhatWasFoundAndWhatIsExpected() throws IOException {
    write(IMAGES, Arrays.copyOf(images(3, 2, 5), 30));
    refused("claims 3×2×5 = 30 bytes", "has 14");
    write(IMAGES, Arrays.copyOf(images(3, 2, 5), 47));
    refused("claims 3×2×5 = 30 bytes", "more follow");
    write(IMAGES, labels(1, 2, 3));
    refused("type 08 with 1 axes", "expected are unsigned bytes (08) with 3 axes");
    write(IMAGES, "hello there".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    refused("begins with 68 65 6c 6c", "expected is 00 00 08 03");
    write(IMAGES, images(0, 2, 5));
    refused("claims an extent of 0");
    byte[] damaged = gzip(images(3, 2, 5));
    damaged[damaged.length - 6] ^= 1;
    write(IMAGES, damaged);
    refused("is damaged: gzip says");
  }

  @Test
  void claimsAreNotBelieved() throws IOException {
    write(IMAGES, header(0x803, 1_000_000, 1000, 1));
    refused("claims 1000000×1000×1 = 1000000000 bytes", "has 0");
    write(IMAGES, header(0x803, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
    refused("at most 1073741824 are allowed");
    write(IMAGES, header(0x803, -1, 28, 28));
    refused("claims an extent of 4294967295");
  }

  @Test
  void filesThatDoNotFitTogetherAreRefused() throws IOException {
    write(IMAGES, images(4, 2, 5));
    refused(IMAGES + " has 4 images, but " + LABELS + " has 3 labels");
    write(IMAGES, images(3, 5, 2));
    refused("5×2 to learn from, but 2×5 to test with");
  }

  private void refused(String... parts) {
    assertThatThrownBy(() -> IdxFiles.read(folder)).isInstanceOf(IdxFormatException.class)
        .message().contains(parts).doesNotContain("\n");
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private static byte[] images(int count, int rows, int columns) {
    byte[] result = header(0x803, count, rows, columns);
    int start = result.length;
    result = Arrays.copyOf(result, start + count * rows * columns);
    for (int i = start; i < result.length; i++) {
      result[i] = (byte) (i - start);
    }
    return result;
  }

  private static byte[] labels(int... labels) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(labels.length);
    for (int label : labels) {
      bytes.put((byte) label);
    }
    return bytes.array();
  }

  private static byte[] header(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}

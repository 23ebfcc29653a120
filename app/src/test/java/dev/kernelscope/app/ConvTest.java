package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code conv} computes, held against sums written out here. */
class ConvTest {

  private static final int[] SOBEL_X = {-1, 0, 1, -2, 0, 2, -1, 0, 1};

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "6,7     | --kernel box             | 4,5",
      "2,6,7   | --kernel box             | 2,4,5",
      "3,2,6,7 | --kernel box             | 3,2,4,5",
      "6,7     | --weights w4.npy         | 4,4,5",
      "6,7     | --weights w1.npy         | 4,5",
      "6,7     | --weights k.npy          | 4,5",
      "1,6,7   | --weights w4.npy         | 4,4,5",
      "1,1,6,7 | --weights w4.npy         | 1,4,4,5",
      "6,7     | --kernel k.npy -s 2 -p 1 | 3,4",
      "6,7     | --kernel box -p same -s 2 | 3,4",
      "6,7     | --kernel box --transposed -s 2 | 13,15",
      "6,7     | --kernel box --transposed -p same -s 3 | 18,21"
  })
  void theOutputHasTheInputsRank(String shape, String options, String expected) throws IOException {
    Samples.npy(file("x.npy"), 1, ints(shape));
    Samples.npy(file("w4.npy"), 2, 4, 1, 3, 3);
    Samples.npy(file("w1.npy"), 2, 1, 1, 3, 3);
    Samples.npy(file("k.npy"), 2, 3, 3);
    conv("x.npy " + options, "y.npy");
    assertThat(Samples.readNpy(file("y.npy")).shape()).isEqualTo(ints(expected));
  }

  @Test
  void aLayerMixesChannelsAndAddsItsBias() throws IOException {
    float[] x = Samples.npy(file("x.npy"), 1, 2, 5, 6);
    float[] w = Samples.npy(file("w.npy"), 2, 3, 2, 2, 2);
    float[] b = Samples.npy(file("b.npy"), 3, 3);
    conv("x.npy --weights w.npy --bias b.npy", "y.npy");
    float[] y = Samples.readNpy(file("y.npy")).data();
    for (int m = 0, at = 0; m < 3; m++) {
      for (int r = 0; r < 4; r++) {
        for (int c = 0; c < 5; c++, at++) {
          float sum = b[m];
          for (int t = 0; t < 8; t++) {
            sum += w[8 * m + t] * x[30 * (t / 4) + 6 * (r + t / 2 % 2) + c + t % 2];
          }
          assertThat(y[at]).isEqualTo(sum);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"'',1", "--flip,-1"})
  void aKernelFiltersEachChannelByItself(String option, int sign) throws IOException {
    float[] x = Samples.npy(file("x.npy"), 1, 3, 5, 6);
    conv("x.npy --kernel sobel-x " + option, "y.npy");
    float[] y = Samples.readNpy(file("y.npy")).data();
    for (int channel = 0, at = 0; channel < 3; channel++) {
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 4; c++, at++) {
          assertThat(y[at]).isEqualTo(sign * sobel(x, 30 * channel + 6 * r + c, 6)); // turned, Sobel x changes its sign
        }
      }
    }
  }

  @Test
  void everyEngineAndNumberOfThreadsGivesTheSame() throws IOException {
    Samples.npy(file("x.npy"), 1, 4, 12, 13);
    Samples.npy(file("w.npy"), 2, 6, 4, 3, 3);
    conv("x.npy --weights w.npy -p 1 --engine reference", "reference.npy");
    for (String engine : new String[] {"auto", "scalar", "simd"}) {
      conv("x.npy --weights w.npy -p 1 --threads 3 --engine " + engine, engine + ".npy");
      float[] expected = Samples.readNpy(file("reference.npy")).data();
      assertThat(Samples.readNpy(file(engine + ".npy")).data()).isEqualTo(expected);
    }
  }

  @Test
  void imagesAreRoundedAndClamped() throws IOException {
    Tensor pixels = Samples.pixels(1, 3, 5, 6);
    Samples.image(file("p.png"), pixels, null);
    conv("p.png --kernel sobel-x", "q.png");
    Picture q = Samples.readImage(file("q.png"));
    assertThat(q.colour().shape()).isEqualTo(Shape.of(3, 3, 4));
    for (int channel = 0, at = 0; channel < 3; channel++) {
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 4; c++, at++) {
          float sum = sobel(pixels.data(), 30 * channel + 6 * r + c, 6);
          assertThat(q.colour().data()[at]).isEqualTo(Math.clamp(sum, 0, 255));
        }
      }
    }
  }

  @Test
  void signedPutsZeroAt128OverTheWholeImage() throws IOException {
    Tensor pixels = Samples.pixels(1, 3, 5, 6);
    Samples.image(file("p.png"), pixels, null);
    conv("p.png --kernel sobel-x", "y.npy");
    conv("p.png --kernel sobel-x --signed", "q.png");
    float[] y = Samples.readNpy(file("y.npy")).data();
    float most = 0;
    for (float v : y) {
      most = Math.max(most, Math.abs(v));
    }
    float[] q = Samples.readImage(file("q.png")).colour().data();
    for (int i = 0; i < y.length; i++) {
      assertThat(q[i]).isCloseTo(128 + 127 * y[i] / most, offset(0.5f));
    }
    assertThat(q).containsAnyOf(1, 255);
  }

  @Test
  void greyStaysGreyAndAlphaStaysWithItsPixels() throws IOException {
    Tensor alpha = Samples.pixels(2, 1, 6, 6);
    Samples.image(file("p.png"), Samples.pixels(1, 1, 6, 6), alpha);
    conv("p.png --kernel box", "q.png");
    conv("p.png --kernel box -s 2 -p same", "s.png");
    Picture q = Samples.readImage(file("q.png"));
    assertThat(q.isGrey()).isTrue();
    Picture s = Samples.readImage(file("s.png"));
    assertThat(s.colour().shape()).isEqualTo(Shape.of(3, 3));
    for (int r = 0; r < 4; r++) {
      for (int c = 0; c < 4; c++) {
        assertThat(q.alpha().orElseThrow().get(0, 0, r, c)).isEqualTo(alpha.get(0, 0, r + 1, c + 1));
      }
    }
    // 6 cells, kernel 3, stride 2, same: the odd cell goes behind, so the first middle is cell 1.
    assertThat(s.alpha().orElseThrow().get(0, 0, 1, 2)).isEqualTo(alpha.get(0, 0, 3, 5));
  }

  @Test
  void anImageBecomesAnArrayWithoutAlpha() throws IOException {
    Samples.image(file("p.png"), Samples.pixels(1, 1, 6, 7), Samples.pixels(2, 1, 6, 7));
    conv("p.png --kernel identity -p same", "y.npy");
    NpyArray y = Samples.readNpy(file("y.npy"));
    assertThat(y.shape()).containsExactly(1, 6, 7);
    assertThat(y.data()).isEqualTo(Samples.pixels(1, 1, 6, 7).data());
  }

  @ParameterizedTest
  @CsvSource({"gif", "bmp", "png"})
  void anArrayBecomesAnImage(String extension) throws IOException {
    Samples.npy(file("x.npy"), new float[] {-5, 0.4f, 99.5f, 300}, 2, 2);
    conv("x.npy --kernel identity -p same", "q." + extension);
    assertThat(Samples.readImage(file("q." + extension)).colour().data()).containsExactly(0, 0, 100, 255);
  }

  @Test
  void nanIsKept() throws IOException {
    Samples.npy(file("x.npy"), new float[] {1, Float.NaN, 3, 4}, 2, 2);
    conv("x.npy -k 1;0", "y.npy");
    assertThat(Samples.readNpy(file("y.npy")).data()).containsExactly(1, Float.NaN);
  }

  @Test
  void standardOutputGetsThePlainBytes() throws IOException {
    Samples.npy(file("x.npy"), 1, 4, 4);
    conv("x.npy -k box", "y.npy");
    Runs.Bytes piped = Runs.bytes("conv", file("x.npy").toString(), "-k", "box", "-o", "-");
    assertThat(piped.out()).isEqualTo(Files.readAllBytes(file("y.npy")));
    assertThat(piped.err()).isEmpty();
  }

  @Test
  void overwriteReplacesAndNothingElseDoes() throws IOException {
    Samples.npy(file("x.npy"), 1, 4, 4);
    Files.writeString(file("y.npy"), "old");
    assertThat(Runs.run("conv", file("x.npy").toString(), "-k", "box", "-o", file("y.npy").toString()).code())
        .isEqualTo(1);
    assertThat(file("y.npy")).hasContent("old");
    conv("x.npy -k box --overwrite", "y.npy");
    assertThat(Samples.readNpy(file("y.npy")).shape()).containsExactly(2, 2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void verboseSaysWhichEngineAndWhy() throws IOException {
    Samples.npy(file("x.npy"), 1, 4, 4);
    Runs.Result result = Runs.run("conv", file("x.npy").toString(), "-k", "box", "--engine", "reference", "--verbose",
        "-o", file("y.npy").toString());
    assertThat(result.err()).contains("reference:").contains("chosen").contains("wrote");
  }

  private void conv(String commandLine, String output) {
    String[] args = Stream.concat(Stream.of(("conv " + commandLine).strip().split(" +")).map(this::inFolder),
        Stream.of("-o", file(output).toString())).toArray(String[]::new);
    Runs.Result result = Runs.run(args);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isZero();
  }

  private static float sobel(float[] plane, int corner, int width) {
    float sum = 0;
    for (int tap = 0; tap < 9; tap++) {
      sum += SOBEL_X[tap] * plane[corner + tap / 3 * width + tap % 3];
    }
    return sum;
  }

  private String inFolder(String word) {
    return word.matches("[a-z]\\w*\\.(npy|png)") ? file(word).toString() : word;
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static int[] ints(String text) {
    return Stream.of(text.split(",")).mapToInt(Integer::parseInt).toArray();
  }
}

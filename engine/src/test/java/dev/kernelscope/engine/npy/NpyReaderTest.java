package dev.kernelscope.engine.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.tensor.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyReaderTest {

  @Test
  void readsWhatNumpyWrites() throws IOException {
    NpyArray array = NpyReader.read(NpyBytes.NUMPY_C);
    assertThat(array.shape()).containsExactly(2, 3);
    assertThat(array.data()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void turnsFortranOrderOfDoublesIntoC() throws IOException {
    NpyArray array = NpyReader.read(NpyBytes.NUMPY_FORTRAN);
    assertThat(array.shape()).containsExactly(2, 3);
    assertThat(array.data()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void readsBigEndianOfVersion2AndKeepsNanAndInfinity() throws IOException {
    NpyArray array = NpyReader.read(NpyBytes.NUMPY_2_0);
    assertThat(array.shape()).containsExactly(2, 2);
    assertThat(array.data()).containsExactly(1.5f, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f);
  }

  @Test
  void readsBigEndianDoublesOfVersion3() throws IOException {
    NpyArray array = NpyReader.read(NpyBytes.NUMPY_3_0);
    assertThat(array.shape()).containsExactly(1, 1, 2);
    assertThat(array.data()).containsExactly(1.5f, -2f);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "(4, 5)       | 1×1×4×5",
      "(3, 4, 5)    | 1×3×4×5",
      "(2, 3, 4, 5) | 2×3×4×5",
      "(2L, 3L)     | 1×1×2×3"
  })
  void ranksTwoToFourAreTensors(String shape, String expected) throws IOException {
    NpyArray array = NpyReader.read(NpyBytes.file("'<f4'", shape, 4 * cells(expected)));
    assertThat(array.toTensor().shape()).hasToString(expected);
  }

  private static int cells(String shape) {
    return Arrays.stream(shape.split("×")).mapToInt(Integer::parseInt).reduce(1, (a, b) -> a * b);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "()              | 4  | rank 0",
      "(6,)            | 24 | rank 1 (6)",
      "(1, 1, 1, 1, 1) | 4  | rank 5 (1×1×1×1×1)",
      "(0, 3)          | 0  | shape 0×3 has no cells"
  })
  void otherRanksAreArraysButNoTensors(String shape, int bytes, String part) throws IOException {
    NpyArray array = NpyReader.read(NpyBytes.file("'<f4'", shape, bytes));
    assertThatThrownBy(array::toTensor).isInstanceOf(NpyFormatException.class).hasMessageContaining(part);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
      "'<f4' ; (2, 3) ; 20 ; claims 2×3 = 6 values of 4 bytes, but the file has 20 bytes of data (truncated?)",
      "'<f4'           ; (2, 3)             ; 28 ; has 28 bytes of data (something follows the array)",
      "'<f8'           ; (2, 3)             ; 24 ; 6 values of 8 bytes",
      "'<f4'           ; (1048576, 1048576) ; 64 ; = 1099511627776 values of 4 bytes, but the file has 64 bytes",
      "'<f4'           ; (1099511627776,)   ; 64 ; claims an extent of 1099511627776",
      "'<f4'           ; (2147483647, 2147483647, 2147483647, 2147483647) ; 64 ; (truncated?)",
      "'<f4'           ; (99999999999999999999,) ; 8 ; 99999999999999999999",
      "'<f4'           ; (-1, 3)            ; 8  ; extent -1",
      "'<f4'           ; ('2', 3)           ; 8  ; extent 2: each must be a number",
      "'<f4'           ; 6                  ; 24 ; shape is not a tuple",
      "'|O' ; (2, 3) ; 48 ; dtype '|O' (Python objects) is not supported: allowed are float32 and float64",
      "'<i4'           ; (2, 3)             ; 24 ; dtype '<i4' is not supported",
      "'<f2'           ; (2, 3)             ; 12 ; dtype '<f2' is not supported",
      "[('a', '<f4')]  ; (2, 3)             ; 24 ; a structured dtype is not supported"
  })
  void wrongHeadersAreNamed(String type, String shape, int bytes, String part) {
    assertThatThrownBy(() -> NpyReader.read(NpyBytes.file(type, shape, bytes)))
        .isInstanceOf(NpyFormatException.class).hasMessageContaining(part).message().doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "{", "}", "{}", "hello", "{'descr': '<f4'}", "{'descr': '<f4', 'fortran_order': 7, 'shape': (1,)}",
      "{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (1,)}", "{'descr': __import__('os')}",
      "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} + 1", "{'descr': [[[[[[[[[[[[[[[[[[[[[[[[]]]]"
  })
  void garbageInTheHeaderIsRefused(String header) {
    assertThatThrownBy(() -> NpyReader.read(NpyBytes.file(header, 4)))
        .isInstanceOf(NpyFormatException.class).hasMessageContaining(".npy header");
  }

  @Test
  void deepNestingIsRefusedWithoutUsingUpTheStack() {
    assertThatThrownBy(() -> NpyReader.read(NpyBytes.file("{'shape': " + "(".repeat(60_000), 4)))
        .isInstanceOf(NpyFormatException.class).hasMessageContaining("nested deeper");
  }

  @Test
  void emptyFilesAndOtherFilesAreNamed() {
    assertThatThrownBy(() -> NpyReader.read(new byte[0])).isInstanceOf(NpyFormatException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> NpyReader.read("PK\3\4 a zip archive".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(NpyFormatException.class).hasMessageContaining("not a .npy file");
  }

  @Test
  void versionsBeyondThreeAreRefused() {
    byte[] file = NpyBytes.NUMPY_C.clone();
    file[6] = 4;
    assertThatThrownBy(() -> NpyReader.read(file)).isInstanceOf(NpyFormatException.class)
        .hasMessageContaining("version 4.0");
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 0; length < NpyBytes.NUMPY_C.length; length++) {
      byte[] part = Arrays.copyOf(NpyBytes.NUMPY_C, length);
      assertThatThrownBy(() -> NpyReader.read(part)).isInstanceOf(NpyFormatException.class);
    }
  }

  @Test
  void aHugeClaimIsRefusedByTheLengthOfTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("huge.npy"), NpyBytes.file("'<f4'", "(1048576, 1048576)", 16));
    assertThatThrownBy(() -> NpyReader.read(file)).isInstanceOf(NpyFormatException.class)
        .hasMessageContaining("16 bytes of data");
  }

  @Test
  void readsFiles(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.npy"), NpyBytes.NUMPY_C);
    assertThat(NpyReader.read(file).toTensor().shape()).isEqualTo(Shape.of(2, 3));
    assertThatThrownBy(() -> NpyReader.read(folder.resolve("none.npy"))).isInstanceOf(NoSuchFileException.class);
  }
}

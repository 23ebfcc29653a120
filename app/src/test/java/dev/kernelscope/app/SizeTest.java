package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "--kernel 3 --stride 2 | {\"output\":[3,3],\"positions\":9,\"unused\":[0,0],\"padding\":[0,0,0,0]}",
      "--kernel 3 | {\"output\":[5,5],\"positions\":25,\"unused\":[0,0],\"padding\":[0,0,0,0]}",
      "-k 3x5 -s 2,3 -p 1,0,2,0 -d 1 | {\"output\":[4,1],\"positions\":4,\"unused\":[1,2],\"padding\":[1,0,2,0]}",
      "-k 2 -p same | {\"output\":[7,7],\"positions\":49,\"unused\":[0,0],\"padding\":[0,0,1,1]}",
      "-k 3 -p same -s 2 | {\"output\":[4,4],\"positions\":16,\"unused\":[0,0],\"padding\":[1,1,1,1]}",
      "-k 3 -d 3 | {\"output\":[1,1],\"positions\":1,\"unused\":[0,0],\"padding\":[0,0,0,0]}",
      "-k sobel-x -p 1 | {\"output\":[7,7],\"positions\":49,\"unused\":[0,0],\"padding\":[1,1,1,1]}",
      "-k 3 --repeat                                | {\"chain\":[[7,7],[5,5],[3,3],[1,1]]}",
      "-k 3 -p same --repeat                        | {\"chain\":[[7,7],[7,7]],\"endless\":true}"
  })
  void jsonIsTheContracts(String options, String expected) {
    Runs.Result result = Runs.run(("size --input 7x7 --format json " + options).split(" +"));
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo(expected + "\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void textShowsTheFormulaWithNumbers() {
    assertThat(Runs.run("size", "--input", "8x9", "--kernel", "3", "--stride", "2").lines()).containsExactly(
        "rows:      floor((8 + 0 - 3) / 2) + 1 = 3",
        "columns:   floor((9 + 0 - 3) / 2) + 1 = 4",
        "output:    8×9 → 3×4",
        "positions: 12",
        "padding:   top 0, left 0, bottom 0, right 0",
        "unused:    1 row and 0 columns that the floor drops");
  }

  @Test
  void theLessonsChainIsPrinted() {
    assertThat(Runs.run("size", "--input", "7x7", "--kernel", "3", "--repeat").out())
        .isEqualTo("7×7 → 5×5 → 3×3 → 1×1\n");
    assertThat(Runs.run("size", "--input", "7x7", "--kernel", "3", "--repeat", "-p", "1").out())
        .isEqualTo("7×7 → 7×7 → … without end: the size comes back\n");
  }

  @Test
  void howFarACellSeesIsADetail() {
    Runs.Result result = Runs.run("size", "--input", "7x7", "--kernel", "3", "--repeat", "--verbose");
    assertThat(result.out()).isEqualTo("7×7 → 5×5 → 3×3 → 1×1\n");
    assertThat(result.error()).isEqualTo("after 3 layers one cell depends on 7×7 cells of the input");
    assertThat(Runs.run("size", "--input", "2147483647x9", "-k", "3x1", "-s", "2,1", "--repeat", "--verbose").error())
        .isEqualTo("after 30 layers one cell depends on 2147483647×1 cells of the input");
  }

  @Test
  void noOutputIsAnErrorWithTheFormula() {
    Runs.Result result = Runs.run("size", "--input", "2x7", "--kernel", "3");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.error()).contains("floor((2 + 0 - 3) / 1) + 1").contains("rows");
    assertThat(result.out()).isEmpty();
  }
}

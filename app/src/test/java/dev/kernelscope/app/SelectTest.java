package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectTest {

  @Test
  void marksACellAndWhatItIsBoundTo() {
    Runs.Result result = Runs.run("view", "--select", "output:1,3");
    assertThat(result.code()).isZero();
    assertThat(result.lines()).anyMatch(l -> l.contains("Output[1,3] = -5. It reads rows"))
        .contains("  { } selected   ( ) bound to it")
        .anyMatch(l -> l.contains("7  5  2{-5}-9")).anyMatch(l -> l.startsWith("  0  1  2( 3  2  1) 1"));
    assertThat(result.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void countsTheUsesOfAWeight() {
    assertThat(Runs.run("view", "--select", "weight:0,1").out().replaceAll("\\s+", " "))
        .contains("This one weight is used 25 times");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "output:5,0   | rows 0 to 4",
      "input:0,7    | columns 0 to 6",
      "weight:3,0   | rows 0 to 2",
      "kernel:0,0   | expected input:R,C",
      "output:1     | expected input:R,C",
      "output:a,b   | expected input:R,C",
      "output       | expected input:R,C"
  })
  void refusesWhatIsNotThereInOneLine(String select, String part) {
    Runs.Result result = Runs.run("view", "--select", select);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).singleElement().asString().startsWith("kernelscope: ").contains(part);
  }
}

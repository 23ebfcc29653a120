package dev.kernelscope.render.opengl.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveHelp;
import dev.kernelscope.engine.render.spi.LiveKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpColumnsTest {

  private static LiveHelp help(int scroll) {
    List<LiveHelp.Group> groups = new ArrayList<>();
    int[] sizes = {10, 13, 15, 8, 1, 5, 2};
    for (int g = 0; g < sizes.length; g++) {
      int group = g;
      groups.add(new LiveHelp.Group("group " + g, IntStream.range(0, sizes[g])
          .mapToObj(i -> new LiveKey("key " + group + "." + i, "does " + i)).toList()));
    }
    return new LiveHelp(groups, scroll);
  }

  @ParameterizedTest
  @CsvSource({"4, 31, true", "3, 26, true", "2, 40, true", "1, 70, true", "1, 20, false", "2, 12, false",
      "3, 2, false"})
  void noHeadingStandsAloneAndEveryColumnBeginsWithOne(int columns, int rows, boolean whole) {
    for (int scroll : new int[] {0, 1, 7, 12, 60, 1000}) {
      List<List<HelpColumns.Line>> all = HelpColumns.of(help(scroll), columns, rows);
      assertThat(all).hasSizeLessThanOrEqualTo(columns);
      for (List<HelpColumns.Line> column : all) {
        assertThat(column).hasSizeLessThanOrEqualTo(rows);
        assertThat(column.getFirst().heading()).isTrue();
        assertThat(column.getLast().heading()).isFalse();
      }
      long keys = all.stream().flatMap(List::stream).filter(l -> !l.heading()).distinct().count();
      assertThat(keys == 54).as("all of it").isEqualTo(whole);
      if (scroll == 1000) {
        assertThat(all.getLast().getLast().keys()).isEqualTo("key 6.1");
      }
    }
  }
}

package dev.kernelscope.render.ascii.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.cells.CellColor;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a terminal as the tests need, written from the standard and not from the writer that it tests. */
final class VirtualTerminal {

  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[(\\??)([0-9;]*)([A-Za-z])");

  private final int columns;
  private final char[] characters;
  private final int[] foregrounds;
  private final int[] backgrounds;
  private final boolean[] bolds;
  private int x;
  private int y;
  private int foreground = CellColor.NONE;
  private int background = CellColor.NONE;
  private boolean bold;

  VirtualTerminal(int columns, int rows) {
    this.columns = columns;
    this.characters = new char[columns * rows];
    this.foregrounds = new int[columns * rows];
    this.backgrounds = new int[columns * rows];
    this.bolds = new boolean[columns * rows];
    Arrays.fill(characters, '?');
  }

  void write(String text) {
    Matcher sequence = SEQUENCE.matcher(text);
    for (int i = 0; i < text.length();) {
      if (text.charAt(i) == '\u001b') {
        assertThat(sequence.find(i) && sequence.start() == i).as("sequence at %d", i).isTrue();
        command(sequence);
        i = sequence.end();
      } else {
        put(text.charAt(i++));
      }
    }
  }

  private void put(char c) {
    assertThat(x).as("column").isLessThan(columns);
    int at = y * columns + x++;
    characters[at] = c;
    foregrounds[at] = foreground;
    backgrounds[at] = background;
    bolds[at] = bold;
  }

  private void command(Matcher sequence) {
    String[] numbers = sequence.group(2).split(";");
    switch (sequence.group(3)) {
      case "H" -> {
        y = Integer.parseInt(numbers[0]) - 1;
        x = Integer.parseInt(numbers[1]) - 1;
      }
      case "J" -> {
        Arrays.fill(characters, ' ');
        Arrays.fill(foregrounds, foreground);
        Arrays.fill(backgrounds, background);
        Arrays.fill(bolds, false);
      }
      case "m" -> style(numbers);
      default -> assertThat(sequence.group(1)).as(sequence.group()).isEqualTo("?");
    }
  }

  private void style(String[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      int n = Integer.parseInt(numbers[i]);
      if (n == 0) {
        foreground = CellColor.NONE;
        background = CellColor.NONE;
        bold = false;
      } else if (n == 1 || n == 22) {
        bold = n == 1;
      } else if (n == 39) {
        foreground = CellColor.NONE;
      } else if (n == 49) {
        background = CellColor.NONE;
      } else if (n == 38 || n == 48) {
        boolean full = numbers[i + 1].equals("2");
        int color = full ? CellColor.of(new Rgb(Integer.parseInt(numbers[i + 2]), Integer.parseInt(numbers[i + 3]),
            Integer.parseInt(numbers[i + 4]))) : CellColor.of256(Integer.parseInt(numbers[i + 2]));
        foreground = n == 38 ? color : foreground;
        background = n == 48 ? color : background;
        i += full ? 4 : 2;
      } else {
        int base = n % 10 + (n >= 90 ? 8 : 0);
        boolean behind = n >= 100 || n >= 40 && n < 50;
        foreground = behind ? foreground : CellColor.of16(base);
        background = behind ? CellColor.of16(base) : background;
      }
    }
  }

  void assertShows(CellBuffer screen) {
    for (int row = 0; row < screen.rows(); row++) {
      for (int column = 0; column < columns; column++) {
        int at = row * columns + column;
        String where = "column " + column + ", line " + row;
        assertThat(characters[at]).as(where).isEqualTo(screen.character(column, row));
        assertThat(backgrounds[at]).as(where).isEqualTo(screen.background(column, row));
        if (characters[at] != ' ') {
          assertThat(foregrounds[at]).as(where).isEqualTo(screen.foreground(column, row));
          assertThat(bolds[at]).as(where).isEqualTo(screen.bold(column, row));
        }
      }
    }
  }
}

package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.render.ascii.content.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * All numbers of a moment: input, kernel, products and output side by side, in several rows of tables where one is too
 * narrow.
 */
final class Tables {

  private static final int LEAST_GAP = 3;
  private static final int MOST_GAP = 10;

  private Tables() {}

  static List<String> of(Reading reading, int width) {
    List<List<String>> tables = new ArrayList<>();
    List<Block> blocks = blocks(reading);
    boolean several = reading.inputs().size() > 1 || reading.outputs().size() > 1;
    for (Block block : blocks) {
      tables.add(new Table(Titles.of(reading, block), block, width).lines());
    }
    List<String> lines = new ArrayList<>();
    List<List<String>> row = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < tables.size(); i++) {
      List<String> table = tables.get(i);
      // With several planes of a kind, each kind has its own rows.
      boolean other = several && i > 0 && blocks.get(i).role() != blocks.get(i - 1).role();
      if (!row.isEmpty() && (other || used + LEAST_GAP + width(table) > width)) {
        append(lines, row, width);
        row = new ArrayList<>();
        used = 0;
      }
      used += (row.isEmpty() ? 0 : LEAST_GAP) + width(table);
      row.add(table);
    }
    append(lines, row, width);
    return lines;
  }

  private static List<Block> blocks(Reading reading) {
    List<Block> blocks = new ArrayList<>();
    if (reading.pictures()) {
      reading.patch().ifPresent(blocks::add);
    } else {
      blocks.addAll(reading.inputs());
    }
    blocks.addAll(reading.kernels());
    blocks.addAll(reading.products());
    if (reading.pictures()) {
      reading.cell().ifPresent(blocks::add);
    } else {
      blocks.addAll(reading.outputs());
    }
    return blocks.stream().filter(Block::hasTiles).toList();
  }

  private static int width(List<String> table) {
    return table.stream().mapToInt(String::length).max().orElse(0);
  }

  private static void append(List<String> lines, List<List<String>> row, int width) {
    if (row.isEmpty()) {
      return;
    }
    int used = row.stream().mapToInt(Tables::width).sum();
    int gap = row.size() < 2 ? 0 : Math.clamp((width - used) / (row.size() - 1), LEAST_GAP, MOST_GAP);
    int height = row.stream().mapToInt(List::size).max().orElse(0);
    if (!lines.isEmpty()) {
      lines.add("");
    }
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      int left = 0;
      for (List<String> table : row) {
        line.append(" ".repeat(left - line.length())).append(y < table.size() ? table.get(y) : "");
        left += width(table) + gap;
      }
      lines.add(line.toString().stripTrailing());
    }
  }
}

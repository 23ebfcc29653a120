package dev.kernelscope.app.network;

import dev.kernelscope.app.text.HalfBlocks;
import dev.kernelscope.engine.scene.style.Rgb;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Lines of half blocks that come together from tiles in rows, each with a caption below. */
final class BlockRows {

  /** Columns of a terminal that nobody has widened, but two. */
  static final int WIDTH = 78;

  private static final String CUT = "…";

  private final HalfBlocks blocks;
  private final List<String> lines = new ArrayList<>();

  BlockRows(HalfBlocks blocks) {
    this.blocks = blocks;
  }

  /** How many tiles of that width stand in a row. */
  static int across(int width) {
    return Math.max(1, (WIDTH + 1) / (width + 1));
  }

  /** A line of text. */
  BlockRows text(String line) {
    lines.add(line);
    return this;
  }

  /** One picture. */
  BlockRows picture(BufferedImage image) {
    return row(List.of(image), List.of());
  }

  /** Tiles of one size, in as many rows as they take; captions may be none. */
  BlockRows tiles(List<BufferedImage> tiles, List<String> captions) {
    int across = tiles.isEmpty() ? 1 : across(tiles.getFirst().getWidth());
    for (int first = 0; first < tiles.size(); first += across) {
      int end = Math.min(tiles.size(), first + across);
      row(tiles.subList(first, end), captions.isEmpty() ? captions : captions.subList(first, end));
    }
    return this;
  }

  private BlockRows row(List<BufferedImage> tiles, List<String> captions) {
    int height = tiles.stream().mapToInt(BufferedImage::getHeight).max().orElse(0);
    for (int y = 0; y < height; y += 2) {
      StringBuilder line = new StringBuilder();
      for (BufferedImage tile : tiles) {
        line.append(line.isEmpty() ? "" : " ").append(y >= tile.getHeight() ? " ".repeat(tile.getWidth())
            : blocks.line((row, column) -> Rgb.of(tile.getRGB(column, row) & 0xffffff), y, tile.getHeight(),
                tile.getWidth()));
      }
      lines.add(line.toString());
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < captions.size(); i++) {
      line.append(i == 0 ? "" : " ").append(fitting(captions.get(i), tiles.get(i).getWidth()));
    }
    if (!captions.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    lines.add("");
    return this;
  }

  private static String fitting(String words, int width) {
    return words.length() <= width ? words + " ".repeat(width - words.length())
        : words.substring(0, width - 1) + CUT;
  }

  List<String> lines() {
    return lines;
  }
}

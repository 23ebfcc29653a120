package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.Shrink;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A trained network in plain lines: photograph and maps as signs, the brighter the denser, all else in words. */
final class PlainNetwork {

  private static final String SIGNS = " .:-=+*#%@";
  private static final int PHOTO = 38;
  private static final int MAP = 18;
  private static final int ACROSS = 4;
  private static final int MOST = 12;

  private final Frame frame;
  private final PlainWalk walk;

  PlainNetwork(Frame frame, int width) {
    this.frame = frame;
    this.walk = new PlainWalk(frame, width);
  }

  List<String> lines() {
    List<String> lines = walk.head();
    Stage stage = frame.stage();
    for (Block photo : stage.blocks(Role.INPUT)) {
      lines.add(Ascii.of(photo.name() + " " + photo.shape() + ":"));
      lines.addAll(signs(photo, PHOTO).stream().map(String::stripTrailing).toList());
      lines.add("");
    }
    if (stage.blocks(Role.PRODUCTS).isEmpty()) {
      wall(lines, stage);
    } else {
      polar(lines, stage);
    }
    lines.addAll(walk.words(key()));
    lines.addAll(walk.ledger(s -> Tip.text(s.label())));
    return lines;
  }

  private void wall(List<String> lines, Stage stage) {
    List<Block> blocks = stage.blocks().stream().filter(b -> b.role() != Role.INPUT).limit(MOST).toList();
    for (int first = 0; first < blocks.size(); first += ACROSS) {
      List<Block> row = blocks.subList(first, Math.min(blocks.size(), first + ACROSS));
      List<List<String>> pictures = row.stream().map(b -> signs(b, MAP)).toList();
      for (int line = 0; line < pictures.getFirst().size(); line++) {
        int at = line;
        lines.add(pictures.stream().map(p -> p.get(at)).collect(Collectors.joining("  ")).stripTrailing());
      }
      StringBuilder names = new StringBuilder();
      for (int i = 0; i < row.size() && first + i < stage.labels().size(); i++) {
        String name = Ascii.cut(Ascii.of(Tip.text(stage.labels().get(first + i).text())), MAP);
        names.append(name).append(" ".repeat(MAP + 2 - name.length()));
      }
      lines.add(names.toString().stripTrailing());
      lines.add("");
    }
  }

  /** The slices in numbers, and the curves around their middle. */
  private void polar(List<String> lines, Stage stage) {
    for (Block slice : stage.blocks(Role.KERNEL)) {
      if (slice.surface() instanceof Surface.Tiles(List<Tile> tiles)) {
        lines.add(slice.name() + ":");
        for (int row = 0; row < slice.rows(); row++) {
          lines.add(tiles.subList(row * slice.columns(), (row + 1) * slice.columns()).stream()
              .map(t -> " ".repeat(Math.max(1, 8 - t.digit().text().length())) + t.digit().text())
              .collect(Collectors.joining()));
        }
      }
    }
    lines.add("");
    lines.addAll(PlainPolar.lines(stage.strokes()));
    lines.add("");
  }

  /** Characters are twice as high as wide. */
  private static List<String> signs(Block block, int columns) {
    double proportion = (block.top() - block.bottom()) / (block.right() - block.left());
    int rows = Math.max(1, (int) Math.round(columns * proportion / 2));
    Shrink cells = new Shrink((Surface.Image) block.surface(), block.rows(), block.columns(), rows, columns,
        block.role() == Role.OUTPUT ? Shrink.Kind.MEAN_ABOVE_ZERO : Shrink.Kind.MEAN);
    double most = block.role() == Role.OUTPUT ? cells.largest() : 0;
    ValueRange range = most > 0 && most < block.range().limit() ? new ValueRange(block.range().kind(), most)
        : block.range();
    List<String> lines = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        double share = cells.computed(r, c) ? range.position(cells.value(r, c)) : 0;
        line.append(SIGNS.charAt(Math.min(SIGNS.length() - 1, (int) (share * SIGNS.length()))));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String key() {
    List<String> parts = new ArrayList<>();
    for (Legend legend : frame.legends()) {
      if (legend instanceof Legend.Scale scale) {
        parts.add(scale.name() + " from " + scale.low() + " (blank) to " + scale.high() + " (@)");
      }
    }
    if (!frame.stage().blocks(Role.PRODUCTS).isEmpty()) {
      return "key: * the answer, . the largest of all, - a plain image; to the right 0 degrees, upwards 90";
    }
    return "key: " + (parts.isEmpty() ? "the brighter the denser" : String.join("; ", parts));
  }
}

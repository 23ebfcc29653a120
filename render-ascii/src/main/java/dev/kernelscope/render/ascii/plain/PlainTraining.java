package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.Density;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A training in plain lines: kernels as signs of density, and everything else in words. */
final class PlainTraining {

  private final Frame frame;
  private final PlainWalk walk;
  private final int width;

  PlainTraining(Frame frame, int width) {
    this.frame = frame;
    this.walk = new PlainWalk(frame, width);
    this.width = width;
  }

  List<String> lines() {
    List<String> lines = walk.head();
    List<Block> blocks = frame.stage().blocks();
    if (blocks.stream().allMatch(b -> b.name().isEmpty())) {
      lines.add("at the start:");
      wall(lines, blocks.subList(0, blocks.size() / 2));
      lines.add("now:");
      wall(lines, blocks.subList(blocks.size() / 2, blocks.size()));
    } else {
      blocks.stream().filter(Block::hasTiles).forEach(b -> table(lines, b));
    }
    lines.addAll(walk.words(key()));
    lines.addAll(walk.ledger(PlainTraining::curve));
    frame.samples().ifPresent(samples -> lines.addAll(walk.words(said(samples))));
    return lines;
  }

  private void wall(List<String> lines, List<Block> kernels) {
    int columns = kernels.getFirst().columns();
    int across = Math.clamp((width + 2) / (columns + 2), 1, kernels.size());
    for (int first = 0; first < kernels.size(); first += across) {
      List<Block> row = kernels.subList(first, Math.min(kernels.size(), first + across));
      for (int r = 0; r < kernels.getFirst().rows(); r++) {
        int line = r;
        lines.add(row.stream().map(b -> signs(b, line)).collect(Collectors.joining("  ")));
      }
      lines.add("");
    }
  }

  private static String signs(Block block, int row) {
    StringBuilder signs = new StringBuilder();
    float[] values = ((Surface.Image) block.surface()).values();
    for (int c = 0; c < block.columns(); c++) {
      signs.append(Density.of(block.range(), values[row * block.columns() + c]));
    }
    return signs.toString();
  }

  private void table(List<String> lines, Block block) {
    lines.add(Ascii.of(block.name() + ":"));
    for (int r = 0; r < block.rows(); r++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < block.columns(); c++) {
        String text = Numbers.plain(block.tile(r, c).value());
        line.append(" ".repeat(Math.max(1, 10 - text.length()))).append(text);
      }
      lines.add(Ascii.cut(line.toString(), width));
    }
    lines.add("");
  }

  private String key() {
    List<String> parts = new ArrayList<>();
    for (Legend legend : frame.legends()) {
      switch (legend) {
        case Legend.Scale scale when scale.range().kind().centred() ->
            parts.add(scale.name() + " " + scale.low() + " & % = ~ . : + * # " + scale.high());
        case Legend.Note note -> parts.add(note.text().replace("±", "+-").replace("end colour", "end sign"));
        default -> { }
      }
    }
    return "key: " + String.join("; ", parts);
  }

  /** Its last value, and those at up to nine places before. */
  private static String curve(Ledger.Series series) {
    List<Vec3> points = series.points();
    List<String> values = new ArrayList<>();
    int places = Math.min(10, points.size());
    for (int i = 0; i < places; i++) {
      int at = places == 1 ? 0 : (int) Math.round((double) i * (points.size() - 1) / (places - 1));
      values.add(Numbers.plain(Math.round(points.get(at).y() * 1000) / 1000.0));
    }
    String name = series.label().size() > 1 ? series.label().getLast().text() + " " : "";
    return name + String.join(" ", values);
  }

  private static String said(Samples samples) {
    String text = "picture: 1 of " + samples.batch() + ", label " + samples.label();
    return samples.answer().isEmpty() ? text : text + ", answer " + samples.answer() + " ("
        + (samples.right() ? "right" : "wrong") + ", probability "
        + Numbers.plain(Math.round(samples.odds().get(samples.most()) * 100) / 100.0) + ")";
  }
}

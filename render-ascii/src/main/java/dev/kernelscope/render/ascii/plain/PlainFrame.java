package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.scene.Dock;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.MapRange;
import dev.kernelscope.render.ascii.content.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One frame as plain ASCII lines, the same for the same frame everywhere. */
public final class PlainFrame {

  /** Columns that a line has at most. */
  public static final int WIDTH = 80;

  private final Frame frame;
  private final Reading reading;
  private final int width;

  private PlainFrame(Frame frame, int width) {
    this.frame = frame;
    this.reading = Reading.of(frame.halves().isEmpty() ? frame : frame.halves().getFirst());
    this.width = width;
  }

  /** The lines of a frame, none longer than {@link #WIDTH}. */
  public static List<String> lines(Frame frame) {
    return frame.ofTraining() ? new PlainTraining(frame, WIDTH).lines()
        : frame.ofNetwork() ? new PlainNetwork(frame, WIDTH).lines() : new PlainFrame(frame, WIDTH).lines(true);
  }

  /** The same without the picture, for whoever wants the numbers alone. */
  public static List<String> numbers(Frame frame, int width) {
    return frame.ofTraining() ? new PlainTraining(frame, width).lines()
        : frame.ofNetwork() ? new PlainNetwork(frame, width).lines() : new PlainFrame(frame, width).lines(false);
  }

  private List<String> lines(boolean picture) {
    List<String> lines = new ArrayList<>();
    lines.addAll(Ascii.words(title(), "", width));
    lines.addAll(Ascii.words(Ascii.of(frame.title() + ". " + frame.subtitle()), "", width));
    if (!frame.halves().isEmpty()) {
      for (int i = 0; i < frame.halves().size(); i++) {
        PlainFrame half = new PlainFrame(frame.halves().get(i), width);
        if (half.reading.outputs().isEmpty()) {
          half.half(lines, false); // a plane alone: its table has its name
          continue;
        }
        add(lines, Ascii.words(Ascii.of(Tip.text(frame.halves().get(i).stage().caption())), "", width));
        half.half(lines, picture);
      }
      add(lines, key());
      add(lines, progress());
      return lines;
    }
    if (picture) {
      add(lines, reading.pictures() ? HeatMap.of(reading, width - 1) : Picture.of(reading, width - 1));
      add(lines, key());
    }
    add(lines, Tables.of(reading, width));
    reading.sum().ifPresent(sum -> add(lines, new SumText(sum, frame.position().moment().phase(), width).lines()));
    List<String> end = new ArrayList<>(size());
    end.addAll(progress());
    add(lines, end);
    return lines;
  }

  /** One of two convolutions that are compared: what both have in common is said once. */
  private void half(List<String> lines, boolean picture) {
    if (picture) {
      add(lines, reading.pictures() ? HeatMap.of(reading, width - 1) : Picture.of(reading, width - 1));
    }
    add(lines, Tables.of(reading, width));
    reading.sum().ifPresent(sum -> add(lines, new SumText(sum, frame.position().moment().phase(), width).lines()));
    if (frame.ledger() instanceof Ledger.Formulas formulas) {
      formulas.columns().forEach(f -> add(lines,
          Ascii.words(Ascii.of(Tip.text(f.terms()) + ". " + Tip.text(f.sentence())), "", width)));
    } else {
      add(lines, size());
    }
  }

  private static void add(List<String> lines, List<String> part) {
    if (!part.isEmpty()) {
      lines.add("");
      lines.addAll(part);
    }
  }

  private String title() {
    Position p = frame.position();
    String chapter = frame.chapter();
    String name =
        chapter.isEmpty() ? "" : chapter.substring(0, 1).toLowerCase(Locale.ROOT) + chapter.substring(1) + ", ";
    return Ascii.of("kernelscope: " + name + "cell " + p.place() + " of " + p.places() + ", row " + p.row()
        + ", column " + p.column()
        + (p.filters() > 1 ? ", filter " + p.filter() : "") + ", phase " + p.moment().phase().label()
        + (p.detail().isEmpty() ? "" : " (" + p.detail() + ")"));
  }

  private List<String> key() {
    List<String> lines = new ArrayList<>();
    lines.add("  fill: . zero   : + * # positive, growing   ~ = % & negative, growing");
    List<String> items = new ArrayList<>();
    for (Legend legend : frame.legends()) {
      // Notes speak of colours; here there are signs.
      if (legend instanceof Legend.Scale scale) {
        items.add(Ascii.of(scale.name().replace(", ", " and ") + " from " + scale.low() + " to " + scale.high()
            + (scale.range().clipped() ? " (beyond: the last sign)" : "")));
      }
    }
    if (reading.pictures()) {
      reading.output().map(MapRange::of).ifPresent(r ->
          items.add("output's map from " + Numbers.plain(-r.limit()) + " to "
          + Numbers.plain(r.limit())));
    }
    lines.addAll(Ascii.wrap("  scales: ", " ".repeat(10), Ascii.commas(items), width));
    lines.add("  [ ] patch, product being added now, cell being computed   _ not yet computed");
    if (frame.tip().isPresent()) {
      lines.add("  { } selected   ( ) bound to it");
    }
    String hatches = frame.legends().stream().filter(Legend.Hatch.class::isInstance).map(Legend.Hatch.class::cast)
        .map(h -> (h.state() == TileState.PADDING ? "/ " : "x ")
        + Ascii.of(h.text())).collect(Collectors.joining("   "));
    if (!hatches.isEmpty()) {
      lines.add(Ascii.cut("  " + hatches, width));
    }
    return lines;
  }

  private List<String> size() {
    Axis rows = frame.rows();
    Axis columns = frame.columns();
    Position p = frame.position();
    String result = rows.input() + "x" + columns.input() + " -> " + rows.output() + "x" + columns.output();
    String positions = Numbers.count((long) p.rows() * p.columns()) + (p.places() == 1 ? " position" : " positions");
    List<String> lines = new ArrayList<>();
    if (rows.equals(columns)) {
      lines.addAll(Ascii.wrap("size: ", "      ",
          Ascii.commas(List.of(rows.formula() + " = " + rows.output(), "so " + result, positions)), width));
    } else {
      lines.addAll(Ascii.wrap("size: ", "      ", List.of("rows " + rows.formula() + " = " + rows.output() + ","),
          width));
      lines.addAll(Ascii.wrap("      ", "      ",
          Ascii.commas(List.of("columns " + columns.formula() + " = " + columns.output(), "so " + result, positions)),
          width));
    }
    List<String> remarks = new ArrayList<>();
    remark(remarks, rows, "rows");
    remark(remarks, columns, "columns");
    if (!remarks.isEmpty()) {
      lines.addAll(Ascii.words(String.join("; ", remarks), "      ", width));
    }
    return lines;
  }

  private static void remark(List<String> remarks, Axis axis, String name) {
    if (axis.dilation() > 1) {
      remarks.add(name + ": kernel " + axis.kernel() + " with dilation " + axis.dilation() + " covers "
          + axis.effectiveKernel());
    }
    if (axis.before() + axis.after() > 0) {
      remarks.add(name + ": padding " + axis.before() + " before, " + axis.after() + " after");
    }
    if (axis.unused() > 0) {
      remarks.add(name + ": the floor drops " + axis.unused());
    }
  }

  private List<String> progress() {
    Position p = frame.position();
    Phase now = p.moment().phase();
    long percent = Math.round(100 * p.moment().fraction());
    String phases = frame.dock().phases().stream().map(Dock.Piece::label).filter(l -> !l.isEmpty())
        .map(l -> l.equals(now.label()) ? "[" + l + " " + percent + " %]" : l).collect(Collectors.joining(" > "));
    return List.of("phase: " + phases, cells());
  }

  /** A sign a cell, rows between bars; a sign a row, or for several rows, where that is too long. */
  private String cells() {
    Position p = frame.position();
    String count = " " + p.place() + "/" + p.places();
    String head = "cells: [";
    if (head.length() + p.places() + p.rows() + count.length() <= width) {
      StringBuilder line = new StringBuilder(head);
      for (int i = 0; i < p.places(); i++) {
        line.append(i > 0 && i % p.columns() == 0 ? "|" : "").append(i < p.place() - 1 ? '#' : i == p.place() - 1 ? '>'
            : '.');
      }
      return line + "]" + count;
    }
    int signs = Math.min(p.rows(), width - "rows: []".length() - count.length());
    int at = (int) ((long) p.row() * signs / p.rows());
    return "rows: [" + "#".repeat(at) + ">" + ".".repeat(signs - at - 1) + "]" + count;
  }
}

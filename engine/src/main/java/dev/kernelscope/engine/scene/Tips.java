package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import dev.kernelscope.engine.trace.Tap;
import java.util.ArrayList;
import java.util.List;

/** What is said about a selected cell: index, value, the formula that it is part of, and a sentence. */
final class Tips {

  /** Longer sums are cut in the middle: their terms could not be read. */
  private static final int MOST_TERMS = 64;
  private static final int MOST_USES = 16;

  private final SceneModel model;
  private final Links links;

  Tips(SceneModel model, Links links) {
    this.model = model;
    this.links = links;
  }

  Tip tip(boolean pinned) {
    return switch (links.target()) {
      case Target.OutputCell cell -> output(cell, pinned);
      case Target.Weight weight -> weight(weight, pinned);
      case Target.InputCell cell -> input(cell, pinned);
    };
  }

  private Tip output(Target.OutputCell cell, boolean pinned) {
    CellTrace trace = model.trace().cell(cell.filter(), cell.row(), cell.column());
    Narration words = new Narration(model,
        new Moment(model.cell(cell.filter(), cell.row(), cell.column()), Phase.WRITE, 1), trace);
    int channels = links.inputs().planes().size();
    String where = channels == 1 ? "" : " of " + Narration.word(channels) + " channels";
    return new Tip(cell, named(outputName(cell.filter(), cell.row(), cell.column()), Tint.OUTPUT, trace.output()),
        sum(model, trace), "It reads " + words.patch() + where + ".", pinned);
  }

  /** {@code -1·1 + 0·3 + … = 3}: the whole sum of a cell. */
  static List<Span> sum(SceneModel model, CellTrace trace) {
    List<Span> spans = new ArrayList<>();
    int terms = trace.taps().size();
    for (int i = 0; i < terms; i++) {
      if (terms > MOST_TERMS && i == MOST_TERMS / 2) {
        spans.add(Span.mono(" + …", Tint.LOW));
        i = terms - MOST_TERMS / 2;
      }
      Tap tap = trace.taps().get(i);
      if (i > 0) {
        spans.add(Span.mono(" + ", Tint.LOW));
      }
      spans.addAll(product(tap.weight(), tap.value()));
    }
    if (model.hasBias()) {
      spans.add(Span.mono(" + ", Tint.LOW));
      spans.add(Span.mono(Numbers.plain(trace.bias()), Tint.KERNEL));
    }
    spans.add(Span.mono(" = ", Tint.LOW));
    spans.add(Span.strongMono(Numbers.plain(trace.total()), Tint.OUTPUT));
    if (model.problem().spec().activation() != Activation.NONE) {
      spans.add(Span.mono(" → ", Tint.LOW));
      spans.add(Span.strongMono(Numbers.plain(trace.output()), Tint.OUTPUT));
    }
    return spans;
  }

  private static List<Span> product(double weight, double value) {
    return List.of(Span.mono(Numbers.plain(weight), Tint.KERNEL), Span.mono("·", Tint.LOW),
        Span.mono(Numbers.plain(value), Tint.INPUT));
  }

  private Tip input(Target.InputCell cell, boolean pinned) {
    var problem = model.problem();
    float value = model.trace().padded(cell.channel(), cell.row(), cell.column());
    var mode = problem.spec().paddingMode();
    var down = new AxisUse(problem.rows(), mode).uses(cell.row());
    var across = new AxisUse(problem.columns(), mode).uses(cell.column());
    int slice = cell.channel() % problem.channelsPerGroup();
    List<Span> spans = new ArrayList<>();
    int uses = 0;
    for (int filter : Links.filters(problem, cell.channel())) {
      for (var row : down) {
        for (var column : across) {
          if (uses++ < MOST_USES) {
            spans.addAll(use(filter, slice, row, column, value, uses > 1));
          }
        }
      }
    }
    if (uses > MOST_USES) {
      spans.add(Span.words(", and " + Numbers.count(uses - MOST_USES) + " more", Tint.MID));
    }
    boolean padding = cell.row() < 0 || cell.row() >= problem.input().h() || cell.column() < 0
        || cell.column() >= problem.input().w();
    String name = (padding ? "Padding" : model.words().inputSymbol()) + "["
        + (problem.input().c() > 1 ? cell.channel() + "," : "") + cell.row() + "," + cell.column() + "]";
    return new Tip(cell, named(name, Tint.INPUT, value), spans, feeds(uses), pinned);
  }

  private List<Span> use(int filter, int slice, AxisUse.Use row, AxisUse.Use column, float value, boolean more) {
    List<Span> spans = new ArrayList<>();
    if (more) {
      spans.add(Span.words(", ", Tint.LOW));
    }
    spans.addAll(product(model.trace().weights().get(filter, slice, row.tap(), column.tap()), value));
    spans.add(Span.mono(" → ", Tint.LOW));
    spans.add(Span.mono(outputName(filter, row.position(), column.position()), Tint.OUTPUT));
    return spans;
  }

  private String feeds(int uses) {
    int outputs = links.outputs().size();
    int weights = links.weights().size();
    String repeated = links.inputs().size() > 1 ? " Padding repeats it, so that it is there "
        + (links.inputs().size() == 2 ? "twice" : Narration.word(links.inputs().size()) + " times") + "." : "";
    if (uses == 0) {
      return "No position of the kernel reads it." + repeated;
    }
    if (uses == 1) {
      return "It feeds one output cell, through one weight." + repeated;
    }
    String through = weights == uses ? "each through another weight" : weights == 1 ? "always through the same weight"
        : "through " + Narration.word(weights) + " weights";
    return "It feeds " + (outputs == 1 ? "one output cell" : Narration.word(outputs) + " output cells") + ", " + through
        + "." + repeated;
  }

  private Tip weight(Target.Weight w, boolean pinned) {
    var problem = model.problem();
    boolean several = problem.output().c() > 1 || problem.weights().c() > 1;
    String plane = several ? w.filter() + "," + w.slice() + "," : "";
    String name = model.words().kernelSymbol() + "[" + plane + w.row() + "," + w.column() + "]";
    float value = model.trace().weights().get(w.filter(), w.slice(), w.row(), w.column());
    int uses = links.outputs().size();
    int inside = inside();
    int padding = links.inputs().size() - inside;
    String meets = inside + (inside == 1 ? " input cell" : " input cells")
        + (padding > 0 ? " and " + padding + " of the padding" : "");
    String sentence = uses == 1 ? "This weight is used once: it meets " + meets + "."
        : "This one weight is used " + Numbers.count(uses) + " times, once for each output cell"
        + (problem.output().c() > 1 ? " of its map" : "") + ": it meets " + meets + ".";
    return new Tip(w, named(name, Tint.KERNEL, value), everywhere(w, value), sentence, pinned);
  }

  private int inside() {
    var shape = model.problem().input();
    long rows = links.inputs().rows().stream().filter(r -> r >= 0 && r < shape.h()).count();
    long columns = links.inputs().columns().stream().filter(c -> c >= 0 && c < shape.w()).count();
    return Math.toIntExact(rows * columns);
  }

  /** {@code Output[r,c] takes 2·Input[2r+1,2c]}: the weight's part in every sum at once. */
  private List<Span> everywhere(Target.Weight w, float value) {
    var problem = model.problem();
    var spec = problem.spec();
    String filter = problem.output().c() > 1 ? w.filter() + "," : "";
    String channel =
        problem.input().c() > 1 ? (Links.firstChannel(problem, w.filter()) + w.slice()) + "," : "";
    String output = model.words().outputSymbol() + "[" + filter + "r,c]";
    return List.of(Span.mono(output, Tint.OUTPUT), Span.words(" takes ", Tint.MID),
        Span.mono(Numbers.plain(value), Tint.KERNEL), Span.mono("·", Tint.LOW),
        Span.mono(model.words().inputSymbol() + "[" + channel
            + index("r", spec.strideH(), w.row() * spec.dilationH() - problem.padding().top()) + ","
            + index("c", spec.strideW(), w.column() * spec.dilationW() - problem.padding().left()) + "]", Tint.INPUT));
  }

  private static String index(String name, int stride, int offset) {
    return (stride == 1 ? "" : Integer.toString(stride)) + name
        + (offset == 0 ? "" : offset > 0 ? " + " + offset : " - " + -offset);
  }

  private String outputName(int filter, int row, int column) {
    String plane = model.problem().output().c() > 1 ? filter + "," : "";
    return model.words().outputSymbol() + "[" + plane + row + "," + column + "]";
  }

  private static List<Span> named(String name, Tint tint, double value) {
    return List.of(Span.strongMono(name, tint), Span.mono(" = ", Tint.LOW),
        Span.strongMono(Numbers.plain(value), Tint.HIGH));
  }
}

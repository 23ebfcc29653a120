package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/** The size of an output as a formula with its numbers, and what becomes of the input's border. */
final class SizeFormula {

  private SizeFormula() {}

  static Ledger.Formula of(ConvProblem problem) {
    List<Span> terms = new ArrayList<>(axis(problem.rows()));
    if (!problem.rows().equals(problem.columns())) {
      terms.add(Span.words("  ×  ", Tint.LOW));
      terms.addAll(axis(problem.columns()));
    }
    List<Span> sentence = new ArrayList<>();
    padding(problem, sentence);
    dropped(problem, sentence);
    return new Ledger.Formula(terms, sentence);
  }

  private static List<Span> axis(Axis axis) {
    int slack = axis.paddedInput() - axis.effectiveKernel();
    String padding = Integer.toString(axis.before() + axis.after());
    List<Span> spans = new ArrayList<>(List.of(Span.mono("⌊(", Tint.MID),
        Span.mono(Integer.toString(axis.input()), Tint.INPUT), Span.mono(" + " + padding + " - ", Tint.MID),
        Span.mono(Integer.toString(axis.effectiveKernel()), Tint.KERNEL),
        Span.mono(") / " + axis.stride() + "⌋ + 1 = ", Tint.MID)));
    if (slack % axis.stride() != 0) {
      spans.add(Span.mono("⌊" + Numbers.plain((double) slack / axis.stride()) + "⌋ + 1 = ", Tint.MID));
    }
    spans.add(Span.strongMono(Integer.toString(axis.output()), Tint.OUTPUT));
    return spans;
  }

  private static void padding(ConvProblem problem, List<Span> sentence) {
    var p = problem.padding();
    int down = p.top() + p.bottom();
    int across = p.left() + p.right();
    if (down + across == 0) {
      sentence.add(Span.words("No padding: the map is smaller than the input.", Tint.MID));
      return;
    }
    String added = lines(down, "row") + " and " + lines(across, "column");
    boolean same = problem.spec().padding() instanceof PaddingRule.Same;
    boolean odd = p.top() != p.bottom() || p.left() != p.right();
    sentence.add(Span.words((same ? "Same asks for " + problem.output().h() + "×" + problem.output().w()
        + " cells, so it adds " : "Padding adds ") + added
        + (same && odd ? ", the odd ones below and to the right." : "."),
        Tint.MID));
  }

  private static void dropped(ConvProblem problem, List<Span> sentence) {
    int rows = problem.rows().unused();
    int columns = problem.columns().unused();
    if (rows + columns == 0) {
      if (touching(problem.rows()) && touching(problem.columns())) {
        sentence.add(Span.words(" Every cell is read.", Tint.MID));
      }
      return;
    }
    int height = problem.rows().paddedInput();
    int width = problem.columns().paddedInput();
    int lost = height * width - (height - rows) * (width - columns);
    sentence.add(Span.strong(" The floor drops " + lines(rows, "row") + " and " + lines(columns, "column") + ": "
        + Numbers.count(lost) + " of " + Numbers.count((long) height * width) + " cells are never read.", Tint.KERNEL));
  }

  /** Whether windows leave no gap between them, nor within. */
  private static boolean touching(Axis axis) {
    return axis.dilation() == 1 && axis.stride() <= axis.kernel();
  }

  private static String lines(int count, String what) {
    return Narration.word(count) + " " + what + (count == 1 ? "" : "s");
  }
}

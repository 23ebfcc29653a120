package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.List;

/** The two formulas of the backward pass, with what they give here, and the key to their colours. */
final class FlowWords {

  private FlowWords() {}

  static Ledger ledger(Flow flow, TrainingFacts facts) {
    int weight = largest(flow.toWeights());
    int pixel = largest(flow.toInput());
    int across = facts.columns().kernel();
    int wide = facts.columns().input();
    return new Ledger.Formulas(List.of(
        new Ledger.Formula(List.of(Span.mono("dW[r,c]", Tint.KERNEL), Span.mono(" = Σ ", Tint.LOW),
            Span.mono("X[i+r,j+c]", Tint.INPUT), Span.mono(" · ", Tint.LOW), Span.mono("dY[i,j]", Tint.OUTPUT)),
            said("This picture pushes the weight " + weight / across + "," + weight % across + " most: its gradient is "
                + Numbers.signed(flow.toWeights()[weight]) + ".")),
        new Ledger.Formula(List.of(Span.mono("dX[y,x]", Tint.PRODUCT), Span.mono(" = Σ ", Tint.LOW),
            Span.mono("W[y-i,x-j]", Tint.KERNEL), Span.mono(" · ", Tint.LOW), Span.mono("dY[i,j]", Tint.OUTPUT)),
            said("Through this filter the pixel " + pixel / wide + "," + pixel % wide + " gets most: "
                + Numbers.signed(flow.toInput()[pixel]) + "."))));
  }

  private static List<Span> said(String sentence) {
    return List.of(Span.words(sentence, Tint.MID));
  }

  private static int largest(float[] values) {
    int most = 0;
    for (int i = 1; i < values.length; i++) {
      most = Math.abs(values[i]) > Math.abs(values[most]) ? i : most;
    }
    return most;
  }

  static List<Legend> legends(ValueRange weights, FlowStage.Scales scales) {
    return List.of(scale("filter", Tint.KERNEL, weights), scale("to weights", Tint.KERNEL, scales.toWeights()),
        scale("to picture", Tint.PRODUCT, scales.toInput()));
  }

  static Legend scale(String name, Tint tint, ValueRange range) {
    return new Legend.Scale(name, tint, range, range.kind().centred() ? Numbers.plain(-range.limit()) : "0",
        range.kind().centred() ? Numbers.signed(range.limit()) : Numbers.plain(range.limit()));
  }
}

package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said about several layers: their sizes, and how far one cell sees. */
final class ChainWords {

  private final List<SceneModel> layers;
  private final ReceptiveFields fields;
  private final CellTrace cell;

  ChainWords(List<SceneModel> layers, ReceptiveFields fields, CellTrace cell) {
    this.layers = layers;
    this.fields = fields;
    this.cell = cell;
  }

  String title() {
    var k = layers.getFirst().problem().weights();
    String kernel = k.h() + "×" + k.w() + " kernel";
    String count = Narration.word(layers.size());
    return count.substring(0, 1).toUpperCase(Locale.ROOT) + count.substring(1)
        + (layers.size() == 1 ? " layer" : " layers") + " of a " + kernel + ": " + sizes();
  }

  private String size(int plane) {
    Shape s = plane == 0 ? layers.getFirst().problem().input() : layers.get(plane - 1).problem().output();
    return s.h() + "×" + s.w();
  }

  private String sizes() {
    StringBuilder text = new StringBuilder(size(0));
    for (int i = 1; i <= layers.size(); i++) {
      text.append(" → ").append(size(i));
    }
    return text.toString();
  }

  String subtitle() {
    return "Cell " + cell.row() + "," + cell.column() + " of layer " + layers.size() + " depends on "
        + fields.size(0) + " cells of the input: its receptive field.";
  }

  /** The sizes as a formula, and how far the cell sees in every plane. */
  Ledger.Formula formula() {
    List<Span> terms = new ArrayList<>();
    for (int i = 0; i <= layers.size(); i++) {
      if (i > 0) {
        terms.add(Span.mono(" → ", Tint.LOW));
      }
      terms.add(Span.strongMono(size(i), i == 0 ? Tint.INPUT : Tint.OUTPUT));
    }
    StringBuilder sentence = new StringBuilder(subtitle());
    sentence.append(" Going back, the cell sees ");
    for (int i = layers.size() - 1; i >= 0; i--) {
      sentence.append(fields.size(i)).append(" of ").append(i == 0 ? "the input" : "layer " + i)
          .append(i > 1 ? ", " : i == 1 ? " and " : ".");
    }
    return new Ledger.Formula(terms, List.of(Span.words(sentence.toString(), Tint.MID)));
  }

  /** How one plane came about. */
  Ledger.Formula plane(int plane) {
    List<Span> seen = plane == layers.size() ? List.of(Span.words(subtitle(), Tint.MID))
        : List.of(Span.words("The last cell sees " + fields.size(plane) + " cells of it.", Tint.MID));
    return plane == 0 ? new Ledger.Formula(List.of(Span.mono("input " + size(0), Tint.INPUT)), seen)
        : new Ledger.Formula(SizeFormula.of(layers.get(plane - 1).problem()).terms(), seen);
  }

  List<Span> caption(int plane) {
    return List.of(Span.strong(ChainStage.name(plane) + " ", Tint.HIGH), Span.mono(size(plane), Tint.MID));
  }
}

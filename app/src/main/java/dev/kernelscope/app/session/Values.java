package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.tensor.Shape;

/** The numbers of an experiment by the cells that the scene shows. */
final class Values {

  private Values() {}

  /** Why a cell cannot be changed; empty where it can. */
  static String refusal(Experiment e, Target target) {
    if (e.kind() != Experiment.Kind.FORWARD) {
      return "values can be changed in the forward computation only; t leads there";
    }
    return switch (target) {
      case Target.OutputCell cell -> "an output cell is computed; change an input cell or a weight";
      case Target.Weight weight -> "";
      case Target.InputCell cell -> {
        Shape s = e.input().shape();
        boolean inside = cell.row() >= 0 && cell.column() >= 0 && cell.row() < s.h() && cell.column() < s.w();
        yield inside ? "" : "padding follows from its mode; m changes that";
      }
    };
  }

  /** With one value changed. A turned kernel is shown turned, but its weights are kept as they are. */
  static Experiment changed(Experiment e, Target target, float value) {
    return switch (target) {
      case Target.InputCell cell -> e.withInputValue(cell.channel(), cell.row(), cell.column(), value);
      case Target.Weight w -> {
        Shape k = e.weights().shape();
        yield e.flip() ? e.withWeight(w.filter(), w.slice(), k.h() - 1 - w.row(), k.w() - 1 - w.column(), value)
            : e.withWeight(w.filter(), w.slice(), w.row(), w.column(), value);
      }
      case Target.OutputCell cell -> e;
    };
  }

  /** A weight as the scene shows it. */
  static float weight(Experiment e, int filter, int slice, int row, int column) {
    Shape k = e.weights().shape();
    int r = e.flip() ? k.h() - 1 - row : row;
    int c = e.flip() ? k.w() - 1 - column : column;
    return e.weights().get(filter, slice, r, c);
  }
}

package dev.kernelscope.app.session;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.lesson.Remedy;
import dev.kernelscope.engine.render.spi.LiveRefusal;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says why a change cannot be. */
final class Refusals {

  private Refusals() {}

  /** The formula with the number that is too large, and what would help. */
  static LiveRefusal of(NoOutputException e, Optional<Remedy> remedy) {
    Axis axis = e.rows().output() == 0 ? e.rows() : e.columns();
    String name = e.rows().output() == 0 ? "rows" : "columns";
    int padding = axis.before() + axis.after();
    List<Span> formula = List.of(Span.words(name + "  ", Tint.LOW), Span.mono("⌊(" + axis.input() + " + " + padding
        + " - ", Tint.MID), Span.strongMono(Integer.toString(axis.effectiveKernel()), Tint.KERNEL),
        Span.mono(") / " + axis.stride() + "⌋ + 1", Tint.MID),
        Span.words(" is below 1", Tint.HIGH));
    String sentence = "The kernel covers " + axis.effectiveKernel() + " cells, and there are " + axis.paddedInput()
        + ". " + remedy.map(r -> first(r.change()) + " makes it " + r.output() + ".")
        .orElse("The scene keeps its last size.");
    return new LiveRefusal(formula, sentence);
  }

  /** What does not fit for another reason. */
  static LiveRefusal of(IllegalArgumentException e) {
    return new LiveRefusal(List.of(Span.strong("not possible  ", Tint.KERNEL), Span.words(e.getMessage(), Tint.HIGH)),
        "The scene stays as it was.");
  }

  /** A file that cannot be shown. */
  static LiveRefusal of(Path file, String reason) {
    return new LiveRefusal(List.of(Span.strong("not opened  ", Tint.KERNEL),
        Span.words(String.valueOf(file.getFileName()), Tint.HIGH)), first(reason) + ". The scene stays as it was.",
        true);
  }

  private static String first(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

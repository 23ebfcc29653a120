package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.scene.ComparisonWords;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What differs between two experiments, in words. */
final class Differences {

  private final List<String> names = new ArrayList<>();
  private final List<String> first = new ArrayList<>();
  private final List<String> second = new ArrayList<>();

  private Differences() {}

  static ComparisonWords of(Experiment a, Experiment b) {
    Differences d = new Differences();
    d.all(a, b);
    if (d.names.isEmpty()) {
      return new ComparisonWords("The same convolution twice", "Nothing differs.", "", "");
    }
    String left = String.join(", ", d.first);
    String right = String.join(", ", d.second);
    String which = d.names.size() == 1 ? "Only the " + d.names.getFirst() + " differs." : capital(
        String.join(" and ", d.names)) + " differ.";
    return new ComparisonWords(capital(left) + " beside " + right, which, left, right);
  }

  private void all(Experiment a, Experiment b) {
    differ("kind", words(a.kind()), words(b.kind()));
    if (!a.input().contentEquals(b.input())) {
      differ("input", "input " + size(a.input().shape()), "input " + size(b.input().shape()) + " of its own");
    }
    kernel(a, b);
    ConvSpec s = a.spec();
    ConvSpec t = b.spec();
    differ("stride", "stride " + pair(s.strideH(), s.strideW()), "stride " + pair(t.strideH(), t.strideW()));
    differ("padding", padding(s), padding(t));
    differ("padding mode", word(s.paddingMode()), word(t.paddingMode()));
    differ("dilation", "dilation " + pair(s.dilationH(), s.dilationW()),
        "dilation " + pair(t.dilationH(), t.dilationW()));
    differ("number of groups", groups(s), groups(t));
    differ("activation", activation(s), activation(t));
    differ("bias", bias(a), bias(b));
  }

  private void kernel(Experiment a, Experiment b) {
    Shape v = a.weights().shape();
    Shape w = b.weights().shape();
    if (v.n() != w.n()) {
      differ("number of filters", filters(v.n()), filters(w.n()));
    }
    if (v.h() != w.h() || v.w() != w.w()) {
      differ("kernel size", "kernel " + v.h() + "×" + v.w(), "kernel " + w.h() + "×" + w.w());
    } else if (!a.weights().contentEquals(b.weights()) && v.n() == w.n()) {
      differ("kernel", name(a, "one kernel"), name(b, "another kernel"));
    }
    differ("turn of the kernel", turned(a), turned(b));
  }

  private void differ(String name, String left, String right) {
    if (!left.equals(right)) {
      names.add(name);
      first.add(left);
      second.add(right);
    }
  }

  private static String name(Experiment e, String usual) {
    return e.kernelName().isEmpty() ? usual : e.kernelName();
  }

  private static String turned(Experiment e) {
    return e.flip() ? "true convolution, kernel turned" : "cross-correlation";
  }

  private static String filters(int count) {
    return count + (count == 1 ? " filter" : " filters");
  }

  private static String groups(ConvSpec spec) {
    return spec.groups() + (spec.groups() == 1 ? " group" : " groups");
  }

  private static String activation(ConvSpec spec) {
    return spec.activation().name().equals("NONE") ? "no activation" : "activation " + word(spec.activation());
  }

  private static String bias(Experiment e) {
    float[] bias = e.bias();
    if (bias == null) {
      return "no bias";
    }
    List<String> numbers = new ArrayList<>();
    for (float b : bias) {
      numbers.add(Numbers.plain(b));
    }
    return "bias " + String.join(", ", numbers);
  }

  private static String padding(ConvSpec spec) {
    return switch (spec.padding()) {
      case PaddingRule.Same same -> "same padding";
      case PaddingRule.Explicit(Padding p) when p.isNone() -> "no padding";
      case PaddingRule.Explicit(Padding p) when p.top() == p.left() && p.top() == p.bottom() && p.top() == p.right() ->
          "padding " + p.top();
      case PaddingRule.Explicit(Padding p) ->
          "padding " + p.top() + ", " + p.left() + ", " + p.bottom() + ", " + p.right();
    };
  }

  private static String pair(int rows, int columns) {
    return rows == columns ? Integer.toString(rows) : rows + ", " + columns;
  }

  private static String size(Shape s) {
    return s.c() + "×" + s.h() + "×" + s.w();
  }

  private static String words(Experiment.Kind kind) {
    return switch (kind) {
      case FORWARD -> "convolution";
      case TRANSPOSED -> "transposed convolution";
      case GRADIENT_OF_WEIGHTS -> "gradient of the weights";
      case GRADIENT_OF_INPUT -> "gradient of the input";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

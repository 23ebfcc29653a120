package dev.kernelscope.engine.lesson.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Answers questions, and makes their mistakes, from their parameters alone: by pushing windows along, counting and
 * adding up. Written without a look at the generators' formulas, so that both have to be right to agree.
 */
final class Solver {

  private Solver() {}

  /** What the right choice must be, or the one that a mistake leads to. */
  static String solve(String kind, Parameters parameters, String mistake) {
    Givens g = new Givens(parameters);
    String error = mistake == null ? "" : mistake;
    return switch (kind) {
      case "output-size" -> size(g, error);
      case "dilated-size" -> dilated(g, error);
      case "which-stride" -> whichStride(g, error);
      case "dropped-strip" -> dropped(g, error);
      case "same-padding" -> same(g, error);
      case "shrink-chain" -> chain(g, error);
      case "layers-that-fit" -> layers(g, error);
      case "transposed-size" -> transposed(g, error);
      case "channels" -> channels(g, error);
      case "parameters" -> grouped(Weights.of(g).count(error));
      case "cost" -> grouped(Weights.of(g).cost(error));
      case "output-value" -> Integer.toString(Patch.of(g).value(error));
      case "sign" -> Patch.of(g).sign(error);
      case "receptive-field" -> Fields.of(g).answer(error);
      default -> throw new AssertionError("no solver for " + kind);
    };
  }

  static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String square(int side) {
    return side + "×" + side;
  }

  private static String both(Givens g, ToIntFunction<Slide> rule) {
    return rule.applyAsInt(Slide.of(g, 0)) + "×" + rule.applyAsInt(Slide.of(g, 1));
  }

  private static String size(Givens g, String mistake) {
    return switch (mistake) {
      case "" -> both(g, Slide::positions);
      case "forgot-plus-one" -> both(g, s -> s.positions() - 1);
      case "ceiling-for-floor" -> both(g, Slide::positionsOverTheEdge);
      case "padding-once" -> both(g, s -> s.padded(s.before(), 0).positions());
      case "padding-forgotten" -> both(g, s -> s.padded(0, 0).positions());
      case "stride-ignored" -> both(g, s -> s.strided(1).positions());
      case "kernel-not-subtracted" -> both(g, s -> s.positions(0));
      case "rows-and-columns-swapped" -> Slide.of(g, 1).positions() + "×" + Slide.of(g, 0).positions();
      default -> throw new AssertionError(mistake);
    };
  }

  private static String dilated(Givens g, String mistake) {
    return switch (mistake) {
      case "dilation-ignored" -> both(g, s -> s.spread(1).positions());
      case "kernel-times-dilation" -> both(g, s -> s.positions(s.taps() * s.gap()));
      case "gaps-too-wide" -> both(g, s -> s.spread(s.gap() + 1).positions());
      case "one-gap-only" -> both(g, s -> s.positions(s.taps() + s.gap() - 1));
      case "first-tap-forgotten" -> both(g, s -> s.positions(s.reach() - 1));
      default -> size(g, mistake);
    };
  }

  private static String whichStride(Givens g, String mistake) {
    Slide s = Slide.of(g, 0);
    int output = g.side("output");
    int stride = switch (mistake) {
      case "" -> onlyStride(s, output);
      case "forgot-plus-one" -> Slide.longestJump(s.whole() - s.reach(), output);
      case "kernel-not-subtracted" -> Slide.longestJump(s.whole(), output - 1);
      case "input-over-output" -> Slide.longestJump(s.cells(), output);
      case "padding-once" -> Slide.longestJump(s.padded(s.before(), 0).whole() - s.reach(), output - 1);
      case "padding-forgotten" -> Slide.longestJump(s.cells() - s.reach(), output - 1);
      case "no-overlap" -> s.taps();
      case "sizes-subtracted" -> s.cells() - output;
      default -> throw new AssertionError(mistake);
    };
    return "stride " + stride;
  }

  private static int onlyStride(Slide s, int output) {
    List<Integer> fitting = new ArrayList<>();
    for (int stride = 1; stride <= s.whole() + 1; stride++) {
      if (s.strided(stride).positions() == output) {
        fitting.add(stride);
      }
    }
    if (fitting.size() != 1) {
      throw new AssertionError("strides that fit: " + fitting);
    }
    return fitting.getFirst();
  }

  private static String dropped(Givens g, String mistake) {
    Slide s = Slide.of(g, 0);
    int rows = switch (mistake) {
      case "" -> s.unreached();
      case "kernel-not-subtracted" -> s.whole() % s.stride();
      case "padding-forgotten" -> Math.floorMod(s.cells() - s.reach(), s.stride());
      case "padding-once" -> Math.floorMod(s.padded(s.before(), 0).whole() - s.reach(), s.stride());
      case "nothing-dropped" -> 0;
      case "rows-missing" -> s.stride() - s.unreached();
      case "quotient-for-rest" -> s.positions() - 1;
      case "one-less-than-stride" -> s.stride() - 1;
      default -> throw new AssertionError(mistake);
    };
    return rows == 1 ? "1 row" : rows + " rows";
  }

  private static String same(Givens g, String mistake) {
    Slide s = Slide.of(g, 0);
    int target = 0;
    for (int start = 0; start < s.cells(); start += s.stride()) {
      target++;
    }
    int total = missing(s, target);
    return switch (mistake) {
      case "" -> split(total);
      case "half-the-kernel" -> above(s.taps() / 2, s.taps() / 2);
      case "whole-on-both-sides" -> above(s.reach() - 1, s.reach() - 1);
      case "odd-row-above" -> above((total + 1) / 2, total / 2);
      case "stride-ignored" -> split(missing(s.strided(1), s.cells()));
      case "dilation-ignored" -> split(missing(s.spread(1), target));
      case "all-below" -> above(0, total);
      case "kernel-for-padding" -> split(s.reach());
      default -> throw new AssertionError(mistake);
    };
  }

  /** Adds row after row below until there are as many positions as wanted. */
  private static int missing(Slide s, int wanted) {
    int rows = 0;
    while (s.padded(0, rows).positions() < wanted) {
      rows++;
    }
    return rows;
  }

  private static String split(int total) {
    return above(total / 2, (total + 1) / 2);
  }

  private static String above(int above, int below) {
    return above + " above, " + below + " below";
  }

  private static String chain(Givens g, String mistake) {
    Slide s = Slide.of(g, 0);
    int layers = g.number("layers");
    return square(switch (mistake) {
      case "" -> times(layers, s.cells(), n -> s.on(n).positions());
      case "one-layer-only" -> s.positions();
      case "input-counted-as-layer" -> times(layers - 1, s.cells(), n -> s.on(n).positions());
      case "one-layer-too-many" -> times(layers + 1, s.cells(), n -> s.on(n).positions());
      case "forgot-plus-one" -> times(layers, s.cells(), n -> s.on(n).positions() - 1);
      case "one-border-only" -> times(layers, s.cells(), n -> (n - s.taps() / 2) / s.stride());
      case "stride-ignored" -> times(layers, s.cells(), n -> s.on(n).strided(1).positions());
      case "as-if-padded" -> times(layers, s.cells(), n -> (n + s.stride() - 1) / s.stride());
      default -> throw new AssertionError(mistake);
    });
  }

  private static int times(int layers, int start, IntUnaryOperator layer) {
    int size = start;
    for (int i = 0; i < layers; i++) {
      size = layer.applyAsInt(size);
    }
    return size;
  }

  private static String layers(Givens g, String mistake) {
    Slide s = Slide.of(g, 0);
    int right = fitting(s, s.taps(), n -> s.on(n).positions());
    int count = switch (mistake) {
      case "" -> right;
      case "sizes-counted" -> right + 1;
      case "own-size-refused" -> fitting(s, s.taps() + 1, n -> s.on(n).positions());
      case "shrinks-by-kernel" -> fitting(s, s.taps(), n -> n - s.taps());
      case "one-border-only" -> fitting(s, s.taps(), n -> n - s.taps() / 2);
      case "shrinks-by-one" -> fitting(s, s.taps(), n -> n - 1);
      case "stride-ignored" -> fitting(s, s.taps(), n -> s.on(n).strided(1).positions());
      default -> throw new AssertionError(mistake);
    };
    return count == 1 ? "1 layer" : count + " layers";
  }

  /** Layers while the map has at least so many cells. */
  private static int fitting(Slide s, int least, IntUnaryOperator layer) {
    int count = 0;
    for (int size = s.cells(); size >= least; size = layer.applyAsInt(size)) {
      count++;
    }
    return count;
  }

  private static String transposed(Givens g, String mistake) {
    Slide s = Slide.of(g, 0);
    int covered = covered(s);
    return square(switch (mistake) {
      case "" -> covered - s.before() - s.after();
      case "forward-formula" -> s.positions();
      case "kernel-forgotten" -> s.cells() * s.stride();
      case "jumps-miscounted" -> covered(s.on(s.cells() + 1)) - s.before() - s.after();
      case "padding-added" -> covered + s.before() + s.after();
      case "padding-forgotten" -> covered;
      case "padding-once" -> covered - s.before();
      case "stride-ignored" -> covered(s.strided(1)) - s.before() - s.after();
      case "kernel-one-cell" -> covered - s.taps() + 1;
      default -> throw new AssertionError(mistake);
    });
  }

  /** Lays the kernel down for every cell and looks how far it reaches. */
  private static int covered(Slide s) {
    int end = 0;
    for (int cell = 0, start = 0; cell < s.cells(); cell++, start += s.stride()) {
      end = start + s.reach();
    }
    return end;
  }

  private static String channels(Givens g, String mistake) {
    int in = g.number("channels");
    int filters = g.number("filters");
    String size = "×" + both(g, Slide::positions);
    return switch (mistake) {
      case "" -> filters + size;
      case "channels-kept" -> in + size;
      case "channels-times-filters" -> in * filters + size;
      case "one-map" -> 1 + size;
      case "channels-plus-filters" -> in + filters + size;
      case "size-kept" -> filters + "×" + both(g, Slide::cells);
      case "forgot-plus-one" -> filters + "×" + both(g, s -> s.positions() - 1);
      default -> throw new AssertionError(mistake);
    };
  }
}

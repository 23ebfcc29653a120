package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.stream.IntStream;

/**
 * The gradient to the input along one axis. With stride s, dilation d and padding p in front, cell y gathers from
 * output position r by tap i where {@code y + p = s·r + i·d}. Cells of one phase, {@code φ = (y + p) mod s}, meet the
 * same taps, those with {@code i·d mod s = φ}, in the positions {@code t − ⌊i·d / s⌋} of {@code t = ⌊(y + p) / s⌋}: a
 * convolution at stride 1 for each phase, and nothing is multiplied by a zero that was put between the positions.
 *
 * @param forward the axis of the forward pass
 */
record PhaseAxis(Axis forward) {

  /** Whether cells look for every position of the output: a gradient may then copy what arrives with its padding. */
  static Support support(ConvProblem problem) {
    PhaseAxis rows = new PhaseAxis(problem.rows());
    PhaseAxis columns = new PhaseAxis(problem.columns());
    return Math.min(Math.min(rows.before(), rows.after()), Math.min(columns.before(), columns.after())) >= 0
        ? Support.SUPPORTED : Support.unsupported("the padding is so wide that some positions read nothing else");
  }

  /** The first {@code t} that has a cell. */
  int first() {
    return forward.before() / forward.stride();
  }

  /** How many {@code t} have cells. */
  int count() {
    return (forward.input() - 1 + forward.before()) / forward.stride() - first() + 1;
  }

  /** The {@code t} of a phase's first cell that is no padding. */
  int first(int phase) {
    return Math.ceilDiv(forward.before() - phase, forward.stride());
  }

  /** The cells of a phase that are no padding; less than 1 if there is none. */
  int count(int phase) {
    return Math.floorDiv(forward.input() - 1 + forward.before() - phase, forward.stride()) - first(phase) + 1;
  }

  /** The phase whose cells meet a tap. */
  int phase(int tap) {
    return tap * forward.dilation() % forward.stride();
  }

  /** Positions that the farthest tap lies back. */
  int reach() {
    return back(forward.kernel() - 1);
  }

  /** Positions that a tap lies back. */
  int back(int tap) {
    return tap * forward.dilation() / forward.stride();
  }

  /** Positions in front of the output that cells look for; negative where padding hides some of the output. */
  int before() {
    return reach() - first();
  }

  /** Positions behind the output that cells look for; negative as {@link #before} may be. */
  int after() {
    return first() + count() - forward.output();
  }

  /** The taps of a phase, the one first that lies back farthest. */
  int[] taps(int phase) {
    return IntStream.iterate(forward.kernel() - 1, tap -> tap >= 0, tap -> tap - 1)
        .filter(tap -> phase(tap) == phase).toArray();
  }

  /** The cell of a phase at a {@code t} that counts from {@link #first}; may be one of the padding. */
  int cell(int t, int phase) {
    return (first() + t) * forward.stride() + phase - forward.before();
  }

  /** Positions from one tap of a phase to the next. */
  int tapStep() {
    int gcd = forward.dilation();
    for (int rest = forward.stride(); rest > 0; ) {
      int next = gcd % rest;
      gcd = rest;
      rest = next;
    }
    return forward.dilation() / gcd;
  }

  /** Positions in front of the output that cells of a phase look for by those of {@link #taps}; may be negative. */
  int before(int[] taps) {
    return back(taps[0]) - first();
  }

  /** Positions behind the output that cells of a phase look for; may be negative. */
  int after(int[] taps) {
    return first() + count() - back(taps[taps.length - 1]) - forward.output();
  }
}

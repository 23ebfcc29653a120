package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which cells a selected cell is bound to.
 *
 * @param target the selected cell
 * @param inputs cells of the input's planes, padding included
 * @param weights weights, a plane a slice of a filter
 * @param outputs cells of the feature maps
 */
record Links(Target target, Region inputs, Region weights, Region outputs) {

  /** The links of a cell that is there. */
  static Links of(ConvProblem problem, Target target) {
    AxisUse rows = new AxisUse(problem.rows(), problem.spec().paddingMode());
    AxisUse columns = new AxisUse(problem.columns(), problem.spec().paddingMode());
    return switch (target) {
      case Target.OutputCell cell -> new Links(target,
          Region.of(channels(problem, cell.filter()), rows.read(cell.row()), columns.read(cell.column())),
          Region.EMPTY, Region.EMPTY);
      case Target.Weight w -> new Links(target,
          Region.of(Set.of(firstChannel(problem, w.filter()) + w.slice()), rows.met(w.row()), columns.met(w.column())),
          Region.EMPTY, Region.of(Set.of(w.filter()), numbers(problem.output().h()), numbers(problem.output().w())));
      case Target.InputCell cell -> ofInput(problem, cell, rows, columns);
    };
  }

  private static Links ofInput(ConvProblem problem, Target.InputCell cell, AxisUse rows, AxisUse columns) {
    Set<Integer> filters = filters(problem, cell.channel());
    var down = rows.uses(cell.row());
    var across = columns.uses(cell.column());
    int slices = problem.channelsPerGroup();
    Set<Integer> planes =
        filters.stream().map(m -> m * slices + cell.channel() % slices).collect(Collectors.toCollection(TreeSet::new));
    return new Links(cell,
        Region.of(Set.of(cell.channel()), rows.sameValue(cell.row()), columns.sameValue(cell.column())),
        Region.of(planes, AxisUse.taps(down), AxisUse.taps(across)),
        Region.of(filters, AxisUse.positions(down), AxisUse.positions(across)));
  }

  static int firstChannel(ConvProblem problem, int filter) {
    return filter / problem.filtersPerGroup() * problem.channelsPerGroup();
  }

  private static Set<Integer> channels(ConvProblem problem, int filter) {
    int first = firstChannel(problem, filter);
    return IntStream.range(first, first + problem.channelsPerGroup()).boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The filters that read a channel. */
  static Set<Integer> filters(ConvProblem problem, int channel) {
    int first = channel / problem.channelsPerGroup() * problem.filtersPerGroup();
    return IntStream.range(first, first + problem.filtersPerGroup()).boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  /** The linked cells of one kind. */
  Region region(Role role) {
    return switch (role) {
      case INPUT -> inputs;
      case KERNEL -> weights;
      case OUTPUT -> outputs;
      case PRODUCTS -> Region.EMPTY;
    };
  }
}

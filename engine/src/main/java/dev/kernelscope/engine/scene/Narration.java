package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.trace.CellTrace;
import dev.kernelscope.engine.trace.Tap;
import java.util.List;
import java.util.Locale;

/** What a frame says in words: a title about the whole, a subtitle about the moment. */
final class Narration {

  private static final List<String> CARDINALS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
  private static final List<String> ORDINALS =
      List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth",
      "Ninth", "Tenth", "Eleventh", "Twelfth");

  private final SceneModel model;
  private final Moment moment;
  private final CellTrace cell;

  Narration(SceneModel model, Moment moment, CellTrace cell) {
    this.model = model;
    this.moment = moment;
    this.cell = cell;
  }

  String title() {
    var problem = model.problem();
    if (!model.words().title().isEmpty()) {
      return model.words().title();
    }
    if (problem.output().h() > Scenes.MOST_TILES || problem.output().w() > Scenes.MOST_TILES) {
      return "One kernel, " + Numbers.count((long) problem.output().h() * problem.output().w()) + " positions";
    }
    if (problem.channelsPerGroup() > 1) {
      String all = problem.channelsPerGroup() == 2 ? "both" : "all " + word(problem.channelsPerGroup());
      String which = problem.spec().groups() > 1 ? " channels of its group" : " channels";
      return "Every filter reads " + all + which + " and gives one map";
    }
    if (problem.isDepthwise()) {
      return "Every channel has a filter of its own";
    }
    return model.terms() == 1 ? "Each output cell is one product" : "Each output cell is the sum of "
        + word(model.terms()) + " products";
  }

  String subtitle() {
    return switch (moment.phase()) {
      case SLIDE -> "The " + model.words().kernel() + " moves to " + patch() + ".";
      case GATHER -> covers() + patch() + ". Their " + word(cell.taps().size()) + values() + " gathered.";
      case MULTIPLY -> covers() + patch() + ". Each value meets its weight.";
      case SUM -> covers() + patch() + ". " + product();
      case BIAS -> "All " + word(cell.taps().size()) + " products make "
          + Numbers.plain(cell.taps().getLast().runningSum())
          + ". The bias " + Numbers.plain(cell.bias()) + " makes it " + Numbers.plain(cell.total()) + ".";
      default -> written();
    };
  }

  /** How far the phase is, such as {@code 6 of 9}; empty where there is nothing to count. */
  String detail() {
    return switch (moment.phase()) {
      case SUM -> (moment.term(cell.taps().size()) + 1) + " of " + cell.taps().size();
      default -> "";
    };
  }

  private String covers() {
    return "The " + model.words().kernel() + " covers ";
  }

  private String values() {
    return cell.taps().size() == 1 ? " value is" : " values are";
  }

  private String written() {
    String text = "The total " + Numbers.plain(cell.total()) + " becomes " + name() + ".";
    Activation activation = model.problem().spec().activation();
    if (activation == Activation.NONE) {
      return text;
    }
    String function = activation == Activation.RELU ? "ReLU" : "ReLU6";
    return function + " makes of " + Numbers.plain(cell.total()) + " the value " + Numbers.plain(cell.output())
        + " of " + name() + ".";
  }

  /** {@code Output[2,1]}, with the filter before it where there are several. */
  String name() {
    String filter = model.problem().output().c() > 1 ? cell.filter() + "," : "";
    return model.words().outputSymbol() + "[" + filter + cell.row() + "," + cell.column() + "]";
  }

  private String product() {
    int term = moment.term(cell.taps().size());
    Tap tap = cell.taps().get(term);
    String which = term < ORDINALS.size() ? ORDINALS.get(term) + " product" : "Product " + (term + 1);
    String start = which + ": " + Numbers.plain(tap.weight()) + " · " + Numbers.plain(tap.value()) + " = "
        + Numbers.plain(tap.product());
    if (term == 0) {
      return start + ", where the total begins.";
    }
    return start + ", and the total goes from " + Numbers.plain(cell.taps().get(term - 1).runningSum()) + " to "
        + Numbers.plain(tap.runningSum()) + ".";
  }

  String patch() {
    var problem = model.problem();
    return lines("row", model.patchRow(cell.row()), problem.rows().effectiveKernel(), problem.spec().dilationH())
        + " and "
        + lines("column", model.patchColumn(cell.column()), problem.columns().effectiveKernel(),
        problem.spec().dilationW());
  }

  static String lines(String what, int first, int extent, int dilation) {
    if (extent == 1) {
      return what + " " + first;
    }
    String range = what + "s " + first + (first < 0 ? " to " : "–") + (first + extent - 1);
    return dilation == 1
        ? range : range + String.format(Locale.ROOT, ", every %s one", dilation == 2 ? "second" : dilation + "th");
  }

  static String word(int number) {
    return number < CARDINALS.size() ? CARDINALS.get(number) : Numbers.count(number);
  }
}

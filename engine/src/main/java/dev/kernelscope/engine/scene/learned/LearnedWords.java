package dev.kernelscope.engine.scene.learned;

import dev.kernelscope.engine.scene.Dock;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.ArrayList;
import java.util.List;

/** What a frame of a training says: a title about the kernels, a subtitle about the moment, the timeline's words. */
final class LearnedWords {

  private static final List<String> COUNTS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private final TrainingLog log;
  private final Moment moment;
  private final int steps;
  private final double limit;

  /**
   * The words of a moment.
   *
   * @param steps how many updates are in the kernels that are shown
   * @param limit of the weights' colours
   */
  LearnedWords(TrainingLog log, Moment moment, int steps, double limit) {
    this.log = log;
    this.moment = moment;
    this.steps = steps;
    this.limit = limit;
  }

  String title() {
    if (steps == 0) {
      return "Noise: nothing has been learned yet";
    }
    TrainingFacts facts = log.facts();
    int patterns = Kernels.patterns(log.kernels(steps), facts.weights(), facts.rows().kernel(),
        facts.columns().kernel(), limit);
    return "Noise at the start, " + (patterns == 0 ? "still noise"
        : "patterns in " + patterns + " of " + facts.filters() + " filters") + " after " + time();
  }

  private String time() {
    int perEpoch = log.facts().stepsPerEpoch();
    boolean whole = steps % perEpoch == 0;
    int count = whole ? steps / perEpoch : steps;
    String number = count < COUNTS.size() ? COUNTS.get(count) : Numbers.count(count);
    return number + (whole ? " epoch" : " step") + (count == 1 ? "" : "s");
  }

  String subtitle() {
    int batch = log.facts().batch();
    boolean done = moment.cell() < log.done();
    return switch (moment.phase()) {
      case BATCH -> "The next " + Numbers.count(batch) + " pictures are taken, in the order that the seed gives.";
      case FORWARD -> "They run through the network, and these kernels are its first layer: each makes one map of a"
          + " picture.";
      case LOSS -> done ? "The answers meet the labels: " + log.step(moment.cell()).correct() + " of "
          + log.step(moment.cell()).batch() + " are right, and the loss is "
          + Numbers.plain(log.step(moment.cell()).loss()) + "." : "The answers meet the labels.";
      case BACKWARD -> "The gradient flows back: each weight is told how much it adds to the loss. Numbers (v) show"
          + " one filter's.";
      default -> found();
    };
  }

  private String found() {
    String text = steps == 0 ? "These filters are random numbers. Backpropagation will change them, with "
        + log.facts().data() + "." : "Nobody drew these filters. Backpropagation found them from "
        + log.facts().data() + ".";
    return steps == 0 ? text : text + dead();
  }

  private String dead() {
    List<Integer> dead = Kernels.dead(log, steps, limit);
    if (dead.isEmpty()) {
      return "";
    }
    if (dead.size() > 1) {
      List<String> names = dead.stream().map(f -> Integer.toString(f)).toList();
      return " Filters " + String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast()
          + (dead.size() > 2 ? " have died." : " died: no picture reaches them.");
    }
    return " Filter " + dead.getFirst() + " has died: " + (Kernels.isEmpty(log, steps, dead.getFirst(), limit)
        ? "its weights are all near zero." : "no picture reaches it any more.");
  }

  List<Span> dock() {
    TrainingFacts facts = log.facts();
    boolean done = moment.phase() == Phase.UPDATE && steps == moment.cell() + 1;
    List<Span> words = new ArrayList<>();
    words.add(Span.mono("step " + Numbers.count(moment.cell() + 1L) + "/" + Numbers.count(facts.steps()), Tint.HIGH));
    words.add(Span.words("epoch " + (moment.cell() / facts.stepsPerEpoch() + 1), Tint.MID));
    words.add(Span.strong(moment.phase().label(), Dock.tint(moment.phase())));
    if (done) {
      words.add(Span.words("done", Tint.MID));
    }
    return words;
  }
}

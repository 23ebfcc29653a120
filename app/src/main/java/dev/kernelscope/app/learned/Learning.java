package dev.kernelscope.app.learned;

import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.learned.EpochEnd;
import dev.kernelscope.engine.scene.learned.LearnedScene;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.train.DataSplit;
import dev.kernelscope.engine.train.FashionMnist;
import dev.kernelscope.engine.train.TrainingSettings;
import java.util.List;
import java.util.Optional;

/**
 * A training under somebody's eyes.
 *
 * @param settings what it was started with
 * @param data what it learns from
 * @param words the same in words
 * @param coach who trains
 * @param scene its film
 */
public record Learning(TrainingSettings settings, DataSplit data, String words, Coach coach, LearnedScene scene) {

  /** A training that has not begun. */
  public static Learning of(TrainingSettings settings, DataSplit data, String words) {
    return of(settings, data, words, List.of());
  }

  /** A training that was done once already, and can be done again; {@code before} is what is known of it. */
  public static Learning of(TrainingSettings settings, DataSplit data, String words, List<EpochEnd> before) {
    Coach coach = Coach.of(settings, data, words, before);
    return new Learning(settings, data, words, coach, LearnedScene.of(coach.log()));
  }

  /** The usual training with the data that come along. */
  public static Learning usual(long seed) {
    DataSplit data = FashionMnist.subset();
    int images = data.train().size();
    return of(TrainingSettings.usual(seed, images), data, Numbers.count(images) + " pictures of clothes");
  }

  /** The same data learned anew, with those settings. */
  public Learning anew(TrainingSettings other) {
    return of(other, data, words);
  }

  /** Whether what is wanted is known, or has to be computed. */
  public boolean knows(Moment moment) {
    int perEpoch = coach.log().facts().stepsPerEpoch();
    boolean end = moment.equals(new Moment(moment.cell(), Phase.UPDATE, 1));
    return moment.cell() < done() || end && coach.log().ahead().stream()
        .anyMatch(e -> e.epoch() * perEpoch == moment.cell() + 1);
  }

  /** Why it trains very slowly here; empty where it does not. */
  public Optional<String> slowness() {
    boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return vectors ? Optional.empty() : Optional.of("training is slow here: Java was started without --add-modules"
        + " jdk.incubator.vector");
  }

  /** How many steps are done. */
  public int done() {
    return coach.log().done();
  }

  /** How many steps there are. */
  public int steps() {
    return coach.log().facts().steps();
  }
}

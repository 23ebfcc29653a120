package dev.kernelscope.app.learned;

import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.learned.Accuracy;
import dev.kernelscope.engine.scene.learned.EpochEnd;
import dev.kernelscope.engine.scene.learned.Flow;
import dev.kernelscope.engine.scene.learned.TrainingFacts;
import dev.kernelscope.engine.scene.learned.TrainingLog;
import dev.kernelscope.engine.scene.learned.TrainingStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was written down of a training, step by step: one thread writes, others read. Of what flows back all is kept for
 * the last steps only, for it is large.
 */
final class Diary implements TrainingLog {

  /** 50 KB each for the usual network. */
  private static final int FLOWS = 256;

  private final TrainingFacts facts;
  private final FirstLayer layer;
  private final float[] begun;
  private final List<EpochEnd> before;
  private final AskedBefore asked;
  private final List<StepNotes> steps = new ArrayList<>();
  private final List<Accuracy> accuracies = new ArrayList<>();
  private final Deque<float[]> arriving = new ArrayDeque<>();
  private List<Samples.Picture> lastPictures = List.of();
  private int lastIndex = -1;
  private Flow lastFlow;
  private List<Integer> lastFlowOf = List.of();

  Diary(TrainingFacts facts, FirstLayer layer, List<EpochEnd> before, AskedBefore asked) {
    this.asked = asked;
    this.before = List.copyOf(before);
    this.facts = facts;
    this.layer = layer;
    this.begun = layer.kernels();
  }

  @Override
  public TrainingFacts facts() {
    return facts;
  }

  @Override
  public synchronized int done() {
    return steps.size();
  }

  @Override
  public synchronized float[] kernels(int count) {
    if (count > steps.size()) {
      return before.stream().filter(e -> e.epoch() * facts.stepsPerEpoch() == count).findFirst().orElseThrow()
          .kernels();
    }
    return count == 0 ? begun : steps.get(count - 1).kernels();
  }

  @Override
  public synchronized TrainingStep step(int index) {
    return steps.get(index).step();
  }

  /** Those of the last step that was looked at are kept: renderers know pictures by their arrays. */
  @Override
  public synchronized List<Samples.Picture> pictures(int index) {
    if (index != lastIndex) {
      lastPictures = steps.get(index).pictures();
      lastIndex = index;
    }
    return lastPictures;
  }

  @Override
  public synchronized List<Accuracy> accuracies(int count) {
    List<Accuracy> all = new ArrayList<>(accuracies);
    if (count > steps.size()) {
      ahead().forEach(e -> all.add(new Accuracy(e.epoch(), e.test())));
    }
    return all.stream().filter(a -> a.epoch() * facts.stepsPerEpoch() <= count).toList();
  }

  @Override
  public synchronized List<EpochEnd> ahead() {
    return before.stream().filter(e -> e.epoch() * facts.stepsPerEpoch() > steps.size()).toList();
  }

  @Override
  public synchronized Optional<Samples> asked(int index) {
    boolean known = ahead().stream().anyMatch(e -> e.epoch() * facts.stepsPerEpoch() == index + 1);
    return known ? Optional.of(asked.batch(index)) : Optional.empty();
  }

  @Override
  public synchronized Optional<Flow> flow(int index, int filter) {
    int oldest = steps.size() - arriving.size();
    if (index < oldest || index >= steps.size()) {
      return Optional.empty();
    }
    if (!lastFlowOf.equals(List.of(index, filter))) {
      float[] all = arriving.stream().skip(index - oldest).findFirst().orElseThrow();
      int map = all.length / facts.filters();
      float[] arrived = Arrays.copyOfRange(all, filter * map, (filter + 1) * map);
      float[] kernel = Arrays.copyOfRange(kernels(index), filter * facts.weights(), (filter + 1) * facts.weights());
      lastFlow = layer.flow(pictures(index).getFirst().values(), kernel, arrived);
      lastFlowOf = List.of(index, filter);
    }
    return Optional.of(lastFlow);
  }

  synchronized void write(StepNotes step, float[] arrived) {
    steps.add(step);
    arriving.add(arrived);
    if (arriving.size() > FLOWS) {
      arriving.removeFirst();
    }
  }

  synchronized void write(Accuracy accuracy) {
    accuracies.add(accuracy);
  }
}

package dev.kernelscope.app.learned;

import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.scene.learned.Accuracy;
import dev.kernelscope.engine.scene.learned.EpochEnd;
import dev.kernelscope.engine.scene.learned.TrainingFacts;
import dev.kernelscope.engine.scene.learned.TrainingLog;
import dev.kernelscope.engine.train.DataSplit;
import dev.kernelscope.engine.train.Step;
import dev.kernelscope.engine.train.Training;
import dev.kernelscope.engine.train.TrainingSettings;
import dev.kernelscope.engine.train.UsualNetwork;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Trains on a thread of its own, as far as somebody wants it, and writes down every step. What it computes is what
 * {@link Training} computes with the same settings and data, bit for bit: it does nothing else.
 */
public final class Coach implements AutoCloseable {

  private static final long END_MILLISECONDS = 10_000;

  private final Training training;
  private final FirstLayer layer;
  private final Diary diary;
  private final Object wish = new Object();
  private Thread thread;
  private int wanted;
  /** What {@link #await} waits for, whatever is wanted meanwhile. */
  private int needed;
  private boolean closed;
  private RuntimeException failure;

  private Coach(Training training, String data, List<EpochEnd> before) {
    this.training = training;
    this.layer = new FirstLayer(training.network());
    this.diary = new Diary(facts(training, layer, data), layer, before,
        new AskedBefore(training.settings(), training.data().train()));
  }

  /**
   * A training of the usual network that has not begun.
   *
   * @param data what it learns from in words, such as {@code 7,500 pictures of clothes}
   * @param before what is known of the same training, for it was done once already
   * @throws IllegalArgumentException if the data are not pictures of one channel
   */
  public static Coach of(TrainingSettings settings, DataSplit split, String data, List<EpochEnd> before) {
    Network network = UsualNetwork.of(split.train().image(), split.train().classes().size());
    return new Coach(Training.start(settings, split, network), data, before);
  }

  private static TrainingFacts facts(Training training, FirstLayer layer, String data) {
    return new TrainingFacts(layer.filters(), layer.problem().rows(), layer.problem().columns(),
        training.settings().epochs(), training.stepsPerEpoch(), training.settings().batch(), data,
        training.data().train().classes());
  }

  /** What has been done, which grows. */
  public TrainingLog log() {
    return diary;
  }

  /** Goes on until so many steps are done, and then stops; less than are done already stops at once. */
  public void want(int steps) {
    synchronized (wish) {
      int next = Math.min(steps, training.steps());
      if (next != wanted && !closed) {
        wanted = next;
        begin();
      }
    }
  }

  /** Under the lock: lets the thread look at what is wished. */
  private void begin() {
    if (thread == null && Math.max(wanted, needed) > diary.done()) {
      thread = Thread.ofPlatform().daemon().name("kernelscope-training").start(this::run);
    }
    wish.notifyAll();
  }

  /**
   * Waits until so many steps are done.
   *
   * @param told is told now and then how many are
   */
  public void await(int steps, IntConsumer told) {
    synchronized (wish) {
      needed = Math.min(steps, training.steps());
      begin();
      while (diary.done() < needed && failure == null && !closed) {
        told.accept(diary.done());
        try {
          wish.wait(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
      }
      needed = 0;
      if (failure != null) {
        throw failure;
      }
    }
  }

  /** Why it cannot go on; null as long as it can. */
  public String trouble() {
    synchronized (wish) {
      return failure == null ? null : Reasons.of(failure);
    }
  }

  private void run() {
    try {
      diary.write(new Accuracy(0, training.evaluate().accuracy()));
      while (goesOn()) {
        step();
      }
    } catch (RuntimeException e) {
      failed(e);
    } catch (Error e) {
      failed(new IllegalStateException(Reasons.of(e), e));
    }
  }

  private void failed(RuntimeException e) {
    synchronized (wish) {
      failure = e;
      wish.notifyAll();
    }
  }

  /** Waits for a wish; false when there will be none any more. */
  private boolean goesOn() {
    synchronized (wish) {
      while (!closed && diary.done() >= Math.max(wanted, needed)) {
        try {
          wish.wait();
        } catch (InterruptedException e) {
          return false;
        }
      }
      return !closed;
    }
  }

  private void step() {
    Step step = training.next();
    int label = training.data().train().label(step.indices()[0]);
    StepNotes notes = layer.notes(step, training.lastPass(), label);
    if (step.number() % training.stepsPerEpoch() == 0) {
      diary.write(new Accuracy(step.epoch(), training.evaluate().accuracy()));
    }
    diary.write(notes, layer.arriving(training.lastPass()));
    synchronized (wish) {
      wish.notifyAll();
    }
  }

  /** Lets it end after the step that is being done. */
  public void stop() {
    synchronized (wish) {
      closed = true;
      wish.notifyAll();
    }
  }

  /** Ends it, and waits for the step that is being done. */
  @Override
  public void close() {
    stop();
    Thread running;
    synchronized (wish) {
      running = thread;
    }
    if (running != null) {
      try {
        running.join(END_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

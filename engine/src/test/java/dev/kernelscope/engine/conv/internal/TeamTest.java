package dev.kernelscope.engine.conv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team whose helpers are threads of the test's own, so that there are as many as it says. */
@Timeout(60)
class TeamTest {

  /** Counts how often each item was done; an item may wait for something first. */
  private static final class Counted implements Loop {
    private final AtomicIntegerArray done;
    private final Thread[] doers;
    private final Runnable first;

    Counted(int items, Runnable first) {
      this.done = new AtomicIntegerArray(items);
      this.doers = new Thread[items];
      this.first = first;
    }

    @Override
    public int items() {
      return done.length();
    }

    @Override
    public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset,
        float[] workspace) {
      first.run();
      // Two threads at once in the scratch of one would be seen here.
      assertThat(workspace[thread]).isZero();
      workspace[thread] = 1;
      doers[item] = Thread.currentThread();
      dst[dstOffset + item] = src[srcOffset + item];
      workspace[thread] = 0;
      done.incrementAndGet(item);
    }
  }

  private static Thread[] helpers(Team team, int count) {
    return IntStream.range(0, count).mapToObj(i -> Thread.ofPlatform().daemon().start(team::help))
        .toArray(Thread[]::new);
  }

  private static void leave(Team team, Thread[] helpers) throws InterruptedException {
    team.close();
    for (Thread helper : helpers) {
      assertThat(helper.join(Duration.ofSeconds(30))).as("a helper has left").isTrue();
    }
  }

  @ParameterizedTest(name = "{0} members, {1} helpers, {2} threads, {3} items")
  @CsvSource({"2, 1, 2, 2", "2, 1, 2, 77", "3, 2, 2, 5", "3, 2, 3, 40", "4, 0, 4, 9", "3, 7, 3, 10", "1, 0, 1, 3",
      "5, 4, 8, 3", "2, 1, 1, 6"})
  void doesEveryItemOfManyLoopsOnce(int size, int count, int threads, int items) throws InterruptedException {
    Team team = new Team(size);
    Thread[] helpers = helpers(team, count);
    for (int loop = 1; loop <= 3_000; loop++) {
      // Loops of changing sizes: a helper that is late for one must not take part in the next with its numbers.
      int now = 1 + (items + loop) % items;
      Counted work = new Counted(now, () -> { });
      float[] src = new float[now + 1];
      src[now] = loop;
      float[] dst = new float[now + 2];
      team.run(threads, work, src, 1, dst, 2, new float[Math.min(threads, size)]);
      assertThat(dst[now + 1]).isEqualTo(loop);
      for (int item = 0; item < now; item++) {
        assertThat(work.done.get(item)).as("item %d of loop %d", item, loop).isEqualTo(1);
      }
    }
    leave(team, helpers);
  }

  @Test
  void everybodyBeginsWithItsOwnShare() throws InterruptedException {
    Team team = new Team(2);
    Thread[] helpers = helpers(team, 1);
    for (int loop = 0; loop < 100; loop++) {
      CountDownLatch both = new CountDownLatch(2);
      Counted work = new Counted(10, () -> {
        both.countDown();
        await(both);
      });
      team.run(2, work, new float[10], 0, new float[10], 0, new float[2]);
      assertThat(work.doers[0]).isSameAs(Thread.currentThread());
      assertThat(work.doers[5]).isSameAs(helpers[0]);
    }
    leave(team, helpers);
  }

  @Test
  void whoHasDoneItsShareTakesWhatTheOthersHaveLeft() throws InterruptedException {
    Team team = new Team(2);
    Thread[] helpers = helpers(team, 1);
    CountDownLatch rest = new CountDownLatch(9);
    Thread caller = Thread.currentThread();
    AtomicReference<Thread> held = new AtomicReference<>();
    // The helper stays in its first item until the caller has done all the others, its own five and four of mine.
    Counted work = new Counted(10, () -> {
      if (Thread.currentThread() != caller) {
        held.set(Thread.currentThread());
        await(rest);
      } else {
        while (held.get() == null) {
          Thread.onSpinWait();
        }
        rest.countDown();
      }
    });
    team.run(2, work, new float[10], 0, new float[10], 0, new float[2]);
    assertThat(work.doers).containsOnlyOnce(helpers[0]);
    leave(team, helpers);
  }

  @Test
  void helpersFallAsleepAndWakeForTheNextLoop() throws InterruptedException {
    Team team = new Team(2);
    Thread[] helpers = helpers(team, 1);
    for (int loop = 0; loop < 3; loop++) {
      while (helpers[0].getState() != Thread.State.WAITING) {
        Thread.sleep(1);
      }
      CountDownLatch both = new CountDownLatch(2);
      Counted work = new Counted(2, () -> {
        both.countDown();
        await(both);
      });
      team.run(2, work, new float[2], 0, new float[2], 0, new float[2]);
      assertThat(work.doers).containsExactly(Thread.currentThread(), helpers[0]);
    }
    while (helpers[0].getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    leave(team, helpers);
  }

  @Test
  void throwsWhatAnItemThrewAndGoesOn() throws InterruptedException {
    Team team = new Team(3);
    Thread[] helpers = helpers(team, 2);
    for (int loop = 0; loop < 200; loop++) {
      IllegalStateException failure = new IllegalStateException("item");
      int bad = loop % 12;
      Loop work = new Loop() {
        @Override
        public int items() {
          return 12;
        }

        @Override
        public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset,
            float[] workspace) {
          if (item == bad) {
            throw failure;
          }
        }
      };
      assertThatThrownBy(() -> team.run(3, work, null, 0, null, 0, null)).isSameAs(failure);
      Counted next = new Counted(12, () -> { });
      team.run(3, next, new float[12], 0, new float[12], 0, new float[3]);
      assertThat(IntStream.range(0, 12).map(next.done::get)).containsOnly(1);
    }
    leave(team, helpers);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.kernelscope.engine.conv.internal;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.IntStream;

/** The one place where work goes to other threads: those of a parallel stream. */
public final class Parallel {

  /** The team of the region that the current code runs in. */
  private static final ScopedValue<Team> REGION = ScopedValue.newInstance();

  private Parallel() {}

  /**
   * Does a loop: with the threads of the region around it, otherwise with those of a parallel stream if it is worth
   * waking them, otherwise alone. Who does an item has no influence on what it computes.
   *
   * @param threads most threads, as many as there is scratch memory for
   */
  public static void run(int threads, Loop loop, float[] src, int srcOffset, float[] dst, int dstOffset,
      float[] workspace) {
    int most = Math.min(threads, loop.items());
    if (most > 1 && inRegion()) {
      Team team = REGION.get();
      if (team.size() > 1) {
        team.run(most, loop, src, srcOffset, dst, dstOffset, workspace);
        return;
      }
    } else if (most > 1 && loop.isWorthWaking()) {
      int size = Math.min(most, available());
      if (size > 1) {
        Team team = new Team(size);
        team.begin(most, loop, src, srcOffset, dst, dstOffset, workspace);
        together(team, team::finish, team::helpOnce);
        return;
      }
    }
    for (int item = 0; item < loop.items(); item++) {
      loop.item(item, 0, src, srcOffset, dst, dstOffset, workspace);
    }
  }

  /**
   * Runs something on the current thread. A team waits for its loops meanwhile and does them together with it; a region
   * within a region is part of it.
   *
   * @param threads most threads, the current one included
   */
  public static void region(int threads, Runnable body) {
    if (inRegion()) {
      body.run();
      return;
    }
    Team team = new Team(Math.min(threads, available()));
    Runnable led = () -> {
      try {
        ScopedValue.where(REGION, team).run(body);
      } finally {
        team.close();
      }
    };
    if (team.size() == 1) {
      led.run();
    } else {
      together(team, led, team::help);
    }
  }

  /** A scoped value may reach other threads than the one that leads the team. */
  private static boolean inRegion() {
    return REGION.isBound() && REGION.get().isLed();
  }

  /** Threads that can work at the same time here. */
  private static int available() {
    return Thread.currentThread() instanceof ForkJoinWorkerThread worker
        ? worker.getPool().getParallelism() : ForkJoinPool.getCommonPoolParallelism() + 1;
  }

  /** Lets the leader of a team do one thing, and as many pool threads as come, but for one, another. */
  private static void together(Team team, Runnable leader, Runnable helper) {
    boolean[] begun = new boolean[1];
    IntStream.range(0, team.size()).parallel().forEach(index -> {
      if (!team.isLed()) {
        helper.run();
      } else if (!begun[0]) {
        begun[0] = true;
        leader.run();
      }
    });
  }
}

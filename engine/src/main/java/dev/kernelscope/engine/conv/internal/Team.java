package dev.kernelscope.engine.conv.internal;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/**
 * A caller and its helpers, who do one loop after the other. Each takes first the items of its own share, the same
 * ones in every loop of as many items, so that its core finds the data in its cache again; then it takes what the
 * others have left. The caller takes part and waits for no helper to start, only for items that a helper is doing.
 *
 * <p>Makes no object for a loop. The loop at hand lies in fields that a helper may read from the moment at which it has
 * taken an item until it has reported it, for the next loop begins when all items are reported. A share's counter
 * carries the number of its loop, so that a helper who comes late takes nothing of another loop than it meant.
 */
final class Team {

  /** Longs from one counter to the next: two cache lines, because processors fetch them in pairs. */
  private static final int LINE = 16;

  /** Some 20 µs, in which a loop is noticed at once. */
  private static final int SPINS = 500;

  /** Nanoseconds for which an idle helper lets others run, but comes back, before it sleeps. */
  private static final long AWAKE = 2_000_000;

  private static final long CLOSED = -1;

  private final int size;
  private final Thread caller = Thread.currentThread();
  private final AtomicInteger helpers = new AtomicInteger();
  private final AtomicReferenceArray<Thread> sleepers;
  private final AtomicInteger asleep = new AtomicInteger();
  /** For each member the number of the loop and how many items of its share are left; behind them the unreported. */
  private final AtomicLongArray counters;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Loop loop;
  private int items;
  private int shares;
  private float[] src;
  private int srcOffset;
  private float[] dst;
  private int dstOffset;
  private float[] workspace;

  private int number;
  /** The number of the loop at hand and how many members share it. */
  private volatile long turn;

  /**
   * A team of the current thread.
   *
   * @param size most members, the caller included
   */
  Team(int size) {
    this.size = size;
    this.sleepers = new AtomicReferenceArray<>(size);
    this.counters = new AtomicLongArray((size + 1) * LINE);
  }

  /** Most members, the caller included. */
  int size() {
    return size;
  }

  /** Whether the current thread is the one that may begin loops. */
  boolean isLed() {
    return Thread.currentThread() == caller;
  }

  /** Does a loop on at most that many threads; returns, or throws what an item threw, when all are done with it. */
  void run(int threads, Loop work, float[] from, int fromOffset, float[] to, int toOffset, float[] scratch) {
    begin(threads, work, from, fromOffset, to, toOffset, scratch);
    finish();
  }

  /** Makes a loop known to the helpers. */
  void begin(int threads, Loop work, float[] from, int fromOffset, float[] to, int toOffset, float[] scratch) {
    loop = work;
    items = work.items();
    shares = Math.min(items, Math.min(threads, size));
    src = from;
    srcOffset = fromOffset;
    dst = to;
    dstOffset = toOffset;
    workspace = scratch;
    number++;
    counters.set(size * LINE, items);
    for (int member = 0; member < shares; member++) {
      counters.set(member * LINE, pack(number, start(member + 1) - start(member)));
    }
    turn = pack(number, shares);
    if (asleep.get() > 0) {
      wake();
    }
  }

  /** Takes part in the loop that has begun, and waits for what helpers have taken. */
  void finish() {
    work(0, turn);
    for (int spins = 0; counters.get(size * LINE) > 0; spins++) {
      pause(spins);
    }
    Throwable thrown = failure.getAndSet(null);
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
  }

  /** Lets the helpers go. */
  void close() {
    turn = CLOSED;
    wake();
  }

  /** Helps with one loop after the other until the team is closed. */
  void help() {
    int me = helpers.incrementAndGet();
    long seen = 0;
    long idleSince = 0;
    int spins = 0;
    while (me < size && seen != CLOSED) {
      long now = turn;
      if (now != seen) {
        seen = now;
        work(me, now);
        spins = 0;
      } else if (spins++ < SPINS) {
        Thread.onSpinWait();
        idleSince = 0;
      } else if (idleSince == 0) {
        idleSince = System.nanoTime();
      } else if (System.nanoTime() - idleSince < AWAKE) {
        Thread.yield();
      } else {
        sleep(me, seen);
        spins = 0;
      }
    }
  }

  /** Helps with the loop that has begun, and no other. */
  void helpOnce() {
    work(helpers.incrementAndGet(), turn);
  }

  private void work(int me, long meant) {
    int sharing = (int) meant;
    if (me >= sharing) {
      return;
    }
    int done = 0;
    for (int k = 0; k < sharing; k++) {
      int share = me + k < sharing ? me + k : me + k - sharing;
      for (int left = take(share, meant); left > 0; left = take(share, meant)) {
        item(start(share + 1) - left, me);
        done++;
      }
    }
    if (done > 0) {
      counters.getAndAdd(size * LINE, -done);
    }
  }

  /** Takes an item of a share; returns how many there were left, 0 for none. */
  private int take(int share, long meant) {
    while (true) {
      long counter = counters.get(share * LINE);
      if (counter >>> Integer.SIZE != meant >>> Integer.SIZE || (int) counter == 0) {
        return 0;
      }
      if (counters.weakCompareAndSetVolatile(share * LINE, counter, counter - 1)) {
        return (int) counter;
      }
    }
  }

  private void item(int item, int me) {
    if (failure.getPlain() != null) {
      return;
    }
    try {
      loop.item(item, me, src, srcOffset, dst, dstOffset, workspace);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private int start(int share) {
    return (int) ((long) items * share / shares);
  }

  private static long pack(int number, int count) {
    return (long) number << Integer.SIZE | count;
  }

  /** Spins first; then lets others run, above all a helper on the same core. */
  private static void pause(int spins) {
    if (spins < SPINS) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }

  private void wake() {
    for (int member = 1; member < size; member++) {
      LockSupport.unpark(sleepers.get(member));
    }
  }

  /** Sleeps until there is another loop, in a way that lets a pool put another thread in this one's place. */
  private void sleep(int me, long seen) {
    sleepers.set(me, Thread.currentThread());
    asleep.incrementAndGet();
    try {
      ForkJoinPool.managedBlock(new Nap(seen));
    } catch (InterruptedException e) {
      throw new IllegalStateException("a nap cannot be interrupted", e);
    } finally {
      asleep.decrementAndGet();
      sleepers.set(me, null);
    }
  }

  private final class Nap implements ForkJoinPool.ManagedBlocker {

    private final long seen;

    private Nap(long seen) {
      this.seen = seen;
    }

    @Override
    public boolean block() {
      LockSupport.park(Team.this);
      return isReleasable();
    }

    @Override
    public boolean isReleasable() {
      return turn != seen;
    }
  }
}

package dev.kernelscope.engine.conv.simd;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings micro-kernels into C2's code by calls without purpose. Before that every vector is an object and an operation
 * takes a thousand times as long, so the calls do as little as they can: the compilers count calls and turns of loops,
 * and hundreds of calls that do nothing, with one among them that walks through the loops, count as much as hundreds
 * that compute. The kernels take turns, so that C2 compiles one while others are called.
 *
 * <p>A kernel has arrived when a call makes no object any more.
 */
final class WarmUp {

  private static final int EMPTY_CALLS = 19;

  /** Rounds after which the compilers have been asked for everything, and are left the processor while it lasts. */
  private static final int ROUNDS = 400;

  private static final long BREAK_NANOS = 200_000;

  /** Where C2 does not compile a kernel at all, or is kept from it by others. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final List<Dummy> cold = new ArrayList<>();

  /** Remembers a micro-kernel that has just been made. */
  synchronized void add(Dummy dummy) {
    cold.add(dummy);
  }

  /** Returns when everything remembered has been compiled, or cannot be within some seconds. */
  void run() {
    List<Dummy> left = take();
    if (left.isEmpty()) {
      return;
    }
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    for (int round = 0; !left.isEmpty() && System.nanoTime() - start < MOST_NANOS; round++) {
      left.removeIf(dummy -> isCompiled(dummy, thread));
      if (round > ROUNDS) {
        LockSupport.parkNanos(BREAK_NANOS);
      }
    }
  }

  private synchronized List<Dummy> take() {
    List<Dummy> all = new ArrayList<>(cold);
    cold.clear();
    return all;
  }

  /** A virtual thread does not know what it allocates; there the calls go on for their longest time. */
  private static boolean isCompiled(Dummy dummy, ThreadMXBean thread) {
    for (int i = 0; i < EMPTY_CALLS; i++) {
      dummy.call(0);
    }
    long before = thread.getCurrentThreadAllocatedBytes();
    dummy.call(Dummy.MOST_TURNS);
    return before >= 0 && thread.getCurrentThreadAllocatedBytes() == before;
  }
}

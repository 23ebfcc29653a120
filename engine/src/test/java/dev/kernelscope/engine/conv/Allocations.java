package dev.kernelscope.engine.conv;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How many bytes of the heap a computation takes each time. */
final class Allocations {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int TIMES = 5;

  private Allocations() {}

  /** By the thread that calls; tried until it is that few, or for a minute. */
  static long ofThisThread(Runnable execution, long enough) {
    return least(execution, THREADS::getCurrentThreadAllocatedBytes, enough);
  }

  /** By all threads together. */
  static long ofAllThreads(Runnable execution, long enough) {
    return least(execution, THREADS::getTotalThreadAllocatedBytes, enough);
  }

  /** The fewest bytes that five executions made: until C2 is done, which takes long on a busy machine, vectors are. */
  private static long least(Runnable execution, LongSupplier allocated, long enough) {
    long least = Long.MAX_VALUE;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (least > enough && System.nanoTime() < deadline) {
      long before = allocated.getAsLong();
      for (int i = 0; i < TIMES; i++) {
        execution.run();
      }
      least = Math.min(least, (allocated.getAsLong() - before) / TIMES);
    }
    return least;
  }
}

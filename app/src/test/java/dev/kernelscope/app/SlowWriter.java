package dev.kernelscope.app;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A program that is still writing when a test interrupts it. */
final class SlowWriter {

  private SlowWriter() {}

  /** Begins to write the file of that name and says so. */
  public static void main(String[] args) {
    Destination.of(args[0], false, Console.system()).write(out -> {
      out.write(new byte[100_000]);
      System.out.println("writing");
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60));
    });
  }
}

package dev.kernelscope.app.launch;

import dev.kernelscope.app.Main;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Entry point for a start with the Vector API and without the JVM's line about it. The launcher has put standard error
 * aside as file descriptor 3, because the JVM writes "Using incubator modules" before any program runs and has no flag
 * against it; here it comes back before anything else happens.
 */
public final class QuietMain {

  private static final int STANDARD_ERROR = 2;
  private static final int PUT_ASIDE = 3;

  private QuietMain() {}

  /** Restores standard error, then runs the command line. */
  public static void main(String[] args) throws IOException {
    restoreStandardError();
    Main.main(args);
  }

  /** For the whole process, native libraries too; where that cannot be, then at least for Java. */
  @SuppressWarnings("restricted")
  private static void restoreStandardError() throws IOException {
    try {
      Linker linker = Linker.nativeLinker();
      MemorySegment address = linker.defaultLookup().findOrThrow("dup2");
      MethodHandle dup2 = linker.downcallHandle(address,
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      if ((int) dup2.invokeExact(PUT_ASIDE, STANDARD_ERROR) == STANDARD_ERROR) {
        return;
      }
    } catch (Throwable unsupported) {
      // No foreign functions on this system: the second way follows.
    }
    System.setErr(new PrintStream(new FileOutputStream("/dev/fd/" + PUT_ASIDE, true), true));
  }
}

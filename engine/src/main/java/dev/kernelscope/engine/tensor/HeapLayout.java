package dev.kernelscope.engine.tensor;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.UnaryOperator;

/**
 * Where this Java virtual machine puts large arrays. Java does not tell addresses, but the collectors keep rules:
 *
 * <ul>
 *   <li>G1 gives an array of more than half a region regions of its own, at whose start it stays;
 *   <li>ZGC places everything above 256 KiB at multiples of at least 4 KiB, also when it moves it;
 *   <li>Parallel and Serial pack arrays wherever there is room, and move them, but keep {@code
 *       -XX:ObjectAlignmentInBytes}.
 * </ul>
 *
 * @param headerBytes bytes of an array in front of its first float
 * @param leastBytes size from which on an array begins at a cache line
 * @param aligned whether arrays of that size begin at a cache line at all
 */
record HeapLayout(int headerBytes, long leastBytes, boolean aligned) {

  /** Bytes of a cache line, and of the widest vector. */
  static final int LINE_BYTES = 64;

  private static final long LARGE_FOR_ZGC = (256 << 10) + 1;

  /** The layout of this Java virtual machine. */
  static HeapLayout current() {
    return Current.LAYOUT;
  }

  /**
   * The layout that the flags of HotSpot make.
   *
   * @param flag the value of a flag, or null where there is none of that name
   */
  static HeapLayout of(UnaryOperator<String> flag) {
    int header = header(flag);
    if (number(flag, "ObjectAlignmentInBytes", 8) % LINE_BYTES == 0) {
      return new HeapLayout(header, 0, true);
    }
    if (isOn(flag, "UseG1GC")) {
      return new HeapLayout(header, number(flag, "G1HeapRegionSize", 32 << 20) / 2 + 1, true);
    }
    return isOn(flag, "UseZGC") ? new HeapLayout(header, LARGE_FOR_ZGC, true) : new HeapLayout(header, 0, false);
  }

  /** A mark of 8 bytes, a class pointer of 4 or 8 if it is not within the mark, and a length of 4. */
  private static int header(UnaryOperator<String> flag) {
    if (isOn(flag, "UseCompactObjectHeaders")) {
      return 12;
    }
    return "false".equals(flag.apply("UseCompressedClassPointers")) ? 20 : 16;
  }

  private static boolean isOn(UnaryOperator<String> flag, String name) {
    return "true".equals(flag.apply(name));
  }

  private static long number(UnaryOperator<String> flag, String name, long otherwise) {
    String value = flag.apply(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  private static final class Current {

    static final HeapLayout LAYOUT = of(Current::flag);

    private static String flag(String name) {
      try {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(name).getValue();
      } catch (RuntimeException | LinkageError e) { // not HotSpot, no such flag, or no module that tells
        return null;
      }
    }
  }
}

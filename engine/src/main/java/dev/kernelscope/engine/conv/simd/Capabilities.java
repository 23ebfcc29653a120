package dev.kernelscope.engine.conv.simd;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.kernelscope.engine.conv.spi.Support;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/**
 * Whether the Vector API is here and fast, and how wide it is. Names no type of the Vector API.
 *
 * <p>The API alone proves nothing: under the interpreter or the client compiler {@code SPECIES_PREFERRED} still tells
 * the hardware's width, while every vector operation becomes an object and a loop, orders of magnitude slower than
 * scalar code. So this looks at the compiler: first at {@code java.vm.info}, which costs nothing, then at HotSpot's
 * flags, which cost some 20 ms once.
 *
 * @param support whether to use it, or why not
 * @param machine what to cut micro-kernels to; null where it is not to be used
 */
record Capabilities(Support support, Machine machine) {

  /** System property that sets the vector width, for tests and benchmarks: 128, 256 or 512. Read once. */
  static final String BITS_PROPERTY = "kernelscope.vector.bits";

  /** Level of HotSpot's tiered compilation at which C2 compiles. */
  private static final int C2_LEVEL = 4;

  /** Those of this JVM. */
  static Capabilities current() {
    return Current.CAPABILITIES;
  }

  /**
   * Where the facts come from, so that tests can try machines that they do not run on.
   *
   * @param vectorModule whether {@code jdk.incubator.vector} is in the boot layer
   * @param property system properties, null where absent
   * @param flag HotSpot's flags as text, null where absent
   * @param preferredBits the width that the Vector API prefers; asked only where the module is there
   */
  record Facts(boolean vectorModule, UnaryOperator<String> property, UnaryOperator<String> flag,
      IntSupplier preferredBits) {}

  /** Judges facts. */
  static Capabilities of(Facts facts) {
    String reason = refusal(facts);
    if (reason == null) {
      int preferred = facts.preferredBits().getAsInt();
      String forced = facts.property().apply(BITS_PROPERTY);
      Integer bits = forced == null ? Integer.valueOf(Math.clamp(preferred, 64, 512)) : bits(forced);
      if (bits == null) {
        reason = "the system property " + BITS_PROPERTY + " is '" + forced + "': allowed are 128, 256 and 512";
      } else if (bits < 128) {
        reason = "vectors of this processor have " + preferred + " bits: at least 128 are needed";
      } else {
        return new Capabilities(Support.SUPPORTED,
            new Machine(bits, registers(preferred, facts.property().apply("os.arch"))));
      }
    }
    return new Capabilities(Support.unsupported(reason), null);
  }

  private static String refusal(Facts facts) {
    if (!facts.vectorModule()) {
      return "the module jdk.incubator.vector is not loaded: start Java with --add-modules jdk.incubator.vector";
    }
    String info = String.valueOf(facts.property().apply("java.vm.info"));
    if (info.contains("interpreted mode")) {
      return "Java runs in the interpreter (-Xint), where vectors are slower than scalar code";
    }
    if (info.contains("emulated-client") || String.valueOf(facts.property().apply("java.vm.name")).contains("Client")) {
      return "Java runs with the client compiler only, which does not compile vectors: C2 is needed";
    }
    String level = facts.flag().apply("TieredStopAtLevel");
    if (level == null) {
      return "the Java virtual machine '" + facts.property().apply("java.vm.name")
          + "' is not HotSpot, whose compiler C2 is needed";
    }
    if (Integer.parseInt(level) < C2_LEVEL && !"false".equals(facts.flag().apply("TieredCompilation"))) {
      return "-XX:TieredStopAtLevel=" + level + " leaves out C2, the compiler that compiles vectors";
    }
    if ("false".equals(facts.flag().apply("UseFMA"))) {
      return "this processor has no fused multiply-add, or -XX:-UseFMA switches it off";
    }
    return null;
  }

  private static Integer bits(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "128" -> 128;
      case "256" -> 256;
      case "512" -> 512;
      default -> null;
    };
  }

  /** AVX-512, NEON and SVE have 32 vector registers, older x86 has 16. */
  private static int registers(int preferredBits, String architecture) {
    boolean x86 = "amd64".equals(architecture) || "x86_64".equals(architecture);
    return preferredBits >= 512 || !x86 ? 32 : 16;
  }

  private static final class Current {

    static final Capabilities CAPABILITIES = of(new Facts(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(), System::getProperty, Current::flag,
        () -> PreferredSpecies.bits()));

    private static String flag(String name) {
      try {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(name).getValue();
      } catch (RuntimeException e) { // no such bean or no such flag: not HotSpot
        return null;
      }
    }
  }
}

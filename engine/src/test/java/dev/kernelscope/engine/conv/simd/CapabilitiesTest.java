package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.simd.Capabilities.Facts;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

  private final Map<String, String> properties = new HashMap<>(
      Map.of("java.vm.name", "OpenJDK 64-Bit Server VM", "java.vm.info", "mixed mode, sharing", "os.arch", "amd64"));
  private final Map<String, String> flags =
      new HashMap<>(Map.of("TieredStopAtLevel", "4", "TieredCompilation", "true", "UseFMA", "true"));
  private boolean module = true;
  private int preferred = 256;

  private Capabilities judge() {
    return Capabilities.of(new Facts(module, properties::get, flags::get, () -> {
      assertThat(module).as("species asked without the module").isTrue();
      return preferred;
    }));
  }

  private void assertRefused(String reason) {
    assertThat(judge().support().reason()).isEqualTo(reason);
    assertThat(judge().machine()).isNull();
  }

  @Test
  void takesTheWidthThatTheVectorApiPrefers() {
    assertThat(judge().support().isSupported()).isTrue();
    assertThat(judge().machine()).isEqualTo(new Machine(256, 16));
    preferred = 512;
    assertThat(judge().machine()).isEqualTo(new Machine(512, 32));
    preferred = 2048;
    assertThat(judge().machine()).isEqualTo(new Machine(512, 32));
    preferred = 128;
    assertThat(judge().machine()).isEqualTo(new Machine(128, 16));
    properties.put("os.arch", "aarch64");
    assertThat(judge().machine()).isEqualTo(new Machine(128, 32));
  }

  @Test
  void aPropertySetsTheWidthAndLeavesTheRegisters() {
    preferred = 512;
    properties.put("kernelscope.vector.bits", "128");
    assertThat(judge().machine()).isEqualTo(new Machine(128, 32));
    properties.put("kernelscope.vector.bits", "100");
    assertRefused("the system property kernelscope.vector.bits is '100': allowed are 128, 256 and 512");
  }

  @Test
  void refusesWithoutTheModule() {
    module = false;
    assertRefused("the module jdk.incubator.vector is not loaded: start Java with --add-modules jdk.incubator.vector");
  }

  @Test
  void refusesWhereNothingCompilesVectors() {
    properties.put("java.vm.info", "interpreted mode, sharing");
    assertRefused("Java runs in the interpreter (-Xint), where vectors are slower than scalar code");
    properties.put("java.vm.info", "mixed mode, emulated-client, sharing");
    assertRefused("Java runs with the client compiler only, which does not compile vectors: C2 is needed");
    properties.put("java.vm.info", "mixed mode, sharing");
    flags.put("TieredStopAtLevel", "3");
    assertRefused("-XX:TieredStopAtLevel=3 leaves out C2, the compiler that compiles vectors");
    flags.put("TieredCompilation", "false");
    assertThat(judge().support().isSupported()).isTrue();
    flags.remove("TieredStopAtLevel");
    properties.put("java.vm.name", "Other VM");
    assertRefused("the Java virtual machine 'Other VM' is not HotSpot, whose compiler C2 is needed");
  }

  @Test
  void refusesWithoutFusedMultiplyAddOrWideVectors() {
    flags.put("UseFMA", "false");
    assertRefused("this processor has no fused multiply-add, or -XX:-UseFMA switches it off");
    flags.put("UseFMA", "true");
    preferred = 64;
    assertRefused("vectors of this processor have 64 bits: at least 128 are needed");
  }

  @Test
  void judgesThisJvm() {
    assertThat(Capabilities.current().support().reason()).as("tests run with C2 and --add-modules jdk.incubator.vector")
        .isEmpty();
  }
}

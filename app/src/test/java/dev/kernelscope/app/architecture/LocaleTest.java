package dev.kernelscope.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same bytes in every locale: nothing that prints may ask for the user's. */
class LocaleTest {

  private static final Set<String> FORMATTING = Set.of("format", "formatted", "printf");

  @Test
  void nothingFormatsInTheUsersLocale() {
    List<String> calls = Sources.program().stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(LocaleTest::formatsInTheDefaultLocale)
        .map(JavaMethodCall::getDescription)
        .toList();
    assertThat(calls).isEmpty();
  }

  @Test
  void theRuleSeesWhatItForbids() {
    List<JavaMethodCall> calls = new ClassFileImporter().importClasses(Culprit.class).stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(LocaleTest::formatsInTheDefaultLocale)
        .toList();
    assertThat(calls).extracting(JavaMethodCall::getOrigin).extracting(JavaCodeUnit::getName)
        .containsExactlyInAnyOrder("format", "formatted", "printf");
  }

  private static boolean formatsInTheDefaultLocale(JavaMethodCall call) {
    return FORMATTING.contains(call.getTarget().getName())
        && Set.of(String.class.getName(), "java.io.PrintStream", "java.io.PrintWriter", Formatter.class.getName())
            .contains(call.getTargetOwner().getName())
        && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
  }

  @SuppressWarnings("unused")
  private static final class Culprit {

    String format(double value) {
      return String.format("%.2f", value);
    }

    String formatted(double value) {
      return "%.2f".formatted(value);
    }

    void printf(double value) {
      System.out.printf("%.2f", value);
    }

    String right(double value) {
      return String.format(Locale.ROOT, "%.2f", value);
    }
  }
}

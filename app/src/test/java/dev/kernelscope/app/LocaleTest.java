package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, names and files are the same in every country. */
class LocaleTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-nu-thai"})
  void nothingDependsOnTheLocale(String tag, @TempDir Path folder) throws IOException {
    Samples.image(folder.resolve("P.PNG"), Samples.pixels(1, 1, 9, 9), null);
    String[][] commandLines = {
        {"params"}, {"params", "--format", "json"}, {"size", "--input", "7x7", "--kernel", "3", "--stride", "2"},
        {"size", "--input", "7x7", "--kernel", "3", "--format", "json"}, {"view"}, {"view", "9x9", "--bias", "0.5"},
        {"view", folder.resolve("P.PNG").toString(), "--cell", "1,1"},
        {"conv", folder.resolve("P.PNG").toString(), "-k", "identity", "-o", "-"},
        {"conv", "--help"}, {"size", "--input", "2x2", "--kernel", "3"}, {"view", "--fraction", "2"},
        {"info", "--format", "json"}};
    for (String[] commandLine : commandLines) {
      Locale.setDefault(Locale.ROOT);
      Runs.Result expected = Runs.run(commandLine);
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(Runs.run(commandLine)).isEqualTo(expected);
    }
  }
}

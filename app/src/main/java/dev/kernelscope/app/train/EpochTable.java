package dev.kernelscope.app.train;

import dev.kernelscope.app.io.Console;
import java.util.Locale;

/** A row an epoch, each as soon as it is known. */
final class EpochTable {

  private final Console console;
  private boolean begun;

  EpochTable(Console console) {
    this.console = console;
  }

  void row(EpochResult e) {
    if (!begun) {
      line("epoch    loss   train    test  seconds");
      begun = true;
    }
    line(String.format(Locale.ROOT, "%5d  %6.4f  %5.2f%%  %5.2f%%  %7.1f", e.epoch(), e.loss(),
        100 * e.trainAccuracy(), 100 * e.testAccuracy(), e.seconds()));
  }

  private void line(String text) {
    console.print(text);
    console.out().flush();
  }
}

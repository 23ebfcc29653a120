package dev.kernelscope.app.quiz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Keys from lines, for terminals that give no single ones: the first character of a line counts. */
final class LineKeys implements Keys {

  private final BufferedReader lines;

  LineKeys(InputStream in) {
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  @Override
  public int next() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      return END;
    }
    String word = line.strip();
    return word.isEmpty() ? ENTER : word.charAt(0);
  }
}

package dev.kernelscope.app.settings;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.io.Reasons;
import dev.kernelscope.app.io.UserFolder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that keeps a window's settings. Nothing that is wrong with it stops a session: a damaged file is ignored and
 * a place that cannot be written is left alone, either said in one line.
 */
public final class SettingsFile {

  private static final String NAME = "settings.json";
  /** Far more than any settings need: whatever is larger is something else. */
  private static final long LARGEST = 1 << 16;

  private final Path file;
  private final Console console;

  SettingsFile(Path file, Console console) {
    this.file = file;
    this.console = console;
  }

  /** The file at the platform's usual place. */
  public static SettingsFile of(Console console) {
    return new SettingsFile(UserFolder.config(console.environment()).resolve(NAME), console);
  }

  /** What is stored; nothing where there is no file, or none that can be used. */
  public Settings read() {
    if (!Files.exists(file)) {
      return Settings.NONE;
    }
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        throw new IOException("it is not a small file");
      }
      try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
        return SettingsJson.read(in);
      }
    } catch (IOException damaged) {
      console.say("'" + file + "' is ignored: " + Reasons.of(damaged));
      return Settings.NONE;
    }
  }

  /** Stores settings, whole or not at all. */
  public void write(Settings settings) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Destination.of(file.toString(), true, console).write(out -> {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        SettingsJson.write(settings, writer);
        writer.flush();
      });
    } catch (IOException e) {
      console.say("settings are not kept: cannot write '" + file + "': " + Reasons.of(e));
    } catch (Failure e) {
      console.say("settings are not kept: " + e.getMessage());
    }
  }
}

package dev.kernelscope.app;

import dev.kernelscope.app.io.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs command lines within the test's process and keeps what they print. */
final class Runs {

  private Runs() {}

  /** What a command line did. */
  record Result(int code, String out, String err) {

    List<String> lines() {
      return out.lines().toList();
    }

    /** The only line on standard error, without the program's name. */
    String error() {
      if (!err.startsWith("kernelscope: ") || err.indexOf('\n') != err.length() - 1) {
        throw new AssertionError("not one line of an error: " + err);
      }
      return err.substring("kernelscope: ".length(), err.length() - 1);
    }
  }

  /** Without a terminal and with an empty environment. */
  static Result run(String... args) {
    return run(Map.of(), false, args);
  }

  static Result run(Map<String, String> environment, boolean terminal, String... args) {
    Bytes bytes = bytes(environment, terminal, args);
    return new Result(bytes.code(), new String(bytes.out(), StandardCharsets.UTF_8), bytes.err());
  }

  /** What a command line did, its results as bytes. */
  record Bytes(int code, byte[] out, String err) {}

  static Bytes bytes(String... args) {
    return bytes(Map.of(), false, args);
  }

  private static Bytes bytes(Map<String, String> environment, boolean terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), environment, () -> false, () -> terminal, () -> false);
    int code = new Cli(console).run(args);
    return new Bytes(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }
}

package dev.kernelscope.app.io;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says the engine's warnings, such as that a faster engine cannot be used here, in one line like everything else that
 * the program says. The JDK's own finder would add a date and a class in a line of their own.
 */
public final class OneLineLoggerFinder extends System.LoggerFinder {

  private static final Map<String, System.Logger> LOGGERS = new ConcurrentHashMap<>();

  private static volatile boolean quiet;

  /** Warnings are no errors: {@code --quiet} silences them. */
  public static void setQuiet(boolean on) {
    quiet = on;
  }

  /** For the service loader. */
  public OneLineLoggerFinder() {}

  @Override
  public System.Logger getLogger(String name, Module module) {
    return LOGGERS.computeIfAbsent(name, OneLineLogger::new);
  }

  private record OneLineLogger(String name) implements System.Logger {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean isLoggable(Level level) {
      return !quiet && level.compareTo(Level.WARNING) >= 0 && level != Level.OFF;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
      if (isLoggable(level)) {
        System.err.print("kernelscope: " + Console.oneLine(message) + "\n");
      }
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
      boolean plain = parameters == null || parameters.length == 0;
      log(level, bundle, plain ? format : new MessageFormat(format, Locale.ROOT).format(parameters), (Throwable) null);
    }
  }
}

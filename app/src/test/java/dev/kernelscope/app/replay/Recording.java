package dev.kernelscope.app.replay;

import dev.kernelscope.engine.render.spi.LiveEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What somebody did in a session: one line an event, first the seconds of the session's clock, then the event. Lines
 * that begin with {@code #} are remarks.
 *
 * @param events in order
 */
public record Recording(List<Timed> events) {

  /**
   * An event and when it came.
   *
   * @param nanos of the session's clock, from its beginning
   */
  public record Timed(long nanos, LiveEvent event) {}

  /** Copies the list. */
  public Recording {
    events = List.copyOf(events);
  }

  /** Writes each event that it is told as a line. */
  public static BiConsumer<Long, LiveEvent> writer(Appendable out) {
    return (nanos, event) -> {
      try {
        out.append(BigDecimal.valueOf(nanos, 9).toPlainString()).append(' ').append(EventText.of(event)).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException with the first line that is none of a recording, and why
   */
  public static Recording read(List<String> lines) {
    List<Timed> events = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          events.add(timed(line, events.isEmpty() ? 0 : events.getLast().nanos()));
        } catch (IllegalArgumentException | ArithmeticException e) {
          throw new IllegalArgumentException("line " + (i + 1) + ", '" + line + "': " + e.getMessage(), e);
        }
      }
    }
    return new Recording(events);
  }

  private static Timed timed(String line, long before) {
    String[] parts = line.split("\\s+", 2);
    if (parts.length < 2 || !parts[0].matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw new IllegalArgumentException("it must begin with seconds, and an event after them");
    }
    long nanos = new BigDecimal(parts[0]).movePointRight(9).longValueExact();
    if (nanos < before) {
      throw new IllegalArgumentException("it comes before the line above");
    }
    return new Timed(nanos, EventText.read(parts[1]));
  }
}

package dev.kernelscope.app.replay;

import dev.kernelscope.engine.render.spi.LiveEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Events as words: a record is its name and then its components, {@code pointer press cell output-cell 0 3 3 0.0} for
 * one. Whatever records events consist of, they need no code here.
 */
final class EventText {

  private static final String NONE = "-";

  private EventText() {}

  /** One line. */
  static String of(LiveEvent event) {
    List<String> words = new ArrayList<>();
    add(event, words);
    return String.join(" ", words);
  }

  private static void add(Object value, List<String> words) {
    switch (value) {
      case Record record -> {
        words.add(name(record.getClass()));
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          add(component(record, component), words);
        }
      }
      case Optional<?> optional -> optional.ifPresentOrElse(v -> add(v, words), () -> words.add(NONE));
      case List<?> list -> {
        words.add(Integer.toString(list.size()));
        list.forEach(v -> add(v, words));
      }
      case Enum<?> constant -> words.add(constant.name().toLowerCase(Locale.ROOT));
      case String text -> words.add(escaped(text));
      default -> words.add(value.toString());
    }
  }

  private static Object component(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  /** {@code OutputCell} as {@code output-cell}. */
  private static String name(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Words end at blanks, so that these are written as {@code %} and two digits a byte; so is a lone hyphen. */
  private static String escaped(String text) {
    if (text.equals(NONE)) {
      return "%2D";
    }
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c == '%' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format(Locale.ROOT, "%%%02X", b & 255));
        }
      } else {
        out.appendCodePoint(c);
      }
    });
    return out.toString();
  }

  private static String unescaped(String word) {
    return URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * The event of a line.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  static LiveEvent read(String line) {
    Deque<String> words = new ArrayDeque<>(Arrays.asList(line.strip().split("\\s+")));
    LiveEvent event = (LiveEvent) read(LiveEvent.class, words);
    if (!words.isEmpty()) {
      throw new IllegalArgumentException("'" + words.peek() + "' is too much");
    }
    return event;
  }

  private static Object read(Type type, Deque<String> words) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class ? optional(element, words) : list(element, words);
    }
    Class<?> wanted = (Class<?>) type;
    String word = words.isEmpty() ? "" : words.peek();
    if (word.isEmpty()) {
      throw new IllegalArgumentException("it ends where " + name(wanted) + " was expected");
    }
    if (wanted.isSealed() || wanted.isRecord()) {
      return record(wanted, words);
    }
    words.remove();
    if (wanted.isEnum()) {
      return constant(wanted, word);
    }
    return wanted == int.class ? (Object) Integer.parseInt(word)
        : wanted == double.class ? (Object) Double.parseDouble(word) : unescaped(word);
  }

  private static Optional<?> optional(Type element, Deque<String> words) {
    if (NONE.equals(words.peek())) {
      words.remove();
      return Optional.empty();
    }
    return Optional.of(read(element, words));
  }

  private static List<?> list(Type element, Deque<String> words) {
    int size = (int) read(int.class, words);
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(read(element, words));
    }
    return list;
  }

  private static Object constant(Class<?> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equalsIgnoreCase(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not a " + name(type)));
  }

  private static Object record(Class<?> type, Deque<String> words) {
    String word = words.remove();
    List<Class<?>> kinds = type.isRecord() ? List.of(type) : Arrays.asList(type.getPermittedSubclasses());
    Class<?> kind = kinds.stream().filter(k -> name(k).equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is none of "
            + kinds.stream().map(EventText::name).collect(Collectors.joining(", "))));
    RecordComponent[] components = kind.getRecordComponents();
    Object[] values = Arrays.stream(components).map(c -> read(c.getGenericType(), words)).toArray();
    Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return kind.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(word + " cannot be made of " + Arrays.toString(values), e);
    }
  }
}

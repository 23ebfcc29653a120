package dev.kernelscope.app.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;

/** Reads one of the words that an enumeration's names are in lower case. */
abstract class WordConverter<T extends Enum<T>> implements ITypeConverter<T> {

  private final T[] values;

  WordConverter(Class<T> type) {
    this(type.getEnumConstants());
  }

  /** Of an enumeration only those values. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  WordConverter(T... values) {
    this.values = values.clone();
  }

  @Override
  public T convert(String word) {
    return Arrays.stream(values).filter(v -> word(v).equals(word)).findFirst()
        .orElseThrow(() -> Parse.wrong(word, Arrays.stream(values).map(this::word).collect(Collectors.joining(", "))));
  }

  /** The word for a value. */
  String word(T value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

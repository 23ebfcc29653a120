package dev.kernelscope.engine.conv.spi;

import java.util.Objects;
import java.util.function.Supplier;

/** Whether something can be used, and if not, why: one line that a user can read. */
public sealed interface Support {

  /** It can. */
  Support SUPPORTED = new Supported();

  /** It cannot. */
  static Support unsupported(String reason) {
    return new Unsupported(reason);
  }

  /** This one's reason against it; if it has none, what the next one says. */
  default Support and(Supplier<Support> next) {
    return isSupported() ? next.get() : this;
  }

  /** Whether it can be used. */
  default boolean isSupported() {
    return this instanceof Supported;
  }

  /** Why it cannot be used; empty if it can. */
  default String reason() {
    return this instanceof Unsupported(String reason) ? reason : "";
  }

  /** It can be used. */
  record Supported() implements Support {}

  /**
   * It cannot be used.
   *
   * @param reason one line without a full stop
   */
  record Unsupported(String reason) implements Support {

    /** Checks that there is a reason. */
    public Unsupported {
      if (Objects.requireNonNull(reason, "reason").isBlank()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }
}

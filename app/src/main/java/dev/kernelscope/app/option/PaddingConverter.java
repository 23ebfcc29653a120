package dev.kernelscope.app.option;

import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code valid}, {@code same}, {@code N}, {@code H,W} or {@code T,L,B,R}. */
public final class PaddingConverter implements ITypeConverter<PaddingRule> {

  private static final String ALLOWED = "valid, same, N, H,W or T,L,B,R, each a whole number from 0 on";

  @Override
  public PaddingRule convert(String value) {
    return switch (value) {
      case "valid" -> PaddingRule.VALID;
      case "same" -> PaddingRule.SAME;
      default -> PaddingRule.explicit(cells(value));
    };
  }

  private static Padding cells(String value) {
    String[] parts = value.split(",", -1);
    int[] n = new int[parts.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = Parse.atLeast(0, parts[i], value, ALLOWED);
    }
    return switch (n.length) {
      case 1 -> Padding.of(n[0]);
      case 2 -> Padding.of(n[0], n[1]);
      case 4 -> new Padding(n[0], n[1], n[2], n[3]);
      default -> throw Parse.wrong(value, ALLOWED);
    };
  }
}

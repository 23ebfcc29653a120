package dev.kernelscope.app.option;

import dev.kernelscope.engine.scene.Target;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads {@code input:2,3}, {@code weight:0,1} or {@code output:2,1}; the plane's numbers may stand before row and
 * column.
 */
public final class TargetConverter implements ITypeConverter<Target> {

  private static final String ALLOWED = "input:R,C, weight:R,C or output:R,C, with several channels or filters "
      + "input:CHANNEL,R,C, weight:FILTER,CHANNEL,R,C or output:FILTER,R,C, all counted from 0";

  @Override
  public Target convert(String value) {
    int colon = value.indexOf(':');
    if (colon < 0) {
      throw Parse.wrong(value, ALLOWED);
    }
    String[] parts = value.substring(colon + 1).split(",", -1);
    int[] n = new int[parts.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = Parse.atLeast(Integer.MIN_VALUE, parts[i], value, ALLOWED);
    }
    String kind = value.substring(0, colon).toLowerCase(Locale.ROOT);
    return switch (kind + n.length) {
      case "input2" -> new Target.InputCell(0, n[0], n[1]);
      case "input3" -> new Target.InputCell(n[0], n[1], n[2]);
      case "weight2" -> new Target.Weight(0, 0, n[0], n[1]);
      case "weight4" -> new Target.Weight(n[0], n[1], n[2], n[3]);
      case "output2" -> new Target.OutputCell(0, n[0], n[1]);
      case "output3" -> new Target.OutputCell(n[0], n[1], n[2]);
      default -> throw Parse.wrong(value, ALLOWED);
    };
  }
}

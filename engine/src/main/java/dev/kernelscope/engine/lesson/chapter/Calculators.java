package dev.kernelscope.engine.lesson.chapter;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.OutputSize;
import dev.kernelscope.engine.lesson.ParameterCount;
import dev.kernelscope.engine.lesson.ReceptiveField;
import dev.kernelscope.engine.lesson.SizeChain;
import dev.kernelscope.engine.scene.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Facts that need no scene: the lesson's calculators, called from a text. Options are words such as {@code s2}
 * (stride), {@code p1} (padding), {@code same} and {@code d2} (dilation).
 */
final class Calculators {

  private static final String BIAS = "bias";

  private Calculators() {}

  /**
   * The answer of a calculator.
   *
   * @throws IllegalArgumentException if there is no such calculator, or the words do not fit it
   */
  static String value(String[] words) {
    return switch (words[0]) {
      case "size" -> size(words);
      case "unused" -> Numbers.count(OutputSize.of(extent(words[1]), extent(words[2]), spec(words, 3)).rows().unused());
      case "chain" -> chain(words);
      case "connected" -> count(parameters(words).fullyConnected());
      case "convolved" -> count(parameters(words).convolution());
      case "ratio" -> count(parameters(words).ratio().toBigInteger());
      case "receptive" -> Numbers.count(receptive(words).size());
      case "jump" -> Numbers.count(receptive(words).jump());
      case "product" -> String.join(" · ", List.of(words).subList(1, words.length)) + " = "
          + Numbers.count(product(words));
      case "times" -> Numbers.count(product(words));
      case "percent" -> Numbers.plain(100 * decimal(words, 1) / decimal(words, 2)) + " %";
      case "number" -> number(words);
      default -> throw new IllegalArgumentException("unknown fact '{" + String.join(" ", words) + "}'");
    };
  }

  /** {@code size 9x9 3 s2}: the output, or {@code nothing} where the kernel does not fit. */
  private static String size(String[] words) {
    try {
      return OutputSize.of(extent(words[1]), extent(words[2]), spec(words, 3)).output().toString();
    } catch (NoOutputException e) {
      return "nothing";
    }
  }

  /** {@code chain 7x7 3}: all sizes until the kernel does not fit; of an endless chain the first three. */
  private static String chain(String[] words) {
    SizeChain chain = SizeChain.of(extent(words[1]), extent(words[2]), spec(words, 3));
    String sizes = chain.sizes().stream().map(Extent::toString).collect(Collectors.joining(" → "));
    return chain.end().endless() ? sizes + " → …" : sizes;
  }

  /** {@code connected 224x224 3 1000 3x3 64 bias}: input, channels, units, kernel, filters. */
  private static ParameterCount parameters(String[] words) {
    return new ParameterCount(extent(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]),
        extent(words[4]), Integer.parseInt(words[5]), words.length > 6 && words[6].equals(BIAS));
  }

  /** {@code receptive 3 3s2 3d2}: the layers' kernels with their options. */
  private static ReceptiveField receptive(String[] words) {
    List<ReceptiveField.Layer> layers = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      layers.add(layer(words[i]));
    }
    return ReceptiveField.of(layers);
  }

  private static ReceptiveField.Layer layer(String word) {
    String kernel = word.replaceFirst("[sd].*", "");
    ConvSpec spec = spec(word.substring(kernel.length()).split("(?<=\\d)(?=[sd])"), 0);
    return new ReceptiveField.Layer(Integer.parseInt(kernel), spec.strideH(), spec.dilationH(), 0);
  }

  private static ConvSpec spec(String[] words, int from) {
    ConvSpec spec = ConvSpec.DEFAULT;
    for (int i = from; i < words.length; i++) {
      String option = words[i];
      if (option.isEmpty()) {
        continue;
      }
      spec = option.equals("same") ? spec.withPadding(PaddingRule.SAME) : with(spec, option);
    }
    return spec;
  }

  private static ConvSpec with(ConvSpec spec, String option) {
    int number = Integer.parseInt(option.substring(1));
    return switch (option.charAt(0)) {
      case 's' -> spec.withStride(number);
      case 'd' -> spec.withDilation(number);
      case 'p' -> spec.withPadding(Padding.of(number));
      default -> throw new IllegalArgumentException("unknown option '" + option + "'");
    };
  }

  private static long product(String[] words) {
    long product = 1;
    for (int i = 1; i < words.length; i++) {
      product = Math.multiplyExact(product, Long.parseLong(words[i]));
    }
    return product;
  }

  private static double decimal(String[] words, int at) {
    return Double.parseDouble(words[at]);
  }

  /** A number that defines something, such as a kernel's size before there is a scene; a claim is never written so. */
  private static String number(String[] words) {
    return new BigDecimal(words[1]).toPlainString();
  }

  private static Extent extent(String text) {
    String[] sides = text.split("x", -1);
    int rows = Integer.parseInt(sides[0]);
    return new Extent(rows, sides.length == 1 ? rows : Integer.parseInt(sides[1]));
  }

  private static String count(BigInteger number) {
    return Numbers.count(number.longValueExact());
  }
}

package dev.kernelscope.engine.conv.spec;

import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of text for a problem, so that any case of a test or benchmark can be repeated by its name.
 *
 * <p>Keys in the manner of oneDNN's {@code benchdnn}: mb images, g groups, ic input channels, ih iw input size, oc
 * filters, kh kw kernel, sh sw stride, dh dw dilation (1 is none, unlike oneDNN's), ph pw padding before, phe pwe
 * padding after (default: as before). Words may follow after an underscore each: bias, relu, relu6, reflect, replicate,
 * circular, nhwc.
 */
public final class ProblemString {

  private static final Pattern PAIR = Pattern.compile("([a-z]+)(\\d+)");
  private static final String KEYS = "mb g ic ih iw oc kh kw sh sw dh dw ph pw phe pwe";

  private ProblemString() {}

  /**
   * The string of a problem; equal problems have equal strings, {@code same} is written as the padding that it gave.
   */
  public static String write(ConvProblem p) {
    ConvSpec s = p.spec();
    Padding pad = p.padding();
    StringBuilder text = new StringBuilder("mb" + p.input().n());
    if (s.groups() > 1) {
      text.append('g').append(s.groups());
    }
    text.append("ic").append(p.input().c()).append("ih").append(p.input().h()).append("iw").append(p.input().w());
    text.append("oc").append(p.weights().n()).append("kh").append(p.weights().h()).append("kw").append(p.weights().w());
    text.append("sh").append(s.strideH()).append("sw").append(s.strideW());
    if (s.dilationH() > 1 || s.dilationW() > 1) {
      text.append("dh").append(s.dilationH()).append("dw").append(s.dilationW());
    }
    text.append("ph").append(pad.top()).append("pw").append(pad.left());
    if (pad.bottom() != pad.top() || pad.right() != pad.left()) {
      text.append("phe").append(pad.bottom()).append("pwe").append(pad.right());
    }
    return text + words(p);
  }

  private static String words(ConvProblem p) {
    StringBuilder words = new StringBuilder();
    if (p.hasBias()) {
      words.append("_bias");
    }
    if (p.spec().activation() != Activation.NONE) {
      words.append('_').append(p.spec().activation().name().toLowerCase(Locale.ROOT));
    }
    if (p.spec().paddingMode() != PaddingMode.ZEROS) {
      words.append('_').append(p.spec().paddingMode().name().toLowerCase(Locale.ROOT));
    }
    if (p.layout() == Layout.NHWC) {
      words.append("_nhwc");
    }
    return words.toString();
  }

  /**
   * Reads a problem string. Missing width keys equal the height's, missing strides, dilations, groups and images are 1,
   * missing padding 0.
   *
   * @throws IllegalArgumentException with the offending part and what is allowed
   */
  public static ConvProblem parse(String text) {
    String[] parts = text.strip().split("_", -1);
    Map<String, Integer> keys = pairs(parts[0]);
    int groups = keys.getOrDefault("g", 1);
    int ic = require(keys, "ic", text);
    int ih = require(keys, "ih", text);
    int kh = require(keys, "kh", text);
    int sh = keys.getOrDefault("sh", 1);
    int dh = keys.getOrDefault("dh", 1);
    int ph = keys.getOrDefault("ph", 0);
    int pw = keys.getOrDefault("pw", ph);
    Padding padding = new Padding(ph, pw, keys.getOrDefault("phe", ph), keys.getOrDefault("pwe", pw));
    ConvSpec spec = ConvSpec.DEFAULT
        .withStride(sh, keys.getOrDefault("sw", sh))
        .withDilation(dh, keys.getOrDefault("dw", dh))
        .withPadding(padding)
        .withGroups(groups);
    boolean bias = false;
    Layout layout = Layout.NCHW;
    for (int i = 1; i < parts.length; i++) {
      switch (parts[i]) {
        case "bias" -> bias = true;
        case "nhwc" -> layout = Layout.NHWC;
        case "relu", "relu6" -> spec = spec.withActivation(Activation.valueOf(parts[i].toUpperCase(Locale.ROOT)));
        case "reflect", "replicate", "circular" ->
            spec = spec.withPaddingMode(PaddingMode.valueOf(parts[i].toUpperCase(Locale.ROOT)));
        default -> throw new IllegalArgumentException("problem '" + text + "' has the unknown word '" + parts[i]
            + "'; allowed are bias, relu, relu6, reflect, replicate, circular, nhwc");
      }
    }
    Shape input = new Shape(keys.getOrDefault("mb", 1), ic, ih, keys.getOrDefault("iw", ih));
    if (ic % groups != 0) {
      throw new IllegalArgumentException("problem '" + text + "': groups " + groups + " do not divide "
          + ic + " channels");
    }
    Shape weights = new Shape(require(keys, "oc", text), ic / groups, kh, keys.getOrDefault("kw", kh));
    return ConvProblem.of(spec, input, weights, bias, layout);
  }

  private static Map<String, Integer> pairs(String text) {
    Map<String, Integer> keys = new TreeMap<>();
    Matcher matcher = PAIR.matcher(text);
    int end = 0;
    while (matcher.lookingAt()) {
      String key = matcher.group(1);
      if (!(" " + KEYS + " ").contains(" " + key + " ")) {
        throw new IllegalArgumentException("problem '" + text + "' has the unknown key '" + key
            + "'; allowed are " + KEYS);
      }
      try {
        if (keys.put(key, Integer.parseInt(matcher.group(2))) != null) {
          throw new IllegalArgumentException("problem '" + text + "' has the key '" + key + "' twice");
        }
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("problem '" + text + "': " + matcher.group() + " is too large", e);
      }
      end = matcher.end();
      matcher.region(end, text.length());
    }
    if (end != text.length() || text.isEmpty()) {
      throw new IllegalArgumentException("problem '" + text + "' cannot be read from '" + text.substring(end)
          + "' on; it looks like mb1ic64ih56oc64kh3ph1");
    }
    return keys;
  }

  private static int require(Map<String, Integer> keys, String key, String text) {
    Integer value = keys.get(key);
    if (value == null) {
      throw new IllegalArgumentException("problem '" + text + "' lacks the key '" + key + "'");
    }
    return value;
  }
}

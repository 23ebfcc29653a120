package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The problems that every engine has to solve, as problem strings. Each family turns two or three things fully and lets
 * the others vary along with them; everything that can be non-square is.
 */
final class OracleProblems {

  private static final List<String> LAYOUTS = List.of("", "_nhwc");

  private final Map<String, ConvProblem> problems = new LinkedHashMap<>();

  private OracleProblems() {}

  /** All of them, without repetitions. */
  static Stream<ConvProblem> all() {
    OracleProblems all = new OracleProblems();
    all.kernelsStridesAndPadding();
    all.widthsAroundLanes();
    all.filtersAroundLanes();
    all.paddingModes();
    all.dilations();
    all.groups();
    all.epilogues();
    all.extremes();
    all.layersOfNetworks();
    return all.problems.values().stream();
  }

  private void add(String text) {
    ConvProblem problem = ProblemString.parse(text);
    problems.put(problem.toString(), problem);
  }

  private void inBothLayouts(String text) {
    LAYOUTS.forEach(layout -> add(text + layout));
  }

  /**
   * Odd and even kernels at strides 1 to 3, without padding, with as much as keeps the size, with another on each side.
   */
  private void kernelsStridesAndPadding() {
    int[][] kernels = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {3, 3}, {3, 2}, {1, 5}, {4, 3}, {5, 5}, {4, 6}, {7, 7}, {9, 1}};
    for (int[] k : kernels) {
      for (int stride = 1; stride <= 3; stride++) {
        String size = "mb2ic3ih13iw11oc5kh" + k[0] + "kw" + k[1] + "sh" + stride + "sw" + (4 - stride);
        inBothLayouts(size);
        inBothLayouts(size + "ph" + (k[0] - 1) / 2 + "phe" + k[0] / 2 + "pw" + (k[1] - 1) / 2 + "pwe" + k[1] / 2);
        add("ic1ih13iw17oc1kh" + k[0] + "kw" + k[1] + "sh" + stride + "sw" + stride + "ph1pw2phe3pwe0_bias");
      }
    }
  }

  /** Output widths at, just below and just above one and two vectors, and primes, for one channel and several. */
  private void widthsAroundLanes() {
    int[] widths = {1, 2, 3, 4, 5, 7, 8, 9, 13, 15, 16, 17, 23, 31, 32, 33, 47, 63, 64, 65, 97};
    for (int w : widths) {
      String size = "ih" + (w % 5 + 3) + "iw" + w;
      add("ic1" + size + "oc1kh3kw3ph1");
      add("ic1" + size + "oc1kh5kw5ph2_bias");
      inBothLayouts("ic3" + size + "oc4kh3kw3ph1");
      inBothLayouts("ic2" + size + "oc2kh2kw1_bias");
      inBothLayouts("ic17" + size + "oc16kh1kw1");
    }
  }

  private void filtersAroundLanes() {
    int[] filters = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 129};
    for (int m : filters) {
      inBothLayouts("ic1ih5iw6oc" + m + "kh3kw3ph1_bias");
      inBothLayouts("ic5ih6iw5oc" + m + "kh3kw2sh2sw1_relu");
      inBothLayouts("mb2ic16ih4iw7oc" + m + "kh1kw1");
    }
  }

  private void paddingModes() {
    for (String mode : List.of("", "_reflect", "_replicate", "_circular")) {
      for (String kernel : List.of("kh3kw3ph1pw1", "kh5kw4ph3pw0phe1pwe4", "kh2kw2ph1pw1phe0pwe0", "kh7kw1ph4pw4")) {
        for (String dilation : List.of("dh1dw1", "dh2dw2")) {
          String text = kernel + dilation + mode;
          add("ic1ih8iw9oc1" + text);
          inBothLayouts("ic3ih8iw9oc6" + text + "_bias");
          inBothLayouts("g4ic4ih9iw8oc4" + text);
        }
      }
    }
  }

  private void dilations() {
    for (int dh = 1; dh <= 3; dh++) {
      for (int dw = 1; dw <= 3; dw++) {
        String step = "kh3kw3dh" + dh + "dw" + dw + "sh" + (dh % 2 + 1) + "sw" + (dw % 3 + 1) + "ph" + dh + "pw" + dw;
        inBothLayouts("ic4ih11iw17oc8" + step);
        inBothLayouts("g6ic6ih10iw19oc6" + step + "_bias");
        add("ic1ih12iw37oc1" + step);
      }
    }
  }

  /** Grouped, depthwise, and depthwise with a multiplier. */
  private void groups() {
    for (int g : new int[] {2, 3, 5}) {
      for (int channels : new int[] {1, 2, 3}) {
        for (int filters : new int[] {1, 2, 3, 4, 7}) {
          int stride = (channels + filters) % 3 + 1;
          String text = "mb2g" + g + "ic" + g * channels + "ih9iw11oc" + g * filters;
          inBothLayouts(text + "kh3kw3ph1sh" + stride + "sw" + stride);
        }
      }
    }
    for (int g : new int[] {4, 8, 15, 16, 17, 33}) {
      inBothLayouts("g" + g + "ic" + g + "ih8iw13oc" + g + "kh3kw3ph1_bias_relu6");
      inBothLayouts("g" + g + "ic" + g + "ih7iw12oc" + 2 * g + "kh3kw3sh2sw2ph1");
      inBothLayouts("g" + g + "ic" + g + "ih9iw7oc" + g + "kh5kw4ph2");
    }
  }

  private void epilogues() {
    for (String bias : List.of("", "_bias")) {
      for (String activation : List.of("", "_relu", "_relu6")) {
        String words = bias + activation;
        inBothLayouts("mb2ic3ih7iw10oc9kh3kw3ph1" + words);
        inBothLayouts("g3ic3ih7iw18oc3kh3kw3ph1" + words);
        inBothLayouts("ic1ih7iw19oc1kh3kw3ph1" + words);
        inBothLayouts("ic6ih5iw5oc20kh1kw1sh2sw2" + words);
      }
    }
  }

  private void extremes() {
    inBothLayouts("ic1ih1iw1oc1kh1kw1");
    inBothLayouts("ic5ih1iw1oc3kh1kw1_bias");
    inBothLayouts("ic2ih6iw7oc3kh6kw7");
    inBothLayouts("ic2ih1iw1oc5kh3kw3ph1");
    inBothLayouts("ic1ih1iw1oc1kh5kw4ph9pw7");
    inBothLayouts("ic3ih4iw3oc2kh2kw2ph5pw6sh3sw4");
    inBothLayouts("ic1ih1iw50oc1kh1kw9");
    inBothLayouts("ic1ih50iw1oc1kh9kw1");
    add("ic1ih40iw37oc1kh15kw15ph7");
    add("ic1ih18iw40oc1kh17kw17ph8_reflect");
    add("ic1ih9iw200oc1kh1kw13pw6_replicate");
    add("ic1ih30iw31oc1kh11kw8ph4sh5sw6");
    add("mb3ic1ih20iw45oc1kh3kw3ph1_circular");
    add("mb2ic1ih90iw211oc1kh17kw9ph8pw4_reflect_bias_relu");
    add("g2ic2ih60iw130oc2kh19kw20ph3pw11phe0pwe9");
  }

  /** Small ones of the kinds that networks have. */
  private void layersOfNetworks() {
    inBothLayouts("ic64ih10iw9oc64kh3kw3ph1_bias_relu");
    inBothLayouts("ic64ih14iw13oc32kh1kw1");
    inBothLayouts("ic3ih26iw24oc24kh7kw7sh2sw2ph3_bias");
    inBothLayouts("ic40ih11iw12oc48kh3kw3sh2sw2ph1");
    inBothLayouts("g48ic48ih14iw15oc48kh3kw3ph1_relu6");
    inBothLayouts("ic72ih7iw7oc48kh3kw3ph1");
    inBothLayouts("ic32ih22iw23oc32kh3kw3ph1_bias_relu");
    inBothLayouts("mb2ic48ih21iw20oc33kh3kw3ph1pw2_relu6");
    inBothLayouts("ic32ih24iw25oc40kh3kw3_bias");
    inBothLayouts("ic32ih8iw26oc32kh3kw3ph2_reflect");
    inBothLayouts("mb3ic64ih6iw7oc32kh3kw3ph1_circular_bias");
  }
}

package dev.kernelscope.render.ascii.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.scene.Scenes;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.timeline.Segment;
import dev.kernelscope.engine.timeline.Timeline;
import dev.kernelscope.render.ascii.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Prints many moments of many problems, reads them back, and holds every number against arithmetic written here anew.
 */
class PlainFrameProperties {

  private static final List<Phase> OF_CELL = new Timeline(1, true).segments().stream().map(Segment::phase).distinct()
      .toList();

  private int channels;
  private int filters;
  private int height;
  private int width;
  private int kernel;
  private int stride;
  private int dilation;
  private int padding;
  private int outHeight;
  private int outWidth;
  private Tensor input;
  private Tensor weights;
  private float[] bias;
  private int cell;
  private Phase phase;
  private double fraction;

  @Property(tries = 400, seed = "2026")
  void everyNumberIsRight(@ForAll @IntRange(min = 1, max = 3) int channels,
      @ForAll @IntRange(min = 1, max = 2) int filters,
      @ForAll @IntRange(min = 1, max = 12) int height, @ForAll @IntRange(min = 1, max = 9) int width,
      @ForAll @IntRange(min = 1, max = 3) int kernel, @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll @IntRange(min = 1, max = 2) int dilation, @ForAll @IntRange(min = 0, max = 2) int padding,
      @ForAll boolean halves,
      @ForAll boolean biased, @ForAll Phase phase, @ForAll @IntRange(min = 0, max = 16) int sixteenths,
      @ForAll @IntRange(min = 0, max = 100_000) int seed) {
    this.channels = channels;
    this.filters = filters;
    this.height = height;
    this.width = width;
    this.kernel = kernel;
    this.stride = stride;
    this.dilation = dilation;
    this.padding = padding;
    this.outHeight = (height + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;
    this.outWidth = (width + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;
    Assume.that(height + 2 * padding > dilation * (kernel - 1) && width + 2 * padding > dilation * (kernel - 1));
    phase = OF_CELL.get(phase.ordinal() % OF_CELL.size());
    Assume.that(biased || phase != Phase.BIAS);
    double step = halves ? 0.5 : 1;
    this.input = Samples.numbers(seed, -9, 9, step, 1, channels, height, width);
    this.weights = Samples.numbers(seed + 1, -3, 3, step, filters, channels, kernel, kernel);
    this.bias = biased ? new float[] {2.5f, -4} : null;
    this.phase = phase;
    this.fraction = sixteenths / 16.0;
    this.cell = seed % (outHeight * outWidth * filters);
    ConvSpec spec = ConvSpec.DEFAULT.withStride(stride).withDilation(dilation).withPadding(Padding.of(padding));
    Scene scene = Scenes.of(new SceneSubject(input, weights, biased ? Arrays.copyOf(bias, filters) : null, spec,
        "The operation", "", false));
    List<String> lines = PlainFrame.lines(scene.frame(new Moment(cell, phase, fraction)));
    assertThat(lines).allSatisfy(line -> assertThat(line).matches("[ -~]{0,80}"));
    PrintedFrame printed = new PrintedFrame(lines);
    inputs(printed);
    kernels(printed);
    products(printed);
    outputs(printed);
    sum(printed);
  }

  private int filter() {
    return cell % filters;
  }

  private int row() {
    return cell / filters / outWidth;
  }

  private int column() {
    return cell / filters % outWidth;
  }

  private float at(int channel, int y, int x) {
    return y < 0 || x < 0 || y >= height || x >= width ? 0 : input.data()[(channel * height + y) * width + x];
  }

  private float weight(int filter, int channel, int i, int j) {
    return weights.data()[((filter * channels + channel) * kernel + i) * kernel + j];
  }

  private double product(int term) {
    int q = term / (kernel * kernel);
    int i = term / kernel % kernel;
    int j = term % kernel;
    return weight(filter(), q, i, j) * at(q, row() * stride + i * dilation - padding, column() * stride
        + j * dilation - padding);
  }

  private double result(int filter, int row, int column) {
    double sum = bias == null ? 0 : bias[filter];
    for (int q = 0; q < channels; q++) {
      for (int i = 0; i < kernel; i++) {
        for (int j = 0; j < kernel; j++) {
          sum += weight(filter, q, i, j) * at(q, row * stride + i * dilation - padding, column * stride
              + j * dilation - padding);
        }
      }
    }
    return sum;
  }

  private int terms() {
    return channels * kernel * kernel;
  }

  /** Index of the product that is being added; -1 outside of the sum. */
  private int adding() {
    return phase == Phase.SUM ? Math.min(terms() - 1, (int) (fraction * terms())) : -1;
  }

  private void inputs(PrintedFrame printed) {
    var tables = printed.tables("input");
    assertThat(tables).hasSize(channels);
    int reachedRows = (outHeight - 1) * stride + dilation * (kernel - 1) + 1;
    int reachedColumns = (outWidth - 1) * stride + dilation * (kernel - 1) + 1;
    for (int q = 0; q < channels; q++) {
      assertThat(tables.get(q)).hasSize(height + 2 * padding);
      for (int r = 0; r < height + 2 * padding; r++) {
        assertThat(tables.get(q).get(r)).hasSize(width + 2 * padding);
        for (int c = 0; c < width + 2 * padding; c++) {
          var printedCell = tables.get(q).get(r).get(c);
          int y = r - padding;
          int x = c - padding;
          same(printedCell.text(), at(q, y, x));
          boolean outside = y < 0 || x < 0 || y >= height || x >= width;
          assertThat(printedCell.mark()).isEqualTo(r >= reachedRows || c >= reachedColumns ? "x" : outside ? "/" : "");
          int i = r - row() * stride;
          int j = c - column() * stride;
          boolean tapped =
              i >= 0 && j >= 0 && i <= dilation * (kernel - 1) && j <= dilation * (kernel - 1) && i % dilation == 0
              && j % dilation == 0;
          assertThat(printedCell.bracketed()).as("patch at %d,%d", y, x).isEqualTo(tapped);
        }
      }
    }
  }

  private void kernels(PrintedFrame printed) {
    var tables = printed.tables("kernel|filter");
    assertThat(tables).hasSize(channels);
    for (int term = 0; term < terms(); term++) {
      var printedCell = tables.get(term / (kernel * kernel)).get(term / kernel % kernel).get(term % kernel);
      same(printedCell.text(), weight(filter(), term / (kernel * kernel), term / kernel % kernel, term % kernel));
      assertThat(printedCell.bracketed()).isEqualTo(term == adding());
    }
  }

  private void products(PrintedFrame printed) {
    var tables = printed.tables("products");
    for (int term = 0; term < terms(); term++) {
      var printedCell = tables.get(term / (kernel * kernel)).get(term / kernel % kernel).get(term % kernel);
      boolean there = phase.compareTo(Phase.MULTIPLY) > 0 || phase == Phase.MULTIPLY && fraction == 1;
      if (there) {
        same(printedCell.text(), product(term));
        assertThat(printedCell.text().startsWith("+")).isEqualTo(product(term) > 0);
      } else if (phase != Phase.MULTIPLY || fraction == 0) {
        assertThat(printedCell.text()).isEqualTo("_");
      }
      assertThat(printedCell.bracketed()).isEqualTo(term == adding());
    }
  }

  private void outputs(PrintedFrame printed) {
    var tables = printed.tables("output|map");
    assertThat(tables).hasSize(filters);
    for (int m = 0; m < filters; m++) {
      assertThat(tables.get(m)).hasSize(outHeight);
      for (int n = 0; n < outHeight * outWidth; n++) {
        var printedCell = tables.get(m).get(n / outWidth).get(n % outWidth);
        int order = n * filters + m;
        assertThat(printedCell.bracketed()).isEqualTo(order == cell);
        if (order < cell || order == cell && phase == Phase.WRITE) {
          same(printedCell.text(), result(m, n / outWidth, n % outWidth));
        } else if (order > cell || phase.compareTo(Phase.SUM) < 0) {
          assertThat(printedCell.text()).isEqualTo("_");
        } else if (phase == Phase.SUM) {
          same(printedCell.text(), runningSum(adding()));
        }
      }
    }
  }

  private double runningSum(int term) {
    double sum = 0;
    for (int i = 0; i <= term; i++) {
      sum += product(i);
    }
    return sum;
  }

  private void sum(PrintedFrame printed) {
    String name = "Output[" + (filters > 1 ? filter() + "," : "") + row() + "," + column() + "] = ";
    String[] factors = printed.paragraph(Pattern.compile(Pattern.quote(name)), Pattern.compile(" +=")).split(" \\+ ");
    assertThat(factors).hasSize(terms() + (bias == null ? 0 : 1));
    for (int term = 0; term < terms(); term++) {
      boolean now = factors[term].startsWith("[");
      assertThat(now).isEqualTo(term == adding());
      String[] pair = factors[term].replaceAll("[\\[\\]]", "").split("\\*");
      same(pair[0], weight(filter(), term / (kernel * kernel), term / kernel % kernel, term % kernel));
      assertThat(Double.parseDouble(pair[0]) * Double.parseDouble(pair[1])).isEqualTo(product(term), within(1e-9));
    }
    String products = printed.paragraph(Pattern.compile(" +="), Pattern.compile(" +(totals|channels):"));
    String[] signed = products.replace(" - ", " + -").split(" \\+ ");
    assertThat(signed).hasSize(factors.length);
    for (int term = 0; term < terms(); term++) {
      same(signed[term], product(term));
    }
    String totals = printed.paragraph(Pattern.compile(" +totals:"), Pattern.compile("\\S"));
    int in = phase.compareTo(Phase.SUM) < 0 ? 0 : phase == Phase.SUM ? adding() + 1 : terms();
    if (in > 0) {
      String[] list = totals.split(" +(?=so far)")[0].split(", ");
      assertThat(list.length).isGreaterThanOrEqualTo(in);
      for (int term = 0; term < in; term++) {
        same(list[term], runningSum(term));
      }
    } else {
      assertThat(totals).startsWith("none yet");
    }
    if (in < factors.length && phase.compareTo(Phase.BIAS) < 0) {
      same(totals.replaceAll(".*in the end ", ""), result(filter(), row(), column()));
    }
  }

  /** Printed numbers have three significant digits. */
  private static void same(String text, double expected) {
    assertThat(Double.parseDouble(text)).isEqualTo(expected, within(Math.abs(expected) * 0.005 + 1e-9));
  }
}

package dev.kernelscope.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.nn.Compute;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.NetworkText;
import dev.kernelscope.engine.nn.Parameter;
import dev.kernelscope.engine.nn.Pass;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A trained network and its graph are the same sums. */
class LearnedGraphTest {

  private static final String TEXT = """
      kernelscope-network 1
      image 1x12x10
      a convolution filters=4 channels=1 kernel=3x5 stride=1x2 padding=same pad-mode=zeros dilation=1x1 groups=1 \
      bias=true
      an batch-norm channels=4
      ar relu6
      p max-pool window=2x2 stride=2x2 padding=0,0,0,0 pad-mode=zeros
      b convolution filters=6 channels=2 kernel=2x2 stride=1x1 padding=1,0,0,1 pad-mode=zeros dilation=1x1 groups=2 \
      bias=false
      br relu
      q average-pool window=2x2 stride=1x1 padding=0,0,0,0 pad-mode=zeros
      f flatten
      l linear inputs=30 outputs=7
      lr relu
      m linear inputs=7 outputs=3
      """;

  @Test
  void makesTheSameScores() {
    Network network = NetworkText.parse(TEXT);
    Random random = new Random(6);
    for (Parameter parameter : network.parameters()) {
      for (int i = 0; i < parameter.value().data().length; i++) {
        parameter.value().data()[i] = 0.2f + random.nextFloat() - (parameter.name().contains("var") ? 0 : 0.5f);
      }
    }
    Tensor image = Graphs.image(network.image(), 2);
    Pass pass = network.prepare(1, new Compute("reference", 1));
    System.arraycopy(image.data(), 0, pass.input().data(), pass.input().offset(), image.data().length);
    float[] expected = pass.forward(false).copyData();
    Probe probe = Probe.of(LearnedGraph.of(network), network.image(), "reference", 1);
    float[] scores = probe.values(image).get("m").copyData();
    assertThat(scores).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(scores[i]).isCloseTo(expected[i], within(1e-5f * (1 + Math.abs(expected[i]))));
    }
    assertThat(probe.layers()).extracting(ProbeLayer::name).containsExactly("a", "p", "b", "q", "l", "m");
    assertThat(probe.layers().getFirst().kind()).isEqualTo("conv 3×5, stride 1×2, normalized, relu6");
    assertThat(probe.field(probe.layers().getLast(), 0, 0).within(12, 10)).isEqualTo(Field.all(12, 10));
  }
}

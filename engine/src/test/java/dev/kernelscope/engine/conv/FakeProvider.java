package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.List;
import java.util.stream.Stream;

/** A provider that says what a test wants it to say. */
record FakeProvider(String name, int priority, boolean automatic, Support availability,
    List<ConvolutionImplementation> implementations) implements ConvolutionProvider {

  /** Supports everything by one implementation, {@code all}. */
  static FakeProvider able(String name, int priority) {
    return new FakeProvider(name, priority, true, Support.SUPPORTED, List.of(new Fake("all", Support.SUPPORTED)));
  }

  /** Available, with one implementation for each reason, which refuses for that reason. */
  static FakeProvider refusing(String name, int priority, String... reasons) {
    List<ConvolutionImplementation> all = Stream.of(reasons)
        .<ConvolutionImplementation>map(reason -> new Fake("no-" + reason, Support.unsupported(reason))).toList();
    return new FakeProvider(name, priority, true, Support.SUPPORTED, all);
  }

  static FakeProvider unavailable(String name, int priority, String reason) {
    return new FakeProvider(name, priority, true, Support.unsupported(reason), null);
  }

  FakeProvider onlyByName() {
    return new FakeProvider(name, priority, false, availability, implementations);
  }

  private record Fake(String name, Support support) implements ConvolutionImplementation {

    @Override
    public Support supports(ConvProblem problem) {
      return support;
    }

    @Override
    public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
      throw new UnsupportedOperationException("a fake computes nothing");
    }
  }
}

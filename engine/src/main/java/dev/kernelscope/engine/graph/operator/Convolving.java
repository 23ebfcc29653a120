package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.Plan;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.EnumMap;
import java.util.Map;

/** A convolution with constant weights, computed by a plan of an engine. */
public final class Convolving implements Meaning.Computation {

  private final Shape input;
  private final Conv2d layer;
  private final Tensor weights;
  private final float[] bias;
  private final Map<Layout, Plan> plans = new EnumMap<>(Layout.class);

  Convolving(Shape input, Tensor weights, float[] bias, ConvSpec spec) {
    this.input = input;
    this.weights = weights;
    this.bias = bias;
    Conv2d bare = Conv2d.of(weights).spec(spec);
    this.layer = bias == null ? bare : bare.bias(bias);
  }

  /** All sizes, in NCHW. */
  public ConvProblem problem() {
    return layer.problem(input, Layout.NCHW);
  }

  /** OIHW; shared. */
  public Tensor weights() {
    return weights;
  }

  /** One value a filter, or null; shared. */
  public float[] bias() {
    return bias;
  }

  @Override
  public Dims dims() {
    return Dims.of(problem().output());
  }

  @Override
  public boolean allowsPixels() {
    return true;
  }

  /** Whether it can read planes and write pixels. */
  public boolean readsPlanes(String engine, int threads) {
    return plan(Layout.NHWC, engine, threads).fromPlanes().isPresent();
  }

  /** The same convolution from planes to pixels; only where it {@linkplain #readsPlanes can}. */
  public Meaning.Computation fromPlanes() {
    return new FromPlanes(this);
  }

  @Override
  public Step bind(Places places) {
    Plan plan = plan(places.layout(), places.engine(), places.threads());
    Tensor src = places.input().view(input, places.layout());
    Tensor dst = places.output().view(plan.problem().output(), places.layout());
    Workspace workspace = places.workspace();
    return () -> plan.execute(src, dst, workspace);
  }

  /** The plan for an order of axes, made once. */
  Plan plan(Layout order, String engine, int threads) {
    return plans.computeIfAbsent(order, layout -> layer.engine(engine).threads(threads).plan(input, layout));
  }
}

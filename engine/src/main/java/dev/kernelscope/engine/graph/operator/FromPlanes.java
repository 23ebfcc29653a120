package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.Plan;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * A convolution that reads planes and writes pixels, so that an image needs no turning before it.
 *
 * @param convolving the convolution
 */
record FromPlanes(Convolving convolving) implements Meaning.Computation {

  @Override
  public Dims dims() {
    return convolving.dims();
  }

  @Override
  public int[] reads() {
    return convolving.reads();
  }

  @Override
  public Step bind(Places places) {
    Plan plan = convolving.plan(places.layout(), places.engine(), places.threads()).fromPlanes().orElseThrow();
    ConvProblem problem = plan.problem();
    return new PlanesStep(plan, places.input().view(problem.input(), Layout.NCHW),
        places.output().view(problem.output(), places.layout()), places.workspace());
  }

  private static final class PlanesStep implements InputStep {

    private final Plan plan;
    private final Tensor own;
    private final Tensor output;
    private final Workspace workspace;
    private Tensor input;

    PlanesStep(Plan plan, Tensor own, Tensor output, Workspace workspace) {
      this.plan = plan;
      this.own = own;
      this.input = own;
      this.output = output;
      this.workspace = workspace;
    }

    @Override
    public void read(Tensor other) {
      input = other == null ? own : other;
    }

    @Override
    public void run() {
      plan.execute(input, output, workspace);
    }
  }
}

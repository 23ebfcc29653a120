package dev.kernelscope.bench.peer;

import dev.kernelscope.bench.suite.Gaussian;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Shape;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** {@code GaussianBlur}: what {@code filter2D} takes, where the kernel is the {@link Gaussian} of its size. */
final class OpenCvBlur implements ConvolutionImplementation {

  private static final float TOLERANCE = 1e-6f;

  private final OpenCvImplementation filter2D = new OpenCvImplementation();

  @Override
  public String name() {
    return "gaussianblur";
  }

  @Override
  public Support supports(ConvProblem problem) {
    Shape w = problem.weights();
    boolean middle = 2 * problem.padding().top() + 1 == w.h() && 2 * problem.padding().left() + 1 == w.w();
    Support asFilter = filter2D.supports(problem);
    return !asFilter.isSupported() || middle ? asFilter
        : Support.unsupported("GaussianBlur takes odd sizes, with half of them as padding");
  }

  @Override
  public Support supports(ConvProblem problem, Parameters parameters) {
    float[] gaussian = Gaussian.kernel(problem.weights().h(), problem.weights().w());
    for (int i = 0; i < gaussian.length; i++) {
      if (!(Math.abs(gaussian[i] - parameters.weights()[i]) <= TOLERANCE)) {
        return Support.unsupported("the kernel is not the Gaussian that GaussianBlur makes of its size");
      }
    }
    return Support.SUPPORTED;
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    Shape w = problem.weights();
    Size size = new Size(w.w(), w.h());
    double x = Gaussian.deviation(w.w());
    double y = Gaussian.deviation(w.h());
    return new OpenCvConvolution(problem, threads,
        (src, dst, border) -> Imgproc.GaussianBlur(src, dst, size, x, y, border));
  }
}

package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/** One call of filter2D between two float matrices. It correlates, as we do; its anchor is our padding. */
final class OpenCvConvolution extends NativeConvolution {

  /** Result depth like the source's. */
  private static final int SAME_DEPTH = -1;

  private final int threads;
  private final Mat src;
  private final Mat dst;
  private final Mat weights;
  private final Point anchor;
  private final int border;
  private final float[] buffer;

  OpenCvConvolution(ConvProblem problem, Parameters parameters, int threads) {
    this.threads = threads;
    Shape in = problem.input();
    src = new Mat(in.h(), in.w(), CvType.CV_32FC1);
    dst = new Mat(in.h(), in.w(), CvType.CV_32FC1);
    weights = new Mat(problem.weights().h(), problem.weights().w(), CvType.CV_32FC1);
    weights.put(0, 0, parameters.weights());
    anchor = new Point(problem.padding().left(), problem.padding().top());
    border = switch (problem.spec().paddingMode()) {
      case ZEROS -> Core.BORDER_CONSTANT;
      case REFLECT -> Core.BORDER_REFLECT_101;
      case REPLICATE -> Core.BORDER_REPLICATE;
      case CIRCULAR -> throw new IllegalArgumentException("filter2D has no circular border");
    };
    buffer = new float[in.size()];
  }

  @Override
  public void load(float[] values, int offset) {
    src.put(0, 0, Arrays.copyOfRange(values, offset, offset + buffer.length));
  }

  @Override
  public void run() {
    Core.setNumThreads(threads);
    Imgproc.filter2D(src, dst, SAME_DEPTH, weights, anchor, 0, border);
  }

  @Override
  public void store(float[] values, int offset) {
    dst.get(0, 0, buffer);
    System.arraycopy(buffer, 0, values, offset, buffer.length);
  }

  @Override
  public void close() {
    src.release();
    dst.release();
    weights.release();
  }
}

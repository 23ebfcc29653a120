package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/** {@code filter2D}: it correlates, as we do; its anchor is our padding. */
final class OpenCvFilter2D implements OpenCvConvolution.Filter {

  /** Result depth like the source's. */
  private static final int SAME_DEPTH = -1;

  private final Mat weights;
  private final Point anchor;

  OpenCvFilter2D(ConvProblem problem, Parameters parameters) {
    weights = new Mat(problem.weights().h(), problem.weights().w(), CvType.CV_32FC1);
    weights.put(0, 0, parameters.weights());
    anchor = new Point(problem.padding().left(), problem.padding().top());
  }

  @Override
  public void run(Mat src, Mat dst, int border) {
    Imgproc.filter2D(src, dst, SAME_DEPTH, weights, anchor, 0, border);
  }

  @Override
  public void close() {
    weights.release();
  }
}

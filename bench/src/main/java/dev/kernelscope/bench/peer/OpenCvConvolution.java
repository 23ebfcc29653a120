package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** One call of an OpenCV function from a float matrix to another of its size. */
final class OpenCvConvolution extends NativeConvolution {

  /** Which function. */
  interface Filter extends AutoCloseable {

    /** Calls it with one of {@link Core}'s borders. */
    void run(Mat src, Mat dst, int border);

    /** Frees what it holds. */
    @Override
    default void close() {}
  }

  private final int threads;
  private final Filter filter;
  private final Mat src;
  private final Mat dst;
  private final int border;
  private final float[] buffer;

  OpenCvConvolution(ConvProblem problem, int threads, Filter filter) {
    this.threads = threads;
    this.filter = filter;
    Shape in = problem.input();
    src = new Mat(in.h(), in.w(), CvType.CV_32FC1);
    dst = new Mat(in.h(), in.w(), CvType.CV_32FC1);
    border = switch (problem.spec().paddingMode()) {
      case ZEROS -> Core.BORDER_CONSTANT;
      case REFLECT -> Core.BORDER_REFLECT_101;
      case REPLICATE -> Core.BORDER_REPLICATE;
      case CIRCULAR -> throw new IllegalArgumentException("OpenCV's filters have no circular border");
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
    filter.run(src, dst, border);
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
    filter.close();
  }
}

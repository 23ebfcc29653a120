package dev.kernelscope.engine.image;

import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Optional;

/** An image as numbers: grey or colour, and perhaps alpha. The arrays are shared. */
public final class Picture {

  private final Tensor colour;
  private final Tensor alpha;

  /**
   * A picture.
   *
   * @param colour 1×1×H×W (grey) or 1×3×H×W (red, green, blue) in NCHW, black 0, white 255
   * @param alpha 1×1×H×W, transparent 0, opaque 255; null where there is none
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public Picture(Tensor colour, Tensor alpha) {
    Shape s = colour.shape();
    if (s.n() != 1 || s.c() != 1 && s.c() != 3 || colour.layout() != Layout.NCHW) {
      throw new IllegalArgumentException("a picture has 1 or 3 channels in NCHW, not " + s + " " + colour.layout());
    }
    if (alpha != null && !alpha.shape().equals(Shape.of(s.h(), s.w()))) {
      throw new IllegalArgumentException("alpha is " + alpha.shape() + ", but the picture is " + s);
    }
    this.colour = colour;
    this.alpha = alpha;
  }

  /** 1×1×H×W or 1×3×H×W, 0 to 255. */
  public Tensor colour() {
    return colour;
  }

  /** 1×1×H×W, 0 to 255, where the image has transparency. */
  public Optional<Tensor> alpha() {
    return Optional.ofNullable(alpha);
  }

  /** Rows. */
  public int height() {
    return colour.shape().h();
  }

  /** Columns. */
  public int width() {
    return colour.shape().w();
  }

  /** Whether it has one channel. */
  public boolean isGrey() {
    return colour.shape().c() == 1;
  }

  /** The picture in grey, 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601); itself where it is grey already. */
  public Picture toGrey() {
    if (isGrey()) {
      return this;
    }
    int plane = height() * width();
    float[] data = colour.data();
    int red = colour.offset();
    float[] grey = new float[plane];
    for (int i = 0; i < plane; i++) {
      grey[i] = 0.299f * data[red + i] + 0.587f * data[red + plane + i] + 0.114f * data[red + 2 * plane + i];
    }
    return new Picture(Tensor.of(Shape.of(height(), width()), grey), alpha);
  }
}

package dev.kernelscope.bench.peer;

import java.util.List;
import org.opencv.core.Core;

/** OpenCV's function for Gaussians alone, a peer of its own beside {@link OpenCvProvider}, so that both are raced. */
public final class OpenCvBlurProvider extends PeerProvider {

  /** For {@link java.util.ServiceLoader}. */
  public OpenCvBlurProvider() {
    super("opencv-blur", OpenCvProvider.LIBRARY, () -> List.of(new OpenCvBlur()), Core::getVersionString);
  }
}

package dev.kernelscope.bench.peer;

import java.util.List;
import nu.pattern.OpenCV;
import org.opencv.core.Core;

/** OpenCV's image filter. */
public final class OpenCvProvider extends PeerProvider {

  /** Loaded once for all that OpenCV provides. */
  static final NativeLibrary LIBRARY = new NativeLibrary("OpenCV", OpenCV::loadLocally);

  /** For {@link java.util.ServiceLoader}. */
  public OpenCvProvider() {
    super("opencv", LIBRARY, () -> List.of(new OpenCvImplementation()), Core::getVersionString);
  }
}

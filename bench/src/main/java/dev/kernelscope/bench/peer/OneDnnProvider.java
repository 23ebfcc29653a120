package dev.kernelscope.bench.peer;

import java.util.List;

/** oneDNN, the library of hand-tuned layers behind most CPU inference on x86-64, through bytedeco's bindings. */
public final class OneDnnProvider extends PeerProvider {

  private static final NativeLibrary LIBRARY = new NativeLibrary("oneDNN", OneDnn::load);

  /** For {@link java.util.ServiceLoader}. */
  public OneDnnProvider() {
    super("onednn", LIBRARY, () -> List.of(new OneDnnImplementation("own"), new OneDnnImplementation("plain")),
        OneDnn::version);
  }
}

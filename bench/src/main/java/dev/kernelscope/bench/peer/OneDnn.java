package dev.kernelscope.bench.peer;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;

/** oneDNN's CPU engine, and its number of threads: that of the OpenMP runtime it was built with. */
final class OneDnn {

  private static engine cpu;
  private static MethodHandle setThreads;

  private OneDnn() {}

  /** Loads the library; called once. */
  @SuppressWarnings("restricted")
  static void load() {
    Loader.load(dnnl.class);
    cpu = new engine(engine.kind.cpu, 0);
    SymbolLookup.loaderLookup().find("omp_set_num_threads").ifPresent(symbol ->
        setThreads = Linker.nativeLinker().downcallHandle(symbol, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT)));
    if (setThreads == null) {
      throw new UnsupportedOperationException("its number of threads cannot be set, there is no omp_set_num_threads");
    }
  }

  /** The version of the library itself, for instance 3.11.0. */
  static String version() {
    dnnl_version_t version = dnnl.dnnl_version();
    return version.major() + "." + version.minor() + "." + version.patch();
  }

  /** The engine. */
  static engine cpu() {
    return cpu;
  }

  /** Sets the number of threads for whatever the calling thread asks of oneDNN from now on. Costs a few nanoseconds. */
  static void threads(int count) {
    try {
      setThreads.invokeExact(count);
    } catch (Throwable e) {
      throw new IllegalStateException("omp_set_num_threads failed", e);
    }
  }
}

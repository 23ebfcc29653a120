package dev.kernelscope.engine.conv.simd;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes micro-kernels as hidden classes and keeps them, so that layers with the same tile share the code that C2 made
 * of it. Kept softly: a program that meets ever new image widths does not collect classes for ever.
 */
final class GeneratedKernels implements Kernels {

  static final GeneratedKernels INSTANCE = new GeneratedKernels();

  private final Map<Record, SoftReference<Object>> known = new ConcurrentHashMap<>();

  private final WarmUp warmUp = new WarmUp();

  private GeneratedKernels() {}

  @Override
  public void warmUp() {
    warmUp.run();
  }

  @Override
  public TileKernel tile(Tile tile) {
    return (TileKernel) kernel(tile, () -> define(bytes(tile)), () -> PLAIN.tile(tile));
  }

  @Override
  public FilterKernel filter(FilterTile tile) {
    return (FilterKernel) kernel(tile, () -> define(bytes(tile)), () -> PLAIN.filter(tile));
  }

  @Override
  public SquareKernel square(int lanes) {
    return (SquareKernel) kernel(new PlainSquare(lanes), () -> define(squareBytes(lanes)), () -> PLAIN.square(lanes));
  }

  @Override
  public TransformKernel transform(TileTransform tile) {
    return (TransformKernel) kernel(tile, () -> define(bytes(tile)), () -> PLAIN.transform(tile));
  }

  @Override
  public LaneKernel lane(LaneTile tile) {
    return (LaneKernel) kernel(tile, () -> define(bytes(tile)), () -> PLAIN.lane(tile));
  }

  @Override
  public PlaneKernel plane(PlaneTile tile) {
    return (PlaneKernel) kernel(tile, () -> define(bytes(tile)), () -> PLAIN.plane(tile));
  }

  @Override
  public PhaseKernel phase(PhaseTile tile) {
    return (PhaseKernel) kernel(tile, () -> define(bytes(tile)), () -> PLAIN.phase(tile));
  }

  @Override
  public ProductKernel product(ProductTile tile) {
    return (ProductKernel) kernel(tile, () -> define(bytes(tile)), () -> PLAIN.product(tile));
  }

  @Override
  public SumKernel sum(SumTile tile) {
    return (SumKernel) kernel(tile, () -> define(bytes(tile)), () -> PLAIN.sum(tile));
  }

  @Override
  public SpectrumKernel spectrum(SpectrumTile tile) {
    return (SpectrumKernel) kernel(tile, () -> define(bytes(tile)), () -> PLAIN.spectrum(tile));
  }

  @Override
  public PassKernel pass(FourierPass pass) {
    return (PassKernel) kernel(pass, () -> define(bytes(pass)), () -> PLAIN.pass(pass));
  }

  private Object kernel(Record key, Supplier<Object> generated, Supplier<Object> plain) {
    SoftReference<Object> reference = known.get(key);
    Object kernel = reference == null ? null : reference.get();
    if (kernel == null) {
      kernel = generated.get();
      if (kernel == null) {
        kernel = plain.get();
      } else {
        warmUp.add(Dummy.of(key, kernel));
      }
      known.put(key, new SoftReference<>(kernel));
    }
    return kernel;
  }

  /**
   * An instance of the class, or null where the JVM defines no hidden classes, as in an image compiled ahead of time.
   */
  private static Object define(byte[] bytes) {
    try {
      return MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | UnsupportedOperationException e) {
      return null;
    }
  }

  /** The class file of a tile's micro-kernel. */
  static byte[] bytes(Tile tile) {
    return bytes("Tile" + tile.pixels() + "x" + tile.vectors(), TileKernel.class,
        (self, type) -> TileWriter.write(tile, self, type));
  }

  /** The class file of a filter's micro-kernel. */
  static byte[] bytes(FilterTile tile) {
    return bytes("Filter" + tile.kernel().h() + "x" + tile.kernel().w(), FilterKernel.class, FilterWriter.RUN,
        code -> FilterWriter.write(tile, code));
  }

  /** The class file of a micro-kernel that transforms tiles. */
  static byte[] bytes(TileTransform tile) {
    return bytes("Transform" + tile.line().inputs() + "to" + tile.line().outputs().size(), TransformKernel.class,
        TransformWriter.RUN, code -> TransformWriter.write(tile, code));
  }

  /** The class file of a micro-kernel of a depthwise layer. */
  static byte[] bytes(LaneTile tile) {
    return bytes("Lane" + tile.kernel().h() + "x" + tile.kernel().w(), LaneKernel.class, LaneWriter.RUN,
        code -> LaneWriter.write(tile, code));
  }

  /** The class file of a micro-kernel of a 1×1 layer on planes. */
  static byte[] bytes(PlaneTile tile) {
    return bytes("Plane" + tile.rows() + "x" + tile.vectors(), PlaneKernel.class, PlaneWriter.RUN,
        code -> PlaneWriter.write(tile, code));
  }

  /** The class file of a micro-kernel for a phase of a depthwise layer's gradient to the input. */
  static byte[] bytes(PhaseTile tile) {
    return bytes("Phase" + tile.tapRows() + "x" + tile.tapColumns(), PhaseKernel.class, PhaseWriter.RUN,
        code -> PhaseWriter.write(tile, code));
  }

  /** The class file of a micro-kernel for a depthwise layer's gradient to the weights. */
  static byte[] bytes(ProductTile tile) {
    return bytes("Product" + tile.tapRows() + "x" + tile.tapColumns(), ProductKernel.class, ProductWriter.RUN,
        code -> ProductWriter.write(tile, code));
  }

  /** The class file of a micro-kernel that adds planes. */
  static byte[] bytes(SumTile tile) {
    return bytes("Sum" + tile.planes() + "x" + tile.vectors(), SumKernel.class, SumWriter.RUN,
        code -> SumWriter.write(tile, code));
  }

  /** The class file of a micro-kernel that correlates along the rows of a spectrum. */
  static byte[] bytes(SpectrumTile tile) {
    return bytes("Spectrum" + tile.width(), SpectrumKernel.class, SpectrumWriter.RUN,
        code -> SpectrumWriter.write(tile, code));
  }

  /** The class file of a micro-kernel for a pass of a Fourier transform. */
  static byte[] bytes(FourierPass pass) {
    return bytes("Fourier" + pass.size() + "by" + pass.radix(), PassKernel.class, PassWriter.RUN,
        code -> PassWriter.write(pass, code));
  }

  /** The class file of a micro-kernel that transposes. */
  static byte[] squareBytes(int lanes) {
    return bytes("Square" + lanes, SquareKernel.class, SquareWriter.RUN, code -> SquareWriter.write(lanes, code));
  }

  private static byte[] bytes(String name, Class<?> kernel, MethodTypeDesc run, Consumer<CodeBuilder> body) {
    return bytes(name, kernel, (self, type) -> type.withMethodBody("run", run, ClassFile.ACC_PUBLIC, body));
  }

  private static byte[] bytes(String name, Class<?> kernel, BiConsumer<ClassDesc, ClassBuilder> methods) {
    ClassDesc self = ClassDesc.of(GeneratedKernels.class.getPackageName(), name);
    return ClassFile.of().build(self, c -> methods.accept(self, c
        .withFlags(ClassFile.ACC_FINAL)
        .withInterfaceSymbols(ClassDesc.of(kernel.getName()))
        .withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC,
            b -> b.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_())));
  }
}

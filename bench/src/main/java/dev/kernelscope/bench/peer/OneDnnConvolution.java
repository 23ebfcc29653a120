package dev.kernelscope.bench.peer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_direct;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_clip;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_relu;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** One convolution primitive of oneDNN with its memory. Weights are reordered once, here. */
final class OneDnnConvolution extends NativeConvolution {

  private final int threads;
  private final Deque<Pointer> owned = new ArrayDeque<>();
  private final stream stream;
  private final primitive convolution;
  private final IntMemoryMap arguments;
  private final memory userSrc;
  private final memory userDst;
  private final memory src;
  private final memory dst;
  private final reorder in;
  private final reorder out;
  private final FloatPointer srcFloats;
  private final FloatPointer dstFloats;
  private final int srcSize;
  private final int dstSize;
  private final String detail;

  OneDnnConvolution(ConvProblem problem, Parameters parameters, int threads, boolean ownLayout) {
    this.threads = threads;
    this.srcSize = problem.input().size();
    this.dstSize = problem.output().size();
    OneDnn.threads(threads);
    stream = own(new stream(OneDnn.cpu()));
    memory.desc srcUser = desc(problem.input(), tag(problem.layout()));
    memory.desc dstUser = desc(problem.output(), tag(problem.layout()));
    memory.desc weightsUser = weightsDesc(problem, false);
    var descriptor = own(descriptor(problem, ownLayout));
    detail = descriptor.impl_info_str().getString();
    convolution = own(new convolution_forward(descriptor));

    userSrc = own(new memory(srcUser, OneDnn.cpu()));
    userDst = own(new memory(dstUser, OneDnn.cpu()));
    src = own(new memory(descriptor.src_desc(), OneDnn.cpu()));
    dst = own(new memory(descriptor.dst_desc(), OneDnn.cpu()));
    srcFloats = new FloatPointer(userSrc.get_data_handle());
    dstFloats = new FloatPointer(userDst.get_data_handle());
    in = own(new reorder(userSrc, src));
    out = own(new reorder(dst, userDst));

    arguments = own(new IntMemoryMap());
    arguments.put(DNNL_ARG_SRC, src);
    arguments.put(DNNL_ARG_DST, dst);
    arguments.put(DNNL_ARG_WEIGHTS, constant(parameters.weights(), weightsUser, descriptor.weights_desc()));
    if (problem.hasBias()) {
      arguments.put(DNNL_ARG_BIAS, constant(parameters.bias(), biasDesc(problem), descriptor.bias_desc()));
    }
  }

  private <P extends Pointer> P own(P pointer) {
    owned.push(pointer);
    return pointer;
  }

  private convolution_forward.primitive_desc descriptor(ConvProblem problem, boolean ownLayout) {
    memory.format_tag tag = ownLayout ? memory.format_tag.any : tag(problem.layout());
    memory.desc x = desc(problem.input(), tag);
    memory.desc y = desc(problem.output(), tag);
    memory.desc w = weightsDesc(problem, true);
    memory.desc b = problem.hasBias() ? biasDesc(problem) : own(new memory.desc());
    ConvSpec spec = problem.spec();
    Padding pad = problem.padding();
    return new convolution_forward.primitive_desc(
        OneDnn.cpu(), dnnl_forward_inference, dnnl_convolution_direct, x, w, b, y,
        new long[] {spec.strideH(), spec.strideW()},
        new long[] {spec.dilationH() - 1, spec.dilationW() - 1},
        new long[] {pad.top(), pad.left()},
        new long[] {pad.bottom(), pad.right()},
        attributes(spec.activation()), false);
  }

  private primitive_attr attributes(Activation activation) {
    primitive_attr attributes = own(new primitive_attr());
    post_ops after = own(new post_ops());
    switch (activation) {
      case NONE -> { }
      case RELU -> after.append_eltwise(dnnl_eltwise_relu, 0, 0);
      case RELU6 -> after.append_eltwise(dnnl_eltwise_clip, 0, 6);
    }
    attributes.set_post_ops(after);
    return attributes;
  }

  private static memory.format_tag tag(Layout layout) {
    return layout == Layout.NCHW ? memory.format_tag.abcd : memory.format_tag.acdb;
  }

  private memory.desc desc(Shape s, memory.format_tag tag) {
    return own(new memory.desc(new long[] {s.n(), s.c(), s.h(), s.w()}, memory.data_type.f32, tag));
  }

  private memory.desc biasDesc(ConvProblem problem) {
    return own(new memory.desc(new long[] {problem.weights().n()}, memory.data_type.f32, memory.format_tag.a));
  }

  /** oneDNN writes the groups of weights as an axis of its own. */
  private memory.desc weightsDesc(ConvProblem problem, boolean any) {
    Shape w = problem.weights();
    int groups = problem.spec().groups();
    if (groups == 1) {
      return desc(w, any ? memory.format_tag.any : memory.format_tag.abcd);
    }
    long[] dims = {groups, w.n() / groups, w.c(), w.h(), w.w()};
    return own(new memory.desc(dims, memory.data_type.f32, any ? memory.format_tag.any : memory.format_tag.abcde));
  }

  private memory constant(float[] values, memory.desc from, memory.desc to) {
    memory result = own(new memory(to, OneDnn.cpu()));
    try (memory plain = new memory(from, OneDnn.cpu()); reorder reordering = new reorder(plain, result)) {
      new FloatPointer(plain.get_data_handle()).put(values, 0, values.length);
      reordering.execute(stream, plain, result);
      stream._wait();
    }
    return result;
  }

  @Override
  public void load(float[] values, int offset) {
    OneDnn.threads(threads);
    srcFloats.put(values, offset, srcSize);
    in.execute(stream, userSrc, src);
    stream._wait();
  }

  @Override
  public void run() {
    OneDnn.threads(threads);
    convolution.execute(stream, arguments);
    stream._wait();
  }

  @Override
  public void store(float[] values, int offset) {
    OneDnn.threads(threads);
    out.execute(stream, dst, userDst);
    stream._wait();
    dstFloats.get(values, offset, dstSize);
  }

  @Override
  public String detail() {
    return detail;
  }

  @Override
  public void close() {
    while (!owned.isEmpty()) {
      owned.pop().close();
    }
  }
}

package dev.kernelscope.engine.tensor;

/**
 * Memory for several tensors, such as the activations of a network, that lie well in the caches. Each begins at a cache
 * line, so that a vector never lies in two of them; tensors handed out one after the other begin 1536 bytes further
 * within a page of 4 KiB, so that the input and the output of a layer meet in different sets of the first cache.
 * Layers that move more data than they compute gain up to half of their time from that.
 *
 * <p>All tensors are parts of one array that is large enough to stay where it is. An arena is filled once; it is not
 * thread-safe, its tensors are as any others.
 */
public final class TensorArena {

  private static final int PAGE = 4096 / Float.BYTES;
  private static final int STEP = 1536 / Float.BYTES;

  private final HeapLayout layout;
  private final float[] floats;
  private int end;
  private int phase;

  /**
   * An arena for tensors of those shapes, in that order or any other.
   *
   * @throws IllegalArgumentException if together they are more than an array holds
   */
  public TensorArena(Shape... shapes) {
    this(HeapLayout.current(), shapes);
  }

  TensorArena(HeapLayout layout, Shape... shapes) {
    long size = layout.leastBytes() / Float.BYTES + 1;
    long needed = PAGE;
    for (Shape shape : shapes) {
      needed += shape.size() + PAGE;
    }
    if (needed > Integer.MAX_VALUE - PAGE) {
      throw new IllegalArgumentException(
          "an arena of " + needed + " cells is not allowed: it must be at most " + (Integer.MAX_VALUE - PAGE));
    }
    this.layout = layout;
    this.floats = new float[(int) Math.max(size, needed)];
  }

  /**
   * Whether this Java virtual machine begins large arrays at cache lines: with G1 and ZGC, and with any collector under
   * {@code -XX:ObjectAlignmentInBytes=64}. Otherwise an arena works as well, but where its tensors begin is left to
   * chance.
   */
  public static boolean isAligned() {
    return HeapLayout.current().aligned();
  }

  /**
   * The next tensor, of zeros.
   *
   * @throws IllegalStateException if it does not fit beside those handed out before
   */
  public Tensor zeros(Shape shape, Layout order) {
    int at = end + Math.floorMod(phase - end - layout.headerBytes() / Float.BYTES, PAGE);
    if (shape.size() > floats.length - at) {
      throw new IllegalStateException("the arena has room for " + Math.max(0, floats.length - at)
          + " further cells, but " + shape + " has " + shape.size());
    }
    end = at + shape.size();
    phase = (phase + STEP) % PAGE;
    return Tensor.view(shape, order, floats, at);
  }
}

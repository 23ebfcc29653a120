package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Constants of the generated transposition, by lanes and distance: the shuffle that swaps lane {@code j} with lane
 * {@code j ^ distance}, and the mask of the lanes that have the distance's bit. Fields, because C2 treats only those as
 * constants.
 */
final class LaneSwaps {

  static final VectorShuffle<Float> SWAP_4_1 = swap(4, 1);
  static final VectorShuffle<Float> SWAP_4_2 = swap(4, 2);
  static final VectorShuffle<Float> SWAP_8_1 = swap(8, 1);
  static final VectorShuffle<Float> SWAP_8_2 = swap(8, 2);
  static final VectorShuffle<Float> SWAP_8_4 = swap(8, 4);
  static final VectorShuffle<Float> SWAP_16_1 = swap(16, 1);
  static final VectorShuffle<Float> SWAP_16_2 = swap(16, 2);
  static final VectorShuffle<Float> SWAP_16_4 = swap(16, 4);
  static final VectorShuffle<Float> SWAP_16_8 = swap(16, 8);

  static final VectorMask<Float> UPPER_4_1 = upper(4, 1);
  static final VectorMask<Float> UPPER_4_2 = upper(4, 2);
  static final VectorMask<Float> UPPER_8_1 = upper(8, 1);
  static final VectorMask<Float> UPPER_8_2 = upper(8, 2);
  static final VectorMask<Float> UPPER_8_4 = upper(8, 4);
  static final VectorMask<Float> UPPER_16_1 = upper(16, 1);
  static final VectorMask<Float> UPPER_16_2 = upper(16, 2);
  static final VectorMask<Float> UPPER_16_4 = upper(16, 4);
  static final VectorMask<Float> UPPER_16_8 = upper(16, 8);

  private LaneSwaps() {}

  private static VectorShuffle<Float> swap(int lanes, int distance) {
    return VectorShuffle.fromOp(species(lanes), lane -> lane ^ distance);
  }

  private static VectorMask<Float> upper(int lanes, int distance) {
    boolean[] bits = new boolean[lanes];
    for (int lane = 0; lane < lanes; lane++) {
      bits[lane] = (lane & distance) != 0;
    }
    return VectorMask.fromArray(species(lanes), bits, 0);
  }

  private static VectorSpecies<Float> species(int lanes) {
    return VectorSpecies.of(float.class, VectorShape.forBitSize(lanes * Float.SIZE));
  }
}

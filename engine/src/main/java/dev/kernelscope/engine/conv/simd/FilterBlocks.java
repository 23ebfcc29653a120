package dev.kernelscope.engine.conv.simd;

/**
 * Filters in blocks of some vectors, group by group; the last vector of a group is filled up.
 *
 * @param lanes filters a vector
 * @param vectors vectors of a whole block
 * @param perGroup filters of a group
 * @param groups number of groups
 */
record FilterBlocks(int lanes, int vectors, int perGroup, int groups) {

  /** Number of blocks. */
  int count() {
    return blocksPerGroup() * groups;
  }

  /** Blocks of a group. */
  int blocksPerGroup() {
    return Math.ceilDiv(perGroup, whole());
  }

  /** The group of a block. */
  int group(int block) {
    return block / blocksPerGroup();
  }

  /** The first filter of a block within its group. */
  int inGroup(int block) {
    return block % blocksPerGroup() * whole();
  }

  /** The first filter of a block, counted over all groups. */
  int filter(int block) {
    return group(block) * perGroup + inGroup(block);
  }

  /** Filters of a block, without the filling. */
  int count(int block) {
    return Math.min(whole(), perGroup - inGroup(block));
  }

  /** Whether it is the last of its group, which may be smaller. */
  boolean isLast(int block) {
    return block % blocksPerGroup() == blocksPerGroup() - 1;
  }

  /** Vectors of a block. */
  int vectors(int block) {
    return Math.ceilDiv(count(block), lanes);
  }

  /** Filters of a block with the filling. */
  int filled(int block) {
    return vectors(block) * lanes;
  }

  /** Filters of all blocks before, with their filling; those before block {@link #count} are all. */
  int before(int block) {
    return group(block) * Math.ceilDiv(perGroup, lanes) * lanes + inGroup(block);
  }

  private int whole() {
    return lanes * vectors;
  }
}

package dev.kernelscope.engine.scene;

/** A cell of the scene that somebody can point at. All indices count from 0. */
public sealed interface Target {

  /** Row within its plane. */
  int row();

  /** Column within its plane. */
  int column();

  /** What kind of block it is in. */
  Role role();

  /**
   * A cell of the input.
   *
   * @param channel which plane
   * @param row row relative to the input's first one, negative or beyond the input for padding
   * @param column column relative to the input's first one, negative or beyond the input for padding
   */
  record InputCell(int channel, int row, int column) implements Target {
    @Override
    public Role role() {
      return Role.INPUT;
    }
  }

  /**
   * A weight.
   *
   * @param filter which filter
   * @param slice which of the channels that the filter reads
   * @param row row in the kernel
   * @param column column in the kernel
   */
  record Weight(int filter, int slice, int row, int column) implements Target {
    @Override
    public Role role() {
      return Role.KERNEL;
    }
  }

  /**
   * A cell of the output.
   *
   * @param filter which feature map
   * @param row row in the map
   * @param column column in the map
   */
  record OutputCell(int filter, int row, int column) implements Target {
    @Override
    public Role role() {
      return Role.OUTPUT;
    }
  }
}

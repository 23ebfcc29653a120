package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is known of a node's operands before anything is computed: extents, and the values of constants. */
public final class Operands {

  private final List<Operand> list;

  /** Those operands; null stands for one that is left out. */
  public Operands(List<Operand> list) {
    this.list = Collections.unmodifiableList(new ArrayList<>(list));
  }

  /**
   * One operand.
   *
   * @param dims its extents
   * @param constant its value, or null where it is computed
   */
  public record Operand(Dims dims, Constant constant) {}

  /** Refuses another number of operands. */
  public void count(int least, int most) {
    if (list.size() < least || list.size() > most) {
      throw new GraphException(list.size() + " inputs are not allowed: "
          + (least == most ? "there must be " + least : "from " + least + " to " + most));
    }
    for (int i = 0; i < least; i++) {
      get(i);
    }
  }

  /** How many there are, those left out included. */
  public int count() {
    return list.size();
  }

  /** Whether there is an operand at that place. */
  public boolean has(int index) {
    return index < list.size() && list.get(index) != null;
  }

  /** The extents of an operand. */
  public Dims dims(int index) {
    return get(index).dims();
  }

  /** The extents of an operand that must be images of real numbers. */
  public Shape images(int index) {
    Dims dims = reals(index);
    if (!dims.isImages()) {
      throw new GraphException("input " + index + " is " + dims + ": only images N×C×H×W are supported");
    }
    return dims.shape();
  }

  /** The extents of an operand that must be real numbers, constant or computed, and at least one. */
  public Dims reals(int index) {
    if (get(index).constant() instanceof Constant.Integers) {
      throw new GraphException("input " + index + " holds whole numbers: only real ones are supported");
    }
    if (dims(index).size() == 0) {
      throw new GraphException("input " + index + " is " + dims(index) + ": it has no cells");
    }
    return dims(index);
  }

  /** The value of an operand, or null where it is computed. */
  public Constant constant(int index) {
    return get(index).constant();
  }

  /** The values of an operand that must be constant real numbers. */
  public Constant.Floats floats(int index) {
    if (constant(index) instanceof Constant.Floats floats) {
      return floats;
    }
    throw new GraphException("input " + index + " must be constant real numbers");
  }

  /** The values of an operand that must be a constant list of whole numbers, or a single one. */
  public long[] integers(int index) {
    if (constant(index) instanceof Constant.Integers integers && integers.dims().rank() <= 1) {
      return integers.values();
    }
    throw new GraphException("input " + index + " must be a constant list of whole numbers");
  }

  /** The value of an operand that must be one constant real number, or {@code otherwise} where it is left out. */
  public float scalar(int index, float otherwise) {
    if (!has(index)) {
      return otherwise;
    }
    Constant.Floats value = floats(index);
    if (value.values().length != 1) {
      throw new GraphException("input " + index + " is " + value.dims() + ": it must be a single number");
    }
    return value.values()[0];
  }

  /** Whether all operands that are given are constants. */
  public boolean areConstant() {
    return list.stream().allMatch(operand -> operand == null || operand.constant() != null);
  }

  private Operand get(int index) {
    if (!has(index)) {
      throw new GraphException("input " + index + " is missing");
    }
    return list.get(index);
  }
}

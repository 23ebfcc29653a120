package dev.kernelscope.engine.conv.spec;

/** The kernel is larger than the padded input, so that there is no position for it and no output cell. */
public final class NoOutputException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Axis rows;
  private final transient Axis columns;

  /** Output of those axes; at least one of them has none. */
  public NoOutputException(Axis rows, Axis columns) {
    super(message(rows.output() == 0 ? rows : columns, rows.output() == 0 ? "rows" : "columns"));
    this.rows = rows;
    this.columns = columns;
  }

  /** The vertical arithmetic. */
  public Axis rows() {
    return rows;
  }

  /** The horizontal arithmetic. */
  public Axis columns() {
    return columns;
  }

  private static String message(Axis axis, String name) {
    int missing = axis.effectiveKernel() - axis.paddedInput();
    return "no output " + name + ": " + axis.formula() + " is below 1, because the kernel covers "
        + axis.effectiveKernel()
        + " cells and the padded input has " + axis.paddedInput() + " (" + missing + " more of padding would give 1)";
  }
}

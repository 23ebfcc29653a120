package dev.kernelscope.engine.render.spi;

/**
 * A renderer that may or may not work on this machine. Loaded everywhere: its own bytecode must not need a native
 * library or a display; {@link #available} finds out. Thread-safe.
 */
public interface RendererProvider {

  /** Lower-case name, unique; {@code auto} is taken. */
  String name();

  /** Renderers are asked from the highest priority to the lowest, by name among equals. */
  int priority();

  /** One line that says what it draws on. */
  String description();

  /** Whether pictures can be made in files. Does not need a display. Never throws. */
  Availability available();

  /**
   * Whether it can open a window and play in it. False with a reason where there is no display, or it has no window.
   * Never throws.
   */
  Availability windowAvailable();

  /** Makes a renderer; called only where it is available. The caller closes it. */
  Renderer create();
}

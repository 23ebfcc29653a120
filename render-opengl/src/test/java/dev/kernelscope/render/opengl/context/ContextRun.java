package dev.kernelscope.render.opengl.context;

/** Opens one context in a process of its own, whose machine lacks something, and says how that went. */
final class ContextRun {

  private ContextRun() {}

  /** One argument: which context. */
  public static void main(String[] arguments) {
    try (GlContext context = open(arguments[0])) {
      System.out.println("opened: " + context.origin());
    } catch (NoContextException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }

  private static GlContext open(String which) throws NoContextException {
    return switch (which) {
      case "offscreen" -> Contexts.offscreen();
      case "egl" -> EglContext.surfaceless();
      case "null" -> GlfwContext.withoutDisplay();
      case "window" -> GlfwContext.window("Kernelscope", 64, 64);
      default -> throw new IllegalArgumentException(which);
    };
  }
}

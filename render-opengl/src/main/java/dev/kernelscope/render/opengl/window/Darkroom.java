package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.render.opengl.export.Camera;
import dev.kernelscope.render.opengl.export.Files;
import dev.kernelscope.render.opengl.export.Picture;
import dev.kernelscope.render.opengl.view.Studio;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.opengl.GL33C;

/**
 * Makes files while a window is open. Whoever asks for one is on another thread, and encodes there; each picture is
 * drawn by the window's thread between two frames, for its context is the only one that is sure to be there.
 */
final class Darkroom implements Renderer, Camera {

  private final Queue<Order> orders = new ArrayDeque<>();
  private Studio studio;
  private int open;
  private boolean closed;

  /** A picture to be drawn. */
  private record Order(Function<Studio, Picture> drawing, CompletableFuture<Picture> picture) {}

  @Override
  public Set<Format> formats() {
    return Files.formats();
  }

  @Override
  public boolean transparent() {
    return true;
  }

  @Override
  public void write(Scene scene, Shot shot, Format format, RenderOptions options, OutputStream out, Progress progress)
      throws IOException {
    begin(1);
    try {
      Files.write(this, scene, shot, format, options, out, progress);
    } finally {
      begin(-1);
    }
  }

  private synchronized void begin(int change) {
    open += change;
  }

  @Override
  public Picture still(Scene scene, Shot shot, RenderOptions options, Ground ground) {
    return asked(drawing -> drawing.still(scene, shot, options, ground));
  }

  @Override
  public Picture ofFilm(Scene scene, CrossFade shown, Shot shot, RenderOptions options) {
    return asked(drawing -> drawing.ofFilm(scene, shown, shot, options));
  }

  private Picture asked(Function<Studio, Picture> drawing) {
    Order order = new Order(drawing, new CompletableFuture<>());
    synchronized (this) {
      if (closed) {
        throw new CancellationException("the window is closed");
      }
      orders.add(order);
      GLFW.glfwPostEmptyEvent();
    }
    try {
      return order.picture().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
  }

  /** Draws what is asked for, on the window's thread; frees what that needed when nobody asks any more. */
  void serve() {
    for (Order order = next(); order != null; order = next()) {
      if (studio == null) {
        studio = Studio.within();
      }
      try {
        order.picture().complete(order.drawing().apply(studio));
      } catch (RuntimeException e) {
        order.picture().completeExceptionally(e);
      }
      GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, 0);
    }
    if (studio != null && idle()) {
      studio.close();
      studio = null;
    }
  }

  private synchronized Order next() {
    return orders.poll();
  }

  private synchronized boolean idle() {
    return open == 0;
  }

  /** Nobody gets a picture any more. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      orders.forEach(order -> order.picture().completeExceptionally(new CancellationException("the window is closed")));
      orders.clear();
    }
    if (studio != null) {
      studio.close();
      studio = null;
    }
  }
}

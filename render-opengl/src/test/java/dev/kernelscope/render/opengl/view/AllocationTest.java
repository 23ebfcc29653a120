package dev.kernelscope.render.opengl.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.opengl.Driver;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.chrome.Transport;
import dev.kernelscope.render.opengl.context.Contexts;
import dev.kernelscope.render.opengl.context.GlContext;
import dev.kernelscope.render.opengl.context.NoContextException;
import dev.kernelscope.render.opengl.gl.Framebuffer;
import dev.kernelscope.render.opengl.look.Look;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A film that plays must not keep the collector busy: bytes are counted, for they are the same on every machine. */
class AllocationTest {

  private static final int FRAMES = 400;

  /** About twice of what was measured: 232 KB of the lesson, 140 KB of the picture. */
  private static final long MOST = 500_000;

  @Test
  void aFrameOfTheLessonTakesLessThanHalfAMegabyte() throws NoContextException, ReflectiveOperationException {
    Driver.require();
    assertThat(median(Samples.lesson())).isLessThan(MOST);
  }

  /** Before, each frame copied and coloured the pictures of every map. */
  @Test
  void aFrameOfPicturesTakesNoCopyOfThem() throws NoContextException, ReflectiveOperationException {
    Driver.require();
    assertThat(median(Samples.photo())).isLessThan(MOST);
  }

  /** Bytes of this thread so far. By reflection, because the module under test reads no module of management. */
  private static long allocated() throws ReflectiveOperationException {
    Object bean = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean").invoke(null);
    Method bytes = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
    return (long) bytes.invoke(bean);
  }

  private static long median(Scene scene) throws NoContextException, ReflectiveOperationException {
    long[] bytes = new long[FRAMES];
    try (GlContext _ = Contexts.offscreen();
        FramePainter painter = new FramePainter();
        Framebuffer target = new Framebuffer(320, 180)) {
      target.bind();
      Look look = new Look(Theme.DARK);
      for (int i = 0; i < FRAMES; i++) {
        Moment moment = new Moment(i / 40, Phase.values()[i / 8 % 4], i % 8 / 8.0);
        long before = allocated();
        Sight sight = new Sight(scene.frame(moment), Viewpoint.of(View.DEFAULT));
        painter.draw(Blend.whole(sight), Transport.STILL, look, Canvas.picture(320, 180));
        bytes[i] = allocated() - before;
      }
    }
    Arrays.sort(bytes);
    return bytes[FRAMES / 2];
  }
}

package dev.kernelscope.render.opengl.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.timeline.CrossFade;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Test;

class Mp4FilmTest {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 48;

  private final Scene scene = Experiment.lesson().scene();
  private final Shot film = Shot.film(scene.timeline(), View.DEFAULT);

  /** Left half as dark as the ground, right half from black to white and back with each cell. */
  private static Picture halves(CrossFade shown) {
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      boolean left = i % WIDTH < WIDTH / 2;
      boolean white = shown.nearest().cell() % 2 == 0;
      rgb[3 * i] = (byte) (left ? 0x0E : white ? 255 : 0);
      rgb[3 * i + 1] = (byte) (left ? 0x12 : white ? 255 : 0);
      rgb[3 * i + 2] = (byte) (left ? 0x17 : white ? 255 : 0);
    }
    return new Picture(WIDTH, HEIGHT, rgb);
  }

  private Reel reel(int width, int height) {
    return new Reel((s, shown, shot, theme, w, h) -> halves(shown), scene, film, Theme.DARK, width, height);
  }

  private static byte[] written(Reel reel) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Mp4Film.write(reel, out, (done, total) -> assertThat(done).isBetween(1L, total));
    return out.toByteArray();
  }

  @Test
  void lastsAsLongAsTheFilm() throws IOException {
    Reel reel = reel(WIDTH, HEIGHT);
    double hundredths = 0;
    for (int i = 0; i < reel.size(); i++) {
      hundredths += reel.hundredths(i);
    }
    try (MP4Demuxer file = MP4Demuxer.createMP4Demuxer(
        ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(written(reel))))) {
      assertThat(file.getVideoTrack().getMeta().getTotalDuration()).isCloseTo(hundredths / 100, within(0.02));
      assertThat(file.getVideoTrack().getMeta().getTotalFrames()).isLessThan(reel.size());
    }
  }

  @Test
  void keepsColoursThroughoutTheFilm() throws IOException, JCodecException {
    Reel reel = reel(WIDTH, HEIGHT);
    FrameGrab grab = FrameGrab.createFrameGrab(
        ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(written(reel))));
    int at = 0;
    for (int i = 0; i < reel.size(); i++) {
      if (reel.repeats(i)) {
        continue;
      }
      org.jcodec.common.model.Picture seen = grab.getNativeFrame();
      byte[][] wanted = {new byte[WIDTH * HEIGHT], new byte[WIDTH * HEIGHT / 4], new byte[WIDTH * HEIGHT / 4]};
      new Luma(reel.picture(i)).into(wanted[0], wanted[1], wanted[2]);
      for (int plane = 0; plane < 3; plane++) {
        int middle = wanted[plane].length / 2;
        for (int place : new int[] {middle + 2, middle + (plane == 0 ? WIDTH : WIDTH / 2) - 3}) {
          assertThat((int) seen.getPlaneData(plane)[place])
              .as("picture %d, plane %d", at, plane).isCloseTo(wanted[plane][place], within(2));
        }
      }
      at++;
    }
    assertThat(at).isGreaterThan(20);
  }

  @Test
  void refusesAnOddSize() {
    assertThatThrownBy(() -> written(reel(WIDTH + 1, HEIGHT))).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size 65x48 is odd; a film as .mp4 has an even width and height");
  }
}

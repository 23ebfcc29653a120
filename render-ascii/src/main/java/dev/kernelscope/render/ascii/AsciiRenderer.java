package dev.kernelscope.render.ascii;

import dev.kernelscope.engine.image.GifColors;
import dev.kernelscope.engine.image.GifWriter;
import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.Progress;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.CrossFade;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.file.Ansi;
import dev.kernelscope.render.ascii.file.Cast;
import dev.kernelscope.render.ascii.screen.Screen;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/** Draws frames with characters. Holds nothing between calls. */
final class AsciiRenderer implements Renderer {

  /** A film that repeats rests at its end, so that the finished output can be looked at. */
  private static final int REST_HUNDREDTHS = 150;
  private static final int COLOR_SAMPLES = 48;
  private static final int PLAIN_ROWS = 50;

  @Override
  public Set<Format> formats() {
    return EnumSet.complementOf(EnumSet.of(Format.MP4));
  }

  @Override
  public void write(Scene scene, Shot shot, Format format, RenderOptions options, OutputStream out, Progress progress)
      throws IOException {
    switch (format) {
      case TXT -> text(scene, shot, out);
      case ANS -> colored(scene, shot, options, out);
      case CAST -> cast(scene, shot, options, out, progress);
      case PNG -> picture(scene, shot, options, out);
      case GIF -> film(scene, shot, options, out, progress);
      default -> throw new IllegalArgumentException("the ascii renderer does not write " + format.extension());
    }
    if (!format.film()) {
      progress.update(1, 1);
    }
  }

  private static void text(Scene scene, Shot shot, OutputStream out) throws IOException {
    List<String> lines = Drawing.lines(Drawing.seen(scene, shot.view()).frame(shot.still()), shot.view());
    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void colored(Scene scene, Shot shot, RenderOptions options, OutputStream out) throws IOException {
    Drawing drawing = new Drawing(options);
    if (drawing.plain()) {
      text(scene, shot, out);
      return;
    }
    CellBuffer screen =
        drawing.screen(scene, CrossFade.whole(shot.still()), shot.view(), LivePlay.USUAL, columns(options),
            rows(options, false));
    out.write(Ansi.text(screen).getBytes(StandardCharsets.UTF_8));
  }

  private static int columns(RenderOptions options) {
    return options.width() > 0 ? options.width() : Screen.COLUMNS;
  }

  private static int rows(RenderOptions options, boolean plain) {
    return options.height() > 0 ? options.height() : plain ? PLAIN_ROWS : Screen.ROWS;
  }

  private static LivePlay play(Shot shot) {
    return new LivePlay(true, false, false, shot.speed());
  }

  private static void cast(Scene scene, Shot shot, RenderOptions options, OutputStream out,
      Progress progress) throws IOException {
    Drawing drawing = new Drawing(options);
    Film film = new Film(scene, shot);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    int columns = columns(options);
    int rows = rows(options, drawing.plain());
    Cast cast = new Cast(writer, columns, rows, "Kernelscope: " + scene.frame(film.first()).chapter());
    List<Film.Mark> marks = film.marks(cell -> {
      var position =
          scene.frame(new dev.kernelscope.engine.timeline.Moment(cell, film.first().phase(), 0)).position();
      return scene.timeline().has(Phase.UPDATE) ? "step " + position.place() + ":"
          : scene.timeline().has(Phase.LOOK) ? "layer " + position.place() + ":"
          : "row " + position.row() + ", column " + position.column() + ":";
    });
    int next = 0;
    for (int i = 0; i < film.count(); i++) {
      for (; next < marks.size() && marks.get(next).seconds() <= film.time(i) + 1e-9; next++) {
        cast.mark(marks.get(next).seconds(), marks.get(next).label());
      }
      cast.show(film.time(i), drawing.screen(scene, film.shown(i), shot.view(), play(shot), columns, rows));
      progress.update(i + 1, film.count());
    }
    cast.end(film.seconds() + REST_HUNDREDTHS / 100.0);
    writer.flush();
  }

  private static void picture(Scene scene, Shot shot, RenderOptions options, OutputStream out) throws IOException {
    Snapshot snapshot = new Snapshot(scene, shot.view(), options);
    if (!ImageIO.write(snapshot.of(CrossFade.whole(shot.still()), LivePlay.USUAL), "png", out)) {
      throw new IOException("this Java cannot write PNG pictures");
    }
  }

  private static void film(Scene scene, Shot shot, RenderOptions options, OutputStream out,
      Progress progress) throws IOException {
    Film film = new Film(scene, shot);
    Snapshot snapshot = new Snapshot(scene, shot.view(), options);
    GifColors colors = new GifColors();
    int step = Math.max(1, film.count() / COLOR_SAMPLES);
    for (int i = 0; i < film.count(); i += step) {
      colors.add(snapshot.of(film.shown(i), play(shot)));
    }
    try (GifWriter gif = new GifWriter(out, colors.build(), shot.loop())) {
      for (int i = 0; i < film.count(); i++) {
        boolean last = i == film.count() - 1;
        gif.add(snapshot.of(film.shown(i), play(shot)), last ? REST_HUNDREDTHS : 100 / film.rate());
        progress.update(i + 1, film.count());
      }
    }
  }

  @Override
  public LiveText live(Appendable out, RenderOptions options) {
    return new LiveScreen(out, options);
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}

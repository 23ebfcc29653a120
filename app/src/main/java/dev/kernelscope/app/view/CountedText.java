package dev.kernelscope.app.view;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveText;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Counts the bytes of each frame on its way to the terminal, for {@code --fps}. */
final class CountedText implements Appendable {

  private static final int ASCII = 0x80;
  private static final int TWO_BYTES = 0x800;

  private final Appendable out;
  private int bytes;
  private int[] frames = new int[64];
  private int count;

  CountedText(Appendable out) {
    this.out = out;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      count(text.charAt(i));
    }
    out.append(text, start, end);
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    count(c);
    out.append(c);
    return this;
  }

  /** In UTF-8; half of a surrogate pair is half of its four bytes. */
  private void count(char c) {
    bytes += c < ASCII ? 1 : c < TWO_BYTES || Character.isSurrogate(c) ? 2 : 3;
  }

  /** A terminal that writes here, each of whose frames is counted by itself. */
  LiveText counting(LiveText live) {
    return new LiveText() {
      @Override
      public void draw(LiveFrame frame, int columns, int rows) throws IOException {
        bytes = 0;
        live.draw(frame, columns, rows);
        add();
      }

      @Override
      public void forget() {
        live.forget();
      }

      @Override
      public Optional<LiveTarget> at(int column, int row) {
        return live.at(column, row);
      }

      @Override
      public String text() {
        return live.text();
      }
    };
  }

  private void add() {
    if (count == frames.length) {
      frames = Arrays.copyOf(frames, 2 * count);
    }
    frames[count++] = bytes;
  }

  /** {@code median 1240 bytes, most 17711}. */
  String summary() {
    if (count == 0) {
      return "no bytes";
    }
    int[] sorted = Arrays.copyOf(frames, count);
    Arrays.sort(sorted);
    return String.format(Locale.ROOT, "median %d bytes a frame, most %d", sorted[count / 2], sorted[count - 1]);
  }
}

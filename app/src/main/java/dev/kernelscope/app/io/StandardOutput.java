package dev.kernelscope.app.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Standard output that tells a reader who went away from a disk that is full. */
final class StandardOutput extends OutputStream {

  private static final int TYPE_MASK = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream target;

  StandardOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      target.write(bytes, offset, length);
    } catch (IOException e) {
      throw new StreamFailure(e, isPipe(e));
    }
  }

  @Override
  public void flush() {
    try {
      target.flush();
    } catch (IOException e) {
      throw new StreamFailure(e, isPipe(e));
    }
  }

  /** The message may come in the user's language, so the kind of file counts first. */
  private static boolean isPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || kindOfOutput() == PIPE || kindOfOutput() == SOCKET;
  }

  private static int kindOfOutput() {
    try {
      return (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & TYPE_MASK;
    } catch (IOException | RuntimeException unknown) {
      return 0;
    }
  }
}

package dev.kernelscope.app.io;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output, a pipe or a device: written directly, for there is nothing to put in its place. */
final class StreamDestination extends Destination {

  private final Opener opener;

  StreamDestination(String name, Opener opener) {
    super(name);
    this.opener = opener;
  }

  @Override
  public void write(Content content) {
    try {
      OutputStream out = opener.open();
      try {
        content.writeTo(out);
        out.flush();
      } finally {
        if (!isStandardOutput()) {
          out.close();
        }
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** Opens the stream when the result is ready. */
  @FunctionalInterface
  interface Opener {

    OutputStream open() throws IOException;
  }
}

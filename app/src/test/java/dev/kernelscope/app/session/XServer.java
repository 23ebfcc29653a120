package dev.kernelscope.app.session;

import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A client of the X server beside the one that is tested, over libX11: it looks at what is on the screen, and it is the
 * window that files are dragged from, by the protocol XDND (freedesktop.org, "Drag-and-Drop Protocol for the X Window
 * System", version 5). Offsets are those of Xlib's structures where a long has 64 bits.
 */
final class XServer implements AutoCloseable {

  private static final MemoryLayout PTR = ValueLayout.ADDRESS;
  private static final MemoryLayout LONG = ValueLayout.JAVA_LONG;
  private static final MemoryLayout INT = ValueLayout.JAVA_INT;
  private static final int Z_PIXMAP = 2;
  private static final int SELECTION_REQUEST = 30;
  private static final int SELECTION_NOTIFY = 31;
  private static final int CLIENT_MESSAGE = 33;
  private static final int EVENT_SIZE = 192;
  private static final long XDND_VERSION = 5;

  private final Arena arena = Arena.ofShared();
  private final SymbolLookup library = SymbolLookup.libraryLookup("libX11.so.6", arena);
  private final MemorySegment display;

  XServer() {
    display = (MemorySegment) call("XOpenDisplay", PTR, List.of(PTR), MemorySegment.NULL);
    if (display.equals(MemorySegment.NULL)) {
      throw new IllegalStateException("no X server at " + System.getenv("DISPLAY"));
    }
  }

  private Object call(String name, MemoryLayout result, List<MemoryLayout> parameters, Object... arguments) {
    MemoryLayout[] layouts = parameters.toArray(MemoryLayout[]::new);
    FunctionDescriptor type = result == null ? FunctionDescriptor.ofVoid(layouts)
        : FunctionDescriptor.of(result, layouts);
    MethodHandle function = Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), type);
    try {
      return function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException(name, e);
    }
  }

  private long atom(String name) {
    return (long) call("XInternAtom", LONG, List.of(PTR, PTR, INT), display, arena.allocateFrom(name), 0);
  }

  /** The pixels of a window that stands whole on the screen, as the server has them. */
  BufferedImage picture(long window, int width, int height) {
    MemorySegment image = ((MemorySegment) call("XGetImage", PTR, List.of(PTR, LONG, INT, INT, INT, INT, LONG, INT),
        display, window, 0, 0, width, height, -1L, Z_PIXMAP)).reinterpret(64);
    int line = image.get(ValueLayout.JAVA_INT, 44);
    MemorySegment data = image.get(ValueLayout.ADDRESS, 16).reinterpret((long) line * height);
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      MemorySegment.copy(data, ValueLayout.JAVA_INT_UNALIGNED, (long) y * line, pixels, y * width, width);
    }
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.getRaster().setDataElements(0, 0, width, height, pixels);
    call("XFree", INT, List.of(PTR), data);
    call("XFree", INT, List.of(PTR), image);
    return picture;
  }

  /** Drags files over a place of a window and drops them there. Gives whether the window took them. */
  boolean drop(long window, int x, int y, List<Path> files) throws InterruptedException {
    long root = (long) call("XDefaultRootWindow", LONG, List.of(PTR), display);
    long source = (long) call("XCreateSimpleWindow", LONG,
        List.of(PTR, LONG, INT, INT, INT, INT, INT, LONG, LONG), display, root, 0, 0, 1, 1, 0, 0L, 0L);
    long selection = atom("XdndSelection");
    call("XSetSelectionOwner", INT, List.of(PTR, LONG, LONG, LONG), display, selection, source, 0L);
    MemorySegment place = arena.allocate(24, 8);
    call("XTranslateCoordinates", INT, List.of(PTR, LONG, LONG, INT, INT, PTR, PTR, PTR), display, window, root, x, y,
        place, place.asSlice(4), place.asSlice(8));
    long at = (long) place.get(ValueLayout.JAVA_INT, 0) << 16 | place.get(ValueLayout.JAVA_INT, 4);
    tell(window, "XdndEnter", source, XDND_VERSION << 24, atom("text/uri-list"), 0, 0);
    tell(window, "XdndPosition", source, 0, at, 0, atom("XdndActionCopy"));
    boolean wanted = (answer("XdndStatus") & 1) == 1;
    if (wanted) {
      tell(window, "XdndDrop", source, 0, 0, 0, 0);
      give(files);
      answer("XdndFinished");
    }
    call("XDestroyWindow", INT, List.of(PTR, LONG), display, source);
    call("XFlush", INT, List.of(PTR), display);
    return wanted;
  }

  /** Asks a window to close, as a window manager does when its cross is clicked. */
  void askToClose(long window) {
    tell(window, "WM_PROTOCOLS", atom("WM_DELETE_WINDOW"));
  }

  private void tell(long window, String message, long... data) {
    MemorySegment event = arena.allocate(EVENT_SIZE, 8);
    event.set(ValueLayout.JAVA_INT, 0, CLIENT_MESSAGE);
    event.set(ValueLayout.JAVA_LONG, 32, window);
    event.set(ValueLayout.JAVA_LONG, 40, atom(message));
    event.set(ValueLayout.JAVA_INT, 48, 32);
    for (int i = 0; i < data.length; i++) {
      event.set(ValueLayout.JAVA_LONG, 56 + 8L * i, data[i]);
    }
    send(window, event);
  }

  private void send(long window, MemorySegment event) {
    call("XSendEvent", INT, List.of(PTR, LONG, INT, LONG, PTR), display, window, 0, 0L, event);
    call("XFlush", INT, List.of(PTR), display);
  }

  /** Waits for a message about the drag; gives its second number. */
  private long answer(String message) throws InterruptedException {
    long wanted = atom(message);
    while (true) {
      MemorySegment event = next(CLIENT_MESSAGE);
      if (event.get(ValueLayout.JAVA_LONG, 40) == wanted) {
        return event.get(ValueLayout.JAVA_LONG, 64);
      }
    }
  }

  /** Answers the window that asks for what was dropped. */
  private void give(List<Path> files) throws InterruptedException {
    MemorySegment asked = next(SELECTION_REQUEST);
    long requestor = asked.get(ValueLayout.JAVA_LONG, 40);
    long property = asked.get(ValueLayout.JAVA_LONG, 64);
    byte[] list = files.stream().map(f -> f.toUri() + "\r\n").collect(Collectors.joining())
        .getBytes(StandardCharsets.US_ASCII);
    call("XChangeProperty", INT, List.of(PTR, LONG, LONG, LONG, INT, INT, PTR, INT), display, requestor, property,
        asked.get(ValueLayout.JAVA_LONG, 56), 8, 0, arena.allocateFrom(ValueLayout.JAVA_BYTE, list), list.length);
    MemorySegment notice = arena.allocate(EVENT_SIZE, 8);
    notice.set(ValueLayout.JAVA_INT, 0, SELECTION_NOTIFY);
    notice.set(ValueLayout.JAVA_LONG, 32, requestor);
    notice.set(ValueLayout.JAVA_LONG, 40, asked.get(ValueLayout.JAVA_LONG, 48));
    notice.set(ValueLayout.JAVA_LONG, 48, asked.get(ValueLayout.JAVA_LONG, 56));
    notice.set(ValueLayout.JAVA_LONG, 56, property);
    notice.set(ValueLayout.JAVA_LONG, 64, asked.get(ValueLayout.JAVA_LONG, 72));
    send(requestor, notice);
  }

  private MemorySegment next(int type) throws InterruptedException {
    MemorySegment event = arena.allocate(EVENT_SIZE, 8);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while ((int) call("XCheckTypedEvent", INT, List.of(PTR, INT, PTR), display, type, event) == 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no event of type " + type + " came from the window");
      }
      Thread.sleep(5);
    }
    return event;
  }

  @Override
  public void close() {
    call("XCloseDisplay", INT, List.of(PTR), display);
    arena.close();
  }
}

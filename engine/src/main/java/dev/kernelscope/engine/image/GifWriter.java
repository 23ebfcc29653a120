package dev.kernelscope.engine.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a GIF film, frame by frame, in one set of colours for all. After the first frame only the rectangle that
 * changes is stored, in it what stays is transparent (long runs of one index compress best), and frames that repeat
 * lengthen the one before. The same frames give the same bytes. Not
 * thread-safe.
 *
 * <p>GIF89a, CompuServe 1990; it repeats through the application extension {@code NETSCAPE2.0}.
 */
public final class GifWriter implements AutoCloseable {

  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int LONGEST = 65535;

  private final ImageWriter writer;
  private final OutputStream out;
  /** The film so far: where the JDK's encoder meets a failing stream, it reports something else. */
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ImageOutputStream stream;
  private final IndexColorModel colors;
  private final boolean loop;
  private final IntTable nearest = new IntTable();
  private BufferedImage shown;
  private Rectangle pending;
  private BufferedImage part;
  private int delay;
  private boolean begun;

  /**
   * A film without frames.
   *
   * @param out receives the film; not closed
   * @param colors see {@link GifColors}
   * @param loop whether it repeats without end
   */
  public GifWriter(OutputStream out, IndexColorModel colors, boolean loop) throws IOException {
    this.colors = colors;
    this.loop = loop;
    this.writer = ImageIO.getImageWritersByFormatName("gif").next();
    this.out = out;
    this.stream = new MemoryCacheImageOutputStream(bytes);
    writer.setOutput(stream);
    writer.prepareWriteSequence(null);
  }

  /**
   * Adds a frame.
   *
   * @param frame any type; each pixel gets the nearest of the film's colours
   * @param hundredths how long it is shown, in 1/100 s
   * @throws IllegalArgumentException if its size is not the first frame's
   */
  public void add(BufferedImage frame, int hundredths) throws IOException {
    if (shown != null && (frame.getWidth() != shown.getWidth() || frame.getHeight() != shown.getHeight())) {
      throw new IllegalArgumentException("a frame of " + frame.getWidth() + "x" + frame.getHeight() + " in a film of "
          + shown.getWidth() + "x" + shown.getHeight());
    }
    BufferedImage next = indexed(frame);
    Rectangle changed = shown == null ? new Rectangle(next.getWidth(), next.getHeight()) : changed(shown, next);
    if (changed.isEmpty() && delay + hundredths <= LONGEST) {
      delay += hundredths;
      return;
    }
    flush();
    pending = changed.isEmpty() ? new Rectangle(1, 1) : changed;
    part = part(next);
    delay = Math.clamp(hundredths, 0, LONGEST);
    shown = next;
  }

  /** Writes what is left and the end mark. The stream stays open. */
  @Override
  public void close() throws IOException {
    try {
      if (shown != null) {
        flush();
        writer.endWriteSequence();
      }
      stream.flush();
      bytes.writeTo(out);
    } finally {
      writer.dispose();
    }
  }

  private void flush() throws IOException {
    if (pending == null) {
      return;
    }
    IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(part), null);
    describe(metadata);
    writer.writeToSequence(new IIOImage(part, null, metadata), null);
    begun = true;
    pending = null;
  }

  /** What changes, as an image of its own: the JDK's GIF writer ignores where a sub-image begins in its parent. */
  private BufferedImage part(BufferedImage next) {
    BufferedImage image = new BufferedImage(pending.width, pending.height, BufferedImage.TYPE_BYTE_INDEXED, colors);
    byte[] now = indices(next, pending);
    if (shown != null) {
      byte[] before = indices(shown, pending);
      for (int i = 0; i < now.length; i++) {
        now[i] = now[i] == before[i] ? (byte) colors.getTransparentPixel() : now[i];
      }
    }
    image.getRaster().setDataElements(0, 0, pending.width, pending.height, now);
    return image;
  }

  private static byte[] indices(BufferedImage image, Rectangle area) {
    return (byte[]) image.getRaster().getDataElements(area.x, area.y, area.width, area.height, null);
  }

  private void describe(IIOMetadata metadata) throws IIOInvalidTreeException {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    set(root, "ImageDescriptor", "imageLeftPosition", pending.x, "imageTopPosition", pending.y,
        "imageWidth", pending.width,
        "imageHeight", pending.height, "interlaceFlag", false);
    set(root, "GraphicControlExtension", "disposalMethod", "doNotDispose", "userInputFlag", false,
        "transparentColorFlag", true,
        "delayTime", delay, "transparentColorIndex", colors.getTransparentPixel());
    if (loop && !begun) {
      IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
      extension.setAttribute("applicationID", "NETSCAPE");
      extension.setAttribute("authenticationCode", "2.0");
      extension.setUserObject(new byte[] {1, 0, 0});
      IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
      extensions.appendChild(extension);
      root.appendChild(extensions);
    }
    metadata.setFromTree(FORMAT, root);
  }

  private static void set(IIOMetadataNode root, String name, Object... attributes) {
    IIOMetadataNode node = (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    if (node == null) {
      node = new IIOMetadataNode(name);
      root.appendChild(node);
    }
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      node.setAttribute((String) attributes[i],
          value instanceof Boolean b ? b.toString().toUpperCase(Locale.ROOT) : value.toString());
    }
  }

  private BufferedImage indexed(BufferedImage frame) {
    int width = frame.getWidth();
    BufferedImage image = new BufferedImage(width, frame.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colors);
    int[] row = new int[width];
    byte[] indices = new byte[width];
    for (int y = 0; y < frame.getHeight(); y++) {
      frame.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        indices[x] = x > 0 && row[x] == row[x - 1] ? indices[x - 1] : (byte) index(row[x] & 0xFFFFFF);
      }
      image.getRaster().setDataElements(0, y, width, 1, indices);
    }
    return image;
  }

  private int index(int rgb) {
    if (!nearest.has(rgb)) {
      nearest.add(rgb, search(rgb));
    }
    return (int) nearest.get(rgb);
  }

  private int search(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colors.getTransparentPixel(); i++) {
      int red = colors.getRed(i) - (rgb >> 16 & 255);
      int green = colors.getGreen(i) - (rgb >> 8 & 255);
      int blue = colors.getBlue(i) - (rgb & 255);
      int distance = 3 * red * red + 6 * green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static Rectangle changed(BufferedImage before, BufferedImage after) {
    Rectangle area = new Rectangle(0, 0, -1, -1);
    int width = before.getWidth();
    byte[] old = new byte[width];
    byte[] now = new byte[width];
    for (int y = 0; y < before.getHeight(); y++) {
      before.getRaster().getDataElements(0, y, width, 1, old);
      after.getRaster().getDataElements(0, y, width, 1, now);
      int first = Arrays.mismatch(old, now);
      if (first >= 0) {
        int last = width - 1;
        while (old[last] == now[last]) {
          last--;
        }
        area.add(new Rectangle(first, y, last - first + 1, 1));
      }
    }
    return area;
  }
}

package dev.kernelscope.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

class GifWriterTest {

  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  @Test
  void keepsEveryPixelDelayAndThatItRepeats() throws IOException {
    BufferedImage first = plain(40, 30, 0x102030);
    BufferedImage second = plain(40, 30, 0x102030);
    second.setRGB(7, 5, 0xFFA0B0);
    second.setRGB(12, 9, 0x00FF00);
    ImageReader reader = read(film(true, List.of(first, second), 20, 50));
    assertThat(reader.getNumImages(true)).isEqualTo(2);
    assertThat(reader.read(0).getRGB(7, 5)).isEqualTo(0xFF102030);
    // The second frame is only the rectangle around what changed.
    assertThat(List.of(attribute(reader, 1, "ImageDescriptor", "imageLeftPosition"),
        attribute(reader, 1, "ImageDescriptor", "imageTopPosition"),
        attribute(reader, 1, "ImageDescriptor", "imageWidth"),
        attribute(reader, 1, "ImageDescriptor", "imageHeight"))).containsExactly("7", "5", "6", "5");
    assertThat(reader.read(1).getRGB(0, 0)).isEqualTo(0xFFFFA0B0);
    assertThat(reader.read(1).getRGB(5, 4)).isEqualTo(0xFF00FF00);
    assertThat(attribute(reader, 0, "GraphicControlExtension", "delayTime")).isEqualTo("20");
    assertThat(attribute(reader, 1, "GraphicControlExtension", "delayTime")).isEqualTo("50");
    assertThat(attribute(reader, 0, "ApplicationExtension", "applicationID")).isEqualTo("NETSCAPE");
  }

  @Test
  void framesThatRepeatLengthenTheOneBefore() throws IOException {
    ImageReader reader = read(film(false, List.of(plain(8, 8, 1), plain(8, 8, 1), plain(8, 8, 2)), 10, 15, 5));
    assertThat(reader.getNumImages(true)).isEqualTo(2);
    assertThat(attribute(reader, 0, "GraphicControlExtension", "delayTime")).isEqualTo("25");
    IIOMetadata metadata = reader.getImageMetadata(0);
    assertThat(((IIOMetadataNode) metadata.getAsTree(FORMAT)).getElementsByTagName("ApplicationExtension").getLength())
        .isZero();
  }

  @Test
  void manyColoursBecome255AndTheCommonOnesStayExact() throws IOException {
    BufferedImage image = plain(256, 256, 0x0E1217);
    for (int i = 0; i < 256 * 64; i++) {
      image.setRGB(i % 256, i / 256, i * 1021 & 0xFFFFFF);
    }
    GifColors colors = new GifColors();
    colors.add(image);
    IndexColorModel model = colors.build();
    assertThat(model.getMapSize()).as("255 and one that is transparent").isEqualTo(256);
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < 255; i++) {
      all.add(model.getRGB(i) & 0xFFFFFF);
    }
    assertThat(all).hasSize(255).contains(0x0E1217);
    BufferedImage back = read(film(false, List.of(image), 1)).read(0);
    int worst = 0;
    for (int i = 0; i < 256 * 64; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        worst = Math.max(worst, Math.abs((back.getRGB(i % 256, i / 256) >> shift & 255) - (i * 1021 >> shift & 255)));
      }
    }
    assertThat(worst).isLessThan(96);
    assertThat(back.getRGB(100, 200)).isEqualTo(0xFF0E1217);
  }

  @Test
  void theSameFramesGiveTheSameBytes() throws IOException {
    List<BufferedImage> frames = List.of(plain(16, 9, 5), plain(16, 9, 7));
    assertThat(film(true, frames, 3, 4)).isEqualTo(film(true, frames, 3, 4));
  }

  @Test
  void refusesAFrameOfAnotherSize() {
    assertThatThrownBy(() -> film(true, List.of(plain(4, 4, 1), plain(4, 5, 1)), 1, 1))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("a frame of 4x5 in a film of 4x4");
  }

  private static byte[] film(boolean loop, List<BufferedImage> frames, int... delays) throws IOException {
    GifColors colors = new GifColors();
    frames.forEach(colors::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GifWriter writer = new GifWriter(out, colors.build(), loop)) {
      for (int i = 0; i < delays.length; i++) {
        writer.add(frames.get(i), delays[i]);
      }
    }
    return out.toByteArray();
  }

  private static ImageReader read(byte[] film) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(film)));
    return reader;
  }

  private static String attribute(ImageReader reader, int frame, String node, String attribute) throws IOException {
    IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree(FORMAT);
    return ((IIOMetadataNode) root.getElementsByTagName(node).item(0)).getAttribute(attribute);
  }

  private static BufferedImage plain(int width, int height, int rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, rgb);
    }
    return image;
  }
}

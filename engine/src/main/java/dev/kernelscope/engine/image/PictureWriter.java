package dev.kernelscope.engine.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes images: values are rounded to the nearest integer and clamped to 0–255. The same picture gives the same bytes.
 */
public final class PictureWriter {

  /** At 0.95 the blocks of JPEG do not show in the edges that a convolution finds. */
  private static final float JPEG_QUALITY = 0.95f;

  /** The most rows and columns that JPEG and GIF can count. */
  private static final int MOST_SIDE = 65_500;

  private PictureWriter() {}

  /**
   * Writes an image; the stream stays open.
   *
   * @throws ImageFormatException if the format cannot hold the picture
   * @throws IOException if the stream fails
   */
  public static void write(Picture picture, ImageFormat format, OutputStream out) throws IOException {
    check(picture, format);
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format.ioName()).next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (format == ImageFormat.JPEG) {
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(JPEG_QUALITY);
    }
    if (format == ImageFormat.GIF) {
      param.setProgressiveMode(ImageWriteParam.MODE_DISABLED); // interlaced rows compress worse
    }
    // Encoded in memory: where the JDK's encoders meet a failing stream, they report something else.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image(picture, format), null, null), param);
    } finally {
      writer.dispose();
    }
    bytes.writeTo(out);
  }

  /**
   * Checks before any work is done that the format can hold the picture.
   *
   * @throws ImageFormatException if it cannot
   */
  public static void check(Picture picture, ImageFormat format) throws ImageFormatException {
    if (format.alpha() != ImageFormat.Alpha.FULL && picture.alpha().isPresent()) {
      boolean partly = false;
      boolean opaque = true;
      for (float a : picture.alpha().get().copyData()) {
        opaque &= a >= 254.5f;
        partly |= a >= 0.5f && a < 254.5f;
      }
      if (partly || !opaque && format.alpha() == ImageFormat.Alpha.NONE) {
        throw new ImageFormatException(format + " cannot keep the image's alpha: allowed is .png");
      }
    }
    if ((format == ImageFormat.JPEG || format == ImageFormat.GIF)
        && Math.max(picture.width(), picture.height()) > MOST_SIDE) {
      throw new ImageFormatException(format + " cannot hold " + picture.width() + "×" + picture.height()
          + " pixels: at most "
          + MOST_SIDE + " on a side are allowed");
    }
  }

  private static BufferedImage image(Picture picture, ImageFormat format) {
    boolean alpha = format.alpha() != ImageFormat.Alpha.NONE && picture.alpha().isPresent();
    boolean palette = picture.isGrey() && !alpha && (format == ImageFormat.GIF || format == ImageFormat.BMP);
    BufferedImage image = palette ? greyPalette(picture)
        : picture.isGrey() && format != ImageFormat.GIF ? grey(picture, alpha)
        : new BufferedImage(picture.width(), picture.height(),
        alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
    WritableRaster raster = image.getRaster();
    int bands = raster.getNumBands();
    int[] row = new int[picture.width()];
    for (int band = 0; band < bands; band++) {
      boolean isAlpha = alpha && band == bands - 1;
      float[] data = isAlpha ? picture.alpha().get().data() : picture.colour().data();
      int offset = isAlpha ? picture.alpha().get().offset() : picture.colour().offset();
      int plane = isAlpha || picture.isGrey() ? 0 : band;
      for (int y = 0; y < picture.height(); y++) {
        int at = offset + (plane * picture.height() + y) * picture.width();
        for (int x = 0; x < row.length; x++) {
          row[x] = Math.clamp(Math.round(data[at + x]), 0, 255);
        }
        raster.setSamples(0, y, row.length, 1, band, row);
      }
    }
    return image;
  }

  private static BufferedImage grey(Picture picture, boolean alpha) {
    ColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), alpha, false,
        alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    if (!alpha) {
      return new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    }
    return new BufferedImage(model, model.createCompatibleWritableRaster(picture.width(), picture.height()),
        false, null);
  }

  /** GIF and BMP know grey as a palette of 256 greys; writers that were left to choose one would shift the values. */
  private static BufferedImage greyPalette(Picture picture) {
    byte[] greys = new byte[256];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = (byte) i;
    }
    IndexColorModel model = new IndexColorModel(8, 256, greys, greys, greys);
    return new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
  }
}

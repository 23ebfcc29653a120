package dev.kernelscope.engine.image;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** Makes pictures and image files for tests. */
final class TestPictures {

  private TestPictures() {}

  /** Whole numbers from 0 to 255 at random. */
  static Tensor noise(Shape shape, long seed) {
    Random random = new Random(seed);
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.data()[i] = random.nextInt(256);
    }
    return tensor;
  }

  static byte[] write(Picture picture, ImageFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PictureWriter.write(picture, format, out);
    return out.toByteArray();
  }

  /** A JPEG with an APP1 segment behind its first two bytes. */
  static byte[] withExif(byte[] jpeg, byte[] tiff) {
    return ByteBuffer.allocate(jpeg.length + 10 + tiff.length)
        .put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (8 + tiff.length))
        .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff).put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A big-endian TIFF structure with an orientation and nothing else. */
  static byte[] tiff(int orientation) {
    return ByteBuffer.allocate(26).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8)
        .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation)
        .array();
  }

  /** A PNG with one more chunk behind its header. */
  static byte[] withChunk(byte[] png, String type, byte[] data) {
    int header = 8 + 25;
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(png.length + 12 + data.length).put(png, 0, header).putInt(data.length)
        .put(name).put(data)
        .putInt((int) crc.getValue()).put(png, header, png.length - header).array();
  }

  /** The signature and header of a PNG of that size; nothing follows. */
  static byte[] pngHeader(int width, int height) {
    byte[] header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0}).array();
    CRC32 crc = new CRC32();
    crc.update(header);
    return ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .putInt(13).put(header)
        .putInt((int) crc.getValue()).array();
  }
}

package dev.kernelscope.app;

import dev.kernelscope.engine.image.ImageFormat;
import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.image.PictureReader;
import dev.kernelscope.engine.image.PictureWriter;
import dev.kernelscope.engine.npy.NpyArray;
import dev.kernelscope.engine.npy.NpyReader;
import dev.kernelscope.engine.npy.NpyWriter;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/** Files for tests. */
final class Samples {

  private Samples() {}

  /** Writes an array of that shape with whole numbers from -9 to 9, and returns the values. */
  static float[] npy(Path file, long seed, int... shape) throws IOException {
    Random random = new Random(seed);
    float[] data = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < data.length; i++) {
      data[i] = random.nextInt(-9, 10);
    }
    npy(file, data, shape);
    return data;
  }

  static void npy(Path file, float[] data, int... shape) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      NpyWriter.write(new NpyArray(shape, data), out);
    }
  }

  static NpyArray readNpy(Path file) throws IOException {
    return NpyReader.read(file);
  }

  /** A .npy file with that header and so many bytes of data. */
  static void npyHeader(Path file, String header, int dataBytes) throws IOException {
    Files.write(file, ByteBuffer.allocate(10 + header.length() + dataBytes).order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0)
        .putShort((short) header.length()).put(header.getBytes(StandardCharsets.US_ASCII)).array());
  }

  static void image(Path file, Tensor colour, Tensor alpha) throws IOException {
    ImageFormat format = ImageFormat.ofName(file.toString()).orElseThrow();
    try (OutputStream out = Files.newOutputStream(file)) {
      PictureWriter.write(new Picture(colour, alpha), format, out);
    }
  }

  static Picture readImage(Path file) throws IOException {
    return PictureReader.read(file);
  }

  /** Whole numbers from 0 to 255. */
  static Tensor pixels(long seed, int channels, int height, int width) {
    Random random = new Random(seed);
    Tensor tensor = Tensor.zeros(Shape.of(channels, height, width));
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = random.nextInt(256);
    }
    return tensor;
  }

  /** A PNG that claims to be that large. */
  static void hugePng(Path file, int width, int height) throws IOException {
    byte[] header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
        .put(new byte[] {8, 2, 0, 0, 0}).array();
    CRC32 crc = new CRC32();
    crc.update(header);
    Files.write(file, ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .putInt(13)
        .put(header).putInt((int) crc.getValue()).array());
  }
}

package dev.kernelscope.engine.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes {@code .npy} files for tests, right ones and wrong ones, without our writer. */
final class NpyBytes {

  /** {@code numpy.arange(6, dtype='<f4').reshape(2, 3)} as NumPy 2.4 saves it. */
  static final byte[] NUMPY_C = decode(
      "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDMpLCB9ICAgICAg"
          + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAACAPwAAAEAAAEBAAACAQAAA"
          + "oEA=");

  /** {@code numpy.asfortranarray(numpy.arange(6, dtype='<f8').reshape(2, 3))} as NumPy 2.4 saves it. */
  static final byte[] NUMPY_FORTRAN = decode(
      "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwgMyksIH0gICAgICAg"
          + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAAAAAAAAAAAhAAAAAAAAA"
          + "8D8AAAAAAAAQQAAAAAAAAABAAAAAAAAAFEA=");

  /** {@code numpy.array([[1.5, nan], [-inf, 0.1]], dtype='>f4')} in version 2.0. */
  static final byte[] NUMPY_2_0 = decode(
      "k05VTVBZAgB0AAAAeydkZXNjcic6ICc+ZjQnLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMiwgMiksIH0gICAg"
          + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo/wAAAf8AAAP+AAAA9zMzN");

  /** {@code numpy.array([[[1.5, -2]]], dtype='>f8')} in version 3.0. */
  static final byte[] NUMPY_3_0 = decode(
      "k05VTVBZAwB0AAAAeydkZXNjcic6ICc+ZjgnLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMSwgMSwgMiksIH0g"
          + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo/+AAAAAAAAMAAAAAAAAAA");

  private NpyBytes() {}

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  /** A file of version 1.0 with that header text and that many zero bytes of data. */
  static byte[] file(String header, int dataBytes) {
    return ByteBuffer.allocate(10 + header.length() + dataBytes).order(ByteOrder.LITTLE_ENDIAN)
        .put(NpyHeader.MAGIC).put((byte) 1).put((byte) 0).putShort((short) header.length())
        .put(header.getBytes(StandardCharsets.ISO_8859_1)).array();
  }

  /** A file whose header has that type and shape, in Python's notation. */
  static byte[] file(String type, String shape, int dataBytes) {
    return file("{'descr': " + type + ", 'fortran_order': False, 'shape': " + shape + ", }\n", dataBytes);
  }
}

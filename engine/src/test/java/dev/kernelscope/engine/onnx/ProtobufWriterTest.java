package dev.kernelscope.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The examples of protobuf's own description of its encoding. */
class ProtobufWriterTest {

  @Test
  void encodesAsProtobufsDocumentationSays() {
    assertThat(hex(new ProtobufWriter().integer(1, 150))).isEqualTo("089601");
    assertThat(hex(new ProtobufWriter().text(2, "testing"))).isEqualTo("120774657374696e67");
    assertThat(hex(new ProtobufWriter().message(3, new ProtobufWriter().integer(1, 150)))).isEqualTo("1a03089601");
    assertThat(hex(new ProtobufWriter().integer(20, 7))).isEqualTo("a00107");
    assertThat(hex(new ProtobufWriter().integer(1, -1))).isEqualTo("08ffffffffffffffffff01");
    assertThat(hex(new ProtobufWriter().real(2, 1f))).isEqualTo("150000803f");
  }

  private static String hex(ProtobufWriter message) {
    return HexFormat.of().formatHex(message.toByteArray());
  }
}

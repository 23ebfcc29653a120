package dev.kernelscope.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The examples of protobuf's own description of its encoding. */
class ProtobufTest {

  @Test
  void encodesAsProtobufsDocumentationSays() {
    assertThat(hex(new Protobuf().integer(1, 150))).isEqualTo("089601");
    assertThat(hex(new Protobuf().text(2, "testing"))).isEqualTo("120774657374696e67");
    assertThat(hex(new Protobuf().message(3, new Protobuf().integer(1, 150)))).isEqualTo("1a03089601");
    assertThat(hex(new Protobuf().integer(20, 7))).isEqualTo("a00107");
  }

  private static String hex(Protobuf message) {
    return HexFormat.of().formatHex(message.toByteArray());
  }
}

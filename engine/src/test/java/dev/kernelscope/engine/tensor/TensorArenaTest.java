package dev.kernelscope.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorArenaTest {

  private static final Shape SMALL = Shape.of(1, 3, 5, 7);
  private static final Shape LARGE = Shape.of(2, 16, 31, 33);

  @ParameterizedTest
  @ValueSource(ints = {12, 16, 20})
  void beginsEveryTensorAtALineOfItsOwn(int header) {
    TensorArena arena = new TensorArena(new HeapLayout(header, 0, true), SMALL, LARGE, SMALL, LARGE);
    List<Tensor> tensors = new ArrayList<>();
    for (Shape shape : List.of(SMALL, LARGE, LARGE, SMALL)) {
      tensors.add(arena.zeros(shape, Layout.NHWC));
    }

    int end = 0;
    long before = -1536;
    for (Tensor tensor : tensors) {
      long byteAt = header + 4L * tensor.offset();
      assertThat(byteAt % 64).isZero();
      assertThat(Math.floorMod(byteAt - before, 4096)).isEqualTo(1536);
      assertThat(tensor.offset()).isGreaterThanOrEqualTo(end);
      assertThat(tensor.data()).isSameAs(tensors.getFirst().data());
      end = tensor.offset() + tensor.shape().size();
      before = byteAt;
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    TensorArena arena = new TensorArena(new HeapLayout(16, 0, true), SMALL);
    arena.zeros(SMALL, Layout.NCHW);

    assertThatThrownBy(() -> arena.zeros(LARGE, Layout.NCHW)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("further cells, but 2×16×31×33 has 32736");
    assertThatThrownBy(() -> new TensorArena(Shape.of(1, 1, 40_000, 40_000), Shape.of(1, 1, 40_000, 40_000)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3200003072 cells is not allowed");
  }

  @Test
  void isLargeEnoughToStayWhereItIs() {
    assertThat(new TensorArena(new HeapLayout(16, 1 << 20, true), SMALL).zeros(SMALL, Layout.NCHW).data().length * 4)
        .isGreaterThanOrEqualTo(1 << 20);
  }

  @Test
  void knowsWhatTheCollectorsDo() {
    assertThat(HeapLayout.of(Map.of("UseG1GC", "true", "G1HeapRegionSize", "4194304")::get))
        .isEqualTo(new HeapLayout(16, 2097153, true));
    assertThat(HeapLayout.of(Map.of("UseZGC", "true", "UseCompactObjectHeaders", "true")::get))
        .isEqualTo(new HeapLayout(12, 262145, true));
    assertThat(HeapLayout.of(Map.of("UseParallelGC", "true", "UseG1GC", "false")::get))
        .isEqualTo(new HeapLayout(16, 0, false));
    assertThat(HeapLayout.of(Map.of("UseSerialGC", "true", "ObjectAlignmentInBytes", "64")::get))
        .isEqualTo(new HeapLayout(16, 0, true));
    assertThat(HeapLayout.of(Map.of("UseCompressedClassPointers", "false")::get).headerBytes()).isEqualTo(20);
  }
}

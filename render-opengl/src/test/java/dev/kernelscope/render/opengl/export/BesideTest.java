package dev.kernelscope.render.opengl.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BesideTest {

  @Test
  void allIsDoneInOrderByOneOtherThread() throws IOException {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    try (Beside beside = new Beside()) {
      for (int i = 0; i < 50; i++) {
        int number = i;
        beside.add(() -> {
          done.add(number);
          threads.add(Thread.currentThread());
        });
      }
      beside.finish();
    }
    assertThat(done).isEqualTo(IntStream.range(0, 50).boxed().toList());
    assertThat(threads).doesNotContain(Thread.currentThread()).containsOnly(threads.getFirst());
  }

  @Test
  void aFailureComesBackToWhoeverDraws() {
    try (Beside beside = new Beside()) {
      assertThatThrownBy(() -> {
        beside.add(() -> {
          throw new IOException("no space left");
        });
        beside.finish();
      }).isInstanceOf(IOException.class).hasMessage("no space left");
      assertThatThrownBy(() -> {
        for (int i = 0; i < 10; i++) {
          beside.add(() -> {
            throw new IllegalArgumentException("of another size");
          });
        }
      }).isInstanceOf(IllegalArgumentException.class).hasMessage("of another size");
    }
  }
}

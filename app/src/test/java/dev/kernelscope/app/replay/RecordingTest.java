package dev.kernelscope.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveEvent.Pointer.Kind;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingTest {

  @Test
  void everyEventAndTargetComesBackAsItWas() throws Exception {
    List<LiveEvent> events = new ArrayList<>(List.of(LiveEvent.END, new LiveEvent.Key("space"),
        new LiveEvent.Key("-"), new LiveEvent.Key("+"), new LiveEvent.Key("%"), new LiveEvent.Key("\u00a0"),
        new LiveEvent.Key("ü"), new LiveEvent.Looked(new View(View.Mode.FACE, Double.NaN, 12.5, 1.25, -0.5, 0)),
        new LiveEvent.Looked(View.DEFAULT), new LiveEvent.Dropped(List.of()),
        new LiveEvent.Dropped(List.of("a b.png", "/pictures/50 % ü.npy")),
        new LiveEvent.Pointer(Kind.HOVER, Optional.empty()),
        new LiveEvent.Pointer(Kind.DRAG, Optional.of(new LiveTarget.Within(1 / 3.0)), -17.25)));
    for (Class<?> kind : LiveTarget.class.getPermittedSubclasses()) {
      if (kind.isRecord()) {
        events.add(new LiveEvent.Pointer(Kind.PRESS, Optional.of((LiveTarget) sample(kind))));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < events.size(); i++) {
      Recording.writer(text).accept(i * 1_000_000_007L, events.get(i));
    }
    assertThat(Recording.read(text.toString().lines().toList()).events()).extracting(Recording.Timed::event)
        .isEqualTo(events);
    assertThat(Recording.read(text.toString().lines().toList()).events().get(3).nanos()).isEqualTo(3_000_000_021L);
  }

  /** A record of that kind with the first values that come to mind. */
  private static Object sample(Class<?> kind) throws ReflectiveOperationException {
    RecordComponent[] components = kind.getRecordComponents();
    Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = types[i] == int.class ? (Object) (i + 2) : types[i] == double.class ? (Object) 0.1
          : types[i].isEnum() ? types[i].getEnumConstants()[1]
          : types[i] == Target.class ? new Target.Weight(0, 1, 2, 3) : "a word";
    }
    return kind.getConstructor(types).newInstance(values);
  }

  @Test
  void linesArePlainWords() {
    StringBuilder text = new StringBuilder();
    Recording.writer(text).accept(1_250_000_000L, new LiveEvent.Pointer(Kind.PRESS,
        Optional.of(new LiveTarget.Cell(new Target.OutputCell(0, 3, 4)))));
    Recording.writer(text).accept(2_000_000_000L, new LiveEvent.Key("left"));
    assertThat(text.toString()).isEqualTo("""
        1.250000000 pointer press cell output-cell 0 3 4 0.0
        2.000000000 key left
        """);
  }

  @Test
  void remarksAndEmptyLinesMeanNothing() {
    assertThat(Recording.read(List.of("# by hand", "", "  0.5   key   space ")).events())
        .containsExactly(new Recording.Timed(500_000_000, new LiveEvent.Key("space")));
  }

  @Test
  void whatIsNoRecordingIsRefusedWithItsLine() {
    refused("key space", "line 1", "seconds");
    refused("1e9 key space", "line 1", "seconds");
    refused("1 tap space", "'tap' is none of", "key");
    refused("1 key", "it ends where");
    refused("1 key a b", "'b' is too much");
    refused("1 pointer pat - 0", "'pat' is not a kind");
    refused("1 pointer press tick many 0", "many");
    refused("2 key a\n1 key b", "line 2", "before the line above");
  }

  private static void refused(String text, String... words) {
    assertThatThrownBy(() -> Recording.read(text.lines().toList())).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(words);
  }
}

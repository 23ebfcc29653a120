package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SheetsTest {

  private static State window(Experiment experiment) {
    State state = State.of(new Exhibit.Convolution(experiment), View.DEFAULT);
    return state.with(state.desk().hand().on(Front.Kind.WINDOW));
  }

  private final State channels = window(Experiment.lesson().withChannels(3).withFilters(2));

  private static double between(State state) {
    var planes = LiveFrames.of(state).frame().stage().blocks(Role.INPUT);
    return planes.get(0).place().origin().z() - planes.get(1).place().origin().z();
  }

  private static LiveControl control(State state) {
    LiveFrame frame = LiveFrames.of(state);
    return frame.controls().get(Sheets.INDEX);
  }

  @Test
  void keysMoveThemApartBitByBit() {
    double usual = between(channels);
    State going = KeyTable.press(channels, ")");
    assertThat(going.message()).isEqualTo("explode 125 %");
    assertThat(between(going)).as("it has just set off").isEqualTo(usual);
    assertThat(between(Sheets.after(going, 0.2))).isBetween(usual, usual * 1.25);
    State there = Sheets.after(going, 1);
    assertThat(between(there)).isCloseTo(usual * 1.25, within(1e-9));
    assertThat(there.desk().hand().spread().moving()).isFalse();
    State together = there;
    for (int i = 0; i < 9; i++) {
      together = Sheets.after(KeyTable.press(together, "("), 1);
    }
    assertThat(control(together).value()).isEqualTo("0 %");
    assertThat(between(together)).isBetween(0.2, usual / 4);
  }

  @Test
  void thePointerPullsThem() {
    var slide = new LiveTarget.Slide(Sheets.INDEX, 0.9);
    State pulled = MouseMoves.apply(channels, new LiveEvent.Pointer(LiveEvent.Pointer.Kind.DRAG, Optional.of(slide)));
    assertThat(control(pulled).share()).isEqualTo(0.9);
    assertThat(control(pulled).value()).isEqualTo("180 %");
    assertThat(between(pulled)).isCloseTo(between(channels) * 1.8, within(1e-9));
    assertThat(pulled.lab()).as("it is about looking only").isSameAs(channels.lab());
  }

  @Test
  void oneSheetSaysWhyItStays() {
    State single = window(Experiment.lesson());
    assertThat(control(single).refusal()).isEqualTo("there is one channel and one filter");
    State same = KeyTable.press(single, ")");
    assertThat(same.message()).isEqualTo("explode: there is one channel and one filter");
    assertThat(same.desk().hand().spread()).isEqualTo(Spread.USUAL);
  }
}

package dev.kernelscope.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.terminal.Event.Mouse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyReaderTest {

  @Test
  void arrowsArriveInBothModes() throws IOException {
    assertThat(keys("\u001bOC\u001b[D\u001b[H\u001bOF\u001b[1~\u001b[4~\u001b[5~\u001b[Z"))
        .containsExactly("right", "left", "home", "end", "home", "end", "pageup", "backtab");
  }

  @Test
  void charactersAreKeys() throws IOException {
    assertThat(keys(" .A7\r\t\u007f\u0012é")).containsExactly("space", ".", "A", "7", "enter", "tab", "backspace",
        "ctrl-r", "é");
  }

  @Test
  void unknownSequencesAreTakenWhole() throws IOException {
    assertThat(keys("\u001b[1;5C\u001b[200~\u001bx ")).containsExactly("unknown", "unknown", "unknown", "space");
  }

  @Test
  void escapeAloneIsAKey() throws IOException {
    assertThat(keys("\u001b")).containsExactly("esc");
    assertThat(keys("\u001b\u001b")).containsExactly("esc");
  }

  @Test
  void theEndAndSilenceAreTold() throws IOException {
    assertThat(new KeyReader(timeout -> -1).read(1)).isEqualTo(Event.END);
    assertThat(new KeyReader(timeout -> -2).read(1)).isEqualTo(Event.NOTHING);
  }

  @Test
  void theMouseReportsItsPlaceFromZero() throws IOException {
    assertThat(events("\u001b[<0;1;1M\u001b[<0;80;24m\u001b[<32;5;6M\u001b[<64;3;4M\u001b[<65;3;4M\u001b[<4;2;2M"))
        .containsExactly(new Mouse(Mouse.Kind.PRESS, 0, 0), new Mouse(Mouse.Kind.RELEASE, 79, 23),
            new Mouse(Mouse.Kind.DRAG, 4, 5), new Mouse(Mouse.Kind.WHEEL_UP, 2, 3),
            new Mouse(Mouse.Kind.WHEEL_DOWN, 2, 3), new Mouse(Mouse.Kind.PRESS, 1, 1));
  }

  private static List<String> keys(String typed) throws IOException {
    return events(typed).stream().map(event -> ((Event.Key) event).name()).toList();
  }

  private static List<Event> events(String typed) throws IOException {
    int[] at = {0};
    KeyReader reader = new KeyReader(timeout -> at[0] < typed.length() ? typed.charAt(at[0]++) : -1);
    List<Event> events = new ArrayList<>();
    while (at[0] < typed.length()) {
      events.add(reader.read(1));
    }
    return events;
  }
}

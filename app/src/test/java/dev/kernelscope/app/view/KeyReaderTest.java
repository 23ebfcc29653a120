package dev.kernelscope.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyReaderTest {

  @Test
  void arrowsArriveInBothModes() throws IOException {
    assertThat(keys("\u001bOC\u001b[D\u001b[H\u001bOF\u001b[1~\u001b[4~"))
        .containsExactly(Key.NEXT_CELL, Key.PREVIOUS_CELL, Key.FIRST, Key.LAST, Key.FIRST, Key.LAST, Key.QUIT);
  }

  @Test
  void charactersAreKeys() throws IOException {
    assertThat(keys(" .,<>[]rlvxq")).containsExactly(Key.PLAY, Key.NEXT_PHASE, Key.PREVIOUS_PHASE, Key.PREVIOUS_TAP,
        Key.NEXT_TAP, Key.SLOWER, Key.FASTER, Key.REVERSE, Key.LOOP, Key.VIEW, Key.OTHER, Key.QUIT);
  }

  @Test
  void unknownSequencesAreTakenWhole() throws IOException {
    assertThat(keys("\u001b[1;5C\u001b[200~\u001bx ")).containsExactly(Key.OTHER, Key.OTHER, Key.OTHER, Key.PLAY,
        Key.QUIT);
  }

  @Test
  void escapeAloneAndTheEndOfTheInputQuit() throws IOException {
    assertThat(keys("\u001b")).containsExactly(Key.QUIT);
    assertThat(keys("")).containsExactly(Key.QUIT);
    assertThat(new KeyReader(timeout -> -2).read(1)).isEqualTo(Key.NONE);
  }

  private static List<Key> keys(String typed) throws IOException {
    int[] at = {0};
    KeyReader reader = new KeyReader(timeout -> at[0] < typed.length() ? typed.charAt(at[0]++) : -1);
    List<Key> keys = new ArrayList<>();
    do {
      keys.add(reader.read(1));
    } while (keys.getLast() != Key.QUIT);
    return keys;
  }
}

package dev.kernelscope.render.opengl.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.render.opengl.look.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RectGridTest {

  @Test
  void itFindsWhatALookAtEverythingFinds() {
    Random random = new Random(3);
    RectGrid<Rect> grid = new RectGrid<>(640, 360);
    List<Rect> all = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < 3000; i++) {
      Rect asked = random(random, 60);
      boolean expected = all.stream().anyMatch(asked::meets);
      assertThat(grid.any(asked, asked::meets)).as("%s", asked).isEqualTo(expected);
      found += expected ? 1 : 0;
      if (i % 20 == 0) {
        Rect added = random(random, 90);
        grid.add(added, added);
        all.add(added);
      }
    }
    assertThat(found).as("some are found and some are not").isBetween(200, 2900);
  }

  /** Some lie outside of the picture, for a scene may be larger than it. */
  private static Rect random(Random random, float most) {
    return new Rect(random.nextFloat(-400, 1000), random.nextFloat(-300, 700), random.nextFloat(1, most),
        random.nextFloat(1, most));
  }
}

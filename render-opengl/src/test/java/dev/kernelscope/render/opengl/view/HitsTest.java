package dev.kernelscope.render.opengl.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.render.opengl.Letters;
import dev.kernelscope.render.opengl.Samples;
import dev.kernelscope.render.opengl.chrome.DockLayout;
import dev.kernelscope.render.opengl.chrome.DockTargets;
import dev.kernelscope.render.opengl.look.Layout;
import dev.kernelscope.render.opengl.stage.InsetLayout;
import dev.kernelscope.render.opengl.widget.Sheet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the pointer finds in cards and in the halves of comparisons. */
class HitsTest {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  private static Hits hits(Frame frame) {
    Layout layout = Layout.of(WIDTH, HEIGHT, Layout.Bars.NONE, frame.ledger());
    return new Hits(new Sight(frame, Viewpoint.of(View.DEFAULT)), layout,
        new DockTargets(frame.dock(), DockLayout.of(new Letters(), frame.dock(), layout.dock())), Sheet.EMPTY,
        frame.inset().map(inset -> InsetLayout.of(new Letters(), inset, layout.scene())), false);
  }

  /** All cells that are found in a part of the window. */
  private static Set<Target> found(Hits hits, double left, double right) {
    Set<Target> targets = new HashSet<>();
    for (double x = left; x < right; x += 4) {
      for (double y = 0; y < HEIGHT; y += 4) {
        if (hits.at(x, y).orElse(null) instanceof LiveTarget.Cell(Target target)) {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  @Test
  void theEnlargedPatchHasTheCellsThatItEnlarges() {
    Scene scene = Samples.photo();
    Frame frame = scene.frame(new Moment(scene.cell(0, 60, 50), Phase.SUM, 0.5));
    Hits hits = hits(frame);
    var card = hits.card().orElseThrow().area();
    Set<Target> cells = new HashSet<>();
    for (double x = card.x() + 1; x < card.right(); x += 2) {
      for (double y = card.y() + 1; y < card.bottom(); y += 2) {
        if (hits.at(x, y).orElse(null) instanceof LiveTarget.Cell(Target target)) {
          cells.add(target);
        }
      }
    }
    assertThat(cells).as("nine pixels, nine weights, one output cell, and nothing of what the card covers")
        .hasSize(19).contains(new Target.InputCell(0, 60, 50), new Target.InputCell(0, 62, 52),
            new Target.Weight(0, 0, 2, 1), new Target.OutputCell(0, 60, 50));
  }

  @Test
  void theEnlargedPatchIsMarked() {
    Scene scene = Samples.photo();
    Moment moment = new Moment(scene.cell(0, 60, 50), Phase.WRITE, 1);
    Frame frame = scene.frame(moment, Selection.at(new Target.InputCell(0, 61, 51)));
    assertThat(frame.inset().orElseThrow().parts().getFirst().tile(1, 1)).matches(Tile::isMarked);
    assertThat(frame.inset().orElseThrow().parts().getFirst().tile(0, 1)).matches(t -> !t.isMarked());
    assertThat(frame.inset().orElseThrow().parts().get(1).tile(0, 0)).as("all weights meet it").matches(Tile::isMarked);
  }

  @Test
  void bothHalvesOfAComparisonArePointedAt() {
    Scene scene = Samples.compared();
    Hits hits = hits(scene.frame(scene.still()));
    assertThat(found(hits, 0, WIDTH / 2)).contains(new Target.OutputCell(0, 2, 2), new Target.InputCell(0, 7, 7))
        .doesNotContain(new Target.OutputCell(0, 3, 3));
    assertThat(found(hits, WIDTH / 2, WIDTH)).as("padding at the lower right, and a row more")
        .contains(new Target.OutputCell(0, 3, 3), new Target.InputCell(0, 8, 8), new Target.InputCell(0, 0, 0));
  }

  @Test
  void everyLayerIsPointedAt() {
    Scene scene = Samples.chain();
    Set<Target> found = found(hits(scene.frame(scene.still())), 0, WIDTH);
    assertThat(found).hasSize(49 + 25 + 9 + 1).allMatch(t -> scene.targets().has(t));
    assertThat(hits(scene.frame(scene.still())).at(2, 400)).isEqualTo(Optional.empty());
  }
}

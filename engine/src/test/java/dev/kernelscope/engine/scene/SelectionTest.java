package dev.kernelscope.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.Tap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final Moment END = new Moment(0, Phase.WRITE, 1);

  private final Scene lesson = Scenes.of(SceneSubject.lesson());

  private Frame lesson(Target target) {
    return lesson.frame(lesson.still(), Selection.at(target));
  }

  @Test
  void tellsHowAnOutputCellCameAbout() {
    Frame frame = lesson(new Target.OutputCell(0, 1, 3));
    Tip tip = frame.tip().orElseThrow();
    assertThat(Tip.text(tip.name())).isEqualTo("Output[1,3] = -5");
    assertThat(Tip.text(tip.formula()))
        .isEqualTo("-1·3 + 0·2 + 1·1 + -2·2 + 0·3 + 2·1 + -1·3 + 0·3 + 1·2 = -5");
    assertThat(tip.sentence()).isEqualTo("It reads rows 1–3 and columns 3–5.");
    assertThat(cells(frame, Role.INPUT, Mark.LINKED)).hasSize(9).contains("0:1,3", "0:3,5");
    assertThat(cells(frame, Role.OUTPUT, Mark.SELECTED)).containsExactly("0:1,3");
  }

  @Test
  void tellsWhatAnInputCellFeeds() {
    Frame frame = lesson(new Target.InputCell(0, 0, 0));
    Tip tip = frame.tip().orElseThrow();
    assertThat(tip.text())
        .isEqualTo("Input[0,0] = 1. It feeds one output cell, through one weight. -1·1 → Output[0,0].");
    assertThat(cells(frame, Role.OUTPUT, Mark.LINKED)).containsExactly("0:0,0");
    assertThat(lesson(new Target.InputCell(0, 3, 3)).tip().orElseThrow().sentence())
        .isEqualTo("It feeds nine output cells, each through another weight.");
  }

  @Test
  void countsHowOftenAWeightIsShared() {
    Frame frame = lesson(new Target.Weight(0, 0, 1, 2));
    Tip tip = frame.tip().orElseThrow();
    assertThat(tip.text()).isEqualTo("Kernel[1,2] = 2. This one weight is used 25 times, once for each output cell: "
        + "it meets 25 input cells. Output[r,c] takes 2·Input[r + 1,c + 2].");
    assertThat(cells(frame, Role.INPUT, Mark.LINKED)).hasSize(25);
    assertThat(cells(frame, Role.OUTPUT, Mark.LINKED)).hasSize(25);
  }

  @Test
  void saysWhereNothingReadsACell() {
    SceneSubject subject = new SceneSubject(Tensor.zeros(Shape.of(8, 8)), SceneSubject.lesson().weights(), null,
        ConvSpec.DEFAULT.withStride(2), "", "", false);
    Scene scene = Scenes.of(subject);
    assertThat(scene.frame(END, Selection.at(new Target.InputCell(0, 7, 0))).tip().orElseThrow().sentence())
        .isEqualTo("No position of the kernel reads it.");
  }

  @Test
  void knowsThatPaddingRepeatsACell() {
    SceneSubject subject = new SceneSubject(SceneSubject.lessonInput(), SceneSubject.lesson().weights(), null,
        ConvSpec.DEFAULT.withPadding(padded(1)).withPaddingMode(PaddingMode.REPLICATE), "", "", false);
    Frame frame = Scenes.of(subject).frame(END, Selection.at(new Target.InputCell(0, 0, 0)));
    assertThat(cells(frame, Role.INPUT, Mark.LINKED)).containsExactlyInAnyOrder("0:-1,-1", "0:-1,0", "0:0,-1");
    assertThat(frame.tip().orElseThrow().sentence()).endsWith("Padding repeats it, so that it is there four times.");
  }

  @Test
  void marksPinnedCellsInTheKernelsTint() {
    Frame frame = lesson.frame(lesson.still(), Selection.at(new Target.OutputCell(0, 0, 0)).pin());
    Tile tile = frame.stage().blocks(Role.OUTPUT).getFirst().tile(0, 0);
    assertThat(tile.outline().tint()).isEqualTo(Tint.KERNEL);
    assertThat(frame.dock().words()).extracting(Span::text).contains("pinned, Esc releases");
    assertThat(frame.tip().orElseThrow().pinned()).isTrue();
    assertThatThrownBy(() -> new Selection(null, true)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesTheRestUntouched() {
    Frame plain = lesson.frame(lesson.still());
    assertThat(plain.tip()).isEmpty();
    assertThat(lesson.frame(lesson.still(), Selection.NONE)).isEqualTo(plain);
    Frame marked = lesson(new Target.InputCell(0, 2, 2));
    assertThat(marked.ledger()).isEqualTo(plain.ledger());
    assertThat(marked.stage().blocks(Role.PRODUCTS)).isEqualTo(plain.stage().blocks(Role.PRODUCTS));
  }

  @Test
  void pointsAllTheTimeInASceneForPictures() {
    Scene scene = lesson.selecting(Selection.at(new Target.OutputCell(0, 2, 1)));
    assertThat(scene.frame(lesson.still())).isEqualTo(lesson(new Target.OutputCell(0, 2, 1)));
    assertThat(scene.frame(lesson.still(), Selection.NONE).tip()).isEmpty();
  }

  @Test
  void marksPicturesByRims() {
    SceneSubject subject = new SceneSubject(Tensor.zeros(Shape.of(1, 60, 60)), SceneSubject.lesson().weights(), null,
        ConvSpec.DEFAULT, "", "", true);
    Frame frame = Scenes.of(subject).frame(END, Selection.at(new Target.OutputCell(0, 30, 30)));
    assertThat(frame.stage().strokes().stream().filter(s -> s.role() == Stroke.Role.LINK && s.closed())).hasSize(2);
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> lesson(new Target.OutputCell(0, 5, 0))).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("output cell 5,0 of filter 0 is not there; there are filters 0 to 0, rows 0 to 4, columns 0 to 4");
    assertThat(lesson.targets().refusal(new Target.Weight(0, 1, 0, 0))).isPresent();
    assertThat(lesson.targets().refusal(new Target.InputCell(0, -1, 0))).isPresent();
  }

  /** Every mark against the taps that the trace replays: an independent way to the same answer. */
  @Property(tries = 200)
  void agreesWithTheTaps(@ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll @IntRange(min = 1, max = 2) int dilation,
      @ForAll @IntRange(max = 2) int padding, @ForAll PaddingMode mode, @ForAll @IntRange(min = 1, max = 2) int groups,
      @ForAll @IntRange(max = 5) int row, @ForAll @IntRange(max = 5) int column,
      @ForAll @IntRange(max = 3) int channel) {
    ConvSpec spec = ConvSpec.DEFAULT.withStride(stride).withDilation(dilation, 1).withPadding(padded(padding))
        .withPaddingMode(mode).withGroups(groups);
    SceneModel model = new SceneModel(new SceneSubject(Tensor.zeros(Shape.of(4, 6, 6)),
        Tensor.zeros(Shape.of(2, 4 / groups, 2, 3)), null, spec, "", "", false));
    Links links = Links.of(model.problem(), new Target.InputCell(channel, row, column));
    Set<String> outputs = new HashSet<>();
    Set<String> weights = new HashSet<>();
    var out = model.problem().output();
    for (int cell = 0; cell < model.timeline().cells(); cell++) {
      for (Tap tap : model.trace(new Moment(cell, Phase.WRITE, 1)).taps()) {
        if (tap.inputChannel() == channel && mode.source(tap.inputRow(), 6) == row
            && mode.source(tap.inputColumn(), 6) == column) {
          outputs.add(model.filter(cell) + ":" + model.row(cell) + "," + model.column(cell));
          weights.add(model.filter(cell) * (4 / groups) + tap.channel() + ":" + tap.kernelRow() + ","
              + tap.kernelColumn());
        }
      }
    }
    assertThat(names(links.outputs(), out.c(), out.h(), out.w())).isEqualTo(outputs);
    assertThat(names(links.weights(), 2 * 4 / groups, 2, 3)).isEqualTo(weights);
  }

  @Property(tries = 200)
  void movesTheCursorOnlyToCellsThatAreThere(@ForAll List<@IntRange(max = 5) Integer> steps) {
    Scene scene = Scenes.of(new SceneSubject(Tensor.zeros(Shape.of(3, 5, 4)), Tensor.zeros(Shape.of(2, 3, 3, 3)), null,
        ConvSpec.DEFAULT.withPadding(padded(1)), "", "", false));
    Targets targets = scene.targets();
    Target at = new Target.InputCell(0, 0, 0);
    for (int step : steps) {
      at = switch (step) {
        case 0 -> targets.move(at, 0, 1);
        case 1 -> targets.move(at, 0, -1);
        case 2 -> targets.move(at, 1, 0);
        case 3 -> targets.move(at, -1, 0);
        case 4 -> targets.jump(at, 1);
        default -> targets.jump(at, -1);
      };
      assertThat(targets.has(at)).as("%s", at).isTrue();
    }
  }

  @Test
  void walksFromBlockToBlock() {
    Targets targets = lesson.targets();
    assertThat(targets.move(new Target.InputCell(0, 2, 3), 0, 1)).isEqualTo(new Target.InputCell(0, 2, 4));
    assertThat(targets.move(new Target.InputCell(0, 3, 6), 0, 1)).isEqualTo(new Target.Weight(0, 0, 1, 0));
    assertThat(targets.move(new Target.Weight(0, 0, 2, 2), 0, 1)).isEqualTo(new Target.OutputCell(0, 4, 0));
    assertThat(targets.move(new Target.OutputCell(0, 4, 4), 0, 1)).isEqualTo(new Target.InputCell(0, 6, 0));
    assertThat(targets.move(new Target.OutputCell(0, 0, 0), -1, 0)).isEqualTo(new Target.OutputCell(0, 4, 0));
    assertThat(targets.jump(new Target.OutputCell(0, 4, 4), -1)).isEqualTo(new Target.Weight(0, 0, 2, 2));
  }

  private static PaddingRule padded(int cells) {
    return PaddingRule.explicit(Padding.of(cells));
  }

  private static Set<String> names(Region region, int planes, int rows, int columns) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < planes * rows * columns; i++) {
      if (region.has(i / (rows * columns), i / columns % rows, i % columns)) {
        names.add(i / (rows * columns) + ":" + i / columns % rows + "," + i % columns);
      }
    }
    return names;
  }

  private static List<String> cells(Frame frame, Role role, Mark mark) {
    List<String> cells = new ArrayList<>();
    for (Block block : frame.stage().blocks(role)) {
      int firstRow = block.indices() == null ? 0 : block.indices().firstRow();
      int firstColumn = block.indices() == null ? 0 : block.indices().firstColumn();
      for (Tile tile : ((Surface.Tiles) block.surface()).tiles()) {
        if (tile.mark() == mark) {
          cells.add(block.plane() + ":" + (tile.row() + firstRow) + "," + (tile.column() + firstColumn));
        }
      }
    }
    return cells;
  }
}

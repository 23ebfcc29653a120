package dev.kernelscope.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScenesTest {

  private final Scene lesson = Scenes.of(SceneSubject.lesson());
  private final Frame still = lesson.frame(lesson.still());

  @Test
  void tellsTheLessonsMoment() {
    assertThat(still.title()).isEqualTo("Each output cell is the sum of nine products");
    assertThat(still.subtitle()).isEqualTo(
        "The kernel covers rows 2–4 and columns 1–3. Sixth product: 2 · 3 = 6, and the total goes from -3 to 3.");
    assertThat(still.position().place()).isEqualTo(12);
    assertThat(still.position().detail()).isEqualTo("6 of 9");
  }

  @Test
  void showsTheOutputSoFar() {
    Block output = still.stage().blocks(Role.OUTPUT).getFirst();
    assertThat(digits(output).subList(0, 12))
        .containsExactly("7", "8", "1", "-6", "-8", "7", "5", "2", "-5", "-9", "5", "3");
    assertThat(output.tile(2, 1).current()).isTrue();
    assertThat(((Surface.Tiles) output.surface()).tiles().subList(12, 25)).allMatch(t -> t.state() == TileState.EMPTY);
  }

  @Test
  void multipliesThePatchByTheKernel() {
    Block products = still.stage().blocks(Role.PRODUCTS).getFirst();
    assertThat(digits(products)).containsExactly("-1", "0", "+2", "-4", "0", "+6", "0", "0", "+2");
    assertThat(products.tile(1, 2).lift()).isPositive();
    Block input = still.stage().blocks(Role.INPUT).getFirst();
    List<String> patch = ((Surface.Tiles) input.surface()).tiles().stream().filter(Tile::current)
        .map(t -> t.digit().text()).toList();
    assertThat(patch).containsExactly("1", "3", "2", "2", "1", "3", "0", "2", "2");
  }

  @Test
  void addsUpInTheLedger() {
    Ledger.Sum sum = (Ledger.Sum) still.ledger();
    assertThat(sum.columns()).extracting(c -> c.total().text())
        .containsExactly("-1", "-1", "1", "-3", "-3", "3", "3", "3", "5");
    assertThat(sum.current()).isEqualTo(5);
    assertThat(sum.total()).isEqualTo("3");
    assertThat(sum.cell()).isEqualTo("Output[2,1]");
  }

  @Test
  void spansProductsAndOutputWithOneScale() {
    assertThat(still.legends()).extracting(l -> ((Legend.Scale) l).range()).containsExactly(
        new ValueRange(ScaleKind.PIXELS, 3), new ValueRange(ScaleKind.WEIGHTS, 2), new ValueRange(ScaleKind.SIGNED, 9));
  }

  @Test
  void standsAllBlocksWhereTheVisualSpecificationSays() {
    Stage stage = still.stage();
    assertThat(stage.blocks(Role.INPUT).getFirst().place().origin()).isEqualTo(new Vec3(0, 3, 0));
    assertThat(stage.blocks(Role.PRODUCTS).getFirst().centre(1, 1).x()).isCloseTo(9.35, within(1e-9));
    assertThat(stage.blocks(Role.OUTPUT).getFirst().place().origin().x()).isCloseTo(13.1, within(1e-9));
    assertThat(stage.blocks(Role.KERNEL).getFirst().place().origin().z()).isEqualTo(0.6);
  }

  @Test
  void hatchesPaddingAndTheDroppedStrip() {
    SceneSubject base = SceneSubject.lesson();
    Tensor input = Tensor.zeros(Shape.of(8, 8));
    ConvSpec spec = ConvSpec.DEFAULT.withStride(2);
    Block valid = Scenes.of(new SceneSubject(input, base.weights(), null, spec, "", "", false))
        .frame(new Moment(0, Phase.SLIDE, 0)).stage().blocks(Role.INPUT).getFirst();
    assertThat(states(valid, TileState.DROPPED)).as("row 7 and column 7").isEqualTo(15);
    Block same =
        Scenes.of(new SceneSubject(input, base.weights(), null, spec.withPadding(PaddingRule.SAME), "", "", false))
        .frame(new Moment(0, Phase.SLIDE, 0)).stage().blocks(Role.INPUT).getFirst();
    assertThat(states(same, TileState.PADDING)).as("one row and one column more").isEqualTo(17);
    assertThat(states(same, TileState.DROPPED)).isZero();
  }

  @Test
  void showsPhasesInTheirOrder() {
    assertThat(outputTile(Phase.GATHER, 1).state()).isEqualTo(TileState.EMPTY);
    assertThat(productTile(Phase.GATHER, 1).state()).isEqualTo(TileState.EMPTY);
    assertThat(productTile(Phase.MULTIPLY, 0).shown()).isZero();
    assertThat(productTile(Phase.MULTIPLY, 1).shown()).isEqualTo(1);
    assertThat(outputTile(Phase.SUM, 0).value()).isEqualTo(-1);
    assertThat(outputTile(Phase.SUM, 1).value()).isEqualTo(5);
    assertThat(outputTile(Phase.WRITE, 1).value()).isEqualTo(5);
    assertThat(outputTile(Phase.WRITE, 1).outline().width()).isEqualTo(1);
  }

  @Test
  void slidesFromTheLastPatch() {
    double before = kernelX(new Moment(11, Phase.SLIDE, 0));
    double after = kernelX(new Moment(11, Phase.SLIDE, 1));
    assertThat(before).isEqualTo(kernelX(new Moment(10, Phase.WRITE, 1)));
    assertThat(after - before).isEqualTo(1);
  }

  @Test
  void setsChannelsInDepth() {
    Tensor input = Tensor.zeros(Shape.of(3, 5, 5));
    Tensor weights = Tensor.zeros(Shape.of(2, 3, 3, 3));
    Scene scene =
        Scenes.of(new SceneSubject(input, weights, new float[] {1, 0}, ConvSpec.DEFAULT, "Channels", "", false));
    Stage stage = scene.frame(new Moment(scene.cell(1, 1, 1), Phase.GATHER, 1)).stage();
    assertThat(stage.blocks(Role.INPUT)).extracting(b -> b.place().origin().z()).containsExactly(4.3, 0.0, -4.3);
    assertThat(stage.blocks(Role.INPUT)).extracting(Block::tag).containsExactly("R", "G", "B");
    assertThat(stage.blocks(Role.KERNEL)).hasSize(6);
    assertThat(stage.blocks(Role.OUTPUT)).hasSize(2);
    assertThat(stage.blocks(Role.OUTPUT).get(0).tile(1, 1).state()).as("the first filter has done this position")
        .isEqualTo(TileState.DATA);
    assertThat(stage.blocks(Role.OUTPUT).get(1).tile(1, 1).state()).isEqualTo(TileState.EMPTY);
  }

  @Test
  void drawsLargeInputsAsPicturesWithTheirPatchEnlarged() {
    Tensor input = Tensor.zeros(Shape.of(40, 30));
    Scene scene = Scenes.of(new SceneSubject(input, SceneSubject.lesson().weights(), null, ConvSpec.DEFAULT,
        "Your photo", "", true));
    Frame frame = scene.frame(scene.still());
    assertThat(frame.title()).isEqualTo("One kernel, 1,064 positions");
    assertThat(frame.stage().blocks()).noneMatch(Block::hasTiles);
    assertThat(frame.inset()).get().extracting(i -> i.parts().size()).isEqualTo(3);
  }

  @Test
  void refusesMomentsOutsideOfTheFilm() {
    assertThatThrownBy(() -> lesson.frame(new Moment(25, Phase.SUM, 0))).hasMessageContaining("0 to 24");
    assertThatThrownBy(() -> lesson.frame(new Moment(0, Phase.BIAS, 0))).hasMessageContaining("no bias");
  }

  @Property(tries = 150)
  void isAPureFunctionOfTheMoment(@ForAll @IntRange(min = 1, max = 3) int channels,
      @ForAll @IntRange(min = 1, max = 2) int filters,
      @ForAll @IntRange(min = 1, max = 2) int stride, @ForAll @IntRange(min = 1, max = 2) int dilation,
          @ForAll boolean bias,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    Tensor input = Tensor.zeros(Shape.of(channels, 8, 7));
    Tensor weights = Tensor.zeros(Shape.of(filters, channels, 3, 2));
    for (int i = 0; i < input.data().length; i++) {
      input.data()[i] = i % 7 - 2;
    }
    for (int i = 0; i < weights.data().length; i++) {
      weights.data()[i] = i % 5 - 2;
    }
    ConvSpec spec = ConvSpec.DEFAULT.withStride(stride).withDilation(dilation).withPadding(PaddingRule.SAME);
    SceneSubject subject = new SceneSubject(input, weights, bias ? new float[filters] : null, spec, "", "", false);
    Scene scene = Scenes.of(subject);
    Moment moment = scene.timeline().at(share * scene.timeline().duration());
    Frame frame = scene.frame(moment);
    assertThat(frame).usingRecursiveComparison().ignoringFields("position.timeline")
        .isEqualTo(Scenes.of(subject).frame(moment));
    int done = frame.stage().blocks(Role.OUTPUT).stream()
        .mapToInt(b -> states(b, TileState.DATA)).sum();
    assertThat(done).isEqualTo(moment.cell() + (moment.phase().compareTo(Phase.SUM) >= 0 ? 1 : 0));
  }

  @Test
  void highMapsStandBesideEachOtherSoThatFiltersMoveTogether() {
    Stage usual = maps(5, 2).stage();
    List<Block> under = usual.blocks(Role.OUTPUT);
    assertThat(under.get(0).left()).isEqualTo(under.get(1).left());
    assertThat(under.get(0).bottom()).isGreaterThan(under.get(1).top());

    Stage high = maps(8, 4).stage();
    List<Block> beside = high.blocks(Role.OUTPUT);
    for (int m = 1; m < 4; m++) {
      boolean apart = beside.get(m).left() > beside.get(m - 1).right()
          || beside.get(m - 1).left() > beside.get(m).right();
      assertThat(apart).as("maps %d and %d", m - 1, m).isTrue();
      assertThat(beside.get(m).top()).as("rows are closer than maps are high").isGreaterThan(
          beside.get(m - 1).bottom());
    }
    assertThat(beside.get(2).top()).isLessThan(beside.get(0).bottom());
  }

  private static Frame maps(int size, int filters) {
    SceneSubject subject = new SceneSubject(Tensor.zeros(Shape.of(3, size, size)),
        Tensor.zeros(Shape.of(filters, 3, 3, 3)), null, ConvSpec.DEFAULT, "", "", false);
    Scene scene = Scenes.of(subject);
    return scene.frame(scene.still());
  }

  private Tile outputTile(Phase phase, double fraction) {
    return lesson.frame(new Moment(11, phase, fraction)).stage().blocks(Role.OUTPUT).getFirst().tile(2, 1);
  }

  private Tile productTile(Phase phase, double fraction) {
    return lesson.frame(new Moment(11, phase, fraction)).stage().blocks(Role.PRODUCTS).getFirst().tile(2, 2);
  }

  private double kernelX(Moment moment) {
    return lesson.frame(moment).stage().blocks(Role.KERNEL).getFirst().place().origin().x();
  }

  private static List<String> digits(Block block) {
    return ((Surface.Tiles) block.surface()).tiles().stream().map(t -> t.digit().text()).toList();
  }

  private static int states(Block block, TileState state) {
    return (int) ((Surface.Tiles) block.surface()).tiles().stream().filter(t -> t.state() == state).count();
  }

  @Test
  void countsTheWindowsOfTheFirstRow() {
    SceneSubject l = SceneSubject.lesson();
    Scene scene = Scenes.of(new SceneSubject(l.input(), l.weights(), null, ConvSpec.DEFAULT.withStride(2), "", "",
        false));
    Frame frame = scene.windows().orElseThrow();
    assertThat(frame.title()).isEqualTo("Two jumps, three windows");
    assertThat(frame.subtitle()).isEqualTo("The numbers on the amber dots count positions.");
    assertThat(frame.stage().labels().stream().filter(l2 -> l2.style() == Label.Style.BADGE)
        .map(l2 -> Tip.text(l2.text()))).containsExactly("1", "2", "3");
    assertThat(frame.stage().strokes().stream().filter(s -> s.role() == Stroke.Role.WINDOW)).hasSize(3);
    assertThat(frame.stage().blocks(Role.OUTPUT).getFirst().tile(0, 2).digit().text()).isEqualTo("3");
    assertThat(frame.stage().blocks(Role.OUTPUT).getFirst().tile(1, 0).digit().text()).isEmpty();
  }

  @Test
  void movesSheetsApart() {
    Tensor input = Tensor.of(Shape.of(1, 2, 3, 3), new float[18]);
    Tensor weights = Tensor.of(Shape.of(2, 2, 2, 2), new float[16]);
    Scene scene = Scenes.of(new SceneSubject(input, weights, null, ConvSpec.DEFAULT, "", "", false));
    assertThat(scene.hasSheets()).isTrue();
    assertThat(between(scene)).isEqualTo(4.3);
    assertThat(between(scene.exploded(2))).isEqualTo(8.6);
    assertThat(between(scene.exploded(0))).isBetween(0.2, 1.0);
    assertThat(scene.exploded(1).frame(scene.still())).isEqualTo(scene.frame(scene.still()));
    assertThat(Scenes.of(SceneSubject.lesson()).hasSheets()).isFalse();
  }

  private static double between(Scene scene) {
    var planes = scene.frame(scene.still()).stage().blocks(Role.INPUT);
    return planes.get(0).place().origin().z() - planes.get(1).place().origin().z();
  }
}

package dev.kernelscope.engine.scene.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Tip;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.fixture.MadeUpNetwork;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NetworkSceneTest {

  private final NetworkScene scene = NetworkScene.of(new MadeUpNetwork(true));

  private Frame frame(int cell) {
    return scene.frame(new Moment(cell, Phase.LOOK, 1));
  }

  @Test
  void theFilmWalksFromTheKernelsToTheLastLayer() {
    assertThat(scene.timeline().cells()).isEqualTo(4);
    assertThat(scene.timeline().length(0)).isCloseTo(scene.timeline().length(3), within());
    assertThat(frame(0).title()).isEqualTo("madeup: the 6 kernels of its first layer, 3×3×3");
    assertThat(frame(1).title()).isEqualTo("Layer #0 of 4, conv0: 6 maps of 24×32");
    assertThat(frame(2).subtitle()).isEqualTo("A cell sees 11×11 pixels. 40 % of all cells are above zero. "
        + "Here are the 24 maps that vary most.");
    assertThat(frame(3).subtitle()).endsWith("All maps are shown.");
    assertThat(Tip.text(frame(3).dock().words())).contains("layer #3 of 4").contains("parts");
    assertThat(frame(3).ofNetwork()).isTrue();
    assertThat(frame(3).ofTraining()).isFalse();
  }

  @Test
  void photographAndKernelsHaveTheirOwnColors() {
    Photograph photo = scene.log().facts().photo();
    assertThat(photo.colors()[12 * 64 + 46]).isEqualTo(0xFADC5A);
    Surface.Image picture = (Surface.Image) frame(0).stage().blocks(Role.INPUT).getFirst().surface();
    assertThat(picture.colors()).isSameAs(photo.colors());
    FirstKernels kernels = scene.log().facts().kernels().orElseThrow();
    assertThat(frame(0).stage().blocks(Role.KERNEL)).hasSize(6)
        .allSatisfy(b -> assertThat(((Surface.Image) b.surface()).colors()).hasSize(9));
    assertThat(kernels.colors(0)[4]).as("zero is grey").isEqualTo(0x808080);
    assertThat(kernels.colors(0)[5] >> 16).as("the largest weight is a full colour").isEqualTo(255);
    assertThat(kernels.colors(0)[3] >> 16).isZero();
  }

  @Test
  void mapsAreTheNumbersThemselvesAndAppearAsTheyAreComputed() {
    Frame half = scene.frame(new Moment(1, Phase.FORWARD, 0.5));
    FeatureMap map = scene.log().maps(0).orElseThrow().maps().get(2);
    Block block = half.stage().blocks(Role.OUTPUT).get(2);
    assertThat(((Surface.Image) block.surface()).values()).isSameAs(map.values());
    assertThat(((Surface.Image) block.surface()).computed()).isEqualTo(24 * 32 / 2);
    assertThat(block.range().limit()).isEqualTo(map.brightest());
    assertThat(block.range().clipped()).isTrue();
  }

  @Test
  void aCellThatIsPointedAtMarksWhatItSees() {
    Selection at = Selection.at(new Target.OutputCell(1, 2, 3)).pin();
    Frame frame = scene.frame(new Moment(2, Phase.LOOK, 1), at);
    float value = scene.log().maps(1).orElseThrow().maps().get(1).values()[2 * 8 + 3];
    Tip tip = frame.tip().orElseThrow();
    assertThat(tip.pinned()).isTrue();
    assertThat(Tip.text(tip.name())).startsWith("conv1 #28[2,3] = ").endsWith(Numbers.plain(
        Math.round(value * 1000) / 1000.0));
    assertThat(Tip.text(tip.formula())).isEqualTo("It sees rows 15..25, columns 23..33");
    Block photo = frame.stage().blocks(Role.INPUT).getFirst();
    Stroke seen = frame.stage().strokes().stream().filter(s -> s.role() == Stroke.Role.PATCH).findFirst().orElseThrow();
    double pitch = photo.place().pitchX();
    assertThat((seen.points().get(1).x() - seen.points().get(0).x()) / pitch).isCloseTo(11, within());
    assertThat((photo.top() - seen.points().get(0).y()) / pitch).isCloseTo(15, within());
    assertThat(frame.stage().strokes()).filteredOn(s -> s.role() == Stroke.Role.LINK).hasSize(2);
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-6);
  }

  @Test
  void whatIsNotThereInALayerIsNotPointedAt() {
    Moment deep = new Moment(3, Phase.LOOK, 1);
    Target far = new Target.OutputCell(5, 20, 20);
    assertThat(scene.targets().has(far)).isTrue();
    assertThat(scene.targets(deep).has(far)).isFalse();
    assertThat(scene.frame(deep, Selection.at(far)).tip()).isEmpty();
    assertThat(scene.targets(new Moment(0, Phase.LOOK, 1)).has(new Target.Weight(5, 0, 2, 2))).isTrue();
    assertThat(scene.targets(deep).has(new Target.Weight(5, 0, 2, 2))).isFalse();
  }

  @Test
  void aKernelAndAPixelHaveTips() {
    Frame kernel = scene.frame(new Moment(0, Phase.LOOK, 1), Selection.at(new Target.Weight(2, 0, 1, 2)));
    assertThat(Tip.text(kernel.tip().orElseThrow().formula())).isEqualTo("red 0.2, green 0.2, blue 0.45");
    assertThat(kernel.tip().orElseThrow().sentence()).contains("edges at 72 angles");
    Frame pixel = scene.frame(new Moment(3, Phase.LOOK, 1), Selection.at(new Target.InputCell(0, 12, 46)));
    assertThat(Tip.text(pixel.tip().orElseThrow().formula())).isEqualTo("red 250, green 220, blue 90");
  }

  @Test
  void aKernelsAnswersAreDrawnAroundACircle() {
    Frame frame = scene.tables().frame(new Moment(0, Phase.LOOK, 1), Selection.at(new Target.Weight(3, 0, 1, 1)));
    assertThat(frame.title()).contains("Kernel 3").contains("72 angles");
    Stroke curve = frame.stage().strokes().stream().filter(s -> s.role() == Stroke.Role.PATCH).findFirst()
        .orElseThrow();
    EdgeAnswers answers = scene.log().edges(3).orElseThrow();
    double middle = (curve.points().get(0).x() + curve.points().get(36).x()) / 2;
    assertThat(curve.points()).hasSize(72);
    assertThat(curve.points().get(18).y()).as("90 degrees, the strongest, is the outermost ring")
        .isCloseTo(2.5, within());
    assertThat(curve.points().get(18).x()).isCloseTo(middle, Offset.offset(0.2));
    assertThat(answers.best()).isEqualTo(2);
    assertThat(frame.ledger()).isInstanceOf(Ledger.Formulas.class);
  }

  @Test
  void oneMapStandsBesideThePhotograph() {
    Frame frame = scene.tables().frame(new Moment(3, Phase.LOOK, 1));
    FeatureMap map = scene.log().maps(2).orElseThrow().maps().getFirst();
    assertThat(frame.stage().blocks()).hasSize(2);
    assertThat(frame.title()).endsWith("map sun: 6×8");
    assertThat(frame.subtitle()).startsWith("Cell " + map.peak() / 8 + "," + map.peak() % 8
        + " is 3, the largest number");
  }

  @Test
  void chartsMarkTheLayer() {
    Ledger.Charts charts = (Ledger.Charts) frame(2).ledger();
    Ledger.Series here = charts.charts().getFirst().series().getLast();
    assertThat(here.points()).singleElement().satisfies(p -> {
      assertThat(p.x()).isEqualTo(2);
      assertThat(p.y()).isEqualTo(11);
    });
    assertThat(charts.charts().getLast().series().getLast().label().getFirst().text()).isEqualTo("40 %");
  }

  @Test
  void beforeItHasLookedThereIsThePhotographAlone() {
    NetworkScene waiting = NetworkScene.of(new MadeUpNetwork(false));
    Frame frame = waiting.frame(waiting.still());
    assertThat(frame.subtitle()).endsWith("The network is looking at the photograph ...");
    assertThat(frame.stage().blocks()).hasSize(1);
    assertThat(((Ledger.Charts) frame.ledger()).charts().getLast().series()).isEqualTo(List.of());
  }

  @Test
  void theSecondOfTwoPartsIsDeep() {
    assertThat(IntStream.range(0, 4).mapToObj(cell -> NetworkWords.part(cell, 4))).containsExactly("early", "early",
        "deep", "deep");
    assertThat(IntStream.range(0, 6).mapToObj(cell -> NetworkWords.part(cell, 6))).containsExactly("early", "early",
        "middle", "middle", "deep", "deep");
    assertThat(NetworkWords.part(0, 1)).isEqualTo("early");
  }

  @Test
  void aGreyNetworkHasNoColours() {
    NetworkScene grey = NetworkScene.of(new Grey(true));
    Moment kernels = new Moment(0, Phase.LOOK, 1);
    assertThat(grey.frame(kernels).subtitle()).contains("Numbers (v)");
    assertThat(NetworkScene.of(new Grey(false)).frame(kernels).subtitle()).doesNotContain("Numbers");
    Tip pixel = grey.frame(kernels, Selection.at(new Target.InputCell(0, 1, 1))).tip().orElseThrow();
    assertThat(Tip.text(pixel.name())).isEqualTo("Pixel[1,1] = 30");
    assertThat(pixel.formula()).isEmpty();
    Surface.Tiles weights = grey.tables().frame(kernels).stage().blocks(Role.KERNEL).stream().map(Block::surface)
        .filter(Surface.Tiles.class::isInstance).map(Surface.Tiles.class::cast).findFirst().orElseThrow();
    assertThat(weights.tiles()).extracting(t -> t.digit().text()).containsExactly("0.5", "-0.5", "1", "0.25");
  }

  /** One kernel of one slice, looking at four grey pixels. */
  private record Grey(boolean asked) implements NetworkLog {

    @Override
    public NetworkFacts facts() {
      return new NetworkFacts("grey", Photograph.of("four", 1, 2, 2, new float[] {0, 10, 20, 30}),
          Optional.of(new FirstKernels(1, 1, 2, 2, new float[] {0.5f, -0.5f, 1, 0.25f})),
          List.of(new LayerFacts(0, "conv", "conv 2×2", 1, 2, 2, "", seen(0, 0, 0))), 1);
    }

    @Override
    public Optional<LayerMaps> maps(int layer) {
      return Optional.empty();
    }

    @Override
    public Seen seen(int layer, int row, int column) {
      return new Seen(0, 0, 1, 1);
    }

    @Override
    public Optional<EdgeAnswers> edges(int kernel) {
      return asked ? new MadeUpNetwork(true).edges(kernel) : Optional.empty();
    }
  }
}

package dev.kernelscope.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableStageTest {

  private final Scene lesson = Scenes.of(SceneSubject.lesson()).tables();
  private final Stage still = lesson.frame(lesson.still()).stage();

  @Test
  void allTablesAreFlatAndApart() {
    for (Scene scene : List.of(lesson, numbers(3, 6, 2, 1), numbers(4, 8, 4, 2), numbers(1, 200, 1, 1),
        numbers(3, 60, 2, 1), numbers(16, 9, 8, 1))) {
      for (Moment moment : List.of(new Moment(0, Phase.SLIDE, 0), scene.still())) {
        Stage stage = scene.frame(moment).stage();
        assertThat(stage.camera()).isEqualTo(Camera.faceOn());
        assertThat(stage.floor()).isNull();
        assertThat(stage.flights()).isEmpty();
        assertThat(stage.blocks()).allSatisfy(b -> {
          assertThat(b.place().thickness()).isZero();
          assertThat(b.place().origin().z()).isZero();
        });
        assertThat(overlaps(stage.blocks())).isEmpty();
      }
    }
  }

  @Test
  void theKernelIsATableOfItsOwnWithWholeNumbers() {
    Block kernel = still.blocks(Role.KERNEL).getFirst();
    assertThat(digits(kernel)).containsExactly("-1", "0", "1", "-2", "0", "2", "-1", "0", "1");
    Block input = still.blocks(Role.INPUT).getFirst();
    assertThat(digits(input)).hasSize(49);
    assertThat(kernel.left()).isGreaterThan(input.right());
  }

  @Test
  void theTermBeingAddedIsMarkedInEveryTable() {
    Outline mark = new Outline(Tint.OUTPUT, 2.4);
    assertThat(marked(still.blocks(Role.INPUT).getFirst(), mark)).containsExactly("3,3");
    assertThat(marked(still.blocks(Role.KERNEL).getFirst(), mark)).containsExactly("1,2");
    assertThat(still.blocks(Role.PRODUCTS).getFirst().tile(1, 2).current()).isTrue();
  }

  @Test
  void theFrameGoesAroundThePatchAndSlides() {
    Stroke frame = stroke(still, Stroke.Role.KERNEL);
    Block input = still.blocks(Role.INPUT).getFirst();
    Vec3 corner = input.centre(1.5, 0.5);
    assertThat(frame.points().getFirst().x()).isCloseTo(corner.x(), within(0.1));
    assertThat(frame.points().getFirst().y()).isCloseTo(corner.y(), within(0.1));
    Stage sliding = lesson.frame(new Moment(12, Phase.SLIDE, 0.5)).stage();
    assertThat(stroke(sliding, Stroke.Role.KERNEL).points().getFirst().x() - frame.points().getFirst().x())
        .isBetween(0.4, 0.6);
    assertThat(sliding.strokes()).noneMatch(s -> s.role() == Stroke.Role.PATCH);
  }

  @Test
  void aFilterStandsUnderTheChannelsThatItReads() {
    Scene grouped = numbers(4, 6, 4, 2);
    Stage stage = grouped.frame(new Moment(grouped.cell(3, 1, 1), Phase.SUM, 1)).stage();
    assertThat(stage.blocks(Role.INPUT)).hasSize(4);
    assertThat(stage.blocks(Role.KERNEL)).extracting(Block::tag).containsExactly("2", "3");
    assertThat(stage.blocks(Role.OUTPUT)).hasSize(4);
    assertThat(stage.blocks(Role.KERNEL).getFirst().name()).isEqualTo("filter 3");
  }

  @Test
  void ofALargePlaneTheKernelsPageIsShown() {
    Scene photo = numbers(1, 200, 1, 1);
    for (int cell : new int[] {0, 197, photo.cell(0, 100, 57), photo.cell(0, 197, 197)}) {
      Stage stage = photo.frame(new Moment(cell, Phase.SUM, 0.5)).stage();
      Block input = stage.blocks(Role.INPUT).getFirst();
      Block output = stage.blocks(Role.OUTPUT).getFirst();
      int row = cell / 198;
      int column = cell % 198;

      assertThat(input.rows()).isBetween(5, 24);
      assertThat(input.shape()).isEqualTo("part of 1×200×200");
      assertThat(tiles(input).stream().filter(Tile::current)
          .map(t -> (t.row() + input.indices().firstRow()) + "," + (t.column() + input.indices().firstColumn())))
          .containsExactlyElementsOf(IntStream.range(0, 9)
              .mapToObj(n -> (row + n / 3) + "," + (column + n % 3)).toList());
      assertThat(output.tile(row - output.indices().firstRow(), column - output.indices().firstColumn()).current())
          .isTrue();
    }
  }

  @Test
  void pagesStayWhileThePatchIsOnThem() {
    Section whole = new Section(0, 0, 100, 100);
    assertThat(Section.page(whole, new Section(0, 5, 3, 3), 10)).isEqualTo(new Section(0, 0, 10, 10));
    assertThat(Section.page(whole, new Section(0, 7, 3, 3), 10)).isEqualTo(new Section(0, 0, 10, 10));
    assertThat(Section.page(whole, new Section(0, 8, 3, 3), 10)).isEqualTo(new Section(0, 8, 10, 10));
    assertThat(Section.page(whole, new Section(97, 97, 3, 3), 10)).isEqualTo(new Section(90, 90, 10, 10));
    assertThat(Section.page(whole, new Section(0, 0, 15, 15), 10)).isEqualTo(new Section(0, 0, 15, 15));
  }

  @Test
  void whoPointsAtACellFindsItInTheTable() {
    Scene photo = numbers(1, 200, 1, 1);
    Moment moment = new Moment(photo.cell(0, 100, 57), Phase.WRITE, 1);
    Frame frame = photo.frame(moment, new Selection(new Target.InputCell(0, 101, 58), false));
    Block input = frame.stage().blocks(Role.INPUT).getFirst();
    List<String> selected = tiles(input).stream().filter(t -> t.mark() == Mark.SELECTED)
        .map(t -> (t.row() + input.indices().firstRow()) + "," + (t.column() + input.indices().firstColumn())).toList();

    assertThat(selected).containsExactly("101,58");
  }

  private static Scene numbers(int channels, int size, int filters, int groups) {
    Random random = new Random(5);
    Tensor input = Tensor.of(Shape.of(1, channels, size, size), values(random, channels * size * size));
    Tensor weights =
        Tensor.of(Shape.of(filters, channels / groups, 3, 3), values(random, filters * channels / groups * 9));
    return Scenes.of(new SceneSubject(input, weights, null, ConvSpec.DEFAULT.withGroups(groups), "", "", false))
        .tables();
  }

  private static float[] values(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(7) - 3;
    }
    return values;
  }

  private static List<String> overlaps(List<Block> blocks) {
    return IntStream.range(0, blocks.size()).boxed()
        .flatMap(i -> blocks.subList(i + 1, blocks.size()).stream().filter(b -> overlap(blocks.get(i), b))
            .map(b -> blocks.get(i).role() + " and " + b.role()))
        .toList();
  }

  private static boolean overlap(Block a, Block b) {
    return a.left() < b.right() + 0.5 && b.left() < a.right() + 0.5 && a.bottom() < b.top() + 0.5
        && b.bottom() < a.top() + 0.5;
  }

  private static List<Tile> tiles(Block block) {
    return ((Surface.Tiles) block.surface()).tiles();
  }

  private static List<String> digits(Block block) {
    return tiles(block).stream().map(t -> t.digit().text()).toList();
  }

  private static List<String> marked(Block block, Outline outline) {
    return tiles(block).stream().filter(t -> outline.equals(t.outline())).map(t -> t.row() + "," + t.column()).toList();
  }

  private static Stroke stroke(Stage stage, Stroke.Role role) {
    return stage.strokes().stream().filter(s -> s.role() == role).findFirst().orElseThrow();
  }
}

package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.session.Places.Place;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.scene.Target;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every parameter in a real window, by pointer and by keys, with undo, refusals and single values. */
@Tag("window")
@Timeout(180)
class WindowControlsTest {

  private static final int AMBER = 0xF2A83B;
  private static final int HIGH = 1100;

  private DrivenWindow window;

  private void open(Experiment experiment) throws Exception {
    window = DrivenWindow.of(experiment);
  }

  /** In a window so high that its panel need not be scrolled. */
  private void openHigh(Experiment experiment) throws Exception {
    window = DrivenWindow.of(DrivenWindow.session(experiment, States.course()),
        RenderOptions.DEFAULT.sized(1280, HIGH));
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  /** With two channels and padding every control means something. */
  private static Experiment rich() {
    Experiment lesson = Experiment.lesson().withChannels(2);
    return lesson.withSpec(lesson.spec().withPadding(1));
  }

  private LiveControl control(int index) {
    return window.frame().controls().get(index);
  }

  private void awaitLab(Lab lab) throws Exception {
    window.await(s -> s.lab().experiment().sameAs(lab.experiment()));
  }

  @Test
  void everyControlIsLiveByItsButtonsAndExplainsItself() throws Exception {
    openHigh(rich());
    Lab first = window.state().lab();
    Rectangle scene = window.bounds(t -> t instanceof LiveTarget.Cell);
    Map<Integer, Point> buttons = buttons();
    List<String> changed = new ArrayList<>();
    for (int i : buttons.keySet()) {
      if (!control(i).enabled() || i >= Controls.ALL.size()) {
        continue; // layers are for one channel, and the others are no part of the experiment: see WindowSheetsTest
      }
      String before = control(i).value();
      Pixels old = window.picture();
      window.hover(buttons.get(i));
      Pixels explained = window.picture();
      assertThat(explained.differing(old, new Rectangle(0, 0, scene.x + scene.width, HIGH)))
          .as("a tooltip beside the panel for " + control(i).name()).isGreaterThan(1000);
      window.click(buttons.get(i));
      window.await(s -> !s.lab().experiment().sameAs(first.experiment()));
      window.away();
      assertThat(window.picture().differing(old)).as(control(i).name()).isGreaterThan(50);
      assertThat(control(i).value()).as(control(i).name()).isNotEqualTo(before);
      changed.add(control(i).name());
      window.press("u");
      awaitLab(first);
    }
    assertThat(changed).containsExactly("input", "kernel size", "stride", "padding", "pad mode", "dilation", "channels",
        "filters", "groups", "bias", "activation", "computation", "flip");
  }

  /** The button of each control that changes it by a step, or its last choice. The kernel's name has none. */
  private Map<Integer, Point> buttons() throws Exception {
    Map<Integer, Point> buttons = new TreeMap<>();
    for (int i = 0; i < Controls.ALL.size(); i++) {
      LiveTarget step = new LiveTarget.Change(i, 1);
      LiveTarget last = new LiveTarget.Option(i, Math.max(1, control(i).choices().size() - 1));
      List<Place> places = window.places(t -> t.equals(step) || t.equals(last));
      if (!places.isEmpty()) {
        buttons.put(i, places.getLast().middle());
      }
    }
    return buttons;
  }

  @Test
  void everyControlHasKeysBackAndForth() throws Exception {
    open(rich());
    Lab first = window.state().lab();
    for (int i = 0; i < Controls.ALL.size(); i++) {
      Control control = Controls.ALL.get(i);
      if (!control.key().isEmpty()) {
        String before = control.value().apply(first.experiment());
        window.press(control.key());
        window.await(s -> !control.value().apply(s.experiment()).equals(before));
        window.press(control.key().toUpperCase(Locale.ROOT));
        window.await(s -> control.value().apply(s.experiment()).equals(before));
        window.press("u", "u");
        awaitLab(first);
      }
    }
  }

  @Test
  void undoRedoAndResetAreButtonsAndKeys() throws Exception {
    open(Experiment.lesson());
    Lab first = window.state().lab();
    window.press("s", "d");
    window.await(s -> s.experiment().spec().strideH() == 2 && s.experiment().spec().dilationH() == 2);
    window.click(Command.UNDO);
    window.await(s -> s.experiment().spec().dilationH() == 1);
    window.click(Command.REDO);
    window.await(s -> s.experiment().spec().dilationH() == 2);
    window.press("u", "u");
    awaitLab(first);
    window.press("U");
    window.await(s -> s.experiment().spec().strideH() == 2);
    window.press("s");
    window.await(s -> s.experiment().spec().strideH() == 3);
    window.click(Command.RESET);
    awaitLab(first);
  }

  @Test
  void aSizeWithoutOutputIsRefusedWithTheFormula() throws Exception {
    open(Experiment.lesson());
    int index = Controls.ALL.stream().map(Control::name).toList().indexOf("kernel size");
    Point more = window.place(new LiveTarget.Change(index, 1)).middle();
    Pixels before = window.picture();
    for (int size = 4; size <= 8; size++) {
      int wanted = size;
      window.click(more);
      window.await(s -> s.lab().refusal().isPresent() || s.experiment().weights().shape().h() == wanted);
    }
    window.await(s -> s.lab().refusal().isPresent());
    assertThat(window.state().experiment().weights().shape().h()).as("the scene keeps the last size").isEqualTo(7);
    assertThat(window.frame().refusal().orElseThrow().sentence()).isNotEmpty();
    assertThat(window.picture().count(before.all(), AMBER)).as("a rim over the formula")
        .isGreaterThan(before.count(before.all(), AMBER) + 1000);
    window.press("esc");
    window.await(s -> s.lab().refusal().isEmpty());
  }

  @Test
  void kernelsByNameAreAClickAway() throws Exception {
    open(Experiment.lesson());
    window.resize(1280, 960);
    for (int i = LiveDesks.PRESETS.size() - 1; i >= 0; i--) {
      String name = LiveDesks.PRESETS.get(i).id();
      Pixels old = window.picture();
      window.click(new LiveTarget.Preset(i));
      window.await(s -> s.experiment().kernelName().equals(name));
      window.away();
      assertThat(window.picture().differing(old)).as(name).isGreaterThan(500);
    }
    window.press("k");
    window.await(s -> !s.experiment().kernelName().equals(LiveDesks.PRESETS.getFirst().id()));
  }

  @Test
  void aWeightIsTypedAndPulledInTheTable() throws Exception {
    open(Experiment.lesson());
    window.resize(1280, 960); // the table stands whole in the panel
    Target weight = new Target.Weight(0, 0, 0, 1);
    Point cell = window.cells(weight).getLast().middle();
    Pixels before = window.picture();
    window.click(cell);
    window.await(s -> s.pointer().equals(Optional.of(weight)));
    window.press("-", "2", ".", "5", "enter");
    window.await(s -> s.experiment().weights().get(0, 0, 0, 1) == -2.5f);
    assertThat(window.picture().differing(before)).isGreaterThan(200);
    window.press("4", "enter");
    window.await(s -> s.experiment().weights().get(0, 0, 0, 1) == 4);
    window.drag(1, cell, new Point(cell.x, cell.y - 12), new Point(cell.x, cell.y - 18));
    window.await(s -> s.experiment().weights().get(0, 0, 0, 1) == 7);
    window.press("u");
    window.await(s -> s.experiment().weights().get(0, 0, 0, 1) == 4);
    window.press("9", "esc");
    window.await(s -> s.mode() != Mode.TYPE);
    assertThat(window.state().experiment().weights().get(0, 0, 0, 1)).as("Esc keeps the old value").isEqualTo(4);
  }

  @Test
  void anInputCellIsTyped() throws Exception {
    open(Experiment.lesson());
    Target input = new Target.InputCell(0, 0, 6);
    window.click(window.cell(input));
    window.await(s -> s.pointer().equals(Optional.of(input)));
    window.press("9", "enter");
    window.await(s -> s.experiment().input().get(0, 0, 0, 6) == 9);
  }

  @Test
  void theBrushPaintsInOneStrokeWithItsOwnValue() throws Exception {
    openHigh(Experiment.lesson());
    Point from = window.cell(new Target.InputCell(0, 0, 0));
    Point to = window.cell(new Target.InputCell(0, 0, 2));
    window.click(Command.PAINT);
    float value = window.await(s -> s.desk().hand().brush().isPresent()).desk().hand().brush().orElseThrow();
    window.click(Command.BRUSH_UP);
    window.await(s -> s.desk().hand().brush().equals(Optional.of(value + 1)));
    Rectangle input = window.bounds(t -> t instanceof LiveTarget.Cell(Target.InputCell cell));
    Pixels before = window.picture();
    Point middle = window.cell(new Target.InputCell(0, 0, 1));
    window.drag(1, from, middle, to);
    State painted = window.await(s -> s.experiment().input().get(0, 0, 0, 2) == value + 1);
    assertThat(painted.experiment().input().get(0, 0, 0, 0)).isEqualTo(value + 1);
    assertThat(painted.experiment().input().get(0, 0, 0, 1)).isEqualTo(value + 1);
    assertThat(painted.view().turned()).as("painted, not turned").isFalse();
    assertThat(window.picture().differing(before, input)).isGreaterThan(500);
    window.press("u");
    window.await(s -> s.experiment().sameAs(Experiment.lesson()));
    window.press("w");
    window.await(s -> s.desk().hand().brush().isEmpty());
  }

  @Test
  void transposedAndBothGradientsAreScenesThatPlay() throws Exception {
    openHigh(Experiment.lesson());
    int index = Controls.ALL.stream().map(Control::name).toList().indexOf("computation");
    Pixels old = window.picture();
    for (Experiment.Kind kind : List.of(Experiment.Kind.TRANSPOSED, Experiment.Kind.GRADIENT_OF_WEIGHTS,
        Experiment.Kind.GRADIENT_OF_INPUT)) {
      window.click(new LiveTarget.Change(index, 1));
      window.await(s -> s.experiment().kind() == kind);
      window.away();
      Pixels now = window.picture();
      assertThat(now.differing(old)).as(kind.name()).isGreaterThan(5000);
      window.press("home", "space"); // where it stood the film may be at its end
      window.await(s -> s.player().playing() && s.player().time() > 0.2);
      window.press("space");
      window.await(s -> !s.player().playing());
      Target cell = new Target.OutputCell(0, 0, 0);
      window.hover(cell);
      window.await(s -> s.desk().hand().hover().equals(Optional.of(cell)));
      window.away();
      old = window.picture();
    }
  }
}

package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.session.Places.Place;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Target;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Scenes of several sheets in a real window: channels, filters, groups, layers, and what moves them apart. */
@Tag("window")
@Timeout(120)
class WindowSheetsTest {

  private DrivenWindow window;

  /** In a window so high that its panel need not be scrolled. */
  private void open(Experiment experiment) throws Exception {
    window = DrivenWindow.of(DrivenWindow.session(experiment, States.course()),
        RenderOptions.DEFAULT.sized(1280, 1100));
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  private static int index(String control) {
    return Controls.ALL.stream().map(Control::name).toList().indexOf(control);
  }

  private Rectangle block(Role role) throws Exception {
    return window.bounds(t -> t instanceof LiveTarget.Cell c && c.target().role() == role);
  }

  /** Pixels from the first channel's corner to the last one's. */
  private double apart(int channels) throws Exception {
    return window.cell(new Target.InputCell(0, 0, 0)).distance(window.cell(new Target.InputCell(channels - 1, 0, 0)));
  }

  @Test
  void theSliderAndKeysPullSheetsApartAndTogether() throws Exception {
    open(Experiment.lesson().withChannels(3).withFilters(2));
    double usual = apart(3);
    Pixels before = window.picture();
    Place slider = window.places(t -> t instanceof LiveTarget.Slide).getFirst();
    Rectangle at = slider.bounds();
    window.drag(1, slider.middle(), new Point(at.x + at.width, at.y + 8), new Point(at.x + at.width + 60, at.y));
    window.await(s -> s.desk().hand().spread().now() == Spread.MOST);
    window.away();
    double far = apart(3);
    assertThat(far).as("apart").isGreaterThan(1.3 * usual);
    assertThat(window.picture().differing(before)).isGreaterThan(10_000);
    window.press("(", "(", "(", "(");
    window.await(s -> s.desk().hand().spread().now() == Spread.MOST - 1);
    assertThat(apart(3)).as("back again").isBetween(usual - 8, usual + 8);
    window.press(")");
    window.await(s -> s.desk().hand().spread().now() == Spread.MOST - 0.75);
    assertThat(apart(3)).as("a bit farther").isGreaterThan(usual + 8);
  }

  @Test
  void groupsAreASliceOfTheChannelsForEachFilter() throws Exception {
    open(Experiment.lesson().withChannels(4).withFilters(4));
    Target output = new Target.OutputCell(3, 0, 0);
    window.hover(window.cell(output));
    window.await(s -> s.desk().hand().hover().equals(Optional.of(output)));
    String all = window.frame().frame().tip().orElseThrow().text();
    window.click(new LiveTarget.Change(index("groups"), 1));
    window.await(s -> s.experiment().spec().groups() == 2);
    assertThat(window.state().experiment().weights().shape().c()).isEqualTo(2);
    window.away();
    Pixels before = window.picture();
    window.hover(window.cell(output));
    window.await(s -> s.desk().hand().hover().equals(Optional.of(output)));
    assertThat(window.frame().frame().tip().orElseThrow().text()).as("half the terms").hasSizeLessThan(all.length());
    assertThat(window.picture().differing(before)).isGreaterThan(1000);
    window.away();
    window.click(new LiveTarget.Change(index("groups"), 1));
    window.await(s -> s.experiment().spec().groups() == 4);
    assertThat(window.state().experiment().weights().shape().c()).as("depthwise").isEqualTo(1);
    assertThat(window.picture().differing(before)).isGreaterThan(1000);
  }

  @Test
  void everyPaddingModeShowsWhatItFillsIn() throws Exception {
    Experiment lesson = Experiment.lesson();
    open(lesson.withSpec(lesson.spec().withPadding(2)));
    Pixels last = window.picture();
    Rectangle input = block(Role.INPUT);
    for (PaddingMode mode : new PaddingMode[] {PaddingMode.REFLECT, PaddingMode.REPLICATE, PaddingMode.CIRCULAR}) {
      window.click(new LiveTarget.Change(index("pad mode"), 1));
      window.await(s -> s.experiment().spec().paddingMode() == mode);
      window.away();
      Pixels now = window.picture();
      assertThat(now.differing(last, input)).as(mode.name()).isGreaterThan(200);
      last = now;
    }
  }

  @Test
  void severalLayersShowTheReceptiveField() throws Exception {
    open(Experiment.lesson());
    Pixels once = window.picture();
    window.click(new LiveTarget.Change(index("layers"), 1));
    window.await(s -> s.experiment().layers() == 2);
    window.away();
    assertThat(window.picture().differing(once)).isGreaterThan(10_000);
    assertThat(window.frame().frame().subtitle()).contains("5×5 cells of the input");
    window.click(new LiveTarget.Change(index("layers"), 1));
    window.await(s -> s.experiment().layers() == 3);
    window.away();
    assertThat(window.frame().frame().subtitle()).contains("7×7 cells of the input");
    window.click(new LiveTarget.Change(index("layers"), 1));
    State refused = window.await(s -> s.lab().refusal().isPresent());
    assertThat(refused.experiment().layers()).as("a fourth does not fit").isEqualTo(3);
    window.press("esc", "u", "u");
    window.await(s -> s.experiment().sameAs(Experiment.lesson()));
  }

  @Test
  void sidesChangeTogetherOrAlone() throws Exception {
    open(Experiment.lesson());
    Pixels square = window.picture();
    window.click(new LiveTarget.Option(Sides.INDEX, Sides.COLUMNS.ordinal()));
    window.await(s -> s.desk().hand().sides() == Sides.COLUMNS);
    for (String control : new String[] {"kernel size", "input", "stride", "dilation"}) {
      window.click(new LiveTarget.Change(index(control), 1));
    }
    State wide = window.await(s -> s.experiment().spec().dilationW() == 2);
    assertThat(wide.experiment().weights().shape().w()).isEqualTo(4);
    assertThat(wide.experiment().weights().shape().h()).isEqualTo(3);
    assertThat(wide.experiment().input().shape().w()).isEqualTo(8);
    assertThat(wide.experiment().input().shape().h()).isEqualTo(7);
    assertThat(wide.experiment().spec().strideW()).isEqualTo(2);
    assertThat(wide.experiment().spec().strideH()).isEqualTo(1);
    assertThat(wide.experiment().spec().dilationH()).isEqualTo(1);
    assertThat(window.picture().differing(square)).isGreaterThan(10_000);
    window.click(new LiveTarget.Option(Sides.INDEX, Sides.ROWS.ordinal()));
    window.click(new LiveTarget.Change(index("kernel size"), -1));
    window.await(s -> s.experiment().weights().shape().h() == 2 && s.experiment().weights().shape().w() == 4);
  }
}

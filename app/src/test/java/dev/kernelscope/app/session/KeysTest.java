package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.States.lesson;
import static dev.kernelscope.app.session.States.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysTest {

  @Test
  void stepsGoByCellRowPhaseAndTerm() {
    State start = lesson().at(new Moment(6, Phase.GATHER, 0.5));
    assertThat(press(start, "right").moment()).isEqualTo(new Moment(7, Phase.GATHER, 0.5));
    assertThat(press(start, "left left").moment()).isEqualTo(new Moment(4, Phase.GATHER, 0.5));
    assertThat(press(start, "down").moment()).isEqualTo(new Moment(11, Phase.GATHER, 0.5));
    assertThat(press(start, "up up").moment()).isEqualTo(new Moment(1, Phase.GATHER, 0.5));
    assertThat(press(start, ". .").moment()).isEqualTo(new Moment(6, Phase.MULTIPLY, 1));
    assertThat(press(start, ". . ,").moment()).isEqualTo(new Moment(6, Phase.GATHER, 1));
    assertThat(press(start, ">").moment()).isEqualTo(new Moment(6, Phase.SUM, 0.5 / 9));
    assertThat(press(start, "home").moment()).isEqualTo(new Moment(0, Phase.SLIDE, 0));
    assertThat(press(start, "end").moment()).isEqualTo(new Moment(24, Phase.WRITE, 1));
  }

  @Test
  void scrubbingGoesByTime() {
    State start = press(lesson(), "home }");
    assertThat(start.player().time()).isCloseTo(start.scene().timeline().duration() / 20, offset(1e-9));
    assertThat(press(start, "{").player().time()).isZero();
  }

  @Test
  void aKeyChangesNoOldState() {
    State old = lesson();
    Moment moment = old.moment();
    State next = press(old, "space right s");
    assertThat(old.moment()).isEqualTo(moment);
    assertThat(old.player().playing()).isFalse();
    assertThat(old.experiment().spec().strideH()).isEqualTo(1);
    assertThat(next.experiment().spec().strideH()).isEqualTo(2);
  }

  @Test
  void everyControlGoesUpAndDownAndBack() {
    for (Control control : Controls.ALL) {
      if (!control.key().isEmpty() && control.refusal().apply(Experiment.lesson()).isEmpty()) {
        State up = press(lesson(), control.key());
        assertThat(up.experiment().sameAs(Experiment.lesson())).as(control.name()).isFalse();
        assertThat(press(up, "u").experiment().sameAs(Experiment.lesson())).as(control.name()).isTrue();
        assertThat(press(up, "u U").experiment().sameAs(up.experiment())).as(control.name()).isTrue();
        assertThat(up.message()).as(control.name()).startsWith(control.name() + " ");
      }
    }
  }

  @Test
  void paddingGoesRoundThroughSame() {
    assertThat(press(lesson(), "p").experiment().spec()).isEqualTo(Experiment.lesson().spec().withPadding(1));
    assertThat(press(lesson(), "P").experiment().spec().padding()).isEqualTo(PaddingRule.SAME);
    assertThat(press(lesson(), "P p").experiment().spec().padding()).isEqualTo(PaddingRule.VALID);
    assertThat(press(lesson(), "p m").experiment().spec().paddingMode()).isEqualTo(PaddingMode.REFLECT);
    State without = press(lesson(), "m");
    assertThat(without.experiment().spec().paddingMode()).isEqualTo(PaddingMode.ZEROS);
    assertThat(without.message()).isEqualTo("pad mode: there is no padding");
  }

  @Test
  void theFilmStaysAtItsCellWhereThereIsOne() {
    State strided = press(lesson(), "s");
    var position = strided.scene().frame(strided.moment()).position();
    assertThat(position.row()).isEqualTo(2);
    assertThat(position.column()).isEqualTo(1);
    State larger = press(lesson(), "s s s");
    assertThat(larger.scene().timeline().cells()).isEqualTo(4);
    assertThat(larger.moment().cell()).isEqualTo(3);
  }

  @Test
  void aChangeWithoutOutputIsRefusedWithWhatHelps() {
    State state = press(lesson(), "z z z z");
    assertThat(state.experiment().weights().shape().h()).isEqualTo(7);
    assertThat(state.scene().timeline().cells()).isEqualTo(1);
    State refused = press(state, "z");
    assertThat(refused.experiment()).isSameAs(state.experiment());
    assertThat(refused.scene()).isSameAs(state.scene());
    assertThat(refused.lab().refusal()).get().satisfies(r -> {
      assertThat(r.sentence()).isEqualTo("The kernel covers 8 cells, and there are 7. Padding 1 makes it 2×2.");
      assertThat(r.formula()).filteredOn(s -> s.bold()).extracting(s -> s.text()).containsExactly("8");
    });
    assertThat(press(refused, "esc").lab().refusal()).isEmpty();
    assertThat(press(refused, "p").lab().refusal()).isEmpty();
  }

  @Test
  void aDilationThatIsTooLargeIsRefused() {
    State refused = press(lesson(), "d d d");
    assertThat(refused.experiment().spec().dilationH()).isEqualTo(3);
    assertThat(refused.lab().refusal()).get().satisfies(r -> assertThat(r.sentence()).contains("Padding 1 makes it"));
  }

  @Test
  void theCursorGoesThroughAllBlocksAndChangesWeightsAndInputs() {
    State pointing = press(lesson(), "e");
    assertThat(pointing.pointer()).contains(new Target.Weight(0, 0, 1, 2));
    State typed = press(pointing, "- 1 . 5");
    assertThat(typed.mode()).isEqualTo(Mode.TYPE);
    assertThat(LiveFrames.of(typed).typed()).contains("-1.5");
    assertThat(typed.experiment()).isSameAs(pointing.experiment());
    State set = press(typed, "enter");
    assertThat(set.mode()).isEqualTo(Mode.POINT);
    assertThat(set.experiment().weights().get(0, 0, 1, 2)).isEqualTo(-1.5f);
    assertThat(press(set, "u").experiment().weights().get(0, 0, 1, 2)).isEqualTo(2f);
    assertThat(press(typed, "esc").experiment()).isSameAs(pointing.experiment());
    assertThat(press(typed, "backspace backspace backspace backspace").mode()).isEqualTo(Mode.POINT);
    State input = press(pointing, "left left left");
    assertThat(input.pointer()).get().isInstanceOf(Target.InputCell.class);
    Target.InputCell cell = (Target.InputCell) input.pointer().orElseThrow();
    assertThat(press(input, "9 enter").experiment().input().get(0, 0, cell.row(), cell.column())).isEqualTo(9f);
  }

  @Test
  void aTurnedKernelIsChangedWhereItIsShown() {
    State set = press(lesson(), "x e 7 enter");
    Target.Weight at = (Target.Weight) set.pointer().orElseThrow();
    assertThat(set.experiment().weights().get(0, 0, 2 - at.row(), 2 - at.column())).isEqualTo(7f);
    assertThat(set.experiment().subject().weights().get(0, 0, at.row(), at.column())).isEqualTo(7f);
  }

  @Test
  void whatIsComputedCannotBeTyped() {
    State output = PointKeys.at(lesson(), new Target.OutputCell(0, 2, 1));
    assertThat(press(output, "3").mode()).isEqualTo(Mode.POINT);
    assertThat(press(output, "3").message()).startsWith("an output cell is computed");
    State padding = PointKeys.at(press(lesson(), "p"), new Target.InputCell(0, -1, 0));
    assertThat(press(padding, "3").message()).startsWith("padding follows");
    assertThat(press(PointKeys.at(lesson(), new Target.Weight(0, 0, 0, 0)), "- enter").message())
        .isEqualTo("'-' is not a number");
    State transposed = press(lesson(), "t e 3");
    assertThat(transposed.mode()).isEqualTo(Mode.POINT);
    assertThat(transposed.message()).contains("forward");
  }

  @Test
  void enterOnAnOutputCellGoesThere() {
    State there = press(PointKeys.at(lesson(), new Target.OutputCell(0, 4, 3)), "enter");
    assertThat(there.moment().cell()).isEqualTo(23);
  }

  @Test
  void aCursorOnACellThatVanishesIsReleased() {
    State output = PointKeys.at(lesson(), new Target.OutputCell(0, 4, 4));
    assertThat(press(output, "s").pointer()).isEmpty();
    assertThat(press(output, "x").pointer()).isPresent();
  }

  @Test
  void viewsAndTheOrbit() {
    assertThat(press(lesson(), "v").view().mode()).isEqualTo(View.Mode.NUMBERS);
    assertThat(press(lesson(), "v v").view().mode()).isEqualTo(View.Mode.MAP);
    assertThat(press(lesson(), "v v v").view()).isEqualTo(View.DEFAULT);
    assertThat(press(lesson(), "5").view().mode()).isEqualTo(View.Mode.FACE);
    assertThat(press(lesson(), "5 5").view().mode()).isEqualTo(View.Mode.PERSPECTIVE);
    State free = press(lesson(), "o");
    assertThat(free.view().turned()).isTrue();
    State turned = press(free, "right right up +");
    assertThat(turned.view().azimuth() - free.view().azimuth()).isCloseTo(12, offset(1e-9));
    assertThat(turned.view().elevation()).isGreaterThan(free.view().elevation());
    assertThat(turned.view().zoom()).isGreaterThan(1);
    assertThat(turned.moment()).isEqualTo(free.moment());
    assertThat(press(turned, "esc").view()).isEqualTo(View.DEFAULT);
    assertThat(press(turned, "esc right").moment().cell()).isEqualTo(free.moment().cell() + 1);
  }

  @Test
  void panelsTakeTurnsAndTheControlsTakeTheArrows() {
    assertThat(press(lesson(), "tab").panel()).isEqualTo(Panel.CONTROLS);
    State controls = press(lesson(), "tab down down down");
    assertThat(Controls.ALL.get(controls.desk().control()).name()).isEqualTo("stride");
    assertThat(press(controls, "right").experiment().spec().strideH()).isEqualTo(2);
    assertThat(press(controls, "right left").experiment().spec().strideH()).isEqualTo(1);
    assertThat(press(controls, "esc").mode()).isEqualTo(Mode.WATCH);
    assertThat(press(lesson(), "n tab").panel()).isEqualTo(Panel.CONTROLS);
    assertThat(press(lesson(), "n tab tab tab").panel()).isEqualTo(Panel.LESSON);
  }

  @Test
  void theLessonGoesOnAndBack() {
    State first = press(lesson(), "n");
    assertThat(first.panel()).isEqualTo(Panel.LESSON);
    assertThat(first.moment()).isEqualTo(new Moment(0, Phase.MULTIPLY, 1));
    State second = press(first, "n");
    assertThat(second.experiment().spec().strideH()).isEqualTo(2);
    assertThat(second.course().orElseThrow().step()).isEqualTo(1);
    assertThat(press(second, "n").course().orElseThrow().chapter()).isEqualTo(1);
    assertThat(press(second, "n N").course()).isEqualTo(second.course());
    assertThat(press(second, "n n n").message()).isEqualTo("this is the last step");
    assertThat(press(first, "N").message()).isEqualTo("this is the first step");
    assertThat(press(first, "j").course().orElseThrow().chapter()).isEqualTo(1);
    State beginning = lesson().with(States.course().start());
    assertThat(press(beginning, "n").course().orElseThrow().step()).isZero();
    assertThat(press(beginning, "N").course()).isEqualTo(beginning.course());
    assertThat(press(lesson(), "g down enter").course().orElseThrow().chapter()).isEqualTo(1);
    assertThat(press(lesson(), "g down esc").course().orElseThrow().entered()).isFalse();
  }

  @Test
  void theQuizAsksAnswersAndPlays() {
    State asked = press(lesson(), "a");
    assertThat(asked.mode()).isEqualTo(Mode.QUIZ);
    assertThat(LiveFrames.of(asked).quiz()).get().satisfies(q -> {
      assertThat(q.heading()).isEqualTo("question 1 of 4");
      assertThat(q.answered()).isFalse();
    });
    State wrong = press(asked, "1");
    assertThat(LiveFrames.of(wrong).quiz()).get().satisfies(q -> {
      assertThat(q.verdict()).isEqualTo("3×3 leaves out the + 1");
      assertThat(q.answer()).isEqualTo(1);
      assertThat(q.score()).startsWith("0 right, 1 to repeat.");
      assertThat(q.windows()).isPresent();
    });
    assertThat(press(wrong, "2").quiz()).isEqualTo(wrong.quiz());
    State played = press(wrong, "p");
    assertThat(played.experiment().input().shape().h()).isEqualTo(9);
    assertThat(played.player().playing()).isTrue();
    assertThat(press(played, "a").quiz()).isEqualTo(wrong.quiz());
    State next = press(wrong, "enter");
    assertThat(LiveFrames.of(next).quiz().orElseThrow().heading()).isEqualTo("question 2 of 4");
    assertThat(press(asked, "p").message()).isEqualTo("first an answer, then its scene");
    assertThat(press(asked, "i")).satisfies(s -> assertThat(LiveFrames.of(s).quiz().orElseThrow().hint()).isNotEmpty());
  }

  @Test
  void inAChapterItsOwnQuestionIsAsked() {
    State asked = press(lesson(), "n a");
    assertThat(LiveFrames.of(asked).quiz().orElseThrow().heading()).isEqualTo("question 1 of 1");
    State over = press(asked, "2 enter");
    assertThat(LiveFrames.of(over).quiz().orElseThrow().question()).isEqualTo("That was the last question.");
    assertThat(press(over, "enter").mode()).isEqualTo(Mode.WATCH);
    assertThat(press(over, "enter").quiz()).isEmpty();
  }

  @Test
  void helpHasEveryKeyAndLeadsBack() {
    State help = press(press(lesson(), "e"), "h");
    assertThat(help.mode()).isEqualTo(Mode.HELP);
    assertThat(press(help, "space").mode()).isEqualTo(Mode.POINT);
    Set<String> explained = new HashSet<>();
    LiveFrames.of(help).help().orElseThrow().groups().forEach(g -> g.keys().forEach(k -> explained.add(k.keys())));
    for (Binding binding : KeyTable.ALL) {
      boolean alsoElsewhere = KeyTable.ALL.stream().anyMatch(b -> b.shown().equals(binding.shown())
          && !b.words().isEmpty());
      assertThat(explained.contains(binding.shown()) || alsoElsewhere || binding.words().isEmpty())
          .as(binding.shown()).isTrue();
    }
  }

  @Test
  void noKeyMeansTwoThingsInOneMode() {
    for (Mode mode : Mode.values()) {
      Set<String> seen = new HashSet<>();
      KeyTable.ALL.stream().filter(b -> b.modes().contains(mode)).flatMap(b -> b.keys().stream())
          .forEach(key -> assertThat(seen.add(key)).as(mode + " " + key).isTrue());
    }
  }

  @Test
  void quitAndWriteAreWishes() {
    assertThat(press(lesson(), "q").wish()).isEqualTo(Wish.QUIT);
    assertThat(press(lesson(), "y").wish()).isEqualTo(Wish.WRITE);
    assertThat(press(lesson(), "e 1 q").wish()).isEqualTo(Wish.NONE);
  }

  @Test
  void unknownKeysChangeNothing() {
    State state = lesson();
    assertThat(press(state, "unknown")).isSameAs(state);
    assertThat(press(state, "é")).isSameAs(state);
    assertThat(Optional.of(press(state, "0"))).contains(state);
  }
}

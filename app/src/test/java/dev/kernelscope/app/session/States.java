package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.List;

/** States that tests begin with. */
final class States {

  private States() {}

  /** The lesson's scene at the usual still, the lesson beside it not entered. */
  static State lesson() {
    Experiment experiment = Experiment.lesson();
    return State.of(new Exhibit.Convolution(experiment), View.DEFAULT).with(course()).at(experiment.scene().still());
  }

  /** A state after keys, pressed one after the other; names as the terminal gives them, separated by blanks. */
  static State press(State state, String keys) {
    State now = state;
    for (String key : keys.split(" ")) {
      now = KeyTable.press(now, key);
    }
    return now;
  }

  /** Two chapters of two steps. */
  static Course course() {
    return Course.closed(List.of("The operation", "Stride"), number -> new Course.Content(
        number == 0 ? "See how one output cell is made." : "See how a stride makes the output smaller.",
        List.of(page("First", Experiment.lesson()), page("Second", strided())), Quiz.page().getFirst()));
  }

  private static Course.Page page(String title, Experiment experiment) {
    return new Course.Page(title, List.of(
        List.of(Span.words("The kernel lies on a patch of the input. Each ", Tint.MID),
            Span.strong("weight", Tint.KERNEL), Span.words(" meets one value.", Tint.MID)),
        List.of(Span.words("All products together make ", Tint.MID), Span.mono("one", Tint.OUTPUT),
            Span.words(" output cell, and then the kernel goes on to the next patch.", Tint.MID))),
        new Exhibit.Convolution(experiment), new Moment(0, Phase.MULTIPLY, 1), View.DEFAULT);
  }

  private static Experiment strided() {
    Experiment lesson = Experiment.lesson();
    return lesson.withSpec(lesson.spec().withStride(2));
  }
}

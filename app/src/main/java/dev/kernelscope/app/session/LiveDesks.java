package dev.kernelscope.app.session;

import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Round;
import dev.kernelscope.engine.render.spi.LiveDesk;
import dev.kernelscope.engine.render.spi.LiveKernel;
import dev.kernelscope.engine.render.spi.LivePath;
import dev.kernelscope.engine.render.spi.LiveShell;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands around the scene in a window: a pure function. */
final class LiveDesks {

  /** The kernels that stand beside the table; k goes through all. */
  static final List<NamedKernel> PRESETS = List.of(NamedKernel.SOBEL_X, NamedKernel.SOBEL_Y, NamedKernel.LAPLACIAN,
      NamedKernel.SHARPEN, NamedKernel.BOX, NamedKernel.GAUSSIAN);

  /** The chapter that trainings and trained networks belong to. */
  private static final String LEARNING = "What kernels learn";
  /** Larger kernels are no table to click on. */
  private static final int MOST_SIDE = 11;

  private LiveDesks() {}

  static LiveDesk of(State state) {
    Optional<Course> course = state.course();
    List<String> chapters = course.map(Course::titles).orElse(List.of());
    boolean learned = state.training().isPresent() || state.lab().network().isPresent();
    int chapter = learned ? chapters.indexOf(LEARNING)
        : course.filter(Course::entered).map(Course::chapter).orElse(-1);
    List<Boolean> done = IntStream.range(0, chapters.size()).mapToObj(i -> course.orElseThrow().done().contains(i))
        .toList();
    return new LiveDesk(chapters, chapter, done, quiz(state), kernel(state), state.desk().hand().brush(),
        state.lab().undoes(), state.lab().redoes(), shell(state));
  }

  private static LiveShell shell(State state) {
    Shell s = state.shell();
    return new LiveShell(Optional.of(s.theme()), state.player().reducedMotion(), s.drawer(),
        s.menu().map(menu -> menu.which().live(state, menu.marked())),
        s.path().map(path -> new LivePath(wanted(state), path.text(), path.offers(), path.marked())), s.task());
  }

  private static String wanted(State state) {
    return state.lab().network().isPresent() ? "a photograph for the network to look at"
        : "an image, an array as .npy, or a scene as .json";
  }

  private static String quiz(State state) {
    return state.quiz().map(quiz -> {
      Round round = quiz.round();
      return round.current().isEmpty() ? "" : round.number() + "/" + round.total();
    }).orElse("");
  }

  private static Optional<LiveKernel> kernel(State state) {
    if (state.hasGuest()) {
      return Optional.empty();
    }
    Experiment e = state.experiment();
    Shape k = e.weights().shape();
    if (k.h() > MOST_SIDE || k.w() > MOST_SIDE) {
      return Optional.empty();
    }
    Hand hand = state.desk().hand();
    int filter = Math.min(hand.filter(), k.n() - 1);
    int slice = Math.min(hand.slice(), k.c() - 1);
    if (state.pointer().orElse(null) instanceof Target.Weight w && w.filter() < k.n() && w.slice() < k.c()) {
      filter = w.filter();
      slice = w.slice();
    }
    List<Float> values = new ArrayList<>();
    for (int r = 0; r < k.h(); r++) {
      for (int c = 0; c < k.w(); c++) {
        values.add(Values.weight(e, filter, slice, r, c));
      }
    }
    float most = 0;
    for (float value : e.weights().data()) {
      most = Math.max(most, Math.abs(value));
    }
    int preset = NamedKernel.find(e.kernelName()).map(PRESETS::indexOf).orElse(-1);
    return Optional.of(new LiveKernel(PRESETS.stream().map(LiveDesks::name).toList(), preset, k.n(), k.c(), filter,
        slice, k.h(), k.w(), values, most == 0 ? 1 : most));
  }

  /** {@code sobel-x} as {@code Sobel x}. */
  private static String name(NamedKernel kernel) {
    String words = kernel.id().replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;
import static dev.kernelscope.app.session.Binding.upDown;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys that lead through the lesson. */
final class LessonKeys {

  private static final Set<Mode> CHAPTERS = EnumSet.of(Mode.CHAPTERS);
  private static final int PAGE = 5;

  static final List<Binding> BINDINGS = List.of(
      new Binding(Group.LESSON, TimeKeys.SCENE, List.of("n", "N"), "n N", "next step", "step after and before",
          (s, i) -> step(s, upDown(i))),
      new Binding(Group.LESSON, TimeKeys.SCENE, List.of("j", "J"), "j J", "", "chapter after and before",
          (s, i) -> chapter(s, upDown(i))),
      new Binding(Group.LESSON, TimeKeys.SCENE, List.of("g"), "g", "chapters", "the list of chapters",
          (s, i) -> s.course().isEmpty() ? s : s.with(Panel.LESSON).choosing(s.course().get().chapter())
              .with(Mode.CHAPTERS)),
      new Binding(Group.LESSON, TimeKeys.SCENE, List.of("L"), "L", "", "a training, and back",
          (s, i) -> LearnedKeys.toggled(s)),
      new Binding(Group.LESSON, EnumSet.of(Mode.WATCH, Mode.ORBIT, Mode.CONTROLS, Mode.QUIZ, Mode.HELP),
          List.of("pageup", "pagedown"), "page ↑ ↓", "", "scroll the text",
          (s, i) -> s.scrolled(s.desk().scroll() + backForth(i) * PAGE)),
      new Binding(Group.LESSON, CHAPTERS, List.of("up", "down"), "↑ ↓", "choose", "list: choose",
          (s, i) -> s.choosing(Math.floorMod(s.desk().choosing() + backForth(i), titles(s)))),
      new Binding(Group.LESSON, CHAPTERS, List.of("enter"), "enter", "open", "list: open",
          (s, i) -> open(s, s.desk().choosing())),
      new Binding(Group.LESSON, CHAPTERS, List.of("esc", "g"), "esc", "back", "",
          (s, i) -> s.with(Mode.WATCH)));

  private LessonKeys() {}

  private static int titles(State state) {
    return state.course().map(c -> c.titles().size()).orElse(1);
  }

  /** A chapter's first step. */
  static State open(State state, int chapter) {
    return state.course().map(course -> show(state.with(Mode.WATCH), course.at(chapter))).orElse(state);
  }

  static State step(State state, int direction) {
    Optional<Course> course = state.course();
    if (course.isEmpty()) {
      return state;
    }
    if (!course.get().entered()) {
      return show(state, course.get().at(course.get().chapter()));
    }
    Course next = direction > 0 ? course.get().next() : course.get().previous();
    if (next == course.get()) {
      return state.saying(direction > 0 ? "this is the last step" : "this is the first step");
    }
    return show(state, next);
  }

  private static State chapter(State state, int direction) {
    return state.course().map(c -> open(state, c.entered() ? c.chapter() + direction : c.chapter())).orElse(state);
  }

  /** The scene of a step; where its page has not been read, the one that is shown stays until it has been. */
  static State show(State state, Course course) {
    return course.isAtHand() ? shown(state, course)
        : state.turning(Optional.of(course)).wishing(Wish.TURN);
  }

  /**
   * The scene of a step, at its moment; what was changed before can still be taken back. A training stands at its
   * beginning, and later where it was left.
   */
  static State shown(State state, Course course) {
    Course.Page page = course.page();
    State shown = state.pointing(Optional.empty()).typing("").with(course).showing(page.exhibit());
    Mode mode = state.mode() == Mode.POINT || state.mode() == Mode.TYPE || state.mode() == Mode.ORBIT ? Mode.WATCH
        : state.mode();
    State there = page.exhibit() instanceof Exhibit.Trained ? shown : shown.at(page.moment());
    State placed = there.with(page.view()).with(Panel.LESSON);
    return placed.with(mode == Mode.CONTROLS ? Mode.WATCH : mode);
  }
}

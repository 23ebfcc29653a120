package dev.kernelscope.app.session;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.network.Looking;
import dev.kernelscope.engine.image.ImageFormat;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveTask;
import dev.kernelscope.engine.render.spi.Renderer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What takes long, done beside the session: files are opened, pictures and films made. One at a time; pages of the
 * lesson are read beside that.
 */
final class Chores {

  private static final String NONE = "this renderer makes none here";

  private BiFunction<Path, Experiment, Experiment> opener = (file, experiment) -> experiment;
  private Function<String, List<String>> folder = text -> List.of();
  private Optional<Exporter> exporter = Optional.empty();
  private Optional<Supplier<Learning>> trainer = Optional.empty();
  private Optional<Renderer> pictures = Optional.empty();
  private Work work;
  private String looked;
  private final PageTurner pages = new PageTurner();

  void opening(BiFunction<Path, Experiment, Experiment> reader) {
    opener = reader;
  }

  void offering(Function<String, List<String>> lister) {
    folder = lister;
  }

  void training(Supplier<Learning> maker) {
    trainer = Optional.of(maker);
  }

  void exporting(Exporter maker) {
    exporter = Optional.of(maker);
  }

  /** Finds out what the front can make. */
  State on(Front front, State state) {
    pictures = exporter.isPresent() ? front.pictures() : Optional.empty();
    Map<Export, String> refusals = new EnumMap<>(Export.class);
    for (Export kind : Export.values()) {
      String reason = pictures.map(p -> exporter.orElseThrow().refusal(kind, p)).orElse(NONE);
      if (!reason.isEmpty()) {
        refusals.put(kind, reason);
      }
    }
    return state.shell(s -> s.refusing(refusals));
  }

  boolean busy() {
    return work != null || pages.busy();
  }

  /** Does what a state wishes, and offers files for a path that is typed. */
  State after(State state) {
    State done = switch (state.wish()) {
      case EXPORT -> export(state.wishing(Wish.NONE));
      case OPEN -> typed(state.wishing(Wish.NONE));
      case TRAIN -> train(state.wishing(Wish.NONE));
      case TURN -> polled(pages.begun(state.wishing(Wish.NONE)));
      case STOP -> stopped(state.wishing(Wish.NONE));
      default -> state;
    };
    Optional<PathField> field = done.shell().path();
    if (field.isEmpty()) {
      looked = null;
      return done;
    }
    String text = field.get().text();
    if (text.equals(looked)) {
      return done;
    }
    looked = text;
    return done.shell(s -> s.with(field.get().offered(offers(state, text))));
  }

  /** A trained network wants a photograph: of what a folder has, images and further folders. */
  private List<String> offers(State state, String text) {
    List<String> all = folder.apply(text);
    return state.lab().network().isEmpty() ? all
        : all.stream().filter(name -> name.endsWith("/") || ImageFormat.ofName(name).isPresent()).toList();
  }

  /** With what has been done meanwhile. */
  State polled(State state) {
    State done = worked(pages.polled(state));
    // A page is soon read; then the other work is seen again.
    Optional<LiveTask> task = pages.seen().or(() -> Optional.ofNullable(work).map(Work::seen));
    return task.equals(done.shell().task()) ? done : done.shell(s -> s.doing(task));
  }

  private State worked(State state) {
    if (work == null || !work.done()) {
      return state;
    }
    Work over = work;
    work = null;
    return over.change().apply(state);
  }

  private State export(State state) {
    if (work != null || pictures.isEmpty()) {
      return state.saying(work != null ? "something is being made already" : NONE);
    }
    Exporter.Order order = new Exporter.Order(state.shell().wanted(),
        Kept.of(state), state.shell().theme(),
        state.player().speed(), state.player().reducedMotion());
    String words = "making a " + order.kind().noun() + ", ." + order.kind().format().extension();
    Exporter maker = exporter.orElseThrow();
    Renderer renderer = pictures.get();
    return begun(state, Work.writing(words, share -> {
      String said = maker.make(order, renderer, share);
      return s -> s.saying(said);
    }));
  }

  private State train(State state) {
    if (work != null || trainer.isEmpty()) {
      return state.saying(work != null ? "something is being made already" : "there is no training here");
    }
    Supplier<Learning> maker = trainer.get();
    return begun(state, Work.reading("reading the pictures of a training", share -> {
      Exhibit exhibit = new Exhibit.Trained(maker.get());
      return s -> LearnedKeys.begun(s, exhibit);
    }));
  }

  /** Reads the page after the one that is shown, while nobody does anything. */
  void readAhead(State state) {
    pages.readAhead(state);
  }

  private State typed(State state) {
    String text = state.shell().path().map(PathField::text).orElse("");
    String home = System.getProperty("user.home");
    String plain = text.startsWith("~/") ? home + text.substring(1) : text;
    return opened(PathKeys.closed(state), plain, state);
  }

  /** Opens the file of that name, or says that no file can have it. */
  State opened(State state, String name) {
    return opened(state, name, state);
  }

  private State opened(State state, String name, State otherwise) {
    try {
      return opened(state, Path.of(name));
    } catch (InvalidPathException e) {
      return otherwise.saying("'" + name + "' is not a file's name: " + e.getReason());
    }
  }

  /** Opens a file: the scene stays until it is read and computed. */
  private State opened(State state, Path file) {
    if (work != null) {
      return state.saying("something is being made already");
    }
    Lab before = state.lab();
    return begun(state, Work.reading("opening " + file.getFileName(), share -> {
      try {
        UnaryOperator<State> opened = opened(before, file);
        share.accept(-1);
        return s -> said(opened.apply(s.pointing(Optional.empty())), file);
      } catch (Failure e) {
        return s -> s.with(s.lab().refused(Refusals.of(file, e.getMessage()))).saying(e.getMessage());
      }
    }));
  }

  /** A trained network looks at an image that is opened; all else is an experiment. */
  private UnaryOperator<State> opened(Lab before, Path file) {
    if (before.network().isEmpty() || ImageFormat.ofName(file.toString()).isEmpty()) {
      Experiment next = opener.apply(file, before.experiment());
      Lab after = before.changed(next);
      return s -> s.lab() == before ? s.with(after) : s.trying(next);
    }
    Looking next = before.network().get().looking().at(file.toString());
    next.look();
    Exhibit.Network network = Exhibit.Network.of(next);
    return s -> s.with(s.lab().looking(network));
  }

  private static State said(State state, Path file) {
    return state.lab().refusal().isPresent() ? state : state.saying("opened " + file.getFileName());
  }

  private State begun(State state, Work next) {
    work = next;
    next.start(Work.AT_ONCE);
    return polled(state);
  }

  /** Gives up what is seen of all that goes on. */
  private State stopped(State state) {
    if (pages.busy()) {
      return polled(pages.stopped(state));
    }
    if (work != null) {
      work.stop();
    }
    return polled(state);
  }

  /** Gives up what goes on; nothing half done is left when this returns. */
  void end() {
    if (work != null) {
      work.stop();
      work.awaitFile();
    }
  }
}

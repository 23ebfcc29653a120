package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.lesson.LessonCourse;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.option.OutputOptions;
import dev.kernelscope.app.option.SubjectOptions;
import dev.kernelscope.app.option.ViewOptions;
import dev.kernelscope.app.saved.SceneFiles;
import dev.kernelscope.app.view.ColorChoice;
import dev.kernelscope.app.view.LearnedView;
import dev.kernelscope.app.view.NetworkView;
import dev.kernelscope.app.view.Opening;
import dev.kernelscope.app.view.RendererChoice;
import dev.kernelscope.app.view.Renderers;
import dev.kernelscope.app.view.Sessions;
import dev.kernelscope.app.view.Viewing;
import dev.kernelscope.engine.render.spi.RendererProvider;
import dev.kernelscope.engine.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Watch the kernel slide. */
@Command(name = "view", customSynopsis = "kernelscope [view] [INPUT] [OPTION...]",
    description = "Watch the kernel slide.",
    footer = {
      "",
      "In a window where there is a display, else in the terminal; as text where the output is no terminal.",
      "In the terminal, h shows all keys: space plays, the arrows step, tab leads to the lesson and to everything that "
          + "can be changed, e to cells and weights, q quits.",
      "",
      "Examples:",
      "  kernelscope",
      "  kernelscope view photo.png --kernel sobel-x",
      "  kernelscope view 9x9 --stride 2 --dilation 2 --cell 1,1 --phase sum",
      "  kernelscope view --stride 2 --output slide.gif",
      "  kernelscope view --padding 1 --frames 0..6 --speed 2 --output slide.cast",
      "  kernelscope view photo.png --renderer opengl --size 1920x1080 -o frame.png",
      "  kernelscope view --select weight:0,1",
      "  kernelscope view 8x8 --stride 2 --compare \"--padding same\"",
      "  kernelscope view --repeat 3",
      "  kernelscope view --stride 2 --cell 1,1 --save scene.json",
      "  kernelscope view scene.json --stride 1",
      "  kernelscope view learned",
      "  kernelscope view mobilenet --photo me.jpg --layer pointwise5"
    })
final class ViewCommand extends CommandBase {

  @Mixin
  private SubjectOptions subject = new SubjectOptions();

  @Mixin
  private MomentOptions moments = new MomentOptions();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Option(names = "--save", paramLabel = "FILE.json", order = 52,
      description = "Write the scene with its numbers, moment and view to a file that view opens again; it can be "
          + "edited. - is standard output. Off a terminal nothing else is printed.")
  private String save;

  @Mixin
  private ViewOptions look = new ViewOptions();

  @Option(names = "--renderer", paramLabel = "NAME", order = 70,
      description = "auto, opengl, ascii or another that --list-renderers shows. Default: auto")
  private String renderer = RendererChoice.AUTO;

  @Option(names = "--list-renderers", order = 71, description = "List the renderers, and why one cannot be used.")
  private boolean listRenderers;

  @Option(names = "--fps", order = 72, description = "Say how long frames took.")
  private boolean fps;

  ViewCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    List<RendererProvider> providers = Renderers.installed();
    if (listRenderers) {
      RendererList.print(console(), providers);
      return;
    }
    RendererChoice choice = new RendererChoice(providers, renderer);
    Destination destination =
        output.output() == null ? null : Destination.of(output.output(), output.overwrite(), console());
    Optional<LearnedView> learned = LearnedView.of(subject, moments, look, console());
    if (learned.isPresent()) {
      learned(learned.get(), choice, destination);
      return;
    }
    Optional<NetworkView> network = NetworkView.of(subject, moments, look);
    if (network.isPresent()) {
      network(network.get(), choice, destination);
      return;
    }
    Destination saved = save == null ? null : saving(destination);
    Opening opening = Opening.of(subject, moments, look, Commands.names(), this::note);
    Scene scene = opening.scene();
    Viewing viewing = new Viewing(console(), choice, opening.moments(), opening.look(), common().quiet(), fps);
    if (saved != null) {
      SceneFiles.write(opening.saved(), saved);
    }
    if (destination != null) {
      viewing.toFile(scene, destination);
    } else if (saved == null || shows(saved)) {
      show(viewing, choice, opening, scene);
    }
  }

  private void learned(LearnedView view, RendererChoice choice, Destination destination) {
    if (save != null) {
      throw Failure.usage("--save keeps a convolution; 'kernelscope train --output' keeps a training's network");
    }
    Viewing viewing = new Viewing(console(), choice, moments, look, common().quiet(), fps);
    if (destination != null) {
      view.computed(destination.name(), console(), common().quiet());
      viewing.toFile(view.scene(), destination);
    } else if (!shown(choice, look, moments, sessions -> sessions.watch(view, LessonCourse.closed()))) {
      view.computed(null, console(), common().quiet());
      viewing.asText(view.scene());
    }
  }

  private void network(NetworkView view, RendererChoice choice, Destination destination) {
    if (save != null) {
      throw Failure.usage("--save keeps a convolution; a network is a file already");
    }
    Viewing viewing = new Viewing(console(), choice, view.moments(), look, common().quiet(), fps);
    if (destination != null) {
      viewing.toFile(view.computed(console(), common().quiet()), destination);
    } else if (!shown(choice, look, view.moments(), sessions -> sessions.watch(view, LessonCourse.closed()))) {
      viewing.asText(view.computed(console(), common().quiet()));
    }
  }

  private void note(String text) {
    if (!common().quiet()) {
      console().say(text);
    }
  }

  private Destination saving(Destination picture) {
    Destination saved = Destination.of(save, output.overwrite(), console());
    if (saved.isFile() && !SceneFiles.isName(save)) {
      throw Failure.usage("--save '" + save + "' has no known extension; allowed is .json, or - for standard output");
    }
    if (picture != null && saved.isStandardOutput() && picture.isStandardOutput()) {
      throw Failure.usage("--save and --output cannot both go to standard output; name a file for one of them");
    }
    return saved;
  }

  /** A scene that was saved is watched, too, but not printed: a script wants the file alone. */
  private boolean shows(Destination saved) {
    return !saved.isStandardOutput() && console().outputIsTerminal().getAsBoolean();
  }

  private void show(Viewing viewing, RendererChoice choice, Opening opening, Scene scene) {
    if (!shown(choice, opening.look(), opening.moments(), sessions -> watch(sessions, opening))) {
      viewing.asText(scene);
    }
  }

  /** Runs a session in a window or on a terminal; false where it can run in none. */
  private boolean shown(RendererChoice choice, ViewOptions seen, MomentOptions when, Predicate<Sessions> watched) {
    boolean terminal = console().outputIsTerminal().getAsBoolean();
    if ((terminal || choice.named()) && watched.test(Sessions.inWindow(console(), choice, seen.inColors(),
        seen.size().width(), seen.size().height(), when, fps))) {
      return true;
    }
    if (choice.named() && !choice.canDrawText()) {
      throw choice.noWindow();
    }
    boolean interactive = terminal && !ColorChoice.isDumb(console().environment())
        && console().inputIsTerminal().getAsBoolean();
    return interactive && watched.test(Sessions.onTerminal(console(), choice, seen.inColors(), fps));
  }

  private static boolean watch(Sessions sessions, Opening opening) {
    return sessions.watch(opening.experiment(), opening.moments(), opening.look().view(), LessonCourse.closed());
  }
}

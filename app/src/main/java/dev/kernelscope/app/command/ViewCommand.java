package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.io.Destination;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.MomentOptions;
import dev.kernelscope.app.option.OutputOptions;
import dev.kernelscope.app.option.SubjectOptions;
import dev.kernelscope.app.option.ViewOptions;
import dev.kernelscope.app.lesson.LessonCourse;
import dev.kernelscope.app.view.ColorChoice;
import dev.kernelscope.app.view.Moments;
import dev.kernelscope.app.view.RendererChoice;
import dev.kernelscope.app.view.Renderers;
import dev.kernelscope.app.view.Subject;
import dev.kernelscope.app.view.TerminalViewing;
import dev.kernelscope.app.view.Viewing;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.RendererProvider;
import dev.kernelscope.engine.scene.Scene;
import java.util.List;
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
      "  kernelscope view photo.png --renderer opengl --size 1920x1080 -o frame.png"
    })
final class ViewCommand extends CommandBase {

  @Mixin
  private SubjectOptions subject = new SubjectOptions();

  @Mixin
  private MomentOptions moments = new MomentOptions();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Option(names = "--save", paramLabel = "FILE.json", hidden = true)
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
    if (save != null) {
      throw Failure.failed("cannot save '" + save + "': saved scenes are not known to this version");
    }
    RendererChoice choice = new RendererChoice(providers, renderer);
    Destination destination =
        output.output() == null ? null : Destination.of(output.output(), output.overwrite(), console());
    Experiment experiment = Subject.of(subject).experiment(Commands.names());
    Scene scene = Moments.selected(Subject.scene(experiment), moments);
    Viewing viewing = new Viewing(console(), choice, moments, look, common().quiet(), fps);
    if (destination != null) {
      viewing.toFile(scene, destination);
    } else {
      show(viewing, choice, experiment, scene);
    }
  }

  private void show(Viewing viewing, RendererChoice choice, Experiment experiment, Scene scene) {
    boolean terminal = console().outputIsTerminal().getAsBoolean();
    if ((terminal || choice.named()) && viewing.inWindow(scene)) {
      return;
    }
    if (choice.named() && !choice.canDrawText()) {
      throw choice.noWindow();
    }
    boolean interactive = terminal && !ColorChoice.isDumb(console().environment())
        && console().inputIsTerminal().getAsBoolean();
    TerminalViewing session = new TerminalViewing(console(), choice, look.inColors(), fps);
    if (!interactive || !session.watch(experiment, moments, look.view(), LessonCourse.closed())) {
      viewing.asText(scene);
    }
  }
}

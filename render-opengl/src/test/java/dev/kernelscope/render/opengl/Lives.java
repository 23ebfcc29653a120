package dev.kernelscope.render.opengl;

import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveDesk;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LiveKernel;
import dev.kernelscope.engine.render.spi.LiveLesson;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveQuiz;
import dev.kernelscope.engine.render.spi.LiveRefusal;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.learned.LearnedScene;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.fixture.MadeUpTraining;
import java.util.List;
import java.util.Optional;

/** What sessions show in a window, as data. */
public final class Lives {

  private static final List<String> CHAPTERS = List.of("The operation", "Output size", "Stride", "Padding", "Channels",
      "What kernels learn", "Parameter sharing", "Backward pass", "Real networks", "Your photo");

  private Lives() {}

  /** The lesson's scene with a panel beside it. */
  public static LiveFrame of(Panel panel) {
    return frame(panel, Selection.NONE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The controls while a weight is pointed at, and half of its new value is typed. */
  public static LiveFrame typing(String typed) {
    return frame(Panel.CONTROLS, Selection.at(new Target.Weight(0, 0, 1, 2)).pin(), Optional.of(typed),
        Optional.empty(), Optional.empty());
  }

  /** A question; {@code chosen} is -1 before its answer. */
  public static LiveFrame asking(int chosen) {
    boolean answered = chosen >= 0;
    LiveQuiz quiz = new LiveQuiz("question 3 of 4",
        "A 9×9 input meets a 3×3 kernel with stride 2 and no padding. How large is the output?",
        List.of("3×3", "4×4", "5×5", "7×7"), answered ? -1 : 0, chosen, answered ? 1 : -1, "",
        answered ? "3×3 leaves out the + 1" : "", answered ? List.of(
            List.of(Span.words("(9 - 3) / 2 = 3 counts the jumps. The kernel already stands somewhere before the first "
                + "jump, so 3 jumps give 4 positions.", Tint.HIGH)), List.of(),
            List.of(Span.words("The windows start at columns 0, 2, 4 and 6. The last one ends at column 8, so nothing "
                + "is dropped.", Tint.MID))) : List.of(), Optional.empty(), "2 right, 1 to repeat.");
    return frame(Panel.LESSON, Selection.NONE, Optional.empty(), Optional.of(quiz), Optional.empty());
  }

  /** A change that was refused. */
  public static LiveFrame refusing() {
    LiveRefusal refusal = new LiveRefusal(List.of(Span.words("rows  ", Tint.LOW), Span.mono("⌊(7 + 0 - ", Tint.MID),
        Span.strongMono("9", Tint.KERNEL), Span.mono(") / 1⌋ + 1", Tint.MID)),
        "The kernel covers 9 cells, and there are 7. Padding 1 makes it 1×1.");
    return frame(Panel.CONTROLS, Selection.NONE, Optional.empty(), Optional.empty(), Optional.of(refusal));
  }

  /** A training of which that many of 160 steps are done. */
  public static LiveFrame training(int done) {
    Scene scene = LearnedScene.of(new MadeUpTraining(done));
    Frame frame = scene.frame(scene.still(), Selection.at(new Target.Weight(5, 0, 2, 3)).pin());
    LiveDesk desk = new LiveDesk(CHAPTERS, 5, CHAPTERS.stream().map(c -> c.equals("Stride")).toList(), "2/4",
        Optional.empty(), Optional.empty(), false, false);
    List<LiveControl> controls = List.of(control("learning rate", "0.03", ""), control("momentum", "0.9", ""),
        control("batch size", "20", ""), control("epochs", "8", ""), control("seed", "7", ""));
    return new LiveFrame(frame, View.DEFAULT, new LivePlay(false, false, false, 4), Panel.CONTROLS, Optional.empty(),
        controls, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "", desk);
  }

  private static LiveFrame frame(Panel panel, Selection selection, Optional<String> typed, Optional<LiveQuiz> quiz,
      Optional<LiveRefusal> refusal) {
    Scene scene = Samples.lesson();
    Frame frame = scene.frame(scene.still(), selection);
    LiveLesson lesson = new LiveLesson(CHAPTERS, 0, "Compute any cell of a convolution's output by hand.", 1, 5,
        "A small table lies on a large one", List.of(List.of(Span.words("The large table is the ", Tint.MID),
            Span.strong("input", Tint.HIGH), Span.words(", 7×7 numbers.\nThe small one is the ", Tint.MID),
            Span.strong("kernel", Tint.KERNEL), Span.words(": its numbers are called weights.", Tint.MID))), 0, -1);
    LiveDesk desk = new LiveDesk(CHAPTERS, 0, CHAPTERS.stream().map(c -> c.equals("Stride")).toList(), "2/4",
        Optional.of(kernel()), Optional.empty(), true, false);
    return new LiveFrame(frame, View.DEFAULT, new LivePlay(false, false, false, 1), panel, Optional.of(lesson),
        controls(), typed, refusal, quiz, Optional.empty(), List.of(), "", desk);
  }

  private static LiveKernel kernel() {
    return new LiveKernel(List.of("Identity", "Sobel x", "Sobel y", "Laplacian", "Sharpen", "Box", "Gaussian"), 1, 1, 1,
        0, 0, 3, 3, List.of(-1f, 0f, 1f, -2f, 0f, 2f, -1f, 0f, 1f), 2);
  }

  private static List<LiveControl> controls() {
    return List.of(
        control("input", "7×7", "i"), control("kernel", "sobel-x", "k"), control("kernel size", "3×3", "z"),
        new LiveControl("stride", "1", "s", true, "", "How far the kernel moves.", List.of(), -1),
        new LiveControl("padding", "valid", "p", false, "", "Cells around the input.", List.of("valid", "same", "n"),
            0),
        new LiveControl("pad mode", "zeros", "m", false, "there is no padding", "What they hold.", List.of(), -1),
        new LiveControl("flip", "off", "x", false, "", "Turned by 180 degrees.", List.of("off", "on"), 0));
  }

  private static LiveControl control(String name, String value, String key) {
    return new LiveControl(name, value, key, false, "", "About " + name + ".", List.of(), -1);
  }
}

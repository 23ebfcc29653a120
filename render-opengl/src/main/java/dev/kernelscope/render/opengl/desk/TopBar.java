package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import dev.kernelscope.render.opengl.widget.Paint;
import java.util.List;
import java.util.Optional;

/** The bar at the top: who this is, what is open, ways to look, and what is always at hand. */
final class TopBar {

  private static final TextStyle NAME = new TextStyle(Face.WORDS_BOLD, 14, -0.1f);
  private static final TextStyle CHAPTER = TextStyle.of(Face.WORDS, 12.5f);
  private static final float ROOMY = 1100;
  private static final float NARROW = 640;
  private static final List<View.Mode> MODES =
      List.of(View.Mode.PERSPECTIVE, View.Mode.FACE, View.Mode.NUMBERS, View.Mode.MAP);

  private final Kit kit;

  TopBar(Kit kit) {
    this.kit = kit;
  }

  void lay(LiveFrame frame, Rect bar, boolean drawer) {
    kit.out.box(bar, 0, Paint.of(Token.PANEL));
    kit.out.box(new Rect(bar.x(), bar.bottom() - 1, bar.width(), 1), 0, Paint.of(Token.LINE));
    kit.button(Optional.of(Icon.MENU), "", "", new Rect(bar.x() + 4, bar.y() + 6, 34, 28), Kit.Weight.GHOST,
        new LiveTarget.Button(Command.MENU), "Menu (F10)");
    logo(bar.x() + 44, bar.y() + 11);
    float right = buttons(bar, drawer);
    right = modes(frame.view().mode(), right - 10, bar);
    kit.text(NAME, "Kernelscope", bar.x() + 72, bar.y(), bar.height(), Align.START, Paint.of(Tint.HIGH));
    float x = bar.x() + 82 + kit.letters.width(NAME, "Kernelscope");
    String title = frame.quiz().isPresent() ? "Quiz" : frame.frame().chapter();
    if (x + kit.letters.width(CHAPTER, title) < right - 8) {
      kit.text(CHAPTER, title, x, bar.y(), bar.height(), Align.START, Paint.of(Tint.LOW));
    }
  }

  /** Three by three cells, the kernel along the diagonal, the output in the middle. */
  private void logo(float x, float y) {
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        Paint paint = row == 1 && column == 1 ? Paint.of(Tint.OUTPUT)
            : row == column ? Paint.of(Tint.KERNEL) : Paint.of(Token.LINE2);
        kit.out.box(new Rect(x + column * 6 + 0.5f, y + row * 6 + 0.5f, 5, 5), 1, paint);
      }
    }
  }

  /** From the right: help, colours, picture, and where the panel hides the panel. Gives the left edge. */
  private float buttons(Rect bar, boolean drawer) {
    boolean words = bar.width() >= ROOMY;
    float right = bar.right() - 12;
    right = button(Icon.HELP, words ? "Help" : "", "H", right, bar, Command.HELP, "All keys (H)");
    right = button(Icon.SUN, "", "", right, bar, Command.THEME, "Dark or light colours (Ctrl L)");
    right = button(Icon.CAMERA, words ? "Export" : "", "", right, bar, Command.EXPORT,
        "Pictures, films, the scene as a file (Ctrl E)");
    return drawer ? button(Icon.PANEL, "", "", right, bar, Command.DRAWER, "Shows or hides the panel (Ctrl B)") : right;
  }

  private float button(Icon icon, String words, String key, float right, Rect bar, Command command, String tip) {
    float width = kit.buttonWidth(Optional.of(icon), words, key);
    Rect at = new Rect(right - width, bar.y() + 6, width, 28);
    kit.button(Optional.of(icon), words, key, at, Kit.Weight.GHOST, new LiveTarget.Button(command), tip);
    return at.x();
  }

  private float modes(View.Mode mode, float right, Rect bar) {
    if (bar.width() < NARROW) {
      return right;
    }
    List<LiveTarget> targets = MODES.stream().<LiveTarget>map(LiveTarget.Look::new).toList();
    return kit.segments(List.of("Perspective", "Face-on", "Numbers", "Heat map"), MODES.indexOf(mode), right,
        new Rect(0, bar.y() + 7, 0, 26), targets, List.of("In 3D (Enter)", "From the front, for reading numbers (5)",
        "Flat tables (V)", "Colours alone (V)")).x();
  }
}

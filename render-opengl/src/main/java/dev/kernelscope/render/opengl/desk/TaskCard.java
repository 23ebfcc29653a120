package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.LiveTask;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.widget.Paint;
import java.util.Locale;
import java.util.Optional;

/** What is being done meanwhile, how far it is, and a way to give it up: a card at the foot of the scene. */
final class TaskCard {

  private static final float WIDTH = 320;
  private static final float HEIGHT = 58;

  private final Kit kit;

  TaskCard(Kit kit) {
    this.kit = kit;
  }

  void lay(LiveTask task, Rect scene) {
    float width = Math.min(WIDTH, scene.width() - 16);
    Rect card = new Rect(scene.x() + (scene.width() - width) / 2, scene.bottom() - HEIGHT - 12, width, HEIGHT);
    kit.card(card, 8, 1, Paint.of(Token.LINE2));
    float right = card.right() - 14;
    if (task.stoppable()) {
      Rect stop = new Rect(card.right() - 66, card.y() + 8, 56, 26);
      kit.button(Optional.empty(), "Stop", "", stop, Kit.Weight.PLAIN, new LiveTarget.Button(Command.STOP),
          "Gives it up: nothing is written");
      right = stop.x() - 8;
    }
    String words = task.stoppable() ? task.words() : "stopping";
    kit.text(Type.CONTROL, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
        + (task.share() < 0 ? " …" : ""), card.x() + 14, card.y() + 9, 24, Align.START, Paint.of(Tint.HIGH));
    Rect track = new Rect(card.x() + 14, card.bottom() - 16, card.width() - 28, 4);
    if (task.share() >= 0) {
      kit.text(Type.RUNNING, Math.round(task.share() * 100) + " %", right, card.y() + 9, 24, Align.END,
          Paint.of(Tint.MID));
      kit.out.box(track, 2, Paint.of(Token.RAISED2));
      kit.out.box(new Rect(track.x(), track.y(), track.width() * (float) task.share(), 4), 2, Paint.of(Tint.OUTPUT));
    }
  }
}

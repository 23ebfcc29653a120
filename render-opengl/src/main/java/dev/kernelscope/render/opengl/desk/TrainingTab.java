package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.widget.Paint;

/** What stands beside a training: the pictures of its batch, and what can be changed about it. */
final class TrainingTab {

  private final Kit kit;

  TrainingTab(Kit kit) {
    this.kit = kit;
  }

  /** Lays it out from {@code top} on; gives its lower edge. */
  float lay(LiveFrame frame, float x, float top, float width) {
    float y = frame.frame().samples().map(s -> new BatchPart(kit).lay(s, x, top, width)).orElse(top);
    kit.out.box(new Rect(x, y + 4, width, 1), 0, Paint.of(Token.LINE));
    y += 12;
    kit.text(Kit.SECTION, "Training", x, y, Kit.CONTROL, Align.START, Paint.of(Tint.LOW));
    kit.text(Kit.SEGMENT, "Restart", x + width, y, Kit.CONTROL, Align.END, Paint.of(Tint.LOW));
    float restart = kit.letters.width(Kit.SEGMENT, "Restart") + 8;
    kit.out.spot(new Rect(x + width - restart, y, restart, Kit.CONTROL), new LiveTarget.Button(Command.RESET),
        "Train anew from the first step (0)");
    return new ControlsTab(kit).rows(frame, x, y + 24, width);
  }
}

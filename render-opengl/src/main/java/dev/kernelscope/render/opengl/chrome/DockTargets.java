package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.scene.Dock;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lies where on a dock.
 *
 * @param dock what it shows
 * @param layout where its parts are
 */
public record DockTargets(Dock dock, DockLayout layout) {

  /** The timeline is easier to catch than its thin bars are high. */
  private static final float CATCH = 6;

  /** What is to be pressed at a place. */
  public Optional<LiveTarget> at(double x, double y) {
    for (DockLayout.Button button : DockLayout.Button.values()) {
      if (layout.button(button).contains(x, y)) {
        return Optional.of(new LiveTarget.Button(command(button)));
      }
    }
    if (layout.roomy()) {
      for (LivePlay.Unit unit : layout.steps()) {
        if (layout.step(unit).contains(x, y)) {
          return Optional.of(new LiveTarget.Step(unit));
        }
      }
      if (layout.slider().contains(x, y)) {
        return Optional.of(new LiveTarget.Speed(layout.speed((float) x)));
      }
    }
    if (caught(layout.bar(), x, y)) {
      return Optional.of(new LiveTarget.Within(layout.shareAt((float) x)));
    }
    return caught(layout.ticks(), x, y) ? Optional.of(tick(x)) : Optional.empty();
  }

  /** All that can be pressed, and where, from the left, the timeline last. */
  public List<Spot> spots() {
    List<Spot> spots = new ArrayList<>();
    for (DockLayout.Button button : DockLayout.Button.values()) {
      add(spots, layout.button(button), new LiveTarget.Button(command(button)));
    }
    if (layout.roomy()) {
      for (LivePlay.Unit unit : layout.steps()) {
        add(spots, layout.step(unit), new LiveTarget.Step(unit));
      }
      add(spots, layout.slider(), new LiveTarget.Speed(1));
    }
    add(spots, layout.bar(), new LiveTarget.Within(0));
    add(spots, layout.ticks(), new LiveTarget.Tick(0));
    return spots;
  }

  private static void add(List<Spot> spots, Rect at, LiveTarget target) {
    spots.add(new Spot(at, Optional.of(target), ""));
  }

  /** Where something that slides is when the pointer is there; nothing for what does not slide. */
  public Optional<LiveTarget> slid(LiveTarget pressed, double x) {
    return switch (pressed) {
      case LiveTarget.Within within -> Optional.of(new LiveTarget.Within(layout.shareAt((float) x)));
      case LiveTarget.Tick tick -> Optional.of(tick(x));
      case LiveTarget.Speed speed -> Optional.of(new LiveTarget.Speed(layout.speed((float) x)));
      default -> Optional.empty();
    };
  }

  private LiveTarget tick(double x) {
    return new LiveTarget.Tick((int) layout.placeAt(dock, (float) x));
  }

  private static boolean caught(Rect rect, double x, double y) {
    return rect.grown(CATCH).contains(x, y);
  }

  private static Command command(DockLayout.Button button) {
    return switch (button) {
      case TO_START -> Command.TO_START;
      case STEP_BACK -> Command.STEP_BACK;
      case PLAY -> Command.PLAY;
      case STEP_ON -> Command.STEP_ON;
      case REVERSE -> Command.REVERSE;
      case LOOP -> Command.LOOP;
    };
  }
}

package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Player;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.widget.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which control the keyboard is at. Tab goes from one to the next, in reading order within each region; what belongs
 * together is one stop. Enter and Space press, arrows change a value or go to the neighbour.
 */
final class Focus {

  /** What an arrow moves a slider by. */
  private static final double SLIDE = 0.05;

  private Object group;
  private LiveTarget target;

  /** Whether the keyboard is at a control. */
  boolean isSet() {
    return target != null;
  }

  LiveTarget target() {
    return target;
  }

  void clear() {
    group = null;
    target = null;
  }

  /** Goes to the next stop, or the one before. */
  void walk(List<Spot> spots, LiveFrame frame, int direction) {
    Map<Object, List<LiveTarget>> stops = stops(spots);
    if (stops.isEmpty()) {
      clear();
      return;
    }
    List<Object> keys = new ArrayList<>(stops.keySet());
    int now = keys.indexOf(group);
    int next = now < 0 ? direction > 0 ? 0 : keys.size() - 1 : Math.floorMod(now + direction, keys.size());
    group = keys.get(next);
    List<LiveTarget> members = stops.get(group);
    LiveTarget chosen = chosen(frame, members.getFirst());
    target = members.contains(chosen) ? chosen : members.getFirst();
  }

  /** Forgets a control that is not there any more; where another member of its group was chosen, that one has it. */
  void follow(List<Spot> spots, LiveFrame frame) {
    if (target == null) {
      return;
    }
    List<LiveTarget> members = stops(spots).get(group);
    if (members == null) {
      clear();
      return;
    }
    LiveTarget chosen = chosen(frame, target);
    boolean follows = isValue(target) && members.contains(chosen);
    target = follows ? chosen : members.contains(target) ? target : members.getFirst();
  }

  /** Where the ring is to be drawn: around a value as a whole, else around the member. */
  Optional<Rect> ring(List<Spot> spots) {
    if (target == null) {
      return Optional.empty();
    }
    boolean whole =
        isValue(target) || target instanceof LiveTarget.Change || target instanceof LiveTarget.Slide;
    Rect all = null;
    for (Spot spot : spots) {
      boolean belongs = spot.target().filter(t -> whole ? key(t).equals(group) : t.equals(target)).isPresent();
      if (belongs) {
        all = all == null ? spot.at() : union(all, spot.at());
      }
    }
    return Optional.ofNullable(all);
  }

  private static Rect union(Rect a, Rect b) {
    float x = Math.min(a.x(), b.x());
    float y = Math.min(a.y(), b.y());
    return new Rect(x, y, Math.max(a.right(), b.right()) - x, Math.max(a.bottom(), b.bottom()) - y);
  }

  /** What an arrow key presses; empty where it only moves the focus, or means nothing here. */
  Optional<LiveTarget> arrow(List<Spot> spots, LiveFrame frame, int direction) {
    List<LiveTarget> members = stops(spots).getOrDefault(group, List.of());
    return switch (target) {
      case LiveTarget.Change change -> Optional.of(new LiveTarget.Change(change.index(), direction));
      case LiveTarget.Slide slide -> Optional.of(new LiveTarget.Slide(slide.index(),
          Math.clamp(frame.controls().get(slide.index()).share() + direction * SLIDE, 0, 1)));
      case LiveTarget.Speed speed -> Optional.of(new LiveTarget.Speed(Math.clamp(
          frame.play().speed() * Math.pow(2, direction / 2.0), Player.SLOWEST, Player.FASTEST)));
      default -> {
        if (members.size() == 1 && isValue(target)) {
          yield Optional.of(target);
        }
        int now = members.indexOf(target);
        LiveTarget next = members.get(Math.clamp(now + (long) direction, 0, members.size() - 1));
        boolean moves = !next.equals(target);
        target = next;
        yield isValue(next) && moves ? Optional.of(next) : Optional.empty();
      }
    };
  }

  /** Whether arrow keys are the control's own, not the film's. */
  boolean takesArrows() {
    return !(target instanceof LiveTarget.Button || target instanceof LiveTarget.Tick
        || target instanceof LiveTarget.Within);
  }

  /** Whether its members are the values of one thing: choosing one is pressing it. */
  private static boolean isValue(LiveTarget t) {
    return t instanceof LiveTarget.Option || t instanceof LiveTarget.Look || t instanceof LiveTarget.Tab
        || t instanceof LiveTarget.Step;
  }

  /** What belongs together, in the order of the spots. */
  private static Map<Object, List<LiveTarget>> stops(List<Spot> spots) {
    Map<Object, List<LiveTarget>> stops = new LinkedHashMap<>();
    for (Spot spot : spots) {
      spot.target().ifPresent(t -> {
        List<LiveTarget> members = stops.computeIfAbsent(key(t), k -> new ArrayList<>());
        if (!members.contains(t)) {
          members.add(t);
        }
      });
    }
    return stops;
  }

  private static Object key(LiveTarget t) {
    return switch (t) {
      case LiveTarget.Change c -> "control " + c.index();
      case LiveTarget.Option o -> "control " + o.index();
      case LiveTarget.Slide s -> "control " + s.index();
      case LiveTarget.Button b -> b;
      case LiveTarget.Cell(Target.Weight w) -> "weights";
      default -> t.getClass();
    };
  }

  /** Which member of a target's group is chosen now. */
  private static LiveTarget chosen(LiveFrame frame, LiveTarget one) {
    return switch (one) {
      case LiveTarget.Look look -> new LiveTarget.Look(frame.view().mode());
      case LiveTarget.Tab tab -> new LiveTarget.Tab(frame.panel());
      case LiveTarget.Step step -> new LiveTarget.Step(frame.play().unit());
      case LiveTarget.Chapter chapter -> new LiveTarget.Chapter(frame.desk().chapter());
      case LiveTarget.Option o when o.index() < frame.controls().size() && !isSwitch(frame, o.index()) ->
          new LiveTarget.Option(o.index(), frame.controls().get(o.index()).chosen());
      case LiveTarget.Preset preset -> new LiveTarget.Preset(frame.desk().kernel().map(k -> k.preset()).orElse(-1));
      default -> one;
    };
  }

  /** A switch has one place, which leads to its other value. */
  private static boolean isSwitch(LiveFrame frame, int index) {
    return frame.controls().get(index).choices().equals(List.of("off", "on"));
  }
}

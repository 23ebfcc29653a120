package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.scene.Dock;
import dev.kernelscope.engine.scene.Steps;
import dev.kernelscope.engine.timeline.Player;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.Measure;
import dev.kernelscope.render.opengl.text.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where the dock's parts are: the painter draws them there, and a window finds there what was clicked. */
public final class DockLayout {

  /** Things to click. */
  public enum Button {
    TO_START,
    STEP_BACK,
    PLAY,
    STEP_ON,
    REVERSE,
    LOOP
  }

  static final TextStyle SEGMENT = TextStyle.of(Face.WORDS, 11.5f);
  static final TextStyle SEGMENT_ON = TextStyle.of(Face.WORDS_BOLD, 11.5f);

  private static final float SIDE = 16;
  private static final float BUTTON = 28;
  private static final float GAP = 4;
  private static final float BAR_HEIGHT = 16;
  private static final float TICKS_HEIGHT = 9;
  private static final float SLIDER = 140;

  /** From this many cells on there is one tick a row. */
  private static final int MANY = 120;

  private final Rect area;
  private final Map<Button, Rect> buttons = new EnumMap<>(Button.class);
  private final Map<LivePlay.Unit, Rect> steps = new EnumMap<>(LivePlay.Unit.class);
  private final float stepLabel;
  private final Rect slider;
  private final float speedLabel;

  DockLayout(Measure letters, Dock dock, Rect area) {
    this.area = area;
    float x = area.x() + 12;
    for (Button button : Button.values()) {
      float width = button == Button.PLAY ? 36 : BUTTON;
      buttons.put(button, new Rect(x, area.y() + 10, width, BUTTON));
      x += width + GAP;
    }
    stepLabel = x + 14;
    x = stepLabel + letters.width(Type.CONTROL, "Step") + GAP + 2;
    for (LivePlay.Unit step : units(dock)) {
      float width = letters.width(SEGMENT_ON, label(step, dock)) + SIDE;
      steps.put(step, new Rect(x, area.y() + 15, width, 18));
      x += width;
    }
    float right = area.right() - SIDE - 34 - GAP - 8;
    slider = new Rect(right - SLIDER, area.y() + 12, SLIDER, 24);
    speedLabel = slider.x() - 12 - letters.width(Type.CONTROL, "Speed");
  }

  /** The dock's parts in an area. */
  public static DockLayout of(Measure letters, Dock dock, Rect area) {
    return new DockLayout(letters, dock, area);
  }

  /** What a film can be stepped by: trainings and layers of a network have no terms. */
  private static List<LivePlay.Unit> units(Dock dock) {
    boolean terms = dock.steps() == Steps.CELL;
    return Arrays.stream(LivePlay.Unit.values()).filter(u -> terms || u != LivePlay.Unit.TAP).toList();
  }

  /** What a unit of steps is called. */
  static String label(LivePlay.Unit unit, Dock dock) {
    return switch (unit) {
      case TAP, PHASE -> unit.name().toLowerCase(Locale.ROOT);
      case CELL -> dock.steps().word();
      case ROW -> dock.steps().group();
    };
  }

  /** What the film can be stepped by, from the left. */
  Set<LivePlay.Unit> steps() {
    return steps.keySet();
  }

  public Rect button(Button button) {
    return buttons.get(button);
  }

  public Rect step(LivePlay.Unit step) {
    return steps.get(step);
  }

  float stepLabel() {
    return stepLabel;
  }

  float speedLabel() {
    return speedLabel;
  }

  /** Whether there is room for the units of a step and the speed. */
  public boolean roomy() {
    return area.width() >= 760;
  }

  public Rect slider() {
    return slider;
  }

  /** Where the knob stands at a speed. */
  float knob(double speed) {
    double share = Math.log(speed / Player.SLOWEST) / Math.log(Player.FASTEST / Player.SLOWEST);
    return (float) (slider.x() + 4 + (SLIDER - 8) * share);
  }

  /** The speed at a place of the slider. */
  public double speed(float x) {
    double share = Math.clamp((x - slider.x() - 4) / (SLIDER - 8), 0, 1);
    return Player.SLOWEST * Math.pow(Player.FASTEST / Player.SLOWEST, share);
  }

  /** The phases of one step of the film. */
  public Rect bar() {
    return new Rect(area.x() + SIDE, area.bottom() - 56, area.width() - 2 * SIDE, BAR_HEIGHT);
  }

  /** All steps of the film. */
  public Rect ticks() {
    return new Rect(area.x() + SIDE, area.bottom() - 26, area.width() - 2 * SIDE, TICKS_HEIGHT);
  }

  /** How many cells share a tick. */
  static int perTick(Dock dock) {
    return dock.ticks() >= MANY ? Math.max(1, dock.ticksPerGroup()) : 1;
  }

  static int ticks(Dock dock) {
    return (dock.ticks() + perTick(dock) - 1) / perTick(dock);
  }

  /** The step of the film at a place of the row of ticks, its fraction the share of that step. */
  public double placeAt(Dock dock, float x) {
    double share = Math.clamp((x - ticks().x()) / ticks().width(), 0, 1);
    return Math.min(share * ticks(dock) * perTick(dock), Math.nextDown((double) dock.ticks()));
  }

  /** The share of one step at a place of the bar. */
  public double shareAt(float x) {
    return Math.clamp((x - bar().x()) / bar().width(), 0, 1);
  }
}

package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.render.ascii.view.Area;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything stands on a terminal of a size, by section 7 of the visual specification: the scene has what the
 * panels beside it and the lines below it leave.
 *
 * @param large whether there is room for sentences, and for names under the ticks
 * @param scene where the 3D view is
 * @param panels what stands beside it
 * @param dividers columns of the rules between them
 * @param bottom first line below scene and panels, which is a rule
 */
record Layout(boolean large, Area scene, List<Slot> panels, List<Integer> dividers, int bottom) {

  /** Columns of the usual screen. */
  static final int COLUMNS = 100;
  /** Lines of the usual screen. */
  static final int ROWS = 35;

  /** From here on a panel stands on both sides of the scene. */
  private static final int TWO_PANELS = 136;
  /** From here on there is a third one. */
  private static final int THREE_PANELS = 170;
  /** From here on two panels stand above each other at the right. */
  private static final int STACKED = 51;
  private static final int LEFT = 34;
  private static final int RIGHT = 31;
  private static final int CONTROLS_ROWS = 15;
  /** The narrowest panel. */
  private static final int NARROW = 25;

  /**
   * A panel's place.
   *
   * @param panel which one
   * @param area where
   */
  record Slot(Panel panel, Area area) {}

  /**
   * The places for a size of at least 80×24.
   *
   * @param chosen the panel that comes first where not all have room
   * @param lesson whether there is a lesson's text
   * @param controls whether there is anything to change
   */
  static Layout of(int columns, int rows, Panel chosen, boolean lesson, boolean controls) {
    boolean large = columns >= COLUMNS && rows >= ROWS;
    return large ? large(columns, rows, chosen, lesson, controls) : small(columns, rows, chosen);
  }

  private static Layout small(int columns, int rows, Panel chosen) {
    Area panel = new Area(columns - 25, 2, 25, rows - 12);
    return new Layout(false, new Area(0, 1, columns - 27, rows - 11), List.of(new Slot(chosen, panel)),
        List.of(columns - 27), rows - 10);
  }

  private static Layout large(int columns, int rows, Panel chosen, boolean lesson, boolean controls) {
    int top = 3;
    int bottom = rows - 12;
    int height = bottom - top;
    List<Slot> slots = new ArrayList<>();
    List<Integer> dividers = new ArrayList<>();
    int left = 1;
    int right = columns - RIGHT - 3;
    if (columns >= TWO_PANELS && (lesson || controls)) {
      slots.add(new Slot(lesson ? Panel.LESSON : Panel.CONTROLS, new Area(1, top, LEFT, height)));
      dividers.add(LEFT + 2);
      left = LEFT + 4;
    }
    Panel first = slots.isEmpty() ? chosen : other(chosen, slots.getFirst().panel());
    boolean more = controls && slots.stream().noneMatch(s -> s.panel() == Panel.CONTROLS) && !slots.isEmpty();
    if (more && rows >= STACKED) {
      Area area = new Area(right + 3, top, RIGHT, height - CONTROLS_ROWS - 1);
      slots.add(new Slot(Panel.NUMBERS, area));
      slots.add(new Slot(Panel.CONTROLS, new Area(right + 3, bottom - CONTROLS_ROWS, RIGHT, CONTROLS_ROWS)));
    } else if (more && columns >= THREE_PANELS) {
      slots.add(new Slot(Panel.CONTROLS, new Area(right + 3, top, RIGHT, height)));
      dividers.add(right);
      right -= RIGHT + 4;
      slots.add(new Slot(Panel.NUMBERS, new Area(right + 3, top, RIGHT, height)));
    } else {
      slots.add(new Slot(first, new Area(right + 3, top, RIGHT, height)));
    }
    dividers.add(right);
    return new Layout(true, new Area(left, top, right - 1 - left, height - 1), slots, dividers, bottom);
  }

  /** A panel that already stands somewhere gives its place to the numbers. */
  private static Panel other(Panel chosen, Panel shown) {
    return chosen == shown ? Panel.NUMBERS : chosen;
  }

  /** The same with the scene in the place of the numbers beside it, for scenes that need the width. */
  Layout wide() {
    Slot last = panels.getLast();
    if (last.panel() != Panel.NUMBERS) {
      return this;
    }
    Area whole = new Area(scene.x(), scene.y(), last.area().x() + last.area().width() - scene.x(), scene.height());
    return new Layout(large, whole, panels.subList(0, panels.size() - 1), dividers.subList(0, dividers.size() - 1),
        bottom);
  }

  /** The same with a narrower panel at the right, if that makes the scene so wide; else as it is. */
  Layout narrow(int width) {
    Slot last = panels.getLast();
    int more = width - scene.width();
    if (!large || more > last.area().width() - NARROW || dividers.size() != panels.size()) {
      return this;
    }
    Area a = last.area();
    List<Slot> slots = new ArrayList<>(panels.subList(0, panels.size() - 1));
    slots.add(new Slot(last.panel(), new Area(a.x() + more, a.y(), a.width() - more, a.height())));
    List<Integer> rules = new ArrayList<>(dividers.subList(0, dividers.size() - 1));
    rules.add(dividers.getLast() + more);
    return new Layout(true, new Area(scene.x(), scene.y(), width, scene.height()), slots, rules, bottom);
  }

  /** Whether several panels stand beside the scene. */
  static boolean manyPanels(int columns) {
    return columns >= TWO_PANELS;
  }

  /** First line of the arithmetic. */
  int ledger() {
    return bottom + 1;
  }

  /** The line for what the user points at, and for messages that are long. */
  int note() {
    return bottom + (large ? 4 : 5);
  }

  /** The line of the key to the colours. */
  int legend() {
    return bottom + (large ? 5 : 4);
  }

  /** First line of the timeline. */
  int phases() {
    return bottom + (large ? 7 : 6);
  }

  /** Column of the first character below the scene. */
  int indent() {
    return large ? 2 : 1;
  }
}

package dev.kernelscope.render.ascii.palette;

import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.render.ascii.cells.CellColor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The fixed colours of a small palette. They are chosen by hand and by meaning: the nearest colour of the 256-colour
 * cube turns a mid grey lilac and an orange-red olive.
 *
 * @param name what it is called
 * @param background behind everything
 * @param tints colours of the {@link dev.kernelscope.engine.scene.style.Tint}s, in their order
 * @param faded the same, paler
 * @param scales the steps of each scale, from its lowest to its highest value
 * @param focus rim of what the user points at
 * @param empty face of a cell that is not yet computed
 * @param dropped face of a cell that the floor drops
 * @param side a face's left side
 * @param top a face's top
 * @param darkInk readable on light faces
 * @param paleDarkInk the same, paler
 * @param lightInk readable on dark faces
 * @param paleLightInk the same, paler
 * @param raised background of what is current
 * @param done phases that are over, in the order of the tints; the texts on phases follow
 * @param played the part of a phase that is over, in the order of the tints
 * @param rest what is still to come
 * @param fillTexts text on done, played, rest
 */
record Tables(String name, int background, int[] tints, int[] faded, Map<ScaleKind, int[]> scales, int focus, int empty,
    int dropped, IntUnaryOperator side, IntUnaryOperator top, int darkInk, int paleDarkInk, int lightInk,
    int paleLightInk, int raised, int[] done, int[] played, int rest, int[] fillTexts) {

  static final Tables DARK_256 = new Tables("256 colours", CellColor.NONE,
      all256(188, 215, 176, 79, 173, 114, 111, 255, 249, 244, 238),
      all256(240, 94, 96, 29, 94, 29, 24, 244, 240, 238, 236),
      Map.of(
          ScaleKind.SIGNED, all256(147, 111, 74, 31, 24, 233, 52, 88, 131, 174, 217),
          ScaleKind.WEIGHTS, all256(183, 141, 98, 60, 54, 233, 94, 130, 136, 172, 215),
          ScaleKind.PIXELS, all256(234, 238, 242, 246, 250, 254),
          ScaleKind.PHOTO, greys(),
          ScaleKind.UNSIGNED, all256(17, 60, 102, 144, 185, 227)),
      c256(75), c256(235), c256(235), face -> darker256(face, 0.45), face -> darker256(face, 0.62),
      c256(232), c256(238), c256(255), c256(247), c256(237),
      all256(244, 94, 96, 29, 94, 29, 24, 244, 244, 240, 238),
      all256(188, 215, 176, 79, 173, 114, 111, 255, 249, 244, 238), c256(235),
      all256(255, 233, 249));

  static final Tables LIGHT_256 = new Tables("256 colours", c256(255),
      all256(240, 130, 90, 29, 167, 71, 68, 233, 239, 243, 249),
      all256(250, 180, 182, 115, 174, 114, 110, 246, 249, 251, 253),
      Map.of(
          ScaleKind.SIGNED, all256(17, 24, 25, 67, 152, 254, 181, 173, 130, 88, 52),
          ScaleKind.WEIGHTS, all256(54, 97, 103, 146, 189, 255, 223, 215, 172, 136, 130),
          ScaleKind.PIXELS, all256(237, 241, 245, 249, 253, 231),
          ScaleKind.PHOTO, greys(),
          ScaleKind.UNSIGNED, all256(17, 60, 102, 144, 185, 227)),
      c256(26), c256(253), c256(253), face -> c256(248), face -> c256(251),
      c256(232), c256(239), c256(231), c256(252), c256(252),
      all256(248, 180, 182, 115, 174, 114, 110, 248, 248, 250, 252),
      all256(240, 130, 90, 29, 167, 71, 68, 233, 239, 243, 249), c256(254),
      all256(233, 255, 239));

  static final Tables DARK_16 = new Tables("16 colours", CellColor.NONE,
      all16(7, 3, 5, 6, 9, 10, 12, 15, 7, 8, 8),
      all16(8, 3, 5, 6, 1, 2, 4, 7, 8, 8, 8),
      Map.of(
          ScaleKind.SIGNED, all16(12, 4, 0, 1, 9),
          ScaleKind.WEIGHTS, all16(13, 5, 0, 3, 11),
          ScaleKind.PIXELS, all16(0, 8, 7, 15),
          ScaleKind.PHOTO, all16(0, 8, 7, 15),
          ScaleKind.UNSIGNED, all16(4, 8, 3, 11)),
      c16(12), c16(8), c16(0), Tables::darker16, Tables::darker16,
      c16(0), c16(0), c16(15), c16(7), CellColor.NONE,
      all16(7, 3, 5, 6, 1, 2, 4, 7, 7, 8, 8), all16(15, 11, 13, 14, 9, 10, 12, 15, 7, 8, 8), CellColor.NONE,
      all16(0, 0, 7));

  static final Tables LIGHT_16 = new Tables("16 colours", c16(15),
      all16(0, 3, 5, 6, 1, 2, 4, 0, 8, 8, 7),
      all16(8, 3, 5, 6, 1, 2, 4, 8, 8, 8, 7),
      Map.of(
          ScaleKind.SIGNED, all16(4, 12, 15, 9, 1),
          ScaleKind.WEIGHTS, all16(5, 13, 15, 11, 3),
          ScaleKind.PIXELS, all16(0, 8, 7, 15),
          ScaleKind.PHOTO, all16(0, 8, 7, 15),
          ScaleKind.UNSIGNED, all16(4, 8, 3, 11)),
      c16(4), c16(7), c16(7), face -> c16(8), face -> c16(7),
      c16(0), c16(0), c16(15), c16(15), c16(15),
      all16(7, 11, 13, 14, 9, 10, 12, 7, 7, 7, 7), all16(8, 3, 5, 6, 1, 2, 4, 8, 8, 8, 7), c16(15),
      all16(0, 15, 8));

  private static int c256(int index) {
    return CellColor.of256(index);
  }

  private static int c16(int index) {
    return CellColor.of16(index);
  }

  private static int[] all256(int... indices) {
    return Arrays.stream(indices).map(CellColor::of256).toArray();
  }

  private static int[] all16(int... indices) {
    return Arrays.stream(indices).map(CellColor::of16).toArray();
  }

  /** Photographs use all the greys that there are. */
  private static int[] greys() {
    int[] result = new int[26];
    result[0] = c256(16);
    for (int i = 0; i < 24; i++) {
      result[i + 1] = c256(232 + i);
    }
    result[25] = c256(231);
    return result;
  }

  /** Greys become darker greys; a colour becomes one nearer to its scale's dark middle. */
  private static int darker256(int face, double factor) {
    int index = CellColor.value(face);
    if (index >= 232) {
      return c256(232 + Math.max(0, (int) Math.round(((8 + 10 * (index - 232)) * factor - 8) / 10)));
    }
    Integer darker = (factor < 0.5 ? SIDES : TOPS).get(index);
    return c256(darker == null ? 233 : darker);
  }

  private static final Map<Integer, Integer> SIDES = pairs(
      147, 60, 111, 24, 74, 23, 31, 233, 24, 233, 52, 232, 88, 233, 131, 52, 174, 52, 217, 95,
      183, 60, 141, 54, 98, 54, 54, 233, 94, 233, 130, 58, 136, 58, 172, 94, 215, 94,
      227, 58, 185, 58, 144, 237, 102, 236, 60, 234, 17, 232);
  private static final Map<Integer, Integer> TOPS = pairs(
      147, 103, 111, 67, 74, 31, 31, 23, 24, 23, 52, 233, 88, 52, 131, 88, 174, 131, 217, 138,
      183, 97, 141, 60, 98, 54, 54, 233, 94, 58, 130, 94, 136, 94, 172, 130, 215, 136,
      227, 142, 185, 100, 144, 240, 102, 238, 60, 236, 17, 233);

  private static Map<Integer, Integer> pairs(int... values) {
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      map.put(values[i], values[i + 1]);
    }
    return map;
  }

  private static int darker16(int face) {
    int index = CellColor.value(face);
    return c16(index == 15 ? 7 : index == 7 ? 8 : index > 8 ? index - 8 : 0);
  }

  Tables {
    scales = new EnumMap<>(scales);
  }
}

package dev.kernelscope.engine.scene.style;

import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers behind the themes. Signed data: berlin (dark) and vik (light) of F. Crameri's Scientific Colour Maps;
 * weights: PuOr of ColorBrewer, for the dark theme turned to a dark zero; unsigned: cividis of J. Nuñez, C. Anderton
 * and R. Renslow. All of them can be told apart with any common colour vision.
 */
final class Palettes {

  private Palettes() {}

  static Map<Token, Rgb> darkTokens() {
    return tokens(0x0E1217, 0x151B22, 0x141A20, 0x1D252E, 0x27313C, 0x28323D, 0x3A4755, 0x5AA9FF,
        0x131920, 0x33404D, 0x1A222B,
        0x7D8A98);
  }

  static Map<Token, Rgb> lightTokens() {
    return tokens(0xF4F6F8, 0xFFFFFF, 0xFFFFFF, 0xEEF1F5, 0xE1E6EC, 0xD6DCE3, 0xB6C0CB, 0x1769E0,
        0xF8FAFB, 0xC3CCD5, 0xE6EBF0,
        0x7B8794);
  }

  static Map<Tint, Rgb> darkTints() {
    return tints(0xCBD6E2, 0xF2A83B, 0xDF94E8, 0x4FD6B8, 0xE9806F, 0x7FC98A, 0x79A8F2, 0xEAF0F6,
        0xAAB6C3, 0x7D8A98, 0x3A4755);
  }

  static Map<Tint, Rgb> lightTints() {
    return tints(0x46566A, 0xA85F00, 0x97309F, 0x00776A, 0xE9806F, 0x7FC98A, 0x79A8F2, 0x10161D,
        0x45525F, 0x66737F, 0xB6C0CB);
  }

  static Map<ScaleKind, ColorScale> darkScales() {
    return scales(
        ColorScale.of(0x1B222A, 0x3A4653, 0x5F6E7E, 0x93A2B2, 0xD3DCE5),
        ColorScale.of(0x9EB0FF, 0x79ABED, 0x519FD3, 0x3685AD, 0x286886, 0x1D4B61, 0x14303E, 0x111A20,
        0x190C09, 0x2B0E01, 0x411201,
            0x5B1D08, 0x7D341E, 0x9E513F, 0xBE6F63, 0xDF8F89, 0xFFADAD),
        ColorScale.of(0xC9B6FF, 0x9A7FE0, 0x6B4FA8, 0x3B2D5E, 0x17151B, 0x4A3113, 0x8F5A17, 0xC98726, 0xFFC069));
  }

  static Map<ScaleKind, ColorScale> lightScales() {
    return scales(
        ColorScale.of(0x333E4A, 0x66737F, 0x98A4B0, 0xCDD5DC, 0xFFFFFF),
        ColorScale.of(0x001261, 0x023A7B, 0x116496, 0x5496B7, 0xA7C9DA, 0xECE5E0, 0xE1B8A0, 0xCD8961,
        0xB75A26, 0x852206, 0x590008),
        ColorScale.of(0x542788, 0x8073AC, 0xB2ABD2, 0xD8DAEB, 0xF7F7F7, 0xFEE0B6, 0xFDB863, 0xE08214, 0xB35806));
  }

  private static Map<Token, Rgb> tokens(int... rrggbb) {
    Map<Token, Rgb> map = new EnumMap<>(Token.class);
    for (Token token : Token.values()) {
      map.put(token, Rgb.of(rrggbb[token.ordinal()]));
    }
    return map;
  }

  private static Map<Tint, Rgb> tints(int... rrggbb) {
    Map<Tint, Rgb> map = new EnumMap<>(Tint.class);
    for (Tint tint : Tint.values()) {
      map.put(tint, Rgb.of(rrggbb[tint.ordinal()]));
    }
    return map;
  }

  private static Map<ScaleKind, ColorScale> scales(ColorScale pixels, ColorScale signed, ColorScale weights) {
    Map<ScaleKind, ColorScale> map = new EnumMap<>(ScaleKind.class);
    map.put(ScaleKind.PIXELS, pixels);
    map.put(ScaleKind.PHOTO, ColorScale.of(0x000000, 0xFFFFFF));
    map.put(ScaleKind.SIGNED, signed);
    map.put(ScaleKind.WEIGHTS, weights);
    map.put(ScaleKind.UNSIGNED,
        ColorScale.of(0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369,
        0xE1CC55, 0xFEE838));
    return map;
  }
}

package dev.kernelscope.app.network;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Shape;

/** Every map of one layer, in the order of the channels. */
public final class LayerSheet {

  private static final int MARGIN = 32;
  private static final int HEAD = 122;
  private static final int GAP = 8;
  private static final int CAPTION = 20;
  private static final int WIDTH = 1920;

  private LayerSheet() {}

  /** Draws it. */
  public static Picture draw(Inspection look, ProbeLayer layer, Theme theme) {
    Shape s = layer.output();
    int tile = layer.channels() <= 40 ? 176 : layer.channels() <= 150 ? 116 : 86;
    int height = (int) Math.round(tile * Math.clamp((double) s.h() / s.w(), 0.5, 1.25));
    int across = (WIDTH - 2 * MARGIN + GAP) / (tile + GAP);
    int down = Math.ceilDiv(layer.channels(), across);
    Sheet sheet = new Sheet(WIDTH, HEAD + down * (height + CAPTION + GAP) + MARGIN, theme);
    sheet.title(layer.name() + " of " + look.network().name(), MARGIN, 48, 26, Tint.OUTPUT);
    sheet.text(layer.kind() + " · " + layer.channels() + " maps of " + s.h() + "×" + s.w() + " · "
        + Looking.shortName(look.photo().name()), MARGIN, 76, 15, Tint.MID);
    sheet.text(MapWords.scaleAndNumber() + (layer.isCut() ? ", " + layer.cutInWords() : "") + ".", MARGIN, 98, 15,
        Tint.LOW);
    for (int channel = 0; channel < layer.channels(); channel++) {
      int x = MARGIN + channel % across * (tile + GAP);
      int y = HEAD + channel / across * (height + CAPTION + GAP);
      Plane map = look.map(layer, channel);
      sheet.tile(Tiles.map(map, theme, height, tile), x, y);
      String number = Numbers.plain(map.largest());
      sheet.text(sheet.fitting(look.network().unit(layer.name(), channel), tile - sheet.width(number, 11) - 5, 11),
          x, y + height + 14, 11, Tint.INPUT);
      sheet.text(number, x + tile - sheet.width(number, 11), y + height + 14, 11, Tint.LOW);
    }
    return sheet.picture();
  }
}

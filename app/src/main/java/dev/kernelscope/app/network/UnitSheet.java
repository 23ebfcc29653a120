package dev.kernelscope.app.network;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/** What one unit sees: its receptive field on the photograph, beside the map that it is a cell of. */
public final class UnitSheet {

  private static final int MARGIN = 32;
  private static final int HEAD = 104;
  private static final int SIDE = 720;

  private UnitSheet() {}

  /** Draws it. */
  public static Picture draw(Inspection look, ProbeLayer layer, int channel, int row, int column, Theme theme) {
    Shape photo = look.photo().colour().shape();
    double scale = (double) SIDE / Math.max(photo.h(), photo.w());
    int height = (int) Math.round(photo.h() * scale);
    int width = (int) Math.round(photo.w() * scale);
    Sheet sheet = new Sheet(2 * width + 3 * MARGIN, HEAD + height + 56, theme);
    Field field = look.probe().field(layer, row, column);
    Plane map = look.map(layer, channel);
    sheet.title(layer.name() + ", channel " + look.network().channel(layer.name(), channel), MARGIN, 48, 26,
        Tint.OUTPUT);
    sheet.text("Cell " + row + "," + column + " of the map is " + Numbers.plain(map.at(row, column))
        + (layer.isCut() ? " " + layer.cutInWords() : "") + ". It sees " + field + ".", MARGIN, 78, 15, Tint.MID);
    sheet.tile(Tiles.photo(look.photo().colour(), height, width), MARGIN, HEAD);
    seen(sheet, field, photo, scale);
    String caption = Looking.shortName(look.photo().name()) + ", " + photo.h() + "×" + photo.w();
    sheet.text(sheet.fitting(caption, width, 14), MARGIN, HEAD + height + 28, 14, Tint.INPUT);
    int left = 2 * MARGIN + width;
    sheet.tile(Tiles.map(map, theme, height, width), left, HEAD);
    double cellW = (double) width / map.columns();
    double cellH = (double) height / map.rows();
    sheet.frame(left + column * cellW, HEAD + row * cellH, cellW, cellH, Tint.KERNEL, 3);
    sheet.text("the map, " + map.rows() + "×" + map.columns() + ", largest number " + Numbers.plain(map.largest()),
        left, HEAD + height + 28, 14, Tint.INPUT);
    return sheet.picture();
  }

  private static void seen(Sheet sheet, Field field, Shape photo, double scale) {
    Rectangle2D whole = new Rectangle2D.Double(MARGIN, HEAD, photo.w() * scale, photo.h() * scale);
    Rectangle2D part = whole.createIntersection(new Rectangle2D.Double(MARGIN + field.left() * scale,
        HEAD + field.top() * scale, field.columns() * scale, field.rows() * scale));
    Area rest = new Area(whole);
    rest.subtract(new Area(part));
    sheet.veil(rest, 0.55);
    sheet.frame(part.getX(), part.getY(), part.getWidth(), part.getHeight(), Tint.KERNEL, 3);
  }
}

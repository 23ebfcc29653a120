package dev.kernelscope.app.network;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;

/**
 * One picture of a network and a photograph, as wide as a slide: the photograph and the first kernels on the left, and
 * on the right the strongest maps of early, middle and deep layers.
 */
public final class MapsSheet {

  private static final int WIDTH = 1920;
  private static final int LEAST_HEIGHT = 1080;
  private static final int MARGIN = 40;
  private static final int HEAD = 108;
  private static final int LEFT = 560;
  private static final int NAMES = 232;
  private static final int TILE = 115;
  private static final int GAP = 10;
  private static final int CAPTION = 20;

  /** Height of the words beside a row. */
  private static final int WORDS = 112;

  private static final int BAND = 20;
  private static final int SLIDE_ROWS = 6;
  private static final int KERNELS_ACROSS = 8;
  private static final int MOST_KERNELS = 64;

  private final Inspection look;
  private final List<ProbeLayer> rows;
  private final Sheet sheet;
  private final int tileHeight;
  private final int rowHeight;

  private MapsSheet(Inspection look, List<ProbeLayer> rows, Theme theme) {
    this.look = look;
    this.rows = rows;
    double proportion = (double) look.photo().colour().shape().h() / look.photo().colour().shape().w();
    this.tileHeight = (int) Math.round(TILE * Math.clamp(proportion, 0.5, 1.25));
    this.rowHeight = Math.max(tileHeight + CAPTION, WORDS) + GAP;
    int right = HEAD + rows.size() * rowHeight + 3 * BAND + MARGIN;
    this.sheet = new Sheet(WIDTH, Math.max(Math.max(LEAST_HEIGHT, right), leftHeight(look, proportion)), theme);
  }

  private static int leftHeight(Inspection look, double proportion) {
    int photo = (int) Math.round(LEFT * proportion);
    int kernels = look.probe().firstFilters().map(weights -> Math.min(MOST_KERNELS, weights.shape().n())).orElse(0);
    return HEAD + photo + 110 + Math.ceilDiv(kernels, KERNELS_ACROSS) * (LEFT / KERNELS_ACROSS) + MARGIN;
  }

  /**
   * Draws it.
   *
   * @param every whether every layer gets a row, and not only as many as fit a slide
   */
  public static Picture draw(Inspection look, boolean every, Theme theme) {
    List<ProbeLayer> layers = ShownLayers.all(look.probe());
    return new MapsSheet(look, every ? layers : ShownLayers.some(layers, SLIDE_ROWS), theme).draw();
  }

  private Picture draw() {
    sheet.title("What " + Looking.shortName(look.network().name()) + " sees", MARGIN, 58, 32, Tint.HIGH);
    sheet.text(MapWords.scaleAndNumber() + ".", MARGIN, 90, 15, Tint.LOW);
    photo();
    int y = HEAD;
    String band = "";
    for (int i = 0; i < rows.size(); i++) {
      String now = band(i);
      if (!now.equals(band)) {
        sheet.title(now, MARGIN + LEFT + 50, y + 14, 14, Tint.KERNEL);
        y += BAND;
        band = now;
      }
      row(rows.get(i), y);
      y += rowHeight;
    }
    return sheet.picture();
  }

  private String band(int row) {
    return rows.size() < 3 ? "LAYERS" : List.of("EARLY", "MIDDLE", "DEEP").get(row * 3 / rows.size());
  }

  private void photo() {
    Tensor colour = look.photo().colour();
    int height = (int) Math.round((double) LEFT * colour.shape().h() / colour.shape().w());
    sheet.tile(Tiles.photo(colour, height, LEFT), MARGIN, HEAD);
    int y = HEAD + height + 26;
    sheet.text(sheet.fitting(Looking.shortName(look.photo().name()), LEFT - 150, 15), MARGIN, y, 15, Tint.INPUT);
    String size = colour.shape().h() + "×" + colour.shape().w();
    sheet.text(size, MARGIN + LEFT - sheet.width(size, 15), y, 15, Tint.LOW);
    look.probe().firstFilters().ifPresent(weights -> kernels(weights, y + 40));
  }

  private void kernels(Tensor weights, int top) {
    int count = Math.min(MOST_KERNELS, weights.shape().n());
    String some = count < weights.shape().n() ? count + " of " + weights.shape().n() : Integer.toString(count);
    sheet.title("The " + some + " kernels of the first layer, " + weights.shape().c() + "×" + weights.shape().h() + "×"
        + weights.shape().w(), MARGIN, top, 15, Tint.KERNEL);
    int step = LEFT / KERNELS_ACROSS;
    int side = step - 8;
    for (int i = 0; i < count; i++) {
      sheet.tile(Tiles.kernel(weights, i, sheet.theme(), side), MARGIN + i % KERNELS_ACROSS * step,
          top + 14 + i / KERNELS_ACROSS * step);
    }
  }

  private void row(ProbeLayer layer, int y) {
    int x = MARGIN + LEFT + 50;
    sheet.title(sheet.fitting(layer.name(), NAMES - 16, 17), x, y + 22, 17, Tint.OUTPUT);
    sheet.text(sheet.fitting(layer.kind(), NAMES - 16, 12.5), x, y + 44, 12.5, Tint.MID);
    sheet.text(layer.channels() + " maps of " + layer.output().h() + "×" + layer.output().w(), x, y + 64, 12.5,
        Tint.MID);
    Field field = look.probe().middleField(layer);
    sheet.text("a cell sees " + field.rows() + "×" + field.columns(), x, y + 84, 12.5, Tint.MID);
    sheet.text(layer.isCut() ? "shown " + layer.cutInWords() : "", x, y + 104, 12.5, Tint.LOW);
    int across = (WIDTH - MARGIN - x - NAMES + GAP) / (TILE + GAP);
    List<Integer> channels = look.strongest(layer);
    for (int i = 0; i < Math.min(across, channels.size()); i++) {
      int channel = channels.get(i);
      Plane map = look.map(layer, channel);
      int left = x + NAMES + i * (TILE + GAP);
      sheet.tile(Tiles.map(map, sheet.theme(), tileHeight, TILE), left, y);
      String words = look.network().unit(layer.name(), channel);
      String number = Numbers.plain(map.largest());
      sheet.text(sheet.fitting(words, TILE - sheet.width(number, 12) - 6, 12), left, y + tileHeight + 15, 12,
          Tint.INPUT);
      sheet.text(number, left + TILE - sheet.width(number, 12), y + tileHeight + 15, 12, Tint.LOW);
    }
  }
}

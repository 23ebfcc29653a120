package dev.kernelscope.app.network;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.probe.StrongestPatches.Patch;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;

/** The patches that one channel answers to most, cut out of their photographs. */
public final class PatchesSheet {

  private static final int MARGIN = 32;
  private static final int HEAD = 100;
  private static final int GAP = 16;
  private static final int SIDE = 224;
  private static final int CAPTION = 44;
  private static final int ACROSS = 4;

  private PatchesSheet() {}

  /**
   * Draws it.
   *
   * @param patches the strongest first
   * @param photos all photographs, by the patches' index
   */
  public static Picture draw(LoadedNetwork network, ProbeLayer layer, int channel, List<Patch> patches,
      List<FittedPhoto> photos, Theme theme) {
    int across = Math.min(ACROSS, Math.max(1, patches.size()));
    int down = Math.ceilDiv(Math.max(1, patches.size()), ACROSS);
    int width = Math.max(2 * MARGIN + across * (SIDE + GAP) - GAP, 720);
    Sheet sheet = new Sheet(width, HEAD + down * (SIDE + CAPTION + GAP) + MARGIN / 2, theme);
    sheet.title(layer.name() + ", channel " + network.channel(layer.name(), channel), MARGIN, 48, 26, Tint.OUTPUT);
    sheet.text("What it answers to most, in " + photos.size() + (photos.size() == 1 ? " image" : " images"), MARGIN, 76,
        15, Tint.MID);
    for (int i = 0; i < patches.size(); i++) {
      Patch patch = patches.get(i);
      FittedPhoto photo = photos.get(patch.image());
      int x = MARGIN + i % ACROSS * (SIDE + GAP);
      int y = HEAD + i / ACROSS * (SIDE + CAPTION + GAP);
      Tensor cut = photo.seen(patch.field());
      double scale = (double) SIDE / Math.max(cut.shape().h(), cut.shape().w());
      int height = Math.max(1, (int) Math.round(cut.shape().h() * scale));
      int wide = Math.max(1, (int) Math.round(cut.shape().w() * scale));
      sheet.tile(Tiles.photo(cut, height, wide), x + (SIDE - wide) / 2, y + (SIDE - height) / 2);
      sheet.title(Numbers.plain(patch.value()), x, y + SIDE + 18, 14, Tint.HIGH);
      sheet.text(sheet.fitting(Looking.shortName(photo.name()), SIDE, 12), x, y + SIDE + 36, 12, Tint.LOW);
    }
    return sheet.picture();
  }
}

package dev.kernelscope.app.network;

import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.tensor.Tensor;

/** The image that a unit wants to see, as far as it was found. */
public final class WishSheet {

  private static final int MARGIN = 32;
  private static final int HEAD = 104;
  private static final int SIDE = 640;

  private WishSheet() {}

  /** Draws it. */
  public static Picture draw(LoadedNetwork network, ProbeLayer layer, int channel, NetworkWork.Wish wish,
      Theme theme) {
    Tensor image = wish.image();
    Sheet sheet = new Sheet(SIDE + 2 * MARGIN, HEAD + SIDE + 60, theme);
    String title = layer.name() + ", channel " + network.channel(layer.name(), channel);
    sheet.title(sheet.fitting(title, SIDE, 24), MARGIN, 48, 24, Tint.OUTPUT);
    sheet.text("What it wants to see: " + wish.steps() + " steps uphill from noise", MARGIN, 78, 15, Tint.MID);
    sheet.tile(Tiles.photo(network.range().colours(image), SIDE, SIDE), MARGIN, HEAD);
    sheet.text("its sum: " + Numbers.plain(wish.before()) + " for the noise, " + Numbers.plain(wish.after())
        + " now · " + image.shape().h() + "×" + image.shape().w() + " pixels", MARGIN, HEAD + SIDE + 32, 14,
        Tint.INPUT);
    return sheet.picture();
  }
}

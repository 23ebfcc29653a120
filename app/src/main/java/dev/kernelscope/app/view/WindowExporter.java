package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.session.Exhibit;
import dev.kernelscope.app.session.Export;
import dev.kernelscope.app.session.Exporter;
import dev.kernelscope.app.session.Kept;
import dev.kernelscope.engine.render.spi.Format;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.render.spi.Renderer;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.function.DoubleConsumer;

/**
 * Makes the files that a window's menu offers, in the current folder. Their size is the renderer's usual one, whatever
 * the window's is.
 *
 * @param console where destinations belong to
 */
record WindowExporter(Console console) implements Exporter {

  private static final int MOST_CELLS = 150;
  private static final int MANY_CELLS = 40;

  @Override
  public String refusal(Export kind, Renderer renderer) {
    if (kind == Export.TRANSPARENT && !renderer.transparent()) {
      return "this renderer draws a ground";
    }
    return renderer.formats().contains(kind.format()) ? ""
        : kind.format() == Format.MP4 ? "films as .mp4 need the optional library JCodec, which is not installed"
            : "this renderer does not write ." + kind.format().extension();
  }

  @Override
  public String make(Order order, Renderer renderer, DoubleConsumer share) {
    Kept kept = order.kept();
    Scene film = kept.film();
    computed(order, film);
    Scene whole = kept.view().mode() == View.Mode.NUMBERS ? film.tables() : film;
    Scene scene = kept.pointed().map(target -> whole.selecting(Selection.at(target))).orElse(whole);
    RenderOptions usual = new RenderOptions(0, 0, order.theme(), Colors.FULL, true).withoutPlayer();
    RenderOptions options = order.kind() == Export.TRANSPARENT ? usual.onNoGround() : usual;
    share.accept(0);
    Format format = order.kind().format();
    String said = Saved.made("kernelscope-" + order.kind().noun() + "-", "." + format.extension(), console,
        to -> to.write(out -> renderer.write(scene, shot(order, scene), format, options, out,
            (done, total) -> share.accept((double) done / total))));
    int all = scene.timeline().cells();
    return format.film() && all > MOST_CELLS ? said + ", " + MANY_CELLS + " of " + all + " cells" : said;
  }

  /** A film of a training shows steps that may be still to come. */
  private static void computed(Order order, Scene film) {
    Kept kept = order.kept();
    int last = order.kind().format().film() ? cells(film.timeline().cells(), kept.moment().cell()).last()
        : kept.moment().cell();
    if (kept.guest().orElse(null) instanceof Exhibit.Network network) {
      network.looking().compute();
    }
    kept.training().ifPresent(learning -> learning.coach().await(last + 1, done -> { }));
  }

  private static Shot shot(Order order, Scene scene) {
    Kept kept = order.kept();
    if (!order.kind().format().film()) {
      return Shot.still(kept.moment(), kept.view());
    }
    Phase first = scene.timeline().at(0).phase();
    Shot.Cells cells = cells(scene.timeline().cells(), kept.moment().cell());
    return new Shot(new Moment(cells.first(), first, 0), cells, kept.view(), order.speed(),
        order.kind() == Export.GIF, order.calm());
  }

  /** All cells, or some from the current one on where a film of all would take minutes and nobody would see its end. */
  static Shot.Cells cells(int all, int current) {
    if (all <= MOST_CELLS) {
      return new Shot.Cells(0, all - 1);
    }
    int first = Math.min(current, all - MANY_CELLS);
    return new Shot.Cells(first, first + MANY_CELLS - 1);
  }
}

package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * One channel, one filter: padded input, product sheet and output side by side on one floor, the kernel before its
 * patch. Distances are those of the visual specification for the 7×7 lesson and grow with the sizes.
 */
final class TileStage implements StageBuilder {

  private static final double TILE = 0.92;
  private static final double THICKNESS = 0.14;
  private static final double SHEET_RIM = 0.06;
  private static final double GAP_TO_SHEET = 1.29;
  private static final double GAP_TO_OUTPUT = 1.69;
  private static final double SHEET_ABOVE_FLOOR = 0.8;
  private static final Camera CAMERA = new Camera(-30, 18, 35);

  private final SceneModel model;

  TileStage(SceneModel model) {
    this.model = model;
  }

  @Override
  public Stage stage(Moment moment, CellTrace cell) {
    Patch patch = Patch.of(model, moment);
    Block input = new InputPlane(model, patch).block(0, inputPlace(), true, true);
    KernelFrame kernel = new KernelFrame(model, moment, input, patch);
    Block products = new ProductSheet(model, moment, cell).block(0, sheetPlace(input), true);
    Block output = new OutputPlane(model, moment, cell).block(0, outputPlace(products));
    List<Stroke> strokes = new ArrayList<>(kernel.strokes());
    List<Vec3> rim = InputPlane.rim(model, input, patch);
    strokes.add(Stroke.solid(Stroke.Role.PATCH, rim, true, Tint.INPUT, 2.4, 1).drawn(patch.done(Phase.GATHER)));
    strokes.addAll(links(moment, patch, rim, products, OutputPlane.corners(output, cell.row(), cell.column())));
    List<Block> blocks = List.of(input, kernel.block(), products, output);
    double floor = input.bottom();
    return new Stage(List.of(), blocks, strokes, flights(moment, input, products, output, cell), List.of(kernel.tag()),
        new Floor(floor - 0.06, input.left() - 0.4, output.right() + 0.7, -1, 0.8),
        Stage.corners(List.of(input, products, output), 0.15),
        CAMERA);
  }

  private Block.Place inputPlace() {
    int rows = model.problem().rows().paddedInput();
    return new Block.Place(new Vec3(0, (rows - 1) / 2.0, 0), 1, 1, TILE, THICKNESS);
  }

  private Block.Place sheetPlace(Block input) {
    var k = model.problem().weights();
    double y = input.bottom() + SHEET_ABOVE_FLOOR + k.h() - 0.5;
    return new Block.Place(new Vec3(input.right() + GAP_TO_SHEET + SHEET_RIM + 0.5, y, 0), 1, 1, TILE, THICKNESS);
  }

  private Block.Place outputPlace(Block products) {
    int rows = model.problem().output().h();
    double floor = -model.problem().rows().paddedInput() / 2.0;
    return new Block.Place(new Vec3(products.right() + SHEET_RIM + GAP_TO_OUTPUT + 0.5, floor + rows - 0.5, 0),
        1, 1, TILE, THICKNESS);
  }

  private static List<Stroke> links(Moment moment, Patch patch, List<Vec3> rim, Block products,
      List<Vec3> cellCorners) {
    List<Stroke> strokes = new ArrayList<>();
    List<Vec3> sheet = List.of(
        new Vec3(products.left() - SHEET_RIM, products.top() + SHEET_RIM, 0),
        new Vec3(products.right() + SHEET_RIM, products.top() + SHEET_RIM, 0),
        new Vec3(products.right() + SHEET_RIM, products.bottom() - SHEET_RIM, 0),
        new Vec3(products.left() - SHEET_RIM, products.bottom() - SHEET_RIM, 0));
    strokes.add(Stroke.solid(Stroke.Role.SHEET, sheet, true, Tint.PRODUCT, 1.2, 0.55));
    double gathered = Easing.cubicOut(patch.done(Phase.GATHER));
    double summed = moment.phase().compareTo(Phase.SUM) < 0 ? 0 : Math.min(1, patch.done(Phase.SUM) * 9);
    for (int i = 0; i < 4; i++) {
      if (gathered > 0) {
        strokes.add(Stroke.solid(Stroke.Role.GATHER, List.of(rim.get(i), sheet.get(i)), false, Tint.PRODUCT, 1.2, 0.8)
            .dashed(Stroke.Dash.DOTTED).drawn(gathered));
      }
      if (summed > 0) {
        strokes.add(Stroke.solid(Stroke.Role.SUM, List.of(sheet.get(i), cellCorners.get(i)), false,
            Tint.OUTPUT, 1.4, 0.9)
            .drawn(summed));
      }
    }
    return strokes;
  }

  private List<Flight> flights(Moment moment, Block input, Block products, Block output, CellTrace cell) {
    List<Flight> flights = new ArrayList<>();
    int taps = cell.taps().size();
    if (moment.phase() == Phase.GATHER && moment.fraction() < 1) {
      var padding = model.problem().padding();
      for (int n = 0; n < taps; n++) {
        var tap = cell.taps().get(n);
        double t = Easing.quartOut(Easing.stagger(moment.fraction(), n, taps, 0.05));
        flights.add(new Flight(Numbers.plain(tap.value()), Tint.INPUT,
            input.centre(tap.inputRow() + padding.top(), tap.inputColumn() + padding.left()),
            products.centre(tap.kernelRow(), tap.kernelColumn()), t, false));
      }
    } else if (moment.phase() == Phase.SUM && moment.fraction() < 1) {
      var tap = cell.taps().get(moment.term(taps));
      Vec3 from = products.centre(tap.kernelRow(), tap.kernelColumn()).plus(0, 0, 0.35);
      flights.add(new Flight(Numbers.signed(tap.product()), Tint.OUTPUT, from, output.centre(cell.row(), cell.column()),
          moment.fraction() * taps % 1, true));
    }
    return flights;
  }
}

package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import dev.kernelscope.engine.trace.Tap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers first: input with the patch marked, slices of the current filter, products and output so far as flat tables
 * that are seen straight from the front. Nothing moves through the air; the term being added is marked in each table.
 * Of planes too large to be read each table shows the page around the kernel.
 */
final class TableStage implements StageBuilder {

  private static final double TILE = 0.94;
  /** Cells smaller than this have no room for the numbers of a lesson. */
  private static final double READABLE = 24;
  /** Where only a part is shown, its cells may as well be large: a photograph's products have four characters. */
  private static final double READABLE_IN_PART = 31;
  private static final int LARGEST_PAGE = 24;
  private static final double TERM_RIM = 2.4;
  private static final double PATCH_RIM = 2.4;
  private static final double FRAME_RIM = 2;
  /** The kernel's frame goes around the patch's rim, so that both are seen. */
  private static final double AROUND = 0.07;

  private final SceneModel model;
  private final boolean allPlanes;
  private final int page;
  private final TableLayout layout;

  TableStage(SceneModel model) {
    this.model = model;
    this.allPlanes = Math.max(model.problem().input().c(), model.problem().output().c()) <= Scenes.MOST_PLANES;
    int most = Integer.MAX_VALUE;
    TableLayout best = layout(most);
    if (best.cell() < READABLE) {
      most = LARGEST_PAGE;
      best = layout(most);
      while (best.cell() < READABLE_IN_PART && most > 1) {
        best = layout(--most);
      }
    }
    this.page = most;
    this.layout = best;
  }

  private TableLayout layout(int most) {
    var k = model.problem().weights();
    Patch first = Patch.of(model, new Moment(0, Phase.SLIDE, 0));
    Section input = Section.page(InputPlane.whole(model), window(first), most);
    Section output = Section.page(OutputPlane.whole(model), new Section(0, 0, 1, 1), most);
    return TableLayout.of(new TableLayout.Sizes(allPlanes ? model.problem().input().c() : 1,
        allPlanes ? model.problem().output().c() : 1, input, new Section(0, 0, k.h(), k.w()), output));
  }

  /** Where the kernel stands, counted with the padding. */
  private Section window(Patch patch) {
    var padding = model.problem().padding();
    return new Section(patch.row() + padding.top(), patch.column() + padding.left(), patch.height(), patch.width());
  }

  @Override
  public Stage stage(Moment moment, CellTrace cell) {
    Patch patch = Patch.of(model, moment);
    Section section = Section.page(InputPlane.whole(model), window(patch), page);
    int term = moment.phase() == Phase.SUM ? moment.term(model.terms()) : -1;
    List<Block> blocks = new ArrayList<>();
    List<Stroke> strokes = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (int channel : channels(cell, term)) {
      boolean read = reads(cell, channel);
      Block input = input(patch, section, channel, read, cell, term);
      blocks.add(input);
      if (read) {
        int slice = slice(channel);
        blocks.add(kernel(cell, channel, term));
        blocks.add(new ProductSheet(model, moment, cell).block(slice, place(layout.products(column(channel))),
            isFirst(cell, channel)));
        strokes.addAll(rims(patch, section, input));
        labels.addAll(signs(moment, cell, channel));
      }
    }
    blocks.addAll(maps(moment, cell));
    labels.addAll(towardsMaps(cell));
    return new Stage(List.of(), blocks, strokes, List.of(), labels, null, Stage.corners(blocks, 0), Camera.faceOn());
  }

  /** All channels, or the one whose products are being added where there are too many. */
  private List<Integer> channels(CellTrace cell, int term) {
    if (allPlanes) {
      return IntStream.range(0, model.problem().input().c()).boxed().toList();
    }
    int size = model.problem().weights().h() * model.problem().weights().w();
    return List.of(firstRead(cell) + Math.max(0, term) / size);
  }

  private int column(int channel) {
    return allPlanes ? channel : 0;
  }

  private int firstRead(CellTrace cell) {
    return cell.filter() / model.problem().filtersPerGroup() * model.problem().channelsPerGroup();
  }

  private boolean reads(CellTrace cell, int channel) {
    return channel / model.problem().channelsPerGroup() == cell.filter() / model.problem().filtersPerGroup();
  }

  private boolean isFirst(CellTrace cell, int channel) {
    return !allPlanes || channel == firstRead(cell);
  }

  private int slice(int channel) {
    return channel % model.problem().channelsPerGroup();
  }

  private static Block.Place place(Vec3 first) {
    return new Block.Place(first, 1, 1, TILE, 0);
  }

  private Block input(Patch patch, Section section, int channel, boolean read, CellTrace cell, int term) {
    boolean named = !allPlanes || channel == 0;
    Block block =
        new InputPlane(model, patch).block(channel, place(layout.input(column(channel))), named, read, section);
    if (term < 0 || !read || term / kernelSize() != slice(channel)) {
      return block;
    }
    Tap tap = cell.taps().get(term);
    int row = tap.inputRow() + model.problem().padding().top() - section.row();
    int column = tap.inputColumn() + model.problem().padding().left() - section.column();
    List<Tile> tiles = new ArrayList<>(((Surface.Tiles) block.surface()).tiles());
    int at = row * section.columns() + column;
    tiles.set(at, tiles.get(at).outlined(new Outline(Tint.OUTPUT, TERM_RIM)));
    return block.with(new Surface.Tiles(tiles));
  }

  private int kernelSize() {
    return model.problem().weights().h() * model.problem().weights().w();
  }

  private Block kernel(CellTrace cell, int channel, int term) {
    var k = model.problem().weights();
    List<Tile> tiles = new ArrayList<>();
    for (int n = 0; n < kernelSize(); n++) {
      double w = model.trace().weights().get(cell.filter(), slice(channel), n / k.w(), n % k.w());
      Tile tile = Tile.data(n / k.w(), n % k.w(), w, Digit.plain(Numbers.plain(w)));
      boolean current = slice(channel) * kernelSize() + n == term;
      tiles.add(current ? tile.with(Digit.current(tile.digit().text()))
          .outlined(new Outline(Tint.OUTPUT, TERM_RIM)).asCurrent() : tile);
    }
    boolean named = isFirst(cell, channel);
    int channels = model.problem().input().c();
    String name = model.words().kernel(cell.filter(), model.problem().output().c());
    return new Block(Role.KERNEL, cell.filter() * k.c() + slice(channel), named ? name : "",
        named ? k.c() + "×" + k.h() + "×" + k.w() : "", channels > 1 ? Channels.letter(channels, channel) : "",
        channels == 3 ? Channels.tint(channels, channel) : Tint.KERNEL, k.h(), k.w(),
        place(layout.slice(column(channel))), model.ranges().weights(), new Surface.Tiles(tiles), null);
  }

  /** The patch's rim, and around it the frame that slides from patch to patch. */
  private List<Stroke> rims(Patch patch, Section section, Block input) {
    List<Stroke> strokes = new ArrayList<>();
    Section now = window(patch);
    Section before = window(patch.before());
    boolean samePage = Section.page(InputPlane.whole(model), before, page).equals(section);
    double away = samePage ? patch.away() : 0;
    double row = now.row() + (before.row() - now.row()) * away - section.row();
    double column = now.column() + (before.column() - now.column()) * away - section.column();
    strokes.add(Stroke.solid(Stroke.Role.KERNEL, rim(input, row, column, now, AROUND), true, Tint.KERNEL, FRAME_RIM,
        1));
    double gathered = patch.done(Phase.GATHER);
    if (gathered > 0) {
      strokes.add(Stroke.solid(Stroke.Role.PATCH, rim(input, row, column, now, 0), true, Tint.INPUT, PATCH_RIM, 1)
          .drawn(gathered));
    }
    return strokes;
  }

  private static List<Vec3> rim(Block input, double row, double column, Section size, double around) {
    double top = row - 0.5 - around;
    double left = column - 0.5 - around;
    double bottom = row + size.rows() - 0.5 + around;
    double right = column + size.columns() - 0.5 + around;
    return List.of(input.centre(top, left), input.centre(top, right), input.centre(bottom, right),
        input.centre(bottom, left));
  }

  /** The signs of the arithmetic between the tables, and the sum under each channel's products. */
  private List<Label> signs(Moment moment, CellTrace cell, int channel) {
    List<Label> labels = new ArrayList<>();
    var k = model.problem().weights();
    Vec3 slice = layout.slice(column(channel));
    double middle = -(k.h() - 1) / 2.0;
    double gap = layout.products(0).x() - layout.slice(0).x() - k.w();
    if (layout.beside()) {
      labels.add(sign(slice.plus(-0.5 - gap / 2, middle, 0), Span.strongMono("·", Tint.MID)));
    }
    labels.add(sign(slice.plus(k.w() - 0.5 + gap / 2, middle, 0), Span.mono(layout.beside() ? "=" : "→", Tint.MID)));
    if (model.problem().channelsPerGroup() > 1 && moment.phase().compareTo(Phase.SUM) >= 0) {
      Span sum = Span.strongMono(Numbers.signed(cell.channelSum(slice(channel))), Tint.PRODUCT);
      labels.add(new Label(layout.products(column(channel)).plus((k.w() - 1) / 2.0, -k.h(), 0), Label.Style.CENTRED,
          List.of(sum), Tint.MID));
    }
    return labels;
  }

  /** The sum, and the bias that is added to it, lead to the output. */
  private List<Label> towardsMaps(CellTrace cell) {
    Vec3 at = new Vec3(layout.beforeMaps(), 0, 0);
    Span sum = Span.strongMono("Σ", Tint.OUTPUT);
    Span arrow = Span.mono("→", Tint.MID);
    if (!model.hasBias()) {
      return List.of(sign(at, sum, arrow));
    }
    String bias = Numbers.signed(model.trace().bias(cell.filter()));
    return List.of(sign(at.plus(0, 0.35, 0), sum, Span.mono(bias, Tint.KERNEL)), sign(at.plus(0, -0.35, 0), arrow));
  }

  private static Label sign(Vec3 at, Span... spans) {
    return new Label(at, Label.Style.SIGN, List.of(spans), Tint.MID);
  }

  private List<Block> maps(Moment moment, CellTrace cell) {
    OutputPlane plane = new OutputPlane(model, moment, cell);
    Section at = new Section(cell.row(), cell.column(), 1, 1);
    Section section = Section.page(OutputPlane.whole(model), at, page);
    if (!allPlanes) {
      return List.of(plane.block(cell.filter(), place(layout.map(0)), section));
    }
    return IntStream.range(0, model.problem().output().c())
        .mapToObj(m -> plane.block(m, place(layout.map(m)), section)).toList();
  }
}

package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import java.util.Optional;

/** What shape does a layer with several channels and filters give? */
final class ChannelsKind implements Kind {

  @Override
  public String id() {
    return "channels";
  }

  @Override
  public Topic topic() {
    return Topic.CHANNELS;
  }

  @Override
  public Optional<Draft> draft(Dice dice) {
    int channels = dice.pick(2, 3, 3, 4, 6, 8);
    int filters = dice.pick(2, 4, 5, 6, 8, 10, 16);
    int kernel = dice.pick(3, 3, 5);
    int padding = dice.pick(0, 0, 1, 2);
    Axis axis = new Axis(dice.between(7, 20), kernel, dice.pick(1, 1, 2), 1, padding, padding);
    if (filters == channels || padding > kernel / 2) {
      return Optional.empty();
    }
    Sides sides = Sides.square(axis);
    Draft draft = Draft.asking("An input of " + shape(channels, axis.input()) + " (channels × rows × columns) meets "
        + filters + " filters of " + sides.kernel() + " " + sides.how() + ". Which shape has the output?")
        .given(sides.parameters().number("channels", channels).number("filters", filters))
        .right(shape(filters, axis.output()))
        .hint("A filter reads all channels at once and adds everything up to one number for each position. How many "
            + "maps does it give?")
        .because("Each of the " + filters + " filters sums over all " + channels + " channels and gives one map, so "
            + "the output has " + filters + " channels. Rows and columns: " + Formulas.output(axis) + ".")
        .played(Layers.volume(sides, channels, filters, false));
    mistakes(draft, axis, channels, filters);
    return Optional.of(draft);
  }

  private static void mistakes(Draft draft, Axis a, int channels, int filters) {
    int size = a.output();
    draft.wrong(shape(channels, size), "channels-kept", "keeps the input's channels",
        "The channels are summed away; each filter makes one map: " + filters + ".");
    draft.wrong(shape(channels * filters, size), "channels-times-filters", "makes a map for every pair of channel and "
        + "filter", "A filter adds its " + channels + " channel sums to one number, so there are " + filters
            + " maps.");
    draft.wrong(shape(1, size), "one-map", "adds all filters up", "Channels are summed within a filter; the "
        + filters + " filters stay apart.");
    draft.wrong(shape(channels + filters, size), "channels-plus-filters", "puts the maps behind the input's channels",
        "The output holds the " + filters + " maps only.");
    draft.wrong(shape(filters, a.input()), "size-kept", "keeps rows and columns as they were",
        "Along each axis: " + Formulas.output(a) + ".");
    draft.wrong(shape(filters, Formulas.room(a) / a.stride()), "forgot-plus-one", "leaves out the + 1",
        "Along each axis: " + Formulas.output(a) + ".");
  }

  private static String shape(int channels, int side) {
    return side < 1 ? "" : channels + "×" + side + "×" + side;
  }
}

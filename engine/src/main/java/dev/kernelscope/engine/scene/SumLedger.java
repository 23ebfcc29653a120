package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.trace.CellTrace;
import dev.kernelscope.engine.trace.Tap;
import java.util.ArrayList;
import java.util.List;

/** The sum of one output cell, term by term and, where there are several, channel by channel. */
final class SumLedger {

  private SumLedger() {}

  static Ledger of(SceneModel model, Moment moment, CellTrace cell) {
    int terms = cell.taps().size();
    int term = moment.term(terms);
    boolean biasIn = model.hasBias() && moment.phase().compareTo(Phase.BIAS) >= 0;
    List<Ledger.Column> columns = new ArrayList<>(cell.taps().stream().map(SumLedger::column).toList());
    List<Ledger.Column> channels = model.problem().channelsPerGroup() > 1
        ? channels(model, cell, term) : new ArrayList<>();
    int channel = term < 0 || channels.isEmpty() ? -1 : cell.taps().get(term).channel();
    if (model.hasBias()) {
      columns.add(biasColumn(cell));
      if (!channels.isEmpty()) {
        channels.add(biasColumn(cell));
      }
    }
    double total = model.total(moment, cell);
    String caption = (term + 1) + " of " + terms + (terms == 1 ? " term" : " terms");
    if (term == terms - 1 && moment.phase() != Phase.SUM) {
      caption = terms + (terms == 1 ? " product" : " products") + (biasIn ? " + bias" : "");
    }
    return new Ledger.Sum(rows(model), columns, biasIn ? columns.size() - 1 : term, channels,
        biasIn && !channels.isEmpty() ? channels.size() - 1 : channel, new Narration(model, moment, cell).name(),
        Double.isNaN(total) && term < 0 ? "" : Numbers.plain(total), caption);
  }

  private static List<Span> rows(SceneModel model) {
    return List.of(Span.words(model.words().term(), Tint.MID), Span.words("product", Tint.PRODUCT),
        Span.words("total so far", Tint.OUTPUT));
  }

  private static Ledger.Column column(Tap tap) {
    return new Ledger.Column(
        List.of(Span.mono(Numbers.plain(tap.weight()), Tint.KERNEL), Span.mono("·", Tint.LOW),
            Span.mono(Numbers.plain(tap.value()), Tint.INPUT)),
        Span.strongMono(Numbers.signed(tap.product()), Tint.PRODUCT),
        Span.mono(Numbers.plain(tap.runningSum()), Tint.OUTPUT), false);
  }

  private static Ledger.Column biasColumn(CellTrace cell) {
    return new Ledger.Column(List.of(Span.words("bias", Tint.KERNEL)),
        Span.strongMono(Numbers.signed(cell.bias()), Tint.KERNEL),
        Span.mono(Numbers.plain(cell.total()), Tint.OUTPUT), true);
  }

  private static List<Ledger.Column> channels(SceneModel model, CellTrace cell, int term) {
    List<Ledger.Column> result = new ArrayList<>();
    double total = 0;
    for (int q = 0; q < model.problem().channelsPerGroup(); q++) {
      double sum = 0;
      int input = 0;
      boolean begun = false;
      for (int i = 0; i < cell.taps().size(); i++) {
        Tap tap = cell.taps().get(i);
        if (tap.channel() == q) {
          input = tap.inputChannel();
          begun |= i <= term;
          sum += i <= term || !begun ? tap.product() : 0;
        }
      }
      total += sum;
      result.add(new Ledger.Column(
          List.of(Span.strong(Channels.letter(model.problem().input().c(), input),
          Channels.tint(model.problem().input().c(), input)),
              Span.mono("K[" + cell.filter() + "," + q + "] · X[" + input + "]", Tint.MID)),
          Span.strongMono(Numbers.signed(sum), Tint.PRODUCT), Span.mono(Numbers.plain(total), Tint.OUTPUT), false));
    }
    return result;
  }
}

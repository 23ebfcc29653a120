package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Ticks;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/** How much a cell sees, and how many cells answer, over the layers. */
final class NetworkCharts {

  private final NetworkLog log;
  private final List<LayerFacts> layers;

  NetworkCharts(NetworkLog log) {
    this.log = log;
    this.layers = log.facts().layers();
  }

  /** The charts with a layer marked. */
  Ledger ledger(int layer) {
    return new Ledger.Charts(List.of(seen(layer), above(layer)));
  }

  private Ledger.Chart seen(int layer) {
    List<Vec3> points = layers.stream().map(l -> new Vec3(l.number(), rows(l), 0)).toList();
    double most = points.stream().mapToDouble(Vec3::y).max().orElse(1);
    String value = Numbers.count((long) rows(layers.get(layer)));
    return new Ledger.Chart("Rows that a cell sees", "layer", numbers(), Ticks.over(most),
        series(points, points.get(layer), Tint.INPUT, value));
  }

  private static double rows(LayerFacts layer) {
    return layer.field().rows();
  }

  private Ledger.Chart above(int layer) {
    List<Vec3> points = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      int number = layers.get(i).number();
      log.maps(i).ifPresent(maps -> points.add(new Vec3(number, 100 * maps.above(), 0)));
    }
    List<Vec3> here = points.stream().filter(p -> p.x() == layers.get(layer).number()).toList();
    List<Ledger.Series> series = here.isEmpty() ? List.of()
        : series(points, here.getFirst(), Tint.OUTPUT, Math.round(here.getFirst().y()) + " %");
    return new Ledger.Chart("Cells above zero, %", "layer", numbers(), List.of(0.0, 50.0, 100.0), series);
  }

  private static List<Ledger.Series> series(List<Vec3> points, Vec3 here, Tint tint, String value) {
    return List.of(new Ledger.Series(points, tint, 1.6, Stroke.Dash.SOLID, List.of()),
        new Ledger.Series(List.of(here), tint, 2, Stroke.Dash.SOLID, List.of(Span.strongMono(value, tint)), true));
  }

  private List<Double> numbers() {
    return Ticks.whole(0, Math.max(1, layers.getLast().number()));
  }
}

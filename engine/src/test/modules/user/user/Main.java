package user;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.Plan;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/** Convolves with one tap and with nine, by each engine that it is given, and prints who computed what. */
public final class Main {

  private Main() {}

  /**
   * The program.
   *
   * @param engines names of engines; none stands for the default
   */
  public static void main(String... engines) {
    if (engines.length == 0) {
      one(null, Tensor.of(Shape.of(1, 1), 3));
      one(null, Tensor.of(Shape.of(3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }
    for (String engine : engines) {
      one(engine, Tensor.of(Shape.of(1, 1), 3));
    }
  }

  private static void one(String engine, Tensor weights) {
    Conv2d layer = Conv2d.of(weights);
    Tensor input = Tensor.of(Shape.of(3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Plan plan = (engine == null ? layer : layer.engine(engine)).plan(input.shape());
    System.out.println(plan.report().chosen().fullName() + " " + plan.run(input).get(0, 0, 0, 0));
  }
}

package starter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class EdgeFinderTest {

  @Test
  void anEvenPictureHasNoEdges() {
    Tensor grey = Tensor.of(Shape.of(3, 4), 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
    for (float value : EdgeFinder.strength(grey).data()) {
      assertEquals(0, value);
    }
  }

  @Test
  void aStepIsFoundAtItsPlaceAndIsFourTimesItsHeight() {
    Tensor step = Tensor.of(Shape.of(3, 4), 0, 0, 5, 5, 0, 0, 5, 5, 0, 0, 5, 5);
    Tensor strength = EdgeFinder.strength(step);
    float[] middleRow = {0, 20, 20, 0};
    for (int column = 0; column < 4; column++) {
      assertEquals(middleRow[column], strength.get(0, 0, 1, column));
    }
  }
}

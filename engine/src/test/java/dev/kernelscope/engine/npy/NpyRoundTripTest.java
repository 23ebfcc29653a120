package dev.kernelscope.engine.npy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NpyRoundTripTest {

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("shapes") int[] shape, @ForAll long seed) throws IOException {
    float[] data = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Random random = new Random(seed);
    for (int i = 0; i < data.length; i++) {
      data[i] = Float.intBitsToFloat(random.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyWriter.write(new NpyArray(shape, data), out);
    NpyArray back = NpyReader.read(out.toByteArray());
    assertThat(back.shape()).isEqualTo(shape);
    assertThat(Arrays.equals(back.data(), data)).isTrue();
    assertThat((out.size() - 4 * data.length) % 64).as("alignment of the data").isZero();
  }

  @Property(tries = 2000)
  void corruptionNeverCausesAnythingButTheDeclaredException(@ForAll("files") byte[] file,
      @ForAll @IntRange(max = 200) int at,
      @ForAll byte value, @ForAll @IntRange(max = 200) int at2, @ForAll byte value2) {
    byte[] broken = file.clone();
    broken[at % broken.length] = value;
    broken[at2 % broken.length] = value2;
    try {
      NpyArray array = NpyReader.read(broken);
      assertThat(array.data().length).isLessThanOrEqualTo(file.length);
    } catch (NpyFormatException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
    }
  }

  @Property(tries = 500)
  void fortranOrderIsUndone(@ForAll("shapes") int[] shape) {
    int cells = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    float[] fortran = new float[cells];
    int[] position = new int[shape.length];
    for (int i = 0; i < cells; i++) {
      int rest = i;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        position[axis] = rest % shape[axis];
        rest /= shape[axis];
      }
      int index = 0;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        index = index * shape[axis] + position[axis];
      }
      fortran[index] = i;
    }
    float[] c = FortranOrder.toC(fortran, shape);
    for (int i = 0; i < cells; i++) {
      assertThat(c[i]).isEqualTo(i);
    }
  }

  @Provide
  Arbitrary<int[]> shapes() {
    return Arbitraries.integers().between(1, 5).array(int[].class).ofMinSize(0).ofMaxSize(5);
  }

  @Provide
  Arbitrary<byte[]> files() {
    return Arbitraries.of(NpyBytes.NUMPY_C, NpyBytes.NUMPY_FORTRAN, NpyBytes.NUMPY_2_0, NpyBytes.NUMPY_3_0);
  }
}

package starter;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.image.ImageFormat;
import dev.kernelscope.engine.image.Picture;
import dev.kernelscope.engine.image.PictureReader;
import dev.kernelscope.engine.image.PictureWriter;
import dev.kernelscope.engine.kernels.KernelLiteral;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.trace.ConvolutionTrace;
import dev.kernelscope.engine.trace.Tap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small convolution, number by number; and with a picture's name, its edges in a file. */
public final class Main {

  private Main() {}

  public static void main(String[] args) throws IOException {
    numbers();
    if (args.length == 2) {
      edges(Path.of(args[0]), Path.of(args[1]));
    }
  }

  private static void numbers() {
    Tensor input = Tensor.of(Shape.of(4, 4),
        1, 0, 2, 3,
        0, 1, 2, 3,
        1, 1, 3, 2,
        0, 2, 1, 3);
    Tensor kernel = KernelLiteral.parse("-1 0 1; -2 0 2; -1 0 1");

    Tensor output = Conv2d.of(kernel).apply(input);
    System.out.println("output, " + output.shape().h() + " rows and " + output.shape().w() + " columns:");
    for (int row = 0; row < output.shape().h(); row++) {
      System.out.println("  " + Numbers.plain(output.get(0, 0, row, 0)) + "  "
          + Numbers.plain(output.get(0, 0, row, 1)));
    }

    System.out.println("how the first of them comes about:");
    for (Tap tap : ConvolutionTrace.of(input, kernel, null, ConvSpec.DEFAULT).cell(0, 0, 0).taps()) {
      System.out.println("  " + Numbers.plain(tap.weight()) + " * " + Numbers.plain(tap.value()) + " = "
          + Numbers.plain(tap.product()) + ", so far " + Numbers.plain(tap.runningSum()));
    }
  }

  private static void edges(Path from, Path to) throws IOException {
    Tensor strength = EdgeFinder.strength(PictureReader.read(from).toGrey().colour());
    float largest = 0;
    for (float value : strength.data()) {
      largest = Math.max(largest, value);
    }
    float[] brightness = strength.copyData();
    for (int i = 0; i < brightness.length; i++) {
      brightness[i] = largest == 0 ? 0 : Math.round(255 * brightness[i] / largest);
    }
    Picture picture = new Picture(Tensor.of(strength.shape(), brightness), null);
    ImageFormat format = ImageFormat.ofName(to.toString())
        .orElseThrow(() -> new IOException(to + " is no name of a picture, such as edges.png"));
    try (OutputStream out = Files.newOutputStream(to)) {
      PictureWriter.write(picture, format, out);
    }
    System.out.println("edges of " + from + " are in " + to + ", the strongest " + Numbers.plain(largest));
  }
}

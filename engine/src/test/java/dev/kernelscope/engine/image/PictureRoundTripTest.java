package dev.kernelscope.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PictureRoundTripTest {

  @Property(tries = 200)
  void losslessFormatsKeepEveryValueOfGrey(@ForAll @IntRange(min = 1, max = 40) int height,
      @ForAll @IntRange(min = 1, max = 40) int width, @ForAll long seed) throws IOException {
    Picture picture = new Picture(TestPictures.noise(Shape.of(height, width), seed), null);
    for (ImageFormat format : new ImageFormat[] {ImageFormat.PNG, ImageFormat.GIF, ImageFormat.BMP}) {
      Picture back = PictureReader.read(TestPictures.write(picture, format));
      assertThat(back.colour().shape()).as("%s", format).isEqualTo(picture.colour().shape());
      assertThat(back.colour().data()).as("%s", format).isEqualTo(picture.colour().data());
      assertThat(back.alpha()).isEmpty();
    }
  }

  @Property(tries = 200)
  void pngKeepsColourAndAlpha(@ForAll @IntRange(min = 1, max = 40) int height,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll boolean grey, @ForAll boolean alpha, @ForAll long seed) throws IOException {
    Picture picture = new Picture(TestPictures.noise(Shape.of(grey ? 1 : 3, height, width), seed),
        alpha ? TestPictures.noise(Shape.of(height, width), ~seed) : null);
    Picture back = PictureReader.read(TestPictures.write(picture, ImageFormat.PNG));
    assertThat(back.colour().contentEquals(picture.colour())).isTrue();
    assertThat(back.alpha().isPresent()).isEqualTo(alpha);
    if (alpha) {
      assertThat(back.alpha().orElseThrow().contentEquals(picture.alpha().orElseThrow())).isTrue();
    }
  }

  @Property(tries = 50)
  void bmpKeepsColour(@ForAll @IntRange(min = 1, max = 40) int height, @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll long seed) throws IOException {
    Picture picture = new Picture(TestPictures.noise(Shape.of(3, height, width), seed), null);
    assertThat(PictureReader.read(TestPictures.write(picture, ImageFormat.BMP)).colour()
        .contentEquals(picture.colour())).isTrue();
  }

  @Example
  void gifKeepsAFewColoursAndHoles() throws IOException {
    float[] colours = {255, 0, 0, 10, /* green */ 0, 255, 0, 20, /* blue */ 0, 0, 255, 30};
    Picture picture = new Picture(Tensor.of(Shape.of(3, 2, 2), colours), Tensor.of(Shape.of(2, 2), 255, 255, 255, 0));
    Picture back = PictureReader.read(TestPictures.write(picture, ImageFormat.GIF));
    assertThat(back.alpha().orElseThrow().data()).containsExactly(255, 255, 255, 0);
    for (int i = 0; i < 3; i++) {
      for (int c = 0; c < 3; c++) {
        assertThat(back.colour().data()[4 * c + i]).isEqualTo(colours[4 * c + i]);
      }
    }
  }

  @Example
  void jpegComesCloseAndStaysGrey() throws IOException {
    Tensor ramp = Tensor.zeros(Shape.of(32, 32));
    for (int i = 0; i < 1024; i++) {
      ramp.data()[i] = i / 4f;
    }
    Picture back = PictureReader.read(TestPictures.write(new Picture(ramp, null), ImageFormat.JPEG));
    assertThat(back.isGrey()).isTrue();
    for (int i = 0; i < 1024; i++) {
      assertThat(back.colour().data()[i]).isCloseTo(ramp.data()[i], offset(4f));
    }
  }

  @Example
  void valuesAreRoundedAndClamped() throws IOException {
    Tensor values = Tensor.of(Shape.of(1, 7), -20, 0.49f, 0.5f, 254.5f, 300, Float.NaN, Float.POSITIVE_INFINITY);
    Picture back = PictureReader.read(TestPictures.write(new Picture(values, null), ImageFormat.PNG));
    assertThat(back.colour().data()).containsExactly(0, 0, 1, 255, 255, 0, 255);
  }

  @Example
  void formatsWithoutAlphaRefuseIt() throws IOException {
    Tensor grey = Tensor.zeros(Shape.of(1, 2));
    Picture half = new Picture(grey, Tensor.of(Shape.of(1, 2), 255, 128));
    Picture hole = new Picture(grey, Tensor.of(Shape.of(1, 2), 255, 0));
    Picture opaque = new Picture(grey, Tensor.of(Shape.of(1, 2), 255, 255));
    for (ImageFormat format : new ImageFormat[] {ImageFormat.JPEG, ImageFormat.BMP, ImageFormat.GIF}) {
      assertThatThrownBy(() -> PictureWriter.check(half, format)).isInstanceOf(ImageFormatException.class)
          .hasMessage(format + " cannot keep the image's alpha: allowed is .png");
      assertThat(PictureReader.read(TestPictures.write(opaque, format)).isGrey()).isTrue();
    }
    assertThatThrownBy(() -> PictureWriter.check(hole, ImageFormat.BMP)).isInstanceOf(ImageFormatException.class);
    PictureWriter.check(hole, ImageFormat.GIF);
  }
}

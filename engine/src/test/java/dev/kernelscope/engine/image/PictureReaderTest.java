package dev.kernelscope.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureReaderTest {

  @Test
  void sixteenBitsBecomeFractionsOfEight() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 32768, 65535});
    float[] values = read(image, "png").colour().data();
    assertThat(values[0]).isZero();
    assertThat(values[1]).isCloseTo(32768f * 255 / 65535, offset(1e-4f));
    assertThat(values[2]).isEqualTo(255f);
  }

  @Test
  void oneBitIsBlackAndWhiteGrey() throws IOException {
    BufferedImage image = new BufferedImage(9, 1, BufferedImage.TYPE_BYTE_BINARY);
    image.getRaster().setSample(8, 0, 0, 1);
    for (String format : new String[] {"png", "bmp", "gif"}) {
      Picture picture = read(image, format);
      assertThat(picture.isGrey()).as(format).isTrue();
      assertThat(picture.colour().data()).as(format).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 255);
    }
  }

  @Test
  void palettesAreColourUnlessAllTheirUsedEntriesAreGrey() throws IOException {
    byte[] red = {0, 100, (byte) 200};
    byte[] green = {0, 100, 50};
    IndexColorModel palette = new IndexColorModel(8, 3, red, green, green);
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    image.getRaster().setSample(1, 0, 0, 1);
    assertThat(read(image, "png").colour().data()).containsExactly(0, 100);
    image.getRaster().setSample(1, 0, 0, 2);
    assertThat(read(image, "png").colour().data()).containsExactly(0, 200, 0, 50, 0, 50);
  }

  @Test
  void sixteenBitColoursOfBmpAreScaled() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_555_RGB);
    image.getRaster().setPixel(0, 0, new int[] {31, 0, 16});
    assertThat(read(image, "bmp").colour().data()).containsExactly(255f, 0f, 16 * 255f / 31);
  }

  @Test
  void greyFollowsTheContractsWeights() {
    Picture picture = new Picture(Tensor.of(Shape.of(3, 1, 2), 100, 0, 10, 255, 200, 0), null);
    assertThat(picture.toGrey().colour().data()[0]).isCloseTo(0.299f * 100 + 0.587f * 10 + 0.114f * 200, offset(1e-4f));
    assertThat(picture.toGrey().colour().data()[1]).isCloseTo(0.587f * 255, offset(1e-4f));
  }

  /** The stored image has rows 0 1 2 and 3 4 5; EXIF says at which sides its first row and first column belong. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 | 2 | 0 1 2 3 4 5", "1 | 2 | 0 1 2 3 4 5", "2 | 2 | 2 1 0 5 4 3", "3 | 2 | 5 4 3 2 1 0", "4 | 2 | 3 4 5 0 1 2",
      "5 | 3 | 0 3 1 4 2 5", "6 | 3 | 3 0 4 1 5 2", "7 | 3 | 5 2 4 1 3 0", "8 | 3 | 2 5 1 4 0 3", "9 | 2 | 0 1 2 3 4 5"
  })
  void exifOrientationIsApplied(int value, int rows, String expected) throws IOException {
    Tensor stored = Tensor.of(Shape.of(2, 3), 0, 1, 2, 3, 4, 5);
    byte[] png = TestPictures.write(new Picture(stored, stored), ImageFormat.PNG);
    Picture picture = PictureReader.read(TestPictures.withChunk(png, "eXIf", TestPictures.tiff(value)));
    assertThat(picture.height()).isEqualTo(rows);
    String values = Arrays.toString(picture.colour().data()).replaceAll("[\\[\\],]|\\.0", "");
    assertThat(values).isEqualTo(expected);
    assertThat(picture.alpha().orElseThrow().data()).isEqualTo(picture.colour().data());
  }

  @Test
  void exifIsFoundInJpeg() throws IOException {
    byte[] jpeg = TestPictures.write(new Picture(Tensor.zeros(Shape.of(2, 3)), null), ImageFormat.JPEG);
    assertThat(PictureReader.read(TestPictures.withExif(jpeg, TestPictures.tiff(6))).height()).isEqualTo(3);
    assertThat(PictureReader.read(TestPictures.withExif(jpeg, new byte[] {'I', 'I'})).height()).isEqualTo(2);
  }

  @Test
  void hugeImagesAreRefusedByTheirHeader() {
    assertThatThrownBy(() -> PictureReader.read(TestPictures.pngHeader(100_000, 100_000)))
        .isInstanceOf(ImageFormatException.class)
        .hasMessage("the image has 100000×100000 = 10000000000 pixels: at most 100000000 are allowed");
  }

  @Test
  void otherFilesAreNoImages(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("a.png"), "this is text");
    assertThatThrownBy(() -> PictureReader.read(text)).isInstanceOf(ImageFormatException.class)
        .hasMessageContaining("not an image");
    Path empty = Files.createFile(folder.resolve("b.png"));
    assertThatThrownBy(() -> PictureReader.read(empty)).isInstanceOf(ImageFormatException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void truncatedFilesAreRefused() throws IOException {
    Picture picture = new Picture(TestPictures.noise(Shape.of(3, 64, 64), 1), null);
    for (ImageFormat format : ImageFormat.values()) {
      byte[] whole = TestPictures.write(picture, format);
      assertThatThrownBy(() -> PictureReader.read(Arrays.copyOf(whole, whole.length / 2))).as("%s", format)
          .isInstanceOf(ImageFormatException.class).message().startsWith("the " + format).doesNotContain("\n");
    }
  }

  @Property(tries = 1500)
  void damageNeverCausesAnythingButTheDeclaredException(@ForAll ImageFormat format, @ForAll boolean grey,
      @ForAll @IntRange(max = 100_000) int at, @ForAll byte value, @ForAll @IntRange(max = 60) int head,
      @ForAll byte value2)
      throws IOException {
    byte[] file = TestPictures.write(new Picture(TestPictures.noise(Shape.of(grey ? 1 : 3, 9, 11), 7), null), format);
    file[at % file.length] = value;
    file[head % file.length] = value2;
    try {
      PictureReader.read(file);
    } catch (ImageFormatException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
    }
  }

  private static Picture read(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return PictureReader.read(out.toByteArray());
  }
}

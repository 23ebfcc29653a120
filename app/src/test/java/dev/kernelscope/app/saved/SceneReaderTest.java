package dev.kernelscope.app.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.MadeUp;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Phase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneReaderTest {

  private static final String LESSON = SceneWriter.text(
      new SavedScene(Experiment.lesson(), null, null, View.DEFAULT, null));

  private static SavedScene read(String text) throws IOException {
    return SceneReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void returns(SavedScene scene) throws IOException {
    SavedScene again = read(SceneWriter.text(scene));
    assertThat(again.experiment().sameAs(scene.experiment())).isTrue();
    assertThat(again.still()).isEqualTo(scene.still());
    assertThat(again.frames()).isEqualTo(scene.frames());
    assertThat(again.view()).isEqualTo(scene.view());
    assertThat(again.select()).isEqualTo(scene.select());
  }

  @Test
  void givesBackWhatWasSaved() throws IOException {
    Experiment lesson = Experiment.lesson();
    returns(new SavedScene(lesson, null, null, View.DEFAULT, null));
    ConvSpec spec = ConvSpec.DEFAULT.withStride(2, 3).withPadding(new Padding(0, 1, 2, 3)).withDilation(1, 2)
        .withPaddingMode(PaddingMode.REFLECT).withActivation(Activation.RELU6);
    returns(new SavedScene(lesson.withSpec(spec).withFlip(true).withChapter("Größe \"2\""),
        new SavedScene.Still(0, 1, 2, Phase.SUM, 5.6 / 9), null, new View(View.Mode.FACE, -12.5, 30, 2),
        new Target.InputCell(0, -1, 2)));
    returns(new SavedScene(lesson.withChannels(4).withGroups(2).withBias(new float[] {0.1f, -3})
        .withSpec(ConvSpec.DEFAULT.withGroups(2).withPadding(PaddingRule.SAME)), null, new Shot.Cells(2, 7),
        View.DEFAULT, new Target.Weight(1, 0, 2, 2)));
    returns(new SavedScene(lesson.withKind(Experiment.Kind.GRADIENT_OF_INPUT), null, null, View.DEFAULT,
        new Target.OutputCell(0, 0, 0)));
  }

  @Test
  void keepsEveryFloat() throws IOException {
    Tensor odd = Tensor.of(Shape.of(1, 7), 0.1f, -0f, Float.MIN_VALUE, Float.MAX_VALUE, 1e10f, -2.5e-7f, 16777217);
    returns(new SavedScene(Experiment.lesson().withInput(odd, false), null, null, View.DEFAULT, null));
    Tensor none = Tensor.of(Shape.of(1, 3), Float.NaN, Float.NEGATIVE_INFINITY, 1);
    assertThat(SceneWriter.text(new SavedScene(Experiment.lesson().withInput(none, false), null, null, View.DEFAULT,
        null))).contains("float32").doesNotContain("NaN");
    returns(new SavedScene(Experiment.lesson().withInput(none, false), null, null, View.DEFAULT, null));
  }

  @Test
  void keepsPhotographsSmall() throws IOException {
    Tensor photo = Tensor.zeros(Shape.of(3, 100, 90));
    for (int i = 0; i < photo.data().length; i++) {
      photo.data()[i] = i % 256;
    }
    SavedScene scene = new SavedScene(Experiment.lesson().withInput(photo, true).withWeights(
        MadeUp.weights(Shape.of(1, 3, 3, 3), 1), ""), null, null, View.DEFAULT, null);
    assertThat(SceneWriter.text(scene).length()).isLessThan(27_000 * 3 / 2);
    returns(scene);
  }

  @Test
  void readsWhatATeacherWrites() throws IOException {
    SavedScene scene = read("""
        {"format": "kernelscope-scene", "version": 1,
         "kernel": {"values": [[1, -1]]}, "input": {"values": [[1, 2.5, 3e0], [4, 5, 6]]}}
        """);
    assertThat(scene.experiment().input().shape()).isEqualTo(Shape.of(2, 3));
    assertThat(scene.experiment().weights().shape()).isEqualTo(Shape.of(1, 1, 1, 2));
    assertThat(scene.view()).isEqualTo(View.DEFAULT);
    assertThat(scene.still()).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"version\": 1          | \"version\": 2            | line 3, version: version 2 is not known",
      "\"version\": 1          | \"version\": \"1\"        | line 3, version: expected a number, found a text",
      "\"stride\": [1, 1]      | \"stride\": [0, 1]        | stride[0]: '0' is not allowed: expected a whole",
      "\"stride\": [1, 1]      | \"stride\": [1]           | the list is too short: expected 2 numbers",
      "\"stride\": [1, 1]      | \"stride\": [1, 1, 1]     | the list is too long: expected 2 numbers",
      "\"stride\": [1, 1]      | \"steps\": [1, 1]         | unknown field 'steps'; allowed are activation",
      "\"stride\": [1, 1]      | \"groups\": 1             | the field 'groups' is there twice",
      "\"kind\": \"forward\"   | \"kind\": \"backward\"    | 'backward' is not allowed: expected forward, transposed",
      "\"padding\": \"valid\"  | \"padding\": \"full\"     | 'full' is not allowed: expected valid, same or",
      "\"padding\": \"valid\"  | \"padding\": [9999,0,0,0] | expected a whole number from 0 to 4096",
      "[-2, 0, 2]              | [-2, 0]                   | a list of 2 beside lists of 3",
      "[-2, 0, 2]              | [-2, [0], 2]              | numbers and lists are mixed",
      "[-2, 0, 2]              | [-2, 1e39, 2]             | '1e39' is not allowed: expected a number from -3.4",
      "[-2, 0, 2]              | [-2, 1e999, 2]            | line 23, kernel.values[1][1]: '1e999' is not allowed",
      "[-2, 0, 2]              | [-2, NaN, 2]              | no valid JSON",
      "[-2, 0, 2]              | [-2, null, 2]             | expected a number, found null",
      "\"bias\": null          | \"bias\": [1, 2]          | bias has 2 values, but there are 1 filters",
      "\"zoom\": 1.0           | \"zoom\": 1000            | expected a number from 0.1 to 40",
      "\"chapter\": \"\"       | \"chapter\": \"\\u001b[2J\" | none of them a control character",
      "\"format\": \"kernelscope-scene\" | \"format\": \"x\" | expected are \"format\": \"kernelscope-scene\""
  })
  void saysWhereAndWhatIsWrong(String found, String put, String message) {
    assertThat(LESSON).contains(found);
    assertThatThrownBy(() -> read(LESSON.replace(found, put))).isInstanceOf(SceneFormatException.class)
        .hasMessageContaining(message).message().doesNotContain("\n");
  }

  @Test
  void refusesWhatAsksForTooMuch() {
    String wide = LESSON.replace("\"padding\": \"valid\"", "\"padding\": [4096, 4096, 4096, 4096]");
    assertThatThrownBy(() -> read(wide)).hasMessageContaining("cells; at most");
    assertThatThrownBy(() -> read(wide.replace("forward", "transposed"))).hasMessageContaining("at most");
    assertThatThrownBy(() -> SceneReader.read(new Endless())).hasMessageContaining("larger than 64 MiB");
    assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(SceneFormatException.class);
    assertThatThrownBy(() -> read("{\"input\":{\"values\":" + "[".repeat(100_000)))
        .isInstanceOf(SceneFormatException.class);
  }

  @Property(tries = 500)
  void bearsAnyBytes(@ForAll byte[] bytes) {
    bears(bytes);
  }

  @Property(tries = 500)
  void bearsAFileThatWasCutShort(@ForAll @IntRange(max = 800) int length) {
    byte[] whole = LESSON.getBytes(StandardCharsets.UTF_8);
    bears(Arrays.copyOf(whole, Math.min(length, whole.length - 2)));
    assertThatThrownBy(() -> read(LESSON.substring(0, Math.min(length, LESSON.length() - 2))))
        .isInstanceOf(SceneFormatException.class);
  }

  @Property(tries = 2000)
  void bearsAFileThatWasChanged(@ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(max = 30) int removed,
      @ForAll @From("pieces") String piece) {
    int from = at % LESSON.length();
    String changed = LESSON.substring(0, from) + piece
        + LESSON.substring(Math.min(LESSON.length(), from + removed));
    bears(changed.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of("", "0", "-1", "1e308", "1e999", "99999999999999999999", "4096", "NaN", "null", "true", "[",
        "]", "{", "}", ",", ":", "\"", "\\", "\"same\"", "[4096, 4096]", "[[]]", "{\"values\": [[1]]}", "\u0000",
        "\u20ac", "\"bytes\": \"AAAA\",", "\"shape\": [1, 2, 2],", "65536");
  }

  /** A scene or one clear refusal; a scene can be shown or says why not. */
  private static void bears(byte[] bytes) {
    try {
      Experiment experiment = SceneReader.read(new ByteArrayInputStream(bytes)).experiment();
      experiment.scene();
    } catch (SceneFormatException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (IOException e) {
      throw new AssertionError("a byte array does not fail", e);
    }
  }

  /** Blanks without end. */
  private static final class Endless extends InputStream {

    @Override
    public int read() {
      return ' ';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      Arrays.fill(bytes, from, from + length, (byte) ' ');
      return length;
    }
  }
}

package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedSceneTest {

  @TempDir
  private Path folder;

  private String save(String options) {
    String file = folder.resolve("scene.json").toString();
    Runs.Result result = Runs.run(("view " + options + " --save " + file).strip().split(" +"));
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEmpty();
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "",
      "9x9 --stride 2 --dilation 2 --cell 1,1 --phase multiply --fraction 0.4",
      "8x8 --padding same --pad-mode circular --kernel sobel-y --bias 1.5 --activation relu",
      "--filters 2 --cell 1,2,3 --phase sum",
      "--transposed --stride 2 -k 2x2",
      "--backward weights --select output:1,1",
      "6x7 -k 3x2 --seed 4 --flip --select weight:0,1",
      "5x5 --view numbers"
  })
  void opensAsItWasSaved(String options) {
    String file = save(options);
    Runs.Result before = Runs.run(("view " + options).strip().split(" +"));
    assertThat(Runs.run("view", file)).isEqualTo(before);
    assertThat(before.code()).isZero();
  }

  @Test
  void optionsVaryASavedScene() {
    String file = save("--stride 2 --cell 2,2 --phase sum");
    assertThat(Runs.run("view", file).out()).contains("cell 9 of 9, row 2, column 2, phase sum", "7x7 -> 3x3");
    assertThat(Runs.run("view", file, "--stride", "1").out()).contains("row 2, column 2, phase sum", "7x7 -> 5x5");
    assertThat(Runs.run("view", file, "--stride", "4").out()).contains("row 1, column 1", "7x7 -> 2x2");
    assertThat(Runs.run("view", file, "--cell", "0,1").out()).contains("row 0, column 1, phase sum");
    assertThat(Runs.run("view", file, "-k", "sobel-y").out()).isEqualTo(
        Runs.run("view", "--stride", "2", "--cell", "2,2", "--phase", "sum", "-k", "sobel-y").out());
    assertThat(Runs.run("view", file, "--filters", "2", "--bias", "1").out()).contains("filter 0");
    assertThat(Runs.run("view", file, "--groups", "2").err()).contains("groups 2 do not divide");
  }

  @Test
  void aSavedFilmIsAFilm() throws IOException {
    String file = save("--frames 2..3");
    Path film = folder.resolve("film.cast");
    Runs.run("view", file, "-o", film.toString());
    Path direct = folder.resolve("direct.cast");
    Runs.run("view", "--frames", "2..3", "-o", direct.toString());
    assertThat(film).hasSameTextualContentAs(direct);
    assertThat(Runs.run("view", file).code()).isZero();
  }

  @Test
  void savesToStandardOutputAlone() throws IOException {
    Runs.Result result = Runs.run("view", "--save", "-");
    assertThat(result.out()).startsWith("{\n  \"format\": \"kernelscope-scene\"").endsWith("}\n");
    assertThat(Files.readString(Path.of(save("")))).isEqualTo(result.out());
  }

  @Test
  void replacesNothingUnasked() {
    String file = save("");
    Runs.Result again = Runs.run("view", "--save", file);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).isEqualTo("kernelscope: '" + file + "' exists; --overwrite replaces it\n");
    assertThat(Runs.run("view", "--save", file, "--overwrite").code()).isZero();
    assertThat(Runs.run("view", "--save", folder.resolve("scene.txt").toString()).code()).isEqualTo(2);
    assertThat(Runs.run("view", "--save", "-", "-o", "-").err()).contains("cannot both go to standard output");
  }

  @Test
  void savesAndDrawsAtOnce() {
    Path file = folder.resolve("both.json");
    Path picture = folder.resolve("both.txt");
    assertThat(Runs.run("view", "--save", file.toString(), "-o", picture.toString()).code()).isZero();
    assertThat(file).exists();
    assertThat(picture).exists();
  }

  @Test
  void saysInOneLineWhatIsWrongWithAFile() throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(file, "{\"format\": \"kernelscope-scene\",\n \"version\": 7}");
    Runs.Result result = Runs.run("view", file.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("kernelscope: '" + file
        + "' is not a scene: line 2, version: version 7 is not known: this program reads version 1\n");
    Runs.Result missing = Runs.run("view", folder.resolve("none.json").toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err().lines()).singleElement().asString().contains("cannot read").contains("none.json");
  }

  @Test
  void trainsWhereNothingWasTrained() {
    Runs.Result result = Runs.run("view", "learned", "--cell", "0,1", "--seed", "3");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("step 2/3,000, epoch 1, update, done").contains("label ");
    assertThat(Runs.run("view", "learned", "--cell", "0,1", "--seed", "3").out()).isEqualTo(result.out());
    assertThat(Runs.run("view", "learned", "--cell", "0,1").out()).isNotEqualTo(result.out());
  }

  @Test
  void aTrainingHasNothingOfAConvolution() {
    Runs.Result kernel = Runs.run("view", "learned", "--kernel", "sobel-x");
    assertThat(kernel.code()).isEqualTo(2);
    assertThat(kernel.err().lines()).first().asString()
        .contains("--kernel does not go with 'learned', which is a training; allowed is --seed");
    assertThat(Runs.run("view", "learned", "--stride", "2").code()).isEqualTo(2);
    assertThat(Runs.run("view", "learned", "--save", "x.json").code()).isEqualTo(2);
    Runs.Result phase = Runs.run("view", "learned", "--phase", "sum");
    assertThat(phase.err()).contains("this film has batch, forward, loss, backward, update");
    assertThat(Runs.run("view", "--phase", "update").err()).contains("this film has slide");
  }
}

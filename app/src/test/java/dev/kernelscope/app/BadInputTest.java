package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is wrong: the exit code, one line that says what, with which value and what is allowed, and nothing written.
 */
class BadInputTest {

  @TempDir
  private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    Samples.npy(file("x.npy"), 1, 4, 6, 6);
    Samples.npy(file("rank1.npy"), 1, 6);
    Samples.npy(file("rank5.npy"), 1, 1, 1, 1, 2, 2);
    Samples.npy(file("w.npy"), 2, 4, 4, 3, 3);
    Samples.npy(file("w3.npy"), 2, 4, 3, 3, 3);
    Samples.npy(file("k.npy"), 2, 3, 3);
    Samples.npy(file("bias3.npy"), 2, 3);
    Samples.image(file("p.png"), Samples.pixels(1, 3, 6, 6), null);
    Samples.image(file("glass.png"), Samples.pixels(1, 3, 6, 6), Tensor.of(Shape.of(6, 6), new float[36]));
    Samples.hugePng(file("huge.png"), 100_000, 100_000);
    Samples.npyHeader(file("object.npy"), "{'descr': '|O', 'fortran_order': False, 'shape': (2, 3), }\n", 48);
    Samples.npyHeader(file("big.npy"), "{'descr': '<f4', 'fortran_order': False, 'shape': (1048576, 1048576), }\n", 64);
    Samples.npyHeader(file("cut.npy"), "{'descr': '<f4', 'fortran_order': False, 'shape': (6, 6), }\n", 100);
    Files.createFile(file("empty.npy"));
    Files.createFile(file("empty.png"));
    Files.writeString(file("text.png"), "this is text");
    Files.writeString(file("there.npy"), "somebody's work");
    Files.createDirectory(file("dir"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      // files: exit 1
      "conv @none.png -k box -o @o.png                     | 1 | cannot read '@none.png': there is no such file",
      "conv @dir -k box -o @o.png                          | 1 | cannot read '@dir': it is a directory",
      "conv @empty.png -k box -o @o.png                    | 1 | the file is empty",
      "conv @empty.npy -k box -o @o.npy                    | 1 | the file is empty",
      "conv @cut.npy -k box -o @o.npy | 1 | 6×6 = 36 values of 4 bytes, but the file has 100 bytes",
      "conv @object.npy -k box -o @o.npy                   | 1 | dtype '|O' (Python objects) is not supported",
      "conv @big.npy -k box -o @o.npy                      | 1 | 1048576×1048576 = 1099511627776 values of 4 bytes",
      "conv @rank1.npy -k box -o @o.npy                    | 1 | rank 1 (6) is not supported",
      "conv @rank5.npy -k box -o @o.npy                    | 1 | rank 5 (1×1×1×2×2) is not supported",
      "conv @text.png -k box -o @o.png                     | 1 | not an image",
      "conv @huge.png -k box -o @o.png                     | 1 | 100000×100000 = 10000000000 pixels: at most 100000000",
      "conv @x.npy --weights @w3.npy -o @o.npy | 1 | weights 4×3×3×3 read 3 channels a group, but the input has 4",
      "conv @x.npy --weights @rank1.npy -o @o.npy          | 1 | have rank 1 (6): allowed are rank 2",
      "conv @x.npy --weights @w.npy -g 3 -o @o.npy         | 1 | groups 3 do not divide",
      "conv @x.npy -k box -g 3 -o @o.npy                   | 1 | groups 3 do not divide the input's 4 channels",
      "conv @x.npy -k @w.npy -o @o.npy                     | 1 | 4×4×3×3: allowed is a single one",
      "conv @x.npy --weights @w.npy --bias @bias3.npy -o @o.npy | 1 | the shape 3: allowed is rank 1 with one value",
      "conv @x.npy -k box -d 3 -o @o.npy                   | 1 | floor((6 + 0 - 7) / 1) + 1 is below 1",
      "conv @x.npy -k box -p 6 --pad-mode reflect -o @o.npy | 1 | padding 6 with mode reflect",
      "conv @x.npy -k box -p 7 --pad-mode circular -o @o.npy | 1 | padding 7 with mode circular",
      "conv @x.npy -k box -p 4 --transposed -o @o.npy      | 1 | the padding cuts away 8 of 8 cells",
      "conv @x.npy -k box -o @nowhere/o.npy                | 1 | the directory '@nowhere' does not exist",
      "conv @x.npy -k box -o @k.npy/o.npy                  | 1 | '@k.npy' is not a directory",
      "conv @x.npy -k box -o @there.npy                    | 1 | '@there.npy' exists; --overwrite replaces it",
      "conv @x.npy -k box -o @dir                          | 1 | it is a directory; name a file in it",
      "conv @x.npy -k box -o @dir --overwrite              | 1 | it is a directory; name a file in it",
      "conv @x.npy -k box -o @o.png                        | 1 | allowed are 1 image with 1 or 3 channels",
      "conv @glass.png -k box -o @o.jpg                    | 1 | JPEG cannot keep the image's alpha: allowed is .png",
      "size --input 2x2 --kernel 3                         | 1 | floor((2 + 0 - 3) / 1) + 1",
      "size --input 2147483647x9 --kernel 3 -p 1           | 1 | above 2147483647",
      "view @none.png                                      | 1 | there is no such file; allowed are an image",
      "vew                                                 | 1 | or a command: view, conv",
      "view 2x2                                            | 1 | floor((2 + 0 - 3) / 1) + 1",
      "view @text.png                                      | 1 | not an image",
      "view scene.json                                     | 1 | cannot read 'scene.json'",
      "view --output @there.npy                            | 1 | exists",
      "view @p.png --channels rgb -g 2                     | 1 | groups 2 do not divide the input's 3 channels",
      // usage: exit 2
      "conv @x.npy -k box -s 0 -o @o.npy                   | 2 | --stride '0' is not allowed: expected N or H,W",
      "conv @x.npy -k box -s 1,2,3 -o @o.npy               | 2 | --stride '1,2,3' is not allowed",
      "conv @x.npy -k box -s 99999999999 -o @o.npy         | 2 | at most 2147483647",
      "conv @x.npy -k box -d 0 -o @o.npy                   | 2 | --dilation '0' is not allowed",
      "conv @x.npy -k box -p -1 -o @o.npy | 2 | --padding '-1' is not allowed: expected valid, same, N",
      "conv @x.npy -k box -p 1,2,3 -o @o.npy               | 2 | --padding '1,2,3' is not allowed",
      "conv @x.npy -k box --pad-mode mirror -o @o.npy | 2 | 'mirror' is not allowed: expected zeros, reflect",
      "conv @x.npy -k box -g 0 -o @o.npy                   | 2 | --groups '0' is not allowed",
      "conv @x.npy -k box --threads 0 -o @o.npy            | 2 | --threads '0' is not allowed",
      "conv @x.npy -k box --engine warp -o @o.npy          | 2 | unknown engine 'warp'; there are auto",
      "conv @x.npy -k nope -o @o.npy | 2 | unknown kernel 'nope'; the names are identity, sobel-x",
      "conv @x.npy -k 1;2,3 -o @o.npy                      | 2 | kernel row 1 has 2 weights, but row 0 has 1",
      "conv @x.npy -k 3 -o @o.npy                          | 2 | --kernel '3' is only a size",
      "conv @x.npy -o @o.npy                               | 2 | neither --weights nor --kernel is given",
      "conv @x.npy -k box --weights @w.npy -o @o.npy       | 2 | --weights and --kernel are both given",
      "conv @x.npy -k box                                  | 2 | --output is missing",
      "conv -k box -o @o.npy                               | 2 | missing required parameter: 'INPUT'",
      "conv @x.npy @x.npy -k box -o @o.npy                 | 2 | is one argument too many",
      "conv @x.npy -k box -o @o.tiff                       | 2 | has no known extension; allowed are .npy, .png",
      "conv @x.npy -k box --signed -o @o.npy               | 2 | --signed is about images",
      "conv @x.npy -k box --nope -o @o.npy                 | 2 | unknown option '--nope'",
      "conv @x.npy -k                                      | 2 | missing required parameter for option '--kernel' (K)",
      "conv @x.npy -k box -k box -o @o.npy                 | 2 | --kernel",
      "size --input 7 --kernel 3x3x3                       | 2 | --kernel '3x3x3' is not",
      "size --input 0x7 --kernel 3                         | 2 | --input '0x7' is not allowed: expected HxW",
      "size --kernel 3                                     | 2 | missing required option: '--input=HxW'",
      "size --input 7x7 --kernel 3 --format yaml           | 2 | --format 'yaml' is not allowed: expected text, json",
      "params --input 7x7                                  | 2 | --input '7x7' is not allowed: expected HxWxC",
      "params --units 0                                    | 2 | --units '0' is not allowed",
      "quiz --renderer vulkan                              | 2 | unknown renderer 'vulkan'; allowed are auto",
      "lesson --list --renderer vulkan                     | 2 | unknown renderer 'vulkan'; allowed are auto",
      "view --renderer ascii -o @o.mp4                     | 1 | can write .mp4 here: ascii: it does not write .mp4",
      "view --renderer vulkan                              | 2 | unknown renderer 'vulkan'; allowed are auto",
      "view --cell 9,9 | 2 | --cell '9,9' is not in the output; allowed are 0,0 to 4,4",
      "view mobilenet --cell 9,9 | 2 | --cell '9,9' is not in the network, as part,layer; allowed are 0,0 to 2,5",
      "view --cell 1                                       | 2 | --cell '1' is not allowed: expected R,C",
      "view --phase bias | 2 | --phase 'bias' is not allowed: this convolution has no bias",
      "view --phase hop                                    | 2 | expected slide, gather, multiply, sum, bias, write",
      "view --fraction 1.5 | 2 | --fraction '1.5' is not allowed: expected a number from 0 to 1",
      "view --fraction NaN                                 | 2 | --fraction 'NaN' is not allowed",
      "view --frames 3..99 -o @o.gif                       | 2 | allowed are 0..24",
      "view --frames 3..1 -o @o.gif                        | 2 | --frames '3..1' is not allowed",
      "view --frames 3..4 -o @o.png                        | 2 | --frames is about films",
      "view --speed 0 -o @o.gif | 2 | --speed '0' is not allowed: expected a number from 0.1 to 16",
      "view --size 80 -o @o.png                            | 2 | --size '80' is not allowed: expected WxH",
      "view --colors pink | 2 | --colors 'pink' is not allowed: expected auto, none, 16, 256",
      "view --transparent -o @o.gif | 2 | --transparent does not go with .gif; allowed is .png",
      "view --transparent --renderer ascii -o @o.png | 1 | --transparent cannot be had here",
      "view --colors full -o @o.txt                        | 2 | does not go with .txt",
      "view --elevation 90                                 | 2 | --elevation '90' is not allowed",
      "view -o @o.mp4 --size 641x480                        | 2 | --size '641x480' is odd; a film as .mp4 has an even",
      "view -o @o.mp3                                      | 2 | has no known extension; allowed are .txt, .ans, .cast",
      "view 0x7                                            | 2 | '0x7' is not allowed",
      "nonsense --what                                     | 2 | unknown option '--what'"
  })
  void isSaidInOneLine(String commandLine, int code, String part) throws IOException {
    List<String> before = contents();
    String[] args = Stream.of(commandLine.split(" +")).map(this::inFolder).toArray(String[]::new);
    Runs.Result result = Runs.run(args);
    assertThat(result.error()).contains(inFolder(part));
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.out()).isEmpty();
    assertThat(contents()).isEqualTo(before);
    assertThat(file("there.npy")).hasContent("somebody's work");
  }

  @ParameterizedTest
  @CsvSource({"conv @p.png -k box -o /dev/full", "conv @x.npy -k box -o /dev/full", "view -o /dev/full"})
  @DisabledOnOs({OS.MAC, OS.WINDOWS})
  void aFullDiskIsSaid(String commandLine) {
    Runs.Result result = Runs.run(Stream.of(commandLine.split(" ")).map(this::inFolder).toArray(String[]::new));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.error()).contains("cannot write '/dev/full': ");
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "a window would open")
  @DisabledIfEnvironmentVariable(named = "WAYLAND_DISPLAY", matches = ".+", disabledReason = "a window would open")
  @DisabledOnOs({OS.MAC, OS.WINDOWS})
  void aWindowNeedsADisplay() {
    Runs.Result result = Runs.run("view", "--renderer", "opengl");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.error()).contains("renderer 'opengl' cannot open a window: ").contains("--output FILE");
  }

  private String inFolder(String text) {
    return text.replace("@", folder + "/");
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private List<String> contents() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.map(Path::toString).sorted().forEach(names::add);
    }
    return names;
  }
}

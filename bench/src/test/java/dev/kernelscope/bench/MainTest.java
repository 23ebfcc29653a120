package dev.kernelscope.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.measure.Timing;
import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Support;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  private static final Timing QUICK =
      new Timing(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(5));
  private static final String SMALL = "ic1ih7oc1kh3";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir
  private Path folder;

  @Test
  void theTableGoesToStandardOutputAndProgressToStandardError() {
    assertThat(run("--problem", SMALL, "--engines", "reference", "--threads", "1,2")).isZero();
    assertThat(out()).contains("measured FMA peak", "problem  mb1ic1ih7iw7oc1kh3kw3sh1sw1ph0pw0",
        "  reference          2 ");
    assertThat(err()).contains("[1/1] problem mb1ic1ih7").doesNotContain("GFLOP/s");
  }

  @Test
  void verboseTellsTheChosenImplementation() {
    assertThat(run("--problem", "ic2ih7oc1kh3", "--engines", "reference", "--threads", "1", "--verbose")).isZero();
    assertThat(err()).contains("  reference x1: loops, N");
  }

  @Test
  void quietSaysNothingButTheResults() {
    assertThat(run("--problem", SMALL, "--engines", "reference", "--threads", "1", "--quiet")).isZero();
    assertThat(err()).isEmpty();
    assertThat(out()).contains("reference");
  }

  @Test
  void aWrongEngineIsNotTimedAndFailsTheRunButTheOthersGoOn() {
    Path json = folder.resolve("b.json");
    int status = run(List.of(FakeProvider.constant("wrong", 1.5f)),
        "--problem", SMALL, "--engines", "wrong,reference", "--threads", "1", "--json", json.toString(), "--quiet");
    assertThat(status).isEqualTo(1);
    assertThat(err()).startsWith("kernelscope: wrong on mb1ic1ih7").contains("1 thread failed its check: cell (0, 0, ")
        .contains(" is 1.5, the reference says ").hasLineCount(1);
    assertThat(json).content()
        .contains("\"engine\":\"wrong\",\"medianMicros\":null").contains("\"engine\":\"reference\",\"medianMicros\":");
  }

  @Test
  void anEngineThatThrowsWhileItComputesFailsItsCheck() {
    FakeProvider broken = FakeProvider.throwing("broken");
    int status = run(List.of(broken), "--problem", SMALL, "--engines", "broken", "--threads", "1", "--quiet");
    assertThat(status).isEqualTo(1);
    assertThat(err()).contains("1 thread failed its check: IllegalStateException: out of luck").hasLineCount(1);
  }

  @Test
  void aPeerThatCannotBePreparedGetsARowWithItsReason() {
    FakeProvider unlucky = new FakeProvider("unlucky", Support.SUPPORTED, Support.SUPPORTED, (problem, parameters) -> {
      throw new IllegalStateException("no luck");
    });
    assertThat(run(List.of(unlucky), "--problem", SMALL, "--engines", "unlucky,reference", "--threads", "1")).isZero();
    assertThat(out()).contains("  unlucky            1  no: cannot be prepared: IllegalStateException: no luck\n",
        "  reference          1 ");
  }

  @Test
  void aMissingOrRefusingEngineGetsARowWithItsReason() {
    FakeProvider gone =
        new FakeProvider("gone", Support.unsupported("libgone cannot be loaded"), Support.SUPPORTED, null);
    FakeProvider picky = new FakeProvider("picky", Support.SUPPORTED, Support.unsupported("not this one"), null);
    int status = run(List.of(gone, picky),
        "--problem", SMALL, "--engines", "gone,picky,reference", "--threads", "1", "--format", "json");
    assertThat(status).isZero();
    assertThat(out()).startsWith("[\n{").endsWith("}\n]\n")
        .contains("\"engine\":\"gone\",\"medianMicros\":null,\"gflops\":null,\"peakShare\":null,"
            + "\"maxError\":null,\"rounds\":0,\"reason\":\"libgone cannot be loaded\"")
        .contains("\"reason\":\"not this one\"")
        .contains("\"engine\":\"reference\",\"medianMicros\":").contains("\"rounds\":2");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--suite|lesons|--suite 'lesons' is not allowed; allowed: lesson, image, resnet50, vgg16, mobilenet, all",
      "--suite|lesson,|--suite '' is not allowed; allowed: lesson, image, resnet50, vgg16, mobilenet, all",
      "--engines|fast|--engines 'fast' is not allowed; allowed: ",
      "--engines|scalar:fast|--engines 'scalar:fast' is not allowed; allowed: scalar, scalar:blocked, scalar:rows",
      "--engines|fast:direct|--engines 'fast:direct' is not allowed; allowed: ",
      "--threads|0|--threads '0' is not allowed; allowed: a whole number from 1 to 100000",
      "--threads|1,x|--threads 'x' is not allowed; allowed: a whole number from 1 to 100000",
      "--rounds|-3|--rounds '-3' is not allowed; allowed: a whole number from 1 to 100000",
      "--rounds|99999999999|--rounds '99999999999' is not allowed; allowed: a whole number from 1 to 100000",
      "--patience|0|--patience '0' is not allowed; allowed: a whole number from 1 to 100000",
      "--forks|1.5|--forks '1.5' is not allowed; allowed: a whole number from 1 to 100000",
      "--format|xml|--format 'xml' is not allowed; allowed: text, json, markdown",
      "--layout|blocked|--layout 'blocked' is not allowed; allowed: own, given",
      "--problem|oc4|problem 'oc4' lacks the key 'ic'",
      "--problem|ic3ih8oc4kh3g2|problem 'ic3ih8oc4kh3g2': groups 2 do not divide 3 channels",
      "--chart|chart.png|--chart 'chart.png' is not allowed; allowed: a name that ends in .svg",
      "--roofline|r.png|--roofline 'r.png' is not allowed; allowed: a name that ends in .svg",
      "--ratios|r|--ratios 'r' is not allowed; allowed: a name that ends in .svg",
      "--nonsense|1|unknown option '--nonsense'; 'kernelscope bench --help' lists what is allowed",
      "lesson||'lesson' is one argument too many; 'kernelscope bench --help' lists what is allowed",
      "--json||missing required parameter for option '--json' (FILE); 'kernelscope bench --help' explains it"})
  void wrongUsageIsOneLineAndStatusTwo(String option, String value, String message) {
    assertThat(value == null ? run(option) : run(option, value)).isEqualTo(2);
    assertThat(err()).startsWith("kernelscope: " + message).hasLineCount(1);
    assertThat(out()).isEmpty();
  }

  @Test
  void aSizeThatCannotBeIsAFailure() {
    assertThat(run("--problem", "ic1ih2oc1kh3")).isEqualTo(1);
    assertThat(err()).startsWith("kernelscope: problem 'ic1ih2oc1kh3': no output rows").hasLineCount(1);
  }

  @Test
  void verboseShowsWhereAnErrorComesFrom() {
    assertThat(run("--rounds", "0", "--verbose")).isEqualTo(2);
    assertThat(err()).startsWith("kernelscope: --rounds '0'").contains("\tat dev.kernelscope.bench");
  }

  @Test
  void anExistingFileNeedsOverwrite() throws IOException {
    Path json = Files.writeString(folder.resolve("old.json"), "old");
    assertThat(run("--problem", SMALL, "--engines", "reference", "--json", json.toString())).isEqualTo(1);
    assertThat(err()).isEqualTo("kernelscope: '" + json + "' exists; --overwrite replaces it\n");
    assertThat(json).hasContent("old");

    assertThat(run("--problem", SMALL, "--engines", "reference", "--json", json.toString(), "--overwrite")).isZero();
    assertThat(json).content().startsWith("[\n{\"suite\":\"problem\"");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void writesAChart() {
    Path chart = folder.resolve("c.svg");
    assertThat(run("--problem", SMALL, "--engines", "reference", "--chart", chart.toString())).isZero();
    assertThat(chart).content().startsWith("<svg ").contains(">reference</text>");
  }

  @Test
  void figuresOfAnEarlierRunAreShownWithoutMeasuringAgain() throws IOException {
    Path json = folder.resolve("b.json");
    assertThat(run("--problem", SMALL, "--engines", "reference", "--threads", "1", "--json", json.toString(),
        "--quiet")).isZero();
    String table = out().substring(out().indexOf("problem  mb1"));
    out.reset();
    Path roofline = folder.resolve("r.svg");
    Path ratios = folder.resolve("t.svg");
    assertThat(run("--from", json.toString(), "--ratios", ratios.toString())).isZero();
    assertThat(out()).startsWith("figures of b.json (20").contains(", JDK 25", "engine       threads");
    assertThat(table.lines().count()).isEqualTo(out().substring(out().indexOf("problem  mb1")).lines().count());
    assertThat(ratios).content().startsWith("<svg ").contains("figures of b.json (20");
    assertThat(roofline).doesNotExist();
    assertThat(err()).isEmpty();
  }

  @Test
  void filesOfOlderVersionsSayWhenTheyWereWrittenAndBothLayoutsDoNotGoTogether() throws IOException {
    Path own = folder.resolve("own.json");
    Path given = folder.resolve("given.json");
    run("--problem", SMALL, "--engines", "reference", "--threads", "1", "--json", own.toString(), "--quiet");
    run("--problem", SMALL, "--engines", "reference", "--threads", "1", "--json", given.toString(), "--quiet",
        "--layout", "given");
    Path old = Files.writeString(folder.resolve("old.json"),
        Files.readString(own).replaceFirst(",\"runs\":\\[.*]}", "}"));
    out.reset();
    assertThat(run("--from", old.toString(), "--format", "markdown")).isZero();
    assertThat(out()).startsWith("figures of old.json (written 20");
    out.reset();
    assertThat(run("--from", given.toString(), "--format", "markdown")).isZero();
    assertThat(out()).contains("bench --problem mb1ic1ih7", " --layout given ", "engines: reference",
        "NCHW in and out for everybody");
    assertThat(run("--from", own + "," + given)).isEqualTo(1);
    assertThat(err()).isEqualTo("kernelscope: figures of --layout own and of --layout given do not go together: "
        + "own.json, given.json\n");
  }

  @Test
  void whatIsNoEarlierRunIsOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("t.json"), "hello");
    assertThat(run("--from", text.toString())).isEqualTo(1);
    assertThat(run("--from", folder.resolve("gone.json").toString())).isEqualTo(1);
    assertThat(run("--from", text.toString(), "--suite", "image")).isEqualTo(2);
    assertThat(err().lines()).containsExactly(
        "kernelscope: '" + text + "' is not what --json writes",
        "kernelscope: cannot read '" + folder.resolve("gone.json") + "': there is no such file",
        "kernelscope: --from '" + text + "' measures nothing; allowed: without --suite, --problem and --forks");
  }

  @Test
  void markdownGoesToStandardOutputInPlaceOfTheTable() {
    assertThat(run("--problem", SMALL, "--engines", "reference", "--threads", "1", "--format", "markdown",
        "--layout", "given", "--quiet")).isZero();
    assertThat(out()).startsWith("20").contains("NCHW in and out for everybody, conversions counted",
        "### problem", "| filter 3×3, 7×7 | 1 | 1 |").doesNotContain("x scalar");
  }

  @Test
  void theTableSaysInWhichLayout() {
    run("--problem", SMALL, "--engines", "reference", "--threads", "1", "--layout", "given", "--quiet");
    assertThat(out()).contains("layout given: NCHW in and out unless a layer says otherwise, conversions\n");
  }

  @Test
  void aFileThatCannotBeWrittenIsToldBeforeAnythingIsMeasured() {
    assertThat(run("--json", folder.toString())).isEqualTo(1);
    assertThat(run("--json", folder.resolve("no/where.json").toString())).isEqualTo(1);
    assertThat(err().lines()).hasSize(2).first().asString().endsWith("it is a directory");
    assertThat(err()).contains("there is no directory '" + folder.resolve("no") + "'");
    assertThat(out()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsTold() {
    int status = run("--problem", SMALL, "--engines", "reference", "--quiet", "--overwrite", "--json", "/dev/full");
    assertThat(status).isEqualTo(1);
    assertThat(err()).startsWith("kernelscope: cannot write '/dev/full': ").hasLineCount(1);
  }

  @Test
  void aReaderThatGoesAwayEndsTheRunWithoutAWord() {
    assertThat(run(new Failing("Broken pipe"), "--problem", SMALL, "--engines", "reference", "--quiet")).isZero();
    assertThat(err()).isEmpty();
    int status = run(new Failing("No space left on device"), "--problem", SMALL, "--engines", "reference", "--quiet");
    assertThat(status).isEqualTo(1);
    assertThat(err()).isEqualTo("kernelscope: cannot write to standard output: No space left on device\n");
  }

  @Test
  void helpIsShortOrLong() {
    assertThat(run("-h")).isZero();
    String brief = out();
    assertThat(brief).contains("--suite=NAME,...").doesNotContain("Examples:");
    out.reset();
    assertThat(run("--help")).isZero();
    assertThat(out()).startsWith(brief.stripTrailing()).contains("Examples:");
    assertThat(out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(out().substring(out().indexOf("Examples:")).lines().skip(1))
        .allMatch(line -> line.startsWith("  kernelscope bench"));
    out.reset();
    assertThat(run("--version")).isZero();
    assertThat(out()).matches("kernelscope \\d+\\.\\d+\\.\\d+.*\n");
  }

  @Test
  void forksAreMergedToOneRowAPlace() {
    Path json = folder.resolve("f.json");
    assertThat(run("--problem", SMALL, "--engines", "reference", "--threads", "1", "--rounds", "2",
        "--forks", "2", "--quiet", "--json", json.toString())).isZero();
    assertThat(json).content().containsOnlyOnce("\"engine\":\"reference\"").contains("\"rounds\":4");
    assertThat(out()).containsOnlyOnce("problem  mb1ic1ih7");
  }

  private int run(String... args) {
    return run(List.of(), args);
  }

  private int run(List<ConvolutionProvider> more, String... args) {
    return run(out, more, args);
  }

  private int run(OutputStream stdout, String... args) {
    return run(stdout, List.of(), args);
  }

  private int run(OutputStream stdout, List<ConvolutionProvider> more, String... args) {
    List<ConvolutionProvider> providers = new ArrayList<>(Engines.installed().providers());
    providers.addAll(more);
    PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(new Engines(providers), QUICK, new StandardOutput(stdout), stderr, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** A standard output that cannot be written to. */
  private static final class Failing extends OutputStream {

    private final String reason;

    private Failing(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(reason);
    }
  }
}

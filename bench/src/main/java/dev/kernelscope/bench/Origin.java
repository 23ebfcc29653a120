package dev.kernelscope.bench;

import dev.kernelscope.bench.report.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where figures come from.
 *
 * @param words one line: the machine, or the files and the machines that they are of
 * @param runs what is known of the runs
 * @param given whether everybody was held to the layout of the problem
 */
record Origin(String words, List<Run> runs, boolean given) {

  /** A run of now. */
  static Origin of(Run run) {
    return new Origin(run.machine(), List.of(run), isGiven(run));
  }

  /** Of a run in which everybody was held to the layout of the problem. */
  static boolean isGiven(Run run) {
    return run.layout().equals("given");
  }

  /** For the title of a picture. */
  String title() {
    return words + (given ? " · NCHW in and out" : "");
  }

  /** Below the title of tables: when and on what, how, with which engines. */
  List<String> notes() {
    String method = given ? "NCHW in and out for everybody, conversions counted"
        : "each engine in the memory layout that suits it";
    List<String> notes = new ArrayList<>();
    notes.add(runs.size() == 1 && words.equals(runs.getFirst().machine())
        ? runs.getFirst().date() + ", " + words : words);
    runs.stream().flatMap(run -> Stream.of("bench " + run.options(), run.installed())).distinct().forEach(notes::add);
    notes.add(method);
    return notes;
  }
}

package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.trace.ConvolutionTrace;
import java.util.HashSet;
import java.util.Set;

/** What the engine computes for an experiment. */
final class Outputs {

  private Outputs() {}

  private static ConvolutionTrace trace(Experiment experiment) {
    SceneSubject s = experiment.subject();
    return ConvolutionTrace.of(s.input(), s.weights(), s.bias(), s.spec());
  }

  static float[] of(Experiment experiment) {
    return trace(experiment).output().copyData();
  }

  /** Everything that a question may ask about it, as a choice would say it. */
  static Set<String> facts(Experiment experiment) {
    ConvolutionTrace trace = trace(experiment);
    ConvProblem problem = trace.problem();
    Padding padding = problem.padding();
    int unused = problem.rows().unused();
    int biases = experiment.bias() == null ? 0 : experiment.bias().length;
    float first = trace.output().get(0, 0, 0, 0);
    Set<String> facts = new HashSet<>();
    facts.add(problem.output().h() + "×" + problem.output().w());
    facts.add(problem.output().c() + "×" + problem.output().h() + "×" + problem.output().w());
    facts.add(problem.weights().h() + "×" + problem.weights().w());
    facts.add(unused == 1 ? "1 row" : unused + " rows");
    facts.add(padding.top() + " above, " + padding.bottom() + " below");
    facts.add(Solver.grouped(experiment.weights().shape().size() + biases));
    facts.add(Solver.grouped(problem.operations() / 2));
    facts.add(Integer.toString((int) first));
    facts.add(first > 0 ? "positive" : first < 0 ? "negative" : "zero");
    return facts;
  }
}

package dev.kernelscope.app.lesson;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.session.Exhibit;
import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.lesson.chapter.Facts;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.learned.TrainingFacts;
import dev.kernelscope.engine.scene.network.FirstKernels;
import dev.kernelscope.engine.scene.network.LayerFacts;
import dev.kernelscope.engine.scene.network.NetworkFacts;
import java.util.function.UnaryOperator;

/** What fills the gaps of a text beside a scene: computed numbers, by the names that a chapter calls them. */
final class SceneFacts {

  private SceneFacts() {}

  /** The facts of a scene. They throw {@code IllegalArgumentException} where there is no fact of that name. */
  static UnaryOperator<String> of(ViewedScene scene) {
    return switch (scene.exhibit()) {
      case Exhibit.Convolution(var experiment) -> Facts.of(experiment.subject())::value;
      case Exhibit.Trained(Learning learning) -> question -> trained(learning, question);
      case Exhibit.Network network -> question -> looked(network.looking().facts(), question);
      case Exhibit.Film film -> question -> {
        throw new IllegalArgumentException("this scene has no fact '{" + question + "}'");
      };
    };
  }

  /** What is known of a network before it has looked. */
  private static String looked(NetworkFacts facts, String question) {
    return switch (question) {
      case "layers" -> Numbers.count(facts.all());
      case "shown" -> Numbers.count(facts.layers().size());
      case "kernels" -> Numbers.count(facts.kernels().map(FirstKernels::count).orElse(0));
      case "sees first" -> sees(facts.layers().getFirst());
      case "sees last" -> sees(facts.layers().getLast());
      default -> throw new IllegalArgumentException("a network has no fact '{" + question + "}'");
    };
  }

  private static String sees(LayerFacts layer) {
    return layer.field().rows() + "×" + layer.field().columns();
  }

  /** What is known of a training before its first step. */
  private static String trained(Learning learning, String question) {
    TrainingFacts facts = learning.coach().log().facts();
    return switch (question) {
      case "filters" -> Numbers.count(facts.filters());
      case "kernel" -> facts.rows().kernel() + "×" + facts.columns().kernel();
      case "images" -> Numbers.count(learning.data().train().size());
      case "classes" -> Numbers.count(facts.classes().size());
      case "batch" -> Numbers.count(facts.batch());
      case "steps" -> Numbers.count(facts.steps());
      case "epochs" -> Numbers.count(facts.epochs());
      case "epoch" -> Numbers.count(facts.stepsPerEpoch());
      default -> throw new IllegalArgumentException("a training has no fact '{" + question + "}'");
    };
  }
}

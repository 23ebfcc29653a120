package dev.kernelscope.engine.lesson.quiz;

import java.util.List;

/** All kinds of questions, in the lesson's order. */
final class Kinds {

  static final List<Kind> ALL = List.of(
      new OutputValueKind(),
      new SignKind(),
      new OutputSizeKind(),
      new WhichStrideKind(),
      new DroppedStripKind(),
      new SamePaddingKind(),
      new ShrinkChainKind(),
      new LayersThatFitKind(),
      new DilatedSizeKind(),
      new ChannelsKind(),
      new ParametersKind(),
      new ReceptiveFieldKind(),
      new CostKind(),
      new TransposedSizeKind());

  private Kinds() {}
}

package dev.kernelscope.engine.lesson.quiz;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.List;
import java.util.Optional;

/** The four practice questions of the lesson's page, in our words and with choices. */
final class PageQuestions {

  /** In the page's order. */
  static final List<Question> ALL = List.of(outputSize(), sharing(), negative(), same());

  /** A cell of the lesson's scene whose output is negative. */
  private static final int NEGATIVE_CELL = 4;

  private PageQuestions() {}

  private static Question outputSize() {
    Sides sides = Sides.square(new Axis(9, 3, 2, 1));
    return Question.of("output-size", Topic.OUTPUT_SIZE.id(),
        "A 9×9 input meets a 3×3 kernel with stride 2 and no padding. How large is the output?",
        sides.parameters(),
        List.of(
            Choice.wrong("3×3", "forgot-plus-one", "3×3 leaves out the + 1. (9 - 3) / 2 = 3 counts the jumps. The "
                + "kernel already stands somewhere before the first jump, so 3 jumps give 4 positions."),
            Choice.right("4×4"),
            Choice.wrong("5×5", "kernel-not-subtracted", "5×5 forgets that the kernel takes room itself. Its first "
                + "cell cannot move over all 9 cells, only over 9 - 3 = 6, or its last cell would stand outside."),
            Choice.wrong("7×7", "stride-ignored", "7×7 ignores the stride. 7 positions need steps of one cell. With "
                + "stride 2 the kernel jumps 2 cells each time.")),
        "Count the jumps that the kernel can make after its first position, along one axis. The first position counts, "
            + "too.",
        Formulas.output(sides) + " " + Formulas.windows(sides.columns(), "column"),
        Optional.of(Layers.plane(sides)));
  }

  private static Question sharing() {
    return Question.of("parameter-sharing", Topic.PARAMETERS.id(),
        "A convolution uses the same weights at every position. Why does that matter so much?",
        Parameters.NONE.numbers("input", 224, 224).numbers("kernel", 3, 3).number("channels", 3).number("filters", 64)
            .number("units", 1000).flag("bias", false),
        List.of(
            Choice.wrong("every position can learn a kernel of its own", "sharing-reversed",
                "A kernel for every position is the opposite of sharing. It would have to learn the same edge again at "
                    + "every place."),
            Choice.wrong("products need not be computed again", "products-shared",
                "Sharing saves weights, not products. Each position multiplies its own numbers, so there are as many "
                    + "products as before."),
            Choice.right("far fewer weights to learn, and a pattern is found wherever it lies"),
            Choice.wrong("the output becomes smaller than the input", "sharing-for-stride",
                "Sharing does not change the size. Kernel, stride and padding decide how large the output is.")),
        "How many weights would a layer need that has one for every pair of an input number and an output?",
        "A fully connected layer from a 224×224 image with 3 channels to 1,000 outputs has 224·224·3·1000 = "
            + "150,528,000 weights; 64 filters of 3×3 over 3 channels have 3·3·3·64 = 1,728, which is 87,111 times "
            + "fewer (biases left out in both). Fewer weights need less memory and less data and overfit less, and a "
            + "kernel that has learned an edge at one place finds it at every other.",
        Optional.of(Demonstration.of(Experiment::lesson)));
  }

  private static Question negative() {
    return Question.of("negative-output", Topic.OPERATION.id(),
        "An output cell of a convolution is negative. What does that say about the patch below the kernel?",
        Parameters.NONE,
        List.of(
            Choice.right("it shows the opposite of the kernel's pattern"),
            Choice.wrong("the kernel's pattern is not in it", "negative-for-absent",
                "Where there is nothing of the pattern, the output is near zero. A negative number says that something "
                    + "is there: the pattern with its signs turned around."),
            Choice.wrong("it is darker than the rest of the input", "sign-for-brightness",
                "Brightness alone does not make the sign. An edge kernel's weights add up to 0, so that it answers 0 "
                    + "to every even patch, dark or bright."),
            Choice.wrong("nothing: an output below zero is an error", "never-negative",
                "A sum of products can be negative as soon as there are negative weights. Only an activation such as "
                    + "ReLU sets such cells to 0 afterwards.")),
        "The output adds up weight times value. When does more gather under the negative weights than under the "
            + "positive ones?",
        "More brightness lies under the negative weights than under the positive ones. Sobel x gives a positive number "
            + "where the brightness grows from left to right, and a negative one where it falls: the same edge, the "
            + "other way round.",
        Optional.of(Demonstration.of(Experiment::lesson, new Moment(NEGATIVE_CELL, Phase.SLIDE, 0))));
  }

  private static Question same() {
    Sides sides = Sides.square(new Axis(7, 3, 1, 1, 1, 1));
    return Question.of("keeping-the-size", Topic.PADDING.id(),
        "With stride 1, 'same' padding gives an output as large as the input. Why?",
        sides.parameters(),
        List.of(
            Choice.wrong("one ring of zeros fits every kernel", "always-one",
                "One ring makes up for 3×3 kernels only. A 5×5 kernel takes 4 cells away along each axis and needs two "
                    + "rings."),
            Choice.wrong("the output's border is filled with zeros at the end", "padding-after",
                "The zeros are added to the input, before the kernel slides. Every output cell is a sum like any "
                    + "other."),
            Choice.wrong("the kernel becomes smaller at the border", "kernel-cut",
                "The kernel stays as it is. It reaches over the border, and the zeros lie there."),
            Choice.right("the zeros around the input make up for the k - 1 cells that the kernel takes away")),
        "By how much is the output smaller than the input when there is no padding?",
        "Without padding a kernel of k cells gives H - k + 1 positions, so k - 1 are missing. An odd kernel gets "
            + "⌊k / 2⌋ zeros on each side, k - 1 in all: " + Formulas.output(sides.rows()) + ". An even kernel needs "
            + "one more below and on the right than above and on the left; with stride s, 'same' means ⌈H / s⌉ cells.",
        Optional.of(Layers.plane(sides)));
  }
}

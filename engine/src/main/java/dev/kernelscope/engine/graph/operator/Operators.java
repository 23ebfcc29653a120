package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all operators. */
public final class Operators {

  private static final Map<String, Operator> TABLE = Stream.of(
      new ConvOperator("Conv"), new ConvOperator(ConvOperator.FUSED), new BatchNormalizationOperator(),
      CellOperator.RELU, CellOperator.SIGMOID, new LeakyReluOperator(), new ClipOperator(),
      new SameOperator("Identity"), new SameOperator("Dropout"), new ConvTransposeOperator(),
      new PoolOperator(true), new PoolOperator(false), new ReduceOperator("GlobalAveragePool"),
      new ReduceOperator("GlobalMaxPool"), new ReduceOperator("ReduceMean"), new LrnOperator(), new SoftmaxOperator(),
      new ArithmeticOperator(Arithmetic.ADD), new ArithmeticOperator(Arithmetic.SUB),
      new ArithmeticOperator(Arithmetic.MUL), new ArithmeticOperator(Arithmetic.DIV), new GemmOperator(),
      new MatMulOperator(), new ConcatOperator(), new SliceOperator(), new PadOperator(), new TransposeOperator(),
      new GatherOperator(), new ReshapeOperator.Reshape(), new ReshapeOperator.Flatten(),
      new ReshapeOperator.Squeeze(), new ReshapeOperator.Unsqueeze(), new ShapeOperator(), new CastOperator(),
      new ConstantOperator(), new ConstantOfShapeOperator())
      .collect(Collectors.toMap(Operator::name, operator -> operator, (a, b) -> a, TreeMap::new));

  private static final int MOST_NAMED = 20;

  private Operators() {}

  /**
   * The operator of that name.
   *
   * @throws GraphException if there is none
   */
  public static Operator named(String name) {
    Operator operator = TABLE.get(name);
    if (operator == null) {
      throw new GraphException("operator " + Names.quoted(name) + " is not supported");
    }
    return operator;
  }

  /** The names of all operators that files may use, in alphabetical order. */
  public static SortedSet<String> names() {
    return TABLE.keySet().stream().filter(name -> name.indexOf(':') < 0).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Refuses nodes whose operators are not known, all at once.
   *
   * @throws GraphException that names every such operator, with the number of its nodes
   */
  public static void requireKnown(Collection<Node> nodes) {
    Map<String, Long> unknown = nodes.stream().map(Node::operator).filter(name -> !TABLE.containsKey(name))
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    if (unknown.isEmpty()) {
      return;
    }
    String list = unknown.entrySet().stream().limit(MOST_NAMED)
        .map(e -> Names.quoted(e.getKey()) + (e.getValue() > 1 ? " (" + e.getValue() + " nodes)" : ""))
        .collect(Collectors.joining(", "));
    throw new GraphException((unknown.size() == 1 ? "an operator is" : unknown.size() + " operators are")
        + " not supported: " + list + (unknown.size() > MOST_NAMED ? " and more" : ""));
  }
}

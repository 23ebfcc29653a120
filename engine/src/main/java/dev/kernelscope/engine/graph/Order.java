package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.graph.model.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts nodes into an order in which each comes after those that make its inputs. */
final class Order {

  private Order() {}

  /**
   * The nodes in order; those that are in order stay as they are.
   *
   * @param given names of values that no node makes
   * @throws GraphException if a value is made twice or by nobody, or needs itself
   */
  static List<Node> of(List<Node> nodes, Set<String> given) {
    Map<String, Integer> makers = makers(nodes, given);
    int[] missing = new int[nodes.size()];
    List<List<Integer>> readers = new ArrayList<>();
    nodes.forEach(node -> readers.add(new ArrayList<>()));
    for (int i = 0; i < nodes.size(); i++) {
      for (String input : nodes.get(i).inputs()) {
        Integer maker = makers.get(input);
        if (maker != null) {
          readers.get(maker).add(i);
          missing[i]++;
        } else if (!input.isEmpty() && !given.contains(input)) {
          throw new GraphException(nodes.get(i).label() + " reads " + Names.quoted(input)
              + ", which is no input, no constant and made by no node");
        }
      }
    }
    return sorted(nodes, readers, missing);
  }

  private static Map<String, Integer> makers(List<Node> nodes, Set<String> given) {
    Map<String, Integer> makers = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (String output : nodes.get(i).outputs()) {
        if (!output.isEmpty() && (given.contains(output) || makers.put(output, i) != null)) {
          throw new GraphException(nodes.get(i).label() + " makes " + Names.quoted(output)
              + ", but there is a value of that name already");
        }
      }
    }
    return makers;
  }

  private static List<Node> sorted(List<Node> nodes, List<List<Integer>> readers, int[] missing) {
    Deque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < missing.length; i++) {
      if (missing[i] == 0) {
        ready.add(i);
      }
    }
    List<Node> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.remove();
      order.add(nodes.get(next));
      for (int reader : readers.get(next)) {
        if (--missing[reader] == 0) {
          ready.add(reader);
        }
      }
    }
    for (int i = 0; order.size() < nodes.size() && i < missing.length; i++) {
      if (missing[i] > 0) {
        throw new GraphException("the graph has a cycle: " + nodes.get(i).label()
            + " needs a value that is made of its own");
      }
    }
    return List.copyOf(order);
  }
}

package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import java.util.List;

/** The arithmetic under the scene. */
public sealed interface Ledger {

  /**
   * A sum, one column a term.
   *
   * @param rows the names of the three lines
   * @param columns all terms, in order; a renderer leaves out those far from the current one where there is no room
   * @param current index of the term being added; -1 before the first, {@code columns.size() - 1} when all are in
   * @param channels where several channels are added, one column a channel, its product the sum of the channel's
   *     products so far; empty otherwise
   * @param currentChannel index of the current one in {@code channels}; -1 for none
   * @param cell what is computed, such as {@code Output[2,1]}
   * @param total the total so far as text; empty before the first term
   * @param caption how far the sum is, such as {@code 6 of 9 terms}
   */
  record Sum(List<Span> rows, List<Column> columns, int current, List<Column> channels, int currentChannel, String cell,
      String total, String caption) implements Ledger {

    /** Copies the lists. */
    public Sum {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      channels = List.copyOf(channels);
    }
  }

  /**
   * One term.
   *
   * @param factors first line: weight, dot, input
   * @param product second line, signed
   * @param total third line: the total with this term
   * @param bias whether this is the filter's constant and not a product
   */
  record Column(List<Span> factors, Span product, Span total, boolean bias) {

    /** Copies the list. */
    public Column {
      factors = List.copyOf(factors);
    }
  }

  /**
   * Formulas with a sentence each, side by side.
   *
   * @param columns one or two
   */
  record Formulas(List<Formula> columns) implements Ledger {

    /** Copies the list. */
    public Formulas {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A formula.
   *
   * @param terms the formula, each term in its object's tint
   * @param sentence what it means here
   */
  record Formula(List<Span> terms, List<Span> sentence) {

    /** Copies the lists. */
    public Formula {
      terms = List.copyOf(terms);
      sentence = List.copyOf(sentence);
    }
  }

  /**
   * Curves side by side, such as loss and accuracy of a training.
   *
   * @param charts one or two
   */
  record Charts(List<Chart> charts) implements Ledger {

    /** Copies the list. */
    public Charts {
      charts = List.copyOf(charts);
    }
  }

  /**
   * A chart.
   *
   * @param title what is measured
   * @param axis what x counts, such as {@code epoch}
   * @param xTicks numbers along x, ascending; the first and last are the chart's ends
   * @param yTicks numbers along y, ascending; the first and last are the chart's ends
   * @param series the curves
   */
  record Chart(String title, String axis, List<Double> xTicks, List<Double> yTicks, List<Series> series) {

    /** Copies the lists. */
    public Chart {
      xTicks = List.copyOf(xTicks);
      yTicks = List.copyOf(yTicks);
      series = List.copyOf(series);
    }
  }

  /**
   * A curve.
   *
   * @param points (x, y, unused) in chart units
   * @param tint colour
   * @param width logical pixels
   * @param dash how it is broken
   * @param label what stands at its end
   * @param dotted whether a dot stands at every point, for few measurements
   */
  record Series(List<Vec3> points, Tint tint, double width, Stroke.Dash dash, List<Span> label, boolean dotted) {
    /** A curve of many points. */
    public Series(List<Vec3> points, Tint tint, double width, Stroke.Dash dash, List<Span> label) {
      this(points, tint, width, dash, label, false);
    }


    /** Copies the lists. */
    public Series {
      points = List.copyOf(points);
      label = List.copyOf(label);
    }
  }
}

package dev.kernelscope.app.lesson;

import dev.kernelscope.app.io.WordWrap;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as plain lines: wrapped words, no markup. Code keeps its lines, indented. */
public final class PlainMarkdown {

  private static final Parser PARSER = Parser.builder().build();
  private static final int CODE_INDENT = 4;

  private PlainMarkdown() {}

  /**
   * The lines of a text, with an empty one between paragraphs.
   *
   * @param width most characters of a line; a longer word stands alone
   */
  public static List<String> lines(String markdown, int width) {
    List<String> lines = new ArrayList<>();
    PARSER.parse(markdown).accept(new Lines(lines, width));
    return lines;
  }

  /** Walks blocks in order. */
  private static final class Lines extends AbstractVisitor {

    private final List<String> lines;
    private final int width;
    private String first = "";
    private String rest = "";

    Lines(List<String> lines, int width) {
      this.lines = lines;
      this.width = width;
    }

    @Override
    public void visit(Paragraph paragraph) {
      words(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      words(heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      gap();
      // A sum of many terms is longer than a line; it may be broken between terms, which commands must not be.
      code.getLiteral().lines().forEach(line -> lines.addAll(code.getInfo().equals("shell")
          ? List.of(" ".repeat(CODE_INDENT) + line)
          : folded(line)));
    }

    private List<String> folded(String line) {
      String indent = " ".repeat(CODE_INDENT);
      return line.length() + CODE_INDENT <= width ? List.of(indent + line)
          : WordWrap.lines(line, width, indent, indent + "  ");
    }

    @Override
    public void visit(ListItem item) {
      Node list = item.getParent();
      String mark = list instanceof OrderedList ordered ? (ordered.getMarkerStartNumber() + place(item)) + ". " : "- ";
      first = mark;
      rest = " ".repeat(mark.length());
      visitChildren(item);
      first = "";
      rest = "";
    }

    private static int place(ListItem item) {
      int before = 0;
      for (Node node = item.getPrevious(); node != null; node = node.getPrevious()) {
        before++;
      }
      return before;
    }

    private void words(Block block) {
      boolean tight = block.getParent() instanceof ListItem item && item.getPrevious() != null
          && ((item.getParent() instanceof BulletList b && b.isTight())
          || (item.getParent() instanceof OrderedList o && o.isTight()));
      if (!tight) {
        gap();
      }
      Inline inline = new Inline();
      block.accept(inline);
      lines.addAll(WordWrap.lines(inline.text.toString().strip().replaceAll("\\s+", " "), width, first, rest));
      first = rest;
    }

    private void gap() {
      if (!lines.isEmpty()) {
        lines.add("");
      }
    }
  }

  /** Collects words, without marks of emphasis and code. */
  private static final class Inline extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text words) {
      text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      text.append(' ');
    }
  }
}

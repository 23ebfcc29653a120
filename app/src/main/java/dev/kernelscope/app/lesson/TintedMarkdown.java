package dev.kernelscope.app.lesson;

import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown as paragraphs of tinted pieces. A word that stands out and names an object of the scene has that object's
 * tint, so that text and picture belong together. Lines of code are divided by a piece that is a line feed.
 */
public final class TintedMarkdown {

  private static final Parser PARSER = Parser.builder().build();
  private static final Map<String, Tint> OBJECTS = Map.of("input", Tint.INPUT, "patch", Tint.INPUT, "kernel",
      Tint.KERNEL, "weight", Tint.KERNEL, "bias", Tint.KERNEL, "filter", Tint.KERNEL, "product", Tint.PRODUCT, "output",
      Tint.OUTPUT, "feature map", Tint.OUTPUT);

  private TintedMarkdown() {}

  /** The paragraphs of a text. */
  public static List<List<Span>> paragraphs(String markdown) {
    Paragraphs paragraphs = new Paragraphs();
    PARSER.parse(markdown).accept(paragraphs);
    return paragraphs.all;
  }

  private static Tint tint(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    String one = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return OBJECTS.getOrDefault(one, Tint.HIGH);
  }

  /** Walks blocks in order. */
  private static final class Paragraphs extends AbstractVisitor {

    private final List<List<Span>> all = new ArrayList<>();
    private String first = "";

    @Override
    public void visit(Paragraph paragraph) {
      add(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      add(heading);
    }

    private void add(Block block) {
      Pieces pieces = new Pieces();
      if (!first.isEmpty()) {
        pieces.spans.add(Span.words(first, Tint.LOW));
        first = "";
      }
      pieces.visitAll(block);
      all.add(pieces.spans);
    }

    @Override
    public void visit(ListItem item) {
      first = "- ";
      visitChildren(item);
      first = "";
    }

    @Override
    public void visit(FencedCodeBlock code) {
      List<Span> spans = new ArrayList<>();
      for (String line : code.getLiteral().stripTrailing().split("\n")) {
        if (!spans.isEmpty()) {
          spans.add(Span.mono("\n", Tint.MID));
        }
        spans.add(Span.mono(line, Tint.HIGH));
      }
      all.add(spans);
    }
  }

  /** Collects the pieces of one block. */
  private static final class Pieces extends AbstractVisitor {

    private final List<Span> spans = new ArrayList<>();

    void visitAll(Block block) {
      visitChildren(block);
    }

    @Override
    public void visit(Text words) {
      spans.add(Span.words(words.getLiteral(), Tint.MID));
    }

    @Override
    public void visit(Code code) {
      spans.add(Span.mono(code.getLiteral(), Tint.HIGH));
    }

    @Override
    public void visit(StrongEmphasis strong) {
      String words = words(strong);
      spans.add(Span.strong(words, tint(words)));
    }

    @Override
    public void visit(Emphasis emphasis) {
      spans.add(Span.words(words(emphasis), Tint.HIGH));
    }

    private static String words(Node node) {
      Pieces inner = new Pieces();
      inner.visitChildren(node);
      StringBuilder text = new StringBuilder();
      inner.spans.forEach(span -> text.append(span.text()));
      return text.toString();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      spans.add(Span.words(" ", Tint.MID));
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      spans.add(Span.words(" ", Tint.MID));
    }
  }
}

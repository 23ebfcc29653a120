package dev.kernelscope.app.lesson.notes;

import dev.kernelscope.engine.scene.Signs;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Words and Markdown as HTML, with true minus signs where nobody copies them into a command. */
final class HtmlText {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

  private HtmlText() {}

  /** Markdown as blocks of HTML. */
  static String markdown(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new Minus());
    return RENDERER.render(document);
  }

  /** Plain words. */
  static String words(String text) {
    return escaped(Signs.minus(text));
  }

  /** What is to be copied as it is. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  /** Sets minus signs in words and in formulas, not in commands. */
  private static final class Minus extends AbstractVisitor {

    @Override
    public void visit(Text text) {
      text.setLiteral(Signs.minus(text.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
      if (!code.getInfo().equals("shell")) {
        code.setLiteral(Signs.minus(code.getLiteral()));
      }
    }
  }
}

package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.gl.InstanceStream;
import dev.kernelscope.render.opengl.gl.ShaderProgram;
import dev.kernelscope.render.opengl.gl.TextureArray;
import dev.kernelscope.render.opengl.look.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lwjgl.opengl.GL33C;

/**
 * Pictures as slabs: bodies like those of tiles, and their fronts covered by textures, a draw call for all pictures of
 * one size and kind of scale.
 *
 * <p>The fronts are drawn twice: first, from the nearest to the farthest, what lies inside of their rims, which hides
 * what is behind it before that costs anything; after the bodies, from the farthest, the whole, of which only the rims
 * are new: they fade over whatever is there by then.
 */
final class SlabPainter implements AutoCloseable {

  private static final int VECTORS = 2;
  private static final int VERTICES = 4;

  /** The face lies a little before the body, so that the body's own front never shows through it. */
  private static final double BEFORE = 0.004;

  private final ShaderProgram program = new ShaderProgram("slab");
  private final InstanceStream stream = new InstanceStream(VECTORS);
  private final PictureStacks pictures = new PictureStacks();

  /** Draws all pictures of a stage. */
  void draw(Stage stage, Projection to, Look look, TileBatch bodies, float scale) {
    List<List<Block>> stacks = stacks(stage, to);
    stacks.forEach(stack -> faces(stack, false, to, look, scale));
    boolean any = false;
    for (Block block : stage.blocks()) {
      if (block.surface() instanceof Surface.Image) {
        bodies.add(body(block, to, look));
        any = true;
      }
    }
    if (any) {
      bodies.draw(to, look, scale);
    }
    stacks.forEach(stack -> faces(stack, true, to, look, scale));
  }

  /** Pictures whose front is seen, those of one size and kind together, each list from the nearest to the farthest. */
  private List<List<Block>> stacks(Stage stage, Projection to) {
    List<List<Block>> stacks = new ArrayList<>();
    for (Block block : stage.blocks()) {
      if (block.surface() instanceof Surface.Image && to.seesFront(middle(block))) {
        List<Block> last = stacks.isEmpty() ? List.of() : stacks.getLast();
        if (last.isEmpty() || !alike(last.getFirst(), block) || last.size() == pictures.mostLayers()) {
          stacks.add(new ArrayList<>());
        }
        stacks.getLast().add(block);
      }
    }
    stacks.forEach(stack -> stack.sort(Comparator.comparingDouble(b -> to.distance(middle(b)))));
    return stacks;
  }

  private static boolean alike(Block a, Block b) {
    return a.role() == b.role() && a.rows() == b.rows() && a.columns() == b.columns()
        && a.range().kind() == b.range().kind();
  }

  private static Vec3 middle(Block block) {
    return new Vec3((block.left() + block.right()) / 2, (block.top() + block.bottom()) / 2,
        block.place().origin().z());
  }

  /** The front of a body that a picture covers is not drawn. */
  private static TileBatch.Body body(Block block, Projection to, Look look) {
    Rgba fill = look.of(Token.LINE2);
    return new TileBatch.Body(middle(block), 0, block.right() - block.left(), block.top() - block.bottom(),
        block.place().thickness(), fill, 0, new Rgba(0, 0, 0, 0), 0, 0.7f, 1, to.seesFront(middle(block)));
  }

  private void faces(List<Block> stack, boolean edges, Projection to, Look look, float scale) {
    Block first = stack.getFirst();
    TextureArray array = pictures.of(stack, look);
    array.bind(0);
    program.use();
    program.set("world", to.matrix());
    program.set("canvas", to.canvasWidth(), to.canvasHeight());
    program.set("pictures", 0);
    program.set("grid", first.columns(), first.rows(), array.width(), array.height());
    Rgba empty = look.of(Token.EMPTY);
    program.set("coming", empty.red(), empty.green(), empty.blue(), (float) Surface.Image.TO_COME);
    // What is not computed yet has the ground's colour: without a rim nobody would see how large the map will be.
    Rgba rim = look.of(Token.EMPTY_LINE);
    program.set("rim", rim.red(), rim.green(), rim.blue(), Math.max(1, scale));
    program.set("grow", edges ? scale / 2 + 1 : -scale / 2 - 1);
    GL33C.glDisable(GL33C.GL_CULL_FACE);
    GL33C.glEnable(GL33C.GL_DEPTH_TEST);
    GL33C.glDepthFunc(GL33C.GL_LEQUAL);
    GL33C.glDepthMask(!edges);
    GL33C.glBlendFunc(GL33C.GL_ONE, GL33C.GL_ONE_MINUS_SRC_ALPHA);
    if (edges) {
      GL33C.glEnable(GL33C.GL_BLEND);
    } else {
      GL33C.glDisable(GL33C.GL_BLEND);
    }
    for (int i = 0; i < stack.size(); i++) {
      int layer = edges ? stack.size() - 1 - i : i;
      put(stack.get(layer), layer);
    }
    stream.draw(GL33C.GL_TRIANGLE_STRIP, VERTICES);
    GL33C.glDepthMask(true);
  }

  private void put(Block block, int layer) {
    Vec3 middle = middle(block).plus(0, 0, BEFORE);
    int computed = ((Surface.Image) block.surface()).computed();
    stream
        .put((float) middle.x(), (float) middle.y(), (float) middle.z(), layer)
        .put((float) (block.right() - block.left()) / 2, (float) (block.top() - block.bottom()) / 2, computed, 0);
  }

  @Override
  public void close() {
    program.close();
    stream.close();
    pictures.close();
  }
}

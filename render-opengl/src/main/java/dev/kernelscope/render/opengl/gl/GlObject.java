package dev.kernelscope.render.opengl.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lwjgl.opengl.GL33C;

/**
 * The kinds of GL objects that this program makes. All of them are made and freed here, so that what is left can be
 * counted: a driver does not tell.
 */
public enum GlObject {
  /** A buffer of instances. */
  BUFFER("buffer") {
    @Override
    int generate() {
      return GL33C.glGenBuffers();
    }

    @Override
    void delete(int name) {
      GL33C.glDeleteBuffers(name);
    }
  },
  /** What hands a buffer to a shader. */
  VERTEX_ARRAY("vertex array") {
    @Override
    int generate() {
      return GL33C.glGenVertexArrays();
    }

    @Override
    void delete(int name) {
      GL33C.glDeleteVertexArrays(name);
    }
  },
  /** A texture, or an array of them. */
  TEXTURE("texture") {
    @Override
    int generate() {
      return GL33C.glGenTextures();
    }

    @Override
    void delete(int name) {
      GL33C.glDeleteTextures(name);
    }
  },
  /** A linked pair of shaders. */
  PROGRAM("program") {
    @Override
    int generate() {
      return GL33C.glCreateProgram();
    }

    @Override
    void delete(int name) {
      GL33C.glDeleteProgram(name);
    }
  },
  /** A vertex shader, until it is linked. */
  VERTEX_SHADER("vertex shader") {
    @Override
    int generate() {
      return GL33C.glCreateShader(GL33C.GL_VERTEX_SHADER);
    }

    @Override
    void delete(int name) {
      GL33C.glDeleteShader(name);
    }
  },
  /** A fragment shader, until it is linked. */
  FRAGMENT_SHADER("fragment shader") {
    @Override
    int generate() {
      return GL33C.glCreateShader(GL33C.GL_FRAGMENT_SHADER);
    }

    @Override
    void delete(int name) {
      GL33C.glDeleteShader(name);
    }
  },
  /** Something to draw into. */
  FRAMEBUFFER("framebuffer") {
    @Override
    int generate() {
      return GL33C.glGenFramebuffers();
    }

    @Override
    void delete(int name) {
      GL33C.glDeleteFramebuffers(name);
    }
  },
  /** The pixels of a framebuffer. */
  RENDERBUFFER("renderbuffer") {
    @Override
    int generate() {
      return GL33C.glGenRenderbuffers();
    }

    @Override
    void delete(int name) {
      GL33C.glDeleteRenderbuffers(name);
    }
  };

  private final String word;
  private final AtomicInteger living = new AtomicInteger();

  GlObject(String word) {
    this.word = word;
  }

  abstract int generate();

  abstract void delete(int name);

  /** A new object's name. */
  public int make() {
    living.incrementAndGet();
    return generate();
  }

  /** Frees an object that {@link #make} made; to be called once for each. */
  public void free(int name) {
    living.decrementAndGet();
    delete(name);
  }

  /** How many objects of all kinds are not freed yet, in all contexts of this process. */
  public static int livingInAll() {
    int sum = 0;
    for (GlObject kind : values()) {
      sum += kind.living.get();
    }
    return sum;
  }

  /** What is not freed yet: {@code 2 textures, 1 buffer}, or {@code nothing}. */
  public static String living() {
    List<String> kinds = new ArrayList<>();
    for (GlObject kind : values()) {
      int count = kind.living.get();
      if (count != 0) {
        kinds.add(count + " " + kind.word + (count == 1 ? "" : "s"));
      }
    }
    return kinds.isEmpty() ? "nothing" : String.join(", ", kinds);
  }
}

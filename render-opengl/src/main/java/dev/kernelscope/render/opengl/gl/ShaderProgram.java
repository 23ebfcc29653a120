package dev.kernelscope.render.opengl.gl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.lwjgl.opengl.GL33C;

/** A linked vertex and fragment shader, read from resource files of one name. */
public final class ShaderProgram implements AutoCloseable {

  private static final String FOLDER = "/dev/kernelscope/render/opengl/shaders/";

  private final int id;
  private final Map<String, Integer> locations = new HashMap<>();

  /**
   * Compiles {@code name.vert} and {@code name.frag}.
   *
   * @throws IllegalStateException with the driver's log, and the line of the source that it names, when it refuses one
   */
  public ShaderProgram(String name) {
    this(name, source(name + ".vert"), source(name + ".frag"));
  }

  /** Compiles sources that are called {@code name} in messages. */
  ShaderProgram(String name, String vertexSource, String fragmentSource) {
    id = GlObject.PROGRAM.make();
    try {
      link(name, vertexSource, fragmentSource);
    } catch (IllegalStateException e) {
      GlObject.PROGRAM.free(id);
      throw e;
    }
  }

  private void link(String name, String vertexSource, String fragmentSource) {
    int vertex = GlObject.VERTEX_SHADER.make();
    int fragment = GlObject.FRAGMENT_SHADER.make();
    try {
      compile(vertex, name + ".vert", vertexSource);
      compile(fragment, name + ".frag", fragmentSource);
      GL33C.glAttachShader(id, vertex);
      GL33C.glAttachShader(id, fragment);
      GL33C.glLinkProgram(id);
      if (GL33C.glGetProgrami(id, GL33C.GL_LINK_STATUS) == GL33C.GL_FALSE) {
        throw new IllegalStateException(
            "shader " + name + " does not link: " + ShaderLog.oneLine(GL33C.glGetProgramInfoLog(id)));
      }
    } finally {
      GlObject.VERTEX_SHADER.free(vertex);
      GlObject.FRAGMENT_SHADER.free(fragment);
    }
  }

  private static void compile(int shader, String file, String source) {
    GL33C.glShaderSource(shader, source);
    GL33C.glCompileShader(shader);
    if (GL33C.glGetShaderi(shader, GL33C.GL_COMPILE_STATUS) == GL33C.GL_FALSE) {
      throw new IllegalStateException(ShaderLog.message(file, source, GL33C.glGetShaderInfoLog(shader)));
    }
  }

  private static String source(String file) {
    try (InputStream in = ShaderProgram.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("shader " + file + " is missing from the program's resources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("shader " + file, e);
    }
  }

  /** Makes this the program of the next draw call. */
  public void use() {
    GL33C.glUseProgram(id);
  }

  /** Sets a {@code float} of the program in use. */
  public void set(String uniform, float x) {
    GL33C.glUniform1f(location(uniform), x);
  }

  /** Sets a {@code vec2} of the program in use. */
  public void set(String uniform, float x, float y) {
    GL33C.glUniform2f(location(uniform), x, y);
  }

  /** Sets a {@code vec4} of the program in use. */
  public void set(String uniform, float x, float y, float z, float w) {
    GL33C.glUniform4f(location(uniform), x, y, z, w);
  }

  /** Sets a texture unit or an {@code int} of the program in use. */
  public void set(String uniform, int value) {
    GL33C.glUniform1i(location(uniform), value);
  }

  /** Sets a {@code mat4}, 16 values by columns, of the program in use. */
  public void set(String uniform, float[] matrix) {
    GL33C.glUniformMatrix4fv(location(uniform), false, matrix);
  }

  private int location(String uniform) {
    return locations.computeIfAbsent(uniform, name -> GL33C.glGetUniformLocation(id, name));
  }

  @Override
  public void close() {
    // A program in use would only be marked for deletion.
    GL33C.glUseProgram(0);
    GlObject.PROGRAM.free(id);
  }
}

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
   * @throws IllegalStateException with the driver's log when it refuses one
   */
  public ShaderProgram(String name) {
    int vertex = compile(name + ".vert", GL33C.GL_VERTEX_SHADER);
    int fragment = compile(name + ".frag", GL33C.GL_FRAGMENT_SHADER);
    id = GL33C.glCreateProgram();
    GL33C.glAttachShader(id, vertex);
    GL33C.glAttachShader(id, fragment);
    GL33C.glLinkProgram(id);
    GL33C.glDeleteShader(vertex);
    GL33C.glDeleteShader(fragment);
    if (GL33C.glGetProgrami(id, GL33C.GL_LINK_STATUS) == GL33C.GL_FALSE) {
      throw new IllegalStateException("shader " + name + " does not link: " + GL33C.glGetProgramInfoLog(id));
    }
  }

  private static int compile(String file, int type) {
    int shader = GL33C.glCreateShader(type);
    GL33C.glShaderSource(shader, source(file));
    GL33C.glCompileShader(shader);
    if (GL33C.glGetShaderi(shader, GL33C.GL_COMPILE_STATUS) == GL33C.GL_FALSE) {
      throw new IllegalStateException("shader " + file + ": " + GL33C.glGetShaderInfoLog(shader));
    }
    return shader;
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
    GL33C.glDeleteProgram(id);
  }
}

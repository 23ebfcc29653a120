package dev.kernelscope.engine.npy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes {@code .npz} files as NumPy's {@code savez} does: a zip archive of {@code .npy} files, not compressed. Each
 * entry has the same date, so that the same arrays give the same bytes.
 */
public final class NpzWriter implements AutoCloseable {

  /** The first moment that a zip archive can name. */
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  /** An archive without entries; {@code out} stays open. */
  public NpzWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Adds an array; its file is called {@code name.npy}, its name for NumPy is {@code name}. */
  public void add(String name, NpyArray array) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NpyWriter.write(array, bytes);
    add(name + ".npy", bytes.toByteArray());
  }

  /** Adds a file that is no array. */
  public void add(String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(DATE);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Writes the archive's table of contents. */
  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }
}

package dev.kernelscope.engine.npy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads {@code .npz} files, compressed or not, and archives like them that hold other files, too. What an entry
 * claims to be is not believed: its bytes are counted as they come.
 */
public final class NpzReader {

  private static final int MOST_ENTRIES = 10_000;
  /** All entries together: far more than the networks here have, and less than would exhaust the memory. */
  private static final long MOST_BYTES = 1 << 30;

  private NpzReader() {}

  /** Whether a file that begins with those bytes is meant as an archive. */
  public static boolean isArchive(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /**
   * Reads all arrays, by their names without {@code .npy}, in the archive's order; other files are left out.
   *
   * @throws NpyFormatException if the file is no archive, or one of its arrays is not supported
   * @throws IOException if the file cannot be read
   */
  public static Map<String, NpyArray> read(Path file) throws IOException {
    return arrays(entries(file));
  }

  /** The arrays among the entries of an archive, by their names without {@code .npy}. */
  public static Map<String, NpyArray> arrays(Map<String, byte[]> entries) throws NpyFormatException {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      String name = entry.getKey();
      if (name.endsWith(".npy")) {
        try {
          arrays.put(name.substring(0, name.length() - ".npy".length()), NpyReader.read(entry.getValue()));
        } catch (NpyFormatException e) {
          throw new NpyFormatException(printable(name) + ": " + e.getMessage());
        }
      }
    }
    return arrays;
  }

  /**
   * Reads all files of an archive, by name, in its order.
   *
   * @throws NpyFormatException if the file is no archive, is damaged, or holds too much
   * @throws IOException if the file cannot be read
   */
  public static Map<String, byte[]> entries(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return entries(in);
    }
  }

  /** Reads all files of an archive; see {@link #entries(Path)}. */
  public static Map<String, byte[]> entries(InputStream in) throws IOException {
    in.mark(4);
    if (!isArchive(in.readNBytes(4))) {
      throw new NpyFormatException("not an archive of arrays: it does not begin with PK");
    }
    in.reset();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    long left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
        left -= content.length;
        if (left < 0 || entries.size() == MOST_ENTRIES) {
          throw new NpyFormatException("the archive holds more than " + MOST_BYTES + " bytes or " + MOST_ENTRIES
              + " files");
        }
        if (entries.put(entry.getName(), content) != null) {
          throw new NpyFormatException("the archive has two files called " + printable(entry.getName()));
        }
      }
    } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
      throw new NpyFormatException("the archive is damaged or truncated (" + e.getMessage() + ")");
    }
    return entries;
  }

  private static String printable(String name) {
    String text = name.replaceAll("[^\\x20-\\x7e]", "?");
    return "'" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "'";
  }
}

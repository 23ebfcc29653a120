package dev.kernelscope.app.option;

import picocli.CommandLine.Option;

/** Where a file goes. */
public final class OutputOptions {

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", order = 50,
      description = "The file to write; its extension says the format. - is standard output.")
  private String output;

  @Option(names = "--overwrite", order = 51, description = "Replace an existing file.")
  private boolean overwrite;

  /** The name, or null where none was given. */
  public String output() {
    return output;
  }

  /** Whether an existing file may be replaced. */
  public boolean overwrite() {
    return overwrite;
  }
}

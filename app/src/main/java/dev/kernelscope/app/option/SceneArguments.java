package dev.kernelscope.app.option;

import dev.kernelscope.app.io.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The arguments of a {@code view} command as a text has them: those that say what is seen, none about files. */
@Command
public final class SceneArguments {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Mixin
  private SubjectOptions subject = new SubjectOptions();

  @Mixin
  private MomentOptions moments = new MomentOptions();

  @Mixin
  private ViewOptions look = new ViewOptions();

  private SceneArguments() {}

  /**
   * Reads them.
   *
   * @param line words between blanks; one with blanks in it stands between double quotes
   * @throws Failure if an option or a value is not allowed
   */
  public static SceneArguments parse(String line) {
    SceneArguments arguments = new SceneArguments();
    try {
      new CommandLine(arguments).setExpandAtFiles(false).parseArgs(words(line).toArray(String[]::new));
    } catch (ParameterException e) {
      throw Failure.usage("'" + line + "' is not a scene: " + e.getMessage());
    }
    return arguments;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return words;
  }

  /** Which convolution. */
  public SubjectOptions subject() {
    return subject;
  }

  /** Which moment of it. */
  public MomentOptions moments() {
    return moments;
  }

  /** From where. */
  public ViewOptions look() {
    return look;
  }
}

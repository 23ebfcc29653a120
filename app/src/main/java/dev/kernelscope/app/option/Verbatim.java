package dev.kernelscope.app.option;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes an option's value as it is, for values that are options themselves, such as {@code --flip}. */
public final class Verbatim implements IParameterPreprocessor {

  @Override
  @SuppressWarnings("JdkObsolete") // picocli hands the arguments over in a Stack
  public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    if (args.isEmpty()) {
      return false;
    }
    option.setValue(args.pop());
    return true;
  }
}

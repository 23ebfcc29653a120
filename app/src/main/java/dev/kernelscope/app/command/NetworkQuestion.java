package dev.kernelscope.app.command;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.NetworkOptions;
import java.util.ArrayList;
import java.util.List;

/** What a network is asked; which of them follows from the options. */
enum NetworkQuestion {
  /** Which layers does it have? */
  LAYERS(false),
  /** What do its layers make of an image? */
  MAPS(true),
  /** What does one layer make of it? */
  LAYER(true),
  /** What does one cell of a map see of it? */
  UNIT(true),
  /** Which patches of a set of images does a channel answer to most? */
  PATCHES(false),
  /** What does a channel want to see? */
  WANTS(false),
  /** How does a channel answer to drawn edges? */
  EDGES(false);

  private final boolean image;

  NetworkQuestion(boolean image) {
    this.image = image;
  }

  /**
   * The question.
   *
   * @param images those behind the network's name
   * @throws Failure if options contradict each other, or one is missing
   */
  static NetworkQuestion of(NetworkOptions options, List<String> images) {
    NetworkQuestion question = chosen(options, !images.isEmpty());
    if (question.image && images.isEmpty()) {
      throw Failure.usage((options.unit() != null ? "--unit" : "--layer")
          + " asks about an image: name one behind the network, or ask for --patches, --wants or --edges");
    }
    if (!question.image && question != PATCHES && !images.isEmpty()) {
      throw Failure.usage("the image '" + images.getFirst() + "' is not needed for " + question.option());
    }
    if (question.image && images.size() > 1) {
      throw Failure.usage("'" + images.get(1)
          + "' is one image too many: allowed is one, or any number with --patches");
    }
    boolean ofChannel = question.compareTo(UNIT) >= 0;
    if (ofChannel && (options.layer() == null || options.channel() == null)) {
      String option = question == UNIT && options.unit() != null ? "--unit" : question.option();
      throw Failure.usage(option + " asks one channel: --layer and --channel are both needed");
    }
    only(options.top() != null, "--top", question, PATCHES);
    only(options.steps() != null, "--steps", question, WANTS);
    only(options.seed() != null, "--seed", question, WANTS);
    only(options.every(), "--every-layer", question, MAPS);
    return question;
  }

  private static NetworkQuestion chosen(NetworkOptions options, boolean image) {
    List<NetworkQuestion> asked = new ArrayList<>();
    if (options.unit() != null) {
      asked.add(UNIT);
    }
    if (!options.patches().isEmpty()) {
      asked.add(PATCHES);
    }
    if (options.wants()) {
      asked.add(WANTS);
    }
    if (options.edges()) {
      asked.add(EDGES);
    }
    if (asked.size() > 1) {
      throw Failure.usage(asked.get(0).option() + " and " + asked.get(1).option()
          + " are both given; expected is one of them");
    }
    if (!asked.isEmpty()) {
      return asked.getFirst();
    }
    return options.channel() != null ? UNIT : options.layer() != null ? LAYER : image ? MAPS : LAYERS;
  }

  private static void only(boolean given, String option, NetworkQuestion question, NetworkQuestion wanted) {
    if (given && question != wanted) {
      throw Failure.usage(option + " goes with " + (wanted == MAPS ? "an image and without --layer"
          : wanted.option()) + " only");
    }
  }

  private String option() {
    return switch (this) {
      case UNIT -> "--channel";
      case PATCHES -> "--patches";
      case WANTS -> "--wants";
      case EDGES -> "--edges";
      case LAYERS, MAPS, LAYER -> "this";
    };
  }
}

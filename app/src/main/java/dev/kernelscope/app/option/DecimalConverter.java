package dev.kernelscope.app.option;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads a decimal number within bounds; Java's parser alone would let {@code NaN} and {@code 0x1p3} pass. */
abstract class DecimalConverter implements ITypeConverter<Double> {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private final double least;
  private final double most;
  private final String allowed;

  DecimalConverter(double least, double most, String allowed) {
    this.least = least;
    this.most = most;
    this.allowed = allowed;
  }

  @Override
  public Double convert(String value) {
    double number = DECIMAL.matcher(value).matches() ? Double.parseDouble(value) : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw Parse.wrong(value, allowed);
    }
    return number;
  }

  /** From 0 to 1. */
  public static final class Fraction extends DecimalConverter {

    /** A converter. */
    public Fraction() {
      super(0, 1, "a number from 0 to 1");
    }
  }

  /** Degrees around the scene. */
  public static final class Azimuth extends DecimalConverter {

    /** A converter. */
    public Azimuth() {
      super(-360, 360, "degrees from -360 to 360");
    }
  }

  /** Degrees above the horizon. */
  public static final class Elevation extends DecimalConverter {

    /** A converter. */
    public Elevation() {
      super(-87, 87, "degrees from -87 to 87");
    }
  }

  /** A magnification. */
  public static final class Zoom extends DecimalConverter {

    /** A converter. */
    public Zoom() {
      super(0.1, 40, "a number from 0.1 to 40");
    }
  }

  /** A speed. */
  public static final class Speed extends DecimalConverter {

    /** A converter. */
    public Speed() {
      super(0.1, 16, "a number from 0.1 to 16");
    }
  }

  /** A learning rate. */
  public static final class Rate extends DecimalConverter {

    /** A converter. */
    public Rate() {
      super(1e-9, 100, "a number from 1e-9 to 100");
    }
  }

  /** A share that something keeps from step to step. */
  public static final class Momentum extends DecimalConverter {

    /** A converter. */
    public Momentum() {
      super(0, 0.999, "a number from 0 to 0.999");
    }
  }

  /** How much weights fade. */
  public static final class Decay extends DecimalConverter {

    /** A converter. */
    public Decay() {
      super(0, 1, "a number from 0 to 1");
    }
  }
}

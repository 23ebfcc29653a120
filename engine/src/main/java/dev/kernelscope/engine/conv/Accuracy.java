package dev.kernelscope.engine.conv;

/** How far a result may be from the exact sums, in exchange for speed. */
public enum Accuracy {

  /**
   * Any method whose error stays below a hundred-thousandth of max|x| · Σ|w|, with the largest input value and the
   * filter with the largest weights. Large layers are then computed by transforms of tiles, which spread a NaN or an
   * infinity over the tile that holds it.
   */
  FAST,

  /**
   * Every output cell is the sum of its own products and nothing else: whole numbers come out exactly as long as they
   * fit a float, and only cells whose patch holds a NaN are NaN.
   */
  EXACT
}

package dev.kernelscope.app.session;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** What is on the screen. */
record Pixels(BufferedImage image) {

  Rectangle all() {
    return new Rectangle(image.getWidth(), image.getHeight());
  }

  /** The colour at a place, without opacity. */
  int at(int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }

  /** How many pixels of an area have exactly that colour. */
  int count(Rectangle area, int rgb) {
    int count = 0;
    Rectangle seen = area.intersection(all());
    for (int y = seen.y; y < seen.y + seen.height; y++) {
      for (int x = seen.x; x < seen.x + seen.width; x++) {
        count += at(x, y) == rgb ? 1 : 0;
      }
    }
    return count;
  }

  /** How many pixels of an area differ from those of another picture. */
  int differing(Pixels other, Rectangle area) {
    int count = 0;
    Rectangle seen = area.intersection(all()).intersection(other.all());
    for (int y = seen.y; y < seen.y + seen.height; y++) {
      for (int x = seen.x; x < seen.x + seen.width; x++) {
        count += at(x, y) == other.at(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  /** How many pixels differ from those of another picture. */
  int differing(Pixels other) {
    return differing(other, all());
  }
}

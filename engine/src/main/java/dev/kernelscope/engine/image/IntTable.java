package dev.kernelscope.engine.image;

import java.util.Arrays;

/**
 * Adds up numbers a key; keys and sums without boxes, because films have hundreds of millions of pixels. Keys are 0 or
 * more.
 */
final class IntTable {

  private int[] keys = new int[1024];
  private long[] sums = new long[1024];
  private int size;

  IntTable() {
    Arrays.fill(keys, -1);
  }

  int size() {
    return size;
  }

  /** Adds to a key's sum, which begins at 0. */
  void add(int key, long amount) {
    int at = slot(key);
    if (keys[at] < 0) {
      if (2 * ++size > keys.length) {
        grow();
        at = slot(key);
      }
      keys[at] = key;
    }
    sums[at] += amount;
  }

  boolean has(int key) {
    return keys[slot(key)] >= 0;
  }

  /** A key's sum, 0 where it has none. */
  long get(int key) {
    return sums[slot(key)];
  }

  int[] sortedKeys() {
    return Arrays.stream(keys).filter(k -> k >= 0).sorted().toArray();
  }

  private int slot(int key) {
    int at = key * 0x9E3779B1 >>> 8 & keys.length - 1;
    while (keys[at] >= 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    long[] oldSums = sums;
    keys = new int[2 * oldKeys.length];
    sums = new long[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        sums[at] = oldSums[i];
      }
    }
  }
}

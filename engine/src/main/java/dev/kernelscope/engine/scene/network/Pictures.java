package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.ValueRange;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.ScaleKind;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/**
 * The photograph, the kernels and the maps as blocks. Their numbers are the same arrays in every frame, so that a
 * renderer knows them again.
 */
final class Pictures {

  private static final double THICKNESS = 0.1;
  private static final ValueRange PHOTO = new ValueRange(ScaleKind.PHOTO, 255);

  private final Photograph photo;
  private final List<Surface.Image> kernels = new ArrayList<>();
  private final List<ValueRange> kernelRanges = new ArrayList<>();
  private final FirstKernels first;

  Pictures(NetworkFacts facts) {
    this.photo = facts.photo();
    this.first = facts.kernels().orElse(null);
    for (int k = 0; first != null && k < first.count(); k++) {
      float[] means = first.means(k);
      kernels.add(first.inColor() ? new Surface.Image(means, means.length, first.colors(k))
          : new Surface.Image(means, means.length));
      kernelRanges.add(new ValueRange(ScaleKind.WEIGHTS, first.largest(k)));
    }
  }

  /** The photograph in a box whose upper left corner is at the origin, in the middle of its height. */
  Block photo(double width, double height) {
    double pitch = Math.min(height / photo.rows(), width / photo.columns());
    double top = (pitch * photo.rows() - height) / 2;
    return new Block(Role.INPUT, 0, photo.name(), photo.rows() + "×" + photo.columns(), "", Tint.INPUT, photo.rows(),
        photo.columns(), place(new Vec3(0, top, 0), pitch, pitch), PHOTO,
        new Surface.Image(photo.brightness(), photo.brightness().length, photo.colors()), null);
  }

  /** A kernel of the first layer; one of several channels that are no colours shows their mean. */
  Block kernel(int index, Vec3 corner, double width) {
    return new Block(Role.KERNEL, index, "", "", "", Tint.KERNEL, first.rows(), first.columns(),
        place(corner, width / first.columns(), width / first.columns()), kernelRanges.get(index), kernels.get(index),
        null);
  }

  /**
   * A map.
   *
   * @param plane its place among those that are shown
   * @param computed the share of it that is there already, from 0 to 1
   */
  Block map(FeatureMap map, int plane, LayerFacts layer, Vec3 corner, double width, double height, double computed) {
    int cells = map.values().length;
    ValueRange range = new ValueRange(ScaleKind.UNSIGNED, map.brightest() > 0 ? map.brightest() : 1,
        map.brightest() < map.largest());
    return new Block(Role.OUTPUT, plane, "", "", "", Tint.OUTPUT, layer.rows(), layer.columns(),
        place(corner, width / layer.columns(), height / layer.rows()), range,
        new Surface.Image(map.values(), (int) Math.round(cells * computed)), null);
  }

  private static Block.Place place(Vec3 corner, double pitchX, double pitchY) {
    return Block.Place.at(corner, pitchX, pitchY, 1, THICKNESS);
  }
}

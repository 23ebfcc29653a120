package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Vec3;
import org.joml.Matrix4d;
import org.joml.Vector3d;

/** A camera's pose as matrices: from the world to columns and half rows of a terminal. */
final class Lens {

  private final Matrix4d view;
  private final CameraPose pose;

  Lens(CameraPose pose) {
    this.pose = pose;
    Vec3 eye = pose.eye();
    Vec3 to = eye.plus(pose.forward());
    this.view =
        new Matrix4d().setLookAt(eye.x(), eye.y(), eye.z(), to.x(), to.y(), to.z(), pose.up().x(), pose.up().y(),
        pose.up().z());
  }

  /** Column, half row and distance along the view axis. */
  Vector3d project(Vec3 point) {
    Vector3d p = view.transformPosition(new Vector3d(point.x(), point.y(), point.z()));
    double depth = -p.z;
    double factor = pose.parallel() ? pose.scale() : pose.scale() / depth;
    return new Vector3d(pose.centreX() + factor * p.x, pose.centreY() - factor * p.y, depth);
  }

  /** Whether a face with that normal at that point looks towards the camera. */
  boolean faces(Vec3 point, Vec3 normal) {
    Vec3 towards = pose.parallel() ? pose.forward().times(-1) : pose.eye().minus(point);
    return towards.dot(normal) > 0;
  }
}

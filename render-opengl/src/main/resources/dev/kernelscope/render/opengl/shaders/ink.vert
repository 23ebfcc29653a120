#version 330 core
// One instance is one shape of the interface or one line of the scene, in device pixels with y down.
layout(location = 0) in vec4 place;   // box: centre, half size; quad: corners 0 and 1
layout(location = 1) in vec4 form;    // box: axis, corner radius, stroke; quad: corners 2 and 3
layout(location = 2) in vec4 tint;    // straight alpha
layout(location = 3) in vec4 detail;  // kind, then three numbers that the kind explains
layout(location = 4) in vec4 depth;   // box: at the start and end of the axis; quad: at its corners

uniform vec2 canvas;  // size of the framebuffer

out vec2 local;
flat out vec4 place_;
flat out vec4 form_;
flat out vec4 tint_;
flat out vec4 detail_;

const int GLYPH = 3;
const int QUAD = 5;

vec2 outward(vec2 before, vec2 here, vec2 after, float reach) {
  // The corner of the same quad with every edge moved out by `reach`.
  vec2 a = normalize(here - before);
  vec2 b = normalize(after - here);
  vec2 miter = vec2(a.y, -a.x) + vec2(b.y, -b.x);
  float turn = max(dot(miter, miter), 0.2);
  float side = a.x * b.y - a.y * b.x >= 0.0 ? 1.0 : -1.0;
  return here + side * miter * (2.0 * reach / turn);
}

void main() {
  place_ = place;
  form_ = form;
  tint_ = tint;
  detail_ = detail;
  int corner = gl_VertexID;
  vec2 at;
  float z;
  if (int(detail.x) == QUAD) {
    int i = corner < 2 ? corner : 5 - corner;  // a strip goes 0, 1, 3, 2
    vec2 p[4] = vec2[4](place.xy, place.zw, form.xy, form.zw);
    at = outward(p[(i + 3) % 4], p[i], p[(i + 1) % 4], detail.y * 0.5 + 1.0);
    local = at;
    z = depth[i];
  } else {
    vec2 unit = vec2(corner % 2 == 0 ? -1.0 : 1.0, corner < 2 ? -1.0 : 1.0);
    float margin = int(detail.x) == GLYPH ? 0.0 : form.w * 0.5 + 1.0;
    local = unit * (place.zw + margin);
    at = place.xy + form.xy * local.x + vec2(-form.y, form.x) * local.y;
    z = mix(depth.x, depth.y, clamp(local.x / (2.0 * max(place.z, 0.001)) + 0.5, 0.0, 1.0));
  }
  gl_Position = vec4(at.x / canvas.x * 2.0 - 1.0, 1.0 - at.y / canvas.y * 2.0, z, 1.0);
}

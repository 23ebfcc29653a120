#version 330 core
// One instance is one tile; its eighteen vertices are the side, the top and the front that this eye sees, in that order.
layout(location = 0) in vec4 place;    // middle of the front face, turn about the horizontal axis in radians
layout(location = 1) in vec4 size;     // half width, half height, thickness, opacity of the faces
layout(location = 2) in vec4 fill;     // colour, hatch: 0 none, 1 one set of lines, 2 two crossed sets
layout(location = 3) in vec4 line;     // colour of the outline
layout(location = 4) in vec4 finish;   // width of the outline in pixels, shade of the side, of the top, 1 for no front

uniform mat4 world;   // world to clip space of the whole canvas
uniform vec4 eye;     // position, or direction towards it where w is 0
uniform vec4 canvas;  // width and height in pixels, world size of a pixel at w = 1, -

out vec2 at;
flat out vec4 corners01;
flat out vec4 corners23;
flat out vec4 face;     // colour and opacity
flat out vec4 outline;  // colour
flat out vec2 style;    // width of the outline, hatch

mat3 turned(float angle) {
  float c = cos(angle);
  float s = sin(angle);
  return mat3(1.0, 0.0, 0.0, 0.0, c, s, 0.0, -s, c);
}

float seen(float eyeAt, float low, float high) {
  return eyeAt > high ? 1.0 : eyeAt < low ? -1.0 : 0.0;
}

vec2 outward(vec2 before, vec2 here, vec2 after, float reach) {
  vec2 a = normalize(here - before);
  vec2 b = normalize(after - here);
  vec2 miter = vec2(a.y, -a.x) + vec2(b.y, -b.x);
  float side = a.x * b.y - a.y * b.x >= 0.0 ? 1.0 : -1.0;
  return here + side * miter * (2.0 * reach / max(dot(miter, miter), 0.2));
}

void main() {
  int index = gl_VertexID % 6;
  int which = gl_VertexID / 6;  // 0 side, 1 top or bottom, 2 front or back
  int corner = index < 3 ? index : index == 3 ? 0 : index - 2;

  mat3 turn = turned(place.w);
  vec3 e = eye.w == 0.0 ? eye.xyz : eye.xyz - place.xyz;
  e = transpose(turn) * e;
  float reach = eye.w == 0.0 ? 0.0 : 1.0;
  float sx = seen(e.x, -size.x * reach, size.x * reach);
  float sy = seen(e.y, -size.y * reach, size.y * reach);
  float sz = seen(e.z, -size.z * reach, 0.0);
  float near = sz < 0.0 ? -size.z : 0.0;
  float back = -size.z - near;

  // The edge that a side shares with the front lies a little inside it: both edges fade over a pixel, and the
  // background would shine through the seam.
  float w = (world * vec4(place.xyz, 1.0)).w;
  float inset = min(1.5 * canvas.z * w, 0.25 * min(size.x, size.y));

  vec3 box[4];
  bool hidden;
  if (which == 0) {
    float x = sx * size.x;
    float x1 = sx * (size.x - inset);
    box = vec3[4](vec3(x, -size.y, back), vec3(x, size.y, back), vec3(x1, size.y, near), vec3(x1, -size.y, near));
    hidden = sx == 0.0 || size.z <= 0.0;
    face = vec4(fill.rgb * finish.y, size.w);
  } else if (which == 1) {
    float y = sy * size.y;
    float y1 = sy * (size.y - inset);
    box = vec3[4](vec3(-size.x, y, back), vec3(size.x, y, back), vec3(size.x, y1, near), vec3(-size.x, y1, near));
    hidden = sy == 0.0 || size.z <= 0.0;
    face = vec4(fill.rgb * finish.z, size.w);
  } else {
    box = vec3[4](vec3(-size.x, -size.y, near), vec3(size.x, -size.y, near), vec3(size.x, size.y, near),
                  vec3(-size.x, size.y, near));
    hidden = finish.w > 0.5;
    face = vec4(fill.rgb * (sz < 0.0 ? finish.y : 1.0), size.w);
  }
  outline = line;
  style = which == 2 ? vec2(finish.x, fill.w) : vec2(0.0);

  vec2 p[4];
  float z[4];
  for (int i = 0; i < 4; i++) {
    vec4 clip = world * vec4(place.xyz + turn * box[i], 1.0);
    hidden = hidden || clip.w <= 0.0;
    vec3 ndc = clip.xyz / clip.w;
    p[i] = vec2(ndc.x * 0.5 + 0.5, 0.5 - ndc.y * 0.5) * canvas.xy;
    // Where sides and front meet, the front must win: the sides pretend to begin halfway down the thickness.
    vec3 sunk = which == 2 ? box[i] : vec3(box[i].xy, mix(box[i].z, back, 0.5));
    vec4 deep = world * vec4(place.xyz + turn * sunk, 1.0);
    z[i] = deep.z / deep.w;
  }
  corners01 = vec4(p[0], p[1]);
  corners23 = vec4(p[2], p[3]);
  at = outward(p[(corner + 3) % 4], p[corner], p[(corner + 1) % 4], style.x * 0.5 + 1.0);

  // Depth is flat over the face, so it continues beyond the corner.
  vec2 e1 = p[1] - p[0];
  vec2 e2 = p[3] - p[0];
  float area = e1.x * e2.y - e1.y * e2.x;
  float depth = z[corner];
  if (abs(area) > 0.5) {
    vec2 d = at - p[0];
    float s = (d.x * e2.y - d.y * e2.x) / area;
    float t = (e1.x * d.y - e1.y * d.x) / area;
    depth = z[0] + s * (z[1] - z[0]) + t * (z[3] - z[0]);
  }
  gl_Position = hidden
      ? vec4(2.0, 2.0, 2.0, 1.0)
      : vec4(at.x / canvas.x * 2.0 - 1.0, 1.0 - at.y / canvas.y * 2.0, depth, 1.0);
}

#version 330 core
// A face of a tile with exact edges. No light: the face of a datum is the colour that the legend gives it.
in vec2 at;
flat in vec4 corners01;
flat in vec4 corners23;
flat in vec4 face;
flat in vec4 outline;
flat in vec2 style;

uniform vec4 padding;    // colour of the hatch of padding cells
uniform vec4 dropped;    // colour of the hatch of cells that the floor drops
uniform vec4 hatches;    // pitch and width of the first, pitch and width of the second, in pixels

out vec4 color;

float distanceToFace(vec2 p) {
  vec2 c[4] = vec2[4](corners01.xy, corners01.zw, corners23.xy, corners23.zw);
  vec2 d1 = c[2] - c[0];
  vec2 d2 = c[3] - c[1];
  float side = d1.x * d2.y - d1.y * d2.x >= 0.0 ? 1.0 : -1.0;
  float far = -1e9;
  for (int i = 0; i < 4; i++) {
    vec2 edge = c[(i + 1) % 4] - c[i];
    vec2 normal = side * vec2(edge.y, -edge.x) / max(length(edge), 1e-6);
    far = max(far, dot(p - c[i], normal));
  }
  return far;
}

float stripes(float along, float pitch, float width) {
  return clamp(0.5 + width * 0.5 - abs(mod(along, pitch) - pitch * 0.5), 0.0, 1.0);
}

vec4 hatch() {
  vec2 p = gl_FragCoord.xy;
  float rising = (p.x - p.y) * 0.70710678;
  float falling = (p.x + p.y) * 0.70710678;
  if (style.y < 1.5) {
    return vec4(padding.rgb, padding.a * stripes(rising, hatches.x, hatches.y));
  }
  float both = max(stripes(rising, hatches.z, hatches.w), stripes(falling, hatches.z, hatches.w));
  return vec4(dropped.rgb, dropped.a * both);
}

void main() {
  float d = distanceToFace(at);
  float inside = clamp(0.5 - d, 0.0, 1.0);
  vec3 rgb = face.rgb;
  if (style.y > 0.5) {
    vec4 h = hatch();
    rgb = mix(rgb, h.rgb, h.a);
  }
  float alpha = face.a * inside;
  vec3 sum = rgb * alpha;
  if (style.x > 0.0) {
    float on = clamp(0.5 + max(style.x, 1.0) * 0.5 - abs(d), 0.0, 1.0) * min(style.x, 1.0) * outline.a;
    sum = outline.rgb * on + sum * (1.0 - on);
    alpha = on + alpha * (1.0 - on);
  }
  if (alpha < 0.002) {
    discard;
  }
  color = vec4(sum, alpha);
}

#version 330 core
// Edges are exact: coverage comes from the signed distance to the shape, so no multisampling is needed.
in vec2 local;
flat in vec4 place_;
flat in vec4 form_;
flat in vec4 tint_;
flat in vec4 detail_;

uniform sampler2D glyphs;
uniform sampler2D scales;

out vec4 color;

const int BOX = 0;
const int DASHED = 1;    // detail: length on, length off, where the pattern starts
const int SCALE = 2;     // detail: row of the texture of colour scales
const int GLYPH = 3;     // detail: first column and row in the atlas, 1 for a halo
const int HATCH = 4;     // detail: pitch, width, 1 or 2 sets of lines
const int QUAD = 5;      // detail: stroke, 0 fills

float rounded(vec2 p, vec2 halfSize, float radius) {
  vec2 q = abs(p) - halfSize + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

float coverage(float distance, float stroke) {
  if (stroke <= 0.0) {
    return clamp(0.5 - distance, 0.0, 1.0);
  }
  // A line thinner than a pixel keeps its width and loses strength.
  return clamp(0.5 + max(stroke, 1.0) * 0.5 - abs(distance), 0.0, 1.0) * min(stroke, 1.0);
}

float quad(vec2 p) {
  vec2 c[4] = vec2[4](place_.xy, place_.zw, form_.xy, form_.zw);
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

float dashes() {
  float period = detail_.y + detail_.z;
  float along = local.x + place_.z;
  float t = mod(along + detail_.w, period);
  // Distance along the line to the nearest dash; round ends reach out by half a width.
  float gap = t <= detail_.y ? 0.0 : min(t - detail_.y, period - t);
  float d = length(vec2(gap, local.y)) - place_.w;
  return coverage(max(d, max(-along, along - 2.0 * place_.z) - place_.w), 0.0);
}

float luminance(vec3 c) {
  return dot(c, vec3(0.2126, 0.7152, 0.0722));
}

// Coverage blends in encoded colours, which makes light text on dark too thin and dark on light too bold. Blending at a
// mild gamma against the opposite lightness evens that out; the contrast lifts small dark text.
float inked(float m) {
  const float gamma = 1.2;
  const float contrast = 0.2;
  float ink = floor(luminance(tint_.rgb) * 7.0 + 0.5) / 7.0;
  float paper = 1.0 - ink;
  m += (1.0 - m) * contrast * pow(paper, gamma) * m;
  if (abs(ink - paper) < 0.004) {
    return m;
  }
  float mixed = mix(pow(paper, gamma), pow(ink, gamma), m);
  return (pow(mixed, 1.0 / gamma) - paper) / (ink - paper);
}

float glyph() {
  float m = texelFetch(glyphs, ivec2(detail_.yz + floor(local + place_.zw)), 0).r;
  return detail_.w > 0.5 ? m : inked(m);
}

float stripes(float along) {
  float d = abs(mod(along, detail_.y) - detail_.y * 0.5) - detail_.z * 0.5;
  return clamp(0.5 - d, 0.0, 1.0);
}

float hatch() {
  vec2 p = gl_FragCoord.xy;
  float a = stripes((p.x - p.y) * 0.70710678);
  float b = detail_.w > 1.5 ? stripes((p.x + p.y) * 0.70710678) : 0.0;
  return max(a, b) * coverage(rounded(local, place_.zw, form_.z), 0.0);
}

void main() {
  int kind = int(detail_.x);
  vec3 rgb = tint_.rgb;
  float cover;
  if (kind == GLYPH) {
    cover = glyph();
  } else if (kind == DASHED) {
    cover = dashes();
  } else if (kind == HATCH) {
    cover = hatch();
  } else if (kind == QUAD) {
    cover = coverage(quad(local), detail_.y);
  } else {
    cover = coverage(rounded(local, place_.zw, form_.z), form_.w);
    if (kind == SCALE) {
      rgb = texture(scales, vec2(clamp(local.x / place_.z * 0.5 + 0.5, 0.0, 1.0), detail_.y)).rgb;
    }
  }
  float alpha = cover * tint_.a;
  color = vec4(rgb * alpha, alpha);
}

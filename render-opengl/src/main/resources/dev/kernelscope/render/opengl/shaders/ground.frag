#version 330 core
// What lies behind a scene: a slow gradient from the middle outwards. A program of its own, because it covers most of
// the picture and must cost little.
in vec2 at;

uniform vec4 middle;
uniform vec4 edge;

out vec4 color;

// An ordered pattern below one step of eight bits (Bayer 1973): without it a slow gradient shows bands. A pattern and
// not noise, because it costs a picture's file little.
float dither() {
  const float order[16] = float[16](0.0, 8.0, 2.0, 10.0, 12.0, 4.0, 14.0, 6.0, 3.0, 11.0, 1.0, 9.0, 15.0, 7.0, 13.0, 5.0);
  ivec2 p = ivec2(gl_FragCoord.xy) & 3;
  return ((order[p.y * 4 + p.x] + 0.5) / 16.0 - 0.5) / 255.0;
}

void main() {
  float t = clamp(length((at - vec2(0.5, 0.42)) / 0.75), 0.0, 1.0);
  color = vec4(mix(middle.rgb, edge.rgb, t) + dither(), 1.0);
}

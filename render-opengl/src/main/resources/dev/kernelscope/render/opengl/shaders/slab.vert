#version 330 core
// The front of a slab, grown by some pixels on every side: by one so that its edge can fade, by less than none for what
// lies inside of that edge.
layout(location = 0) in vec4 place;  // middle of the face, layer of its picture
layout(location = 1) in vec4 size;   // half width, half height, number of computed cells, -

uniform mat4 world;
uniform vec2 canvas;
uniform float grow;

out vec2 uv;
flat out vec2 which;  // layer, number of computed cells

void main() {
  vec2 unit = vec2(gl_VertexID % 2 == 0 ? -1.0 : 1.0, gl_VertexID < 2 ? -1.0 : 1.0);
  vec4 here = world * vec4(place.xyz + vec3(unit * size.xy, 0.0), 1.0);
  vec4 middle = world * vec4(place.xyz, 1.0);
  vec2 pixels = abs(here.xy / here.w - middle.xy / middle.w) * canvas * 0.5;
  vec2 grown = unit * (1.0 + grow * 2.0 / max(pixels, vec2(4.0)));
  uv = vec2(grown.x * 0.5 + 0.5, 0.5 - grown.y * 0.5);
  which = vec2(place.w, size.z);
  gl_Position = world * vec4(place.xyz + vec3(grown * size.xy, 0.0), 1.0);
}

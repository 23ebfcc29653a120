#version 330 core
in vec2 uv;

uniform sampler2D picture;

out vec4 color;

void main() {
  // How many pixels this fragment lies inside the nearest edge.
  vec2 inside = min(uv, 1.0 - uv) / max(fwidth(uv), vec2(1e-6));
  float alpha = clamp(min(inside.x, inside.y) + 0.5, 0.0, 1.0);
  if (alpha <= 0.0) {
    discard;
  }
  color = vec4(texture(picture, clamp(uv, 0.0, 1.0)).rgb * alpha, alpha);
}

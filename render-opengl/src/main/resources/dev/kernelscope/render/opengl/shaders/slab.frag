#version 330 core
in vec2 uv;
flat in vec2 which;  // layer, number of computed cells

uniform sampler2DArray pictures;
uniform vec4 grid;    // columns and rows of cells, columns and rows of texels
uniform vec4 rim;     // colour, width in pixels
uniform vec4 coming;  // colour that cells still to come are mixed into, how much of their own they keep

out vec4 color;

void main() {
  vec2 at = clamp(uv, 0.0, 1.0);
  // How many pixels this fragment lies inside the nearest edge.
  vec2 inside = min(uv, 1.0 - uv) / max(fwidth(uv), vec2(1e-6));
  float depth = min(inside.x, inside.y);
  float edge = clamp(0.5 + rim.w * 0.5 - abs(depth), 0.0, 1.0);
  float alpha = max(clamp(depth + 0.5, 0.0, 1.0), edge);

  // Cells that are larger than pixels have sharp edges, one pixel wide; smaller ones are blended.
  vec2 texel = at * grid.zw;
  vec2 seam = floor(texel + 0.5);
  vec2 sharp = seam + clamp((texel - seam) / clamp(fwidth(uv) * grid.zw, 1e-4, 1.0), -0.5, 0.5);
  vec3 rgb = texture(pictures, vec3(sharp / grid.zw, which.x)).rgb;

  vec2 cell = min(floor(at * grid.xy), grid.xy - 1.0);
  if (cell.y * grid.x + cell.x >= which.y) {
    rgb = mix(coming.rgb, rgb, coming.a);
  }
  color = vec4(mix(rgb, rim.rgb, edge) * alpha, alpha);
}

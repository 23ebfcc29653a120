#version 330 core
// A rectangle of the canvas, in device pixels with y down.
uniform vec4 area;    // left, top, right, bottom
uniform vec2 canvas;

out vec2 at;  // 0 to 1 within the area

void main() {
  at = vec2(gl_VertexID % 2 == 0 ? 0.0 : 1.0, gl_VertexID < 2 ? 0.0 : 1.0);
  vec2 p = mix(area.xy, area.zw, at);
  gl_Position = vec4(p.x / canvas.x * 2.0 - 1.0, 1.0 - p.y / canvas.y * 2.0, 0.0, 1.0);
}

#version 330 core
// A kept picture over a newer one, pixel on pixel.
uniform sampler2D kept;
uniform float strength;

out vec4 color;

void main() {
  color = vec4(texelFetch(kept, ivec2(gl_FragCoord.xy), 0).rgb, strength);
}

/**
 * A grid of characters with colours, and nothing else: what is drawn before anybody decides whether it becomes text,
 * escape sequences or a picture. Depends on {@code scene.style} for plain colours.
 */
package dev.kernelscope.render.ascii.cells;

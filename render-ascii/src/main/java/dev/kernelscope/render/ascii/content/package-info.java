/**
 * What a character picture needs to know about a frame: which planes are current, the sum's terms, how values become
 * density signs. Depends on the engine's scene alone.
 */
package dev.kernelscope.render.ascii.content;

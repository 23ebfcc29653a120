/**
 * The terminal that a session runs on: keys and mouse in, characters out, and the terminal given back as it was
 * whatever ends the program. The only package that knows JLine's terminal; it knows nothing of scenes.
 */
package dev.kernelscope.app.terminal;

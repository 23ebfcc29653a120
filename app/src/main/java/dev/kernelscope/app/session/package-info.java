/**
 * The session, in a window or on a terminal: an immutable {@link dev.kernelscope.app.session.State}, one table of keys
 * that says how each key changes it, and a pure function from a state to what is seen. {@link
 * dev.kernelscope.app.session.Session} alone lets time pass and talks to its {@link
 * dev.kernelscope.app.session.Front}. May depend on {@code terminal}, {@code io} and the engine.
 */
package dev.kernelscope.app.session;

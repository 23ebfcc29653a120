/**
 * Results as lines of text: tables, and pictures in half blocks. May depend on the colours and renderer options of the
 * engine; knows no command.
 */
package dev.kernelscope.app.text;

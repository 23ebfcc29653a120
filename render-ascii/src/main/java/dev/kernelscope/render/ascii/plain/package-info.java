/**
 * The frame as plain text: at most 80 columns of ASCII without escape sequences, for pipes, files, and terminals that
 * know no more. What does not fit is left out with {@code ...}: columns of a table far from what is current (its title
 * says which are shown), and terms of a long sum more than four away from the current one. Depends on {@code content}.
 */
package dev.kernelscope.render.ascii.plain;

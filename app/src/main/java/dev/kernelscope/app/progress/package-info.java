/**
 * How often a learner answered right and wrong, kept in a file at the platform's place for user data. May depend on
 * {@code io}; never chooses questions.
 */
package dev.kernelscope.app.progress;

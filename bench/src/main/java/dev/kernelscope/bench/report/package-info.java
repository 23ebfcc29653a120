/**
 * Shows measurements: a table for people, JSON for programs, a chart for documents. Depends on {@code bench.measure}.
 */
package dev.kernelscope.bench.report;

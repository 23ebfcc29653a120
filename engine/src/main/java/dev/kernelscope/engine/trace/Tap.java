package dev.kernelscope.engine.trace;

/**
 * One product of the sum that makes an output cell.
 *
 * @param channel slice of the filter, from 0
 * @param kernelRow row in the kernel, from 0
 * @param kernelColumn column in the kernel, from 0
 * @param inputChannel input channel that is read, from 0
 * @param inputRow input row that is read, negative or beyond the input where padding is read
 * @param inputColumn input column that is read, negative or beyond the input where padding is read
 * @param padding whether the value comes from padding
 * @param value what is read, after the padding mode
 * @param weight what it is multiplied with
 * @param product weight · value
 * @param runningSum sum of the products up to and with this one, without the bias
 */
public record Tap(
    int channel,
    int kernelRow,
    int kernelColumn,
    int inputChannel,
    int inputRow,
    int inputColumn,
    boolean padding,
    float value,
    float weight,
    double product,
    double runningSum) {}

package dev.kernelscope.render.opengl.export;

import java.nio.ByteBuffer;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Size;

/**
 * Encodes pictures as H.264, in the colours of ITU-R BT.709 with values from 16 to 235, and says so in the stream:
 * players that have to guess guess differently, and then the colours are not the legend's any more.
 */
final class H264 {

  /**
   * Quantizer of every picture, from 0 (finest) to 51. Below 8 the encoder's numbers overflow between black and white,
   * from about 14 on its colours drift across flat areas.
   */
  private static final int QUANTIZER = 10;

  /** How far to look for where a block came from, in pixels: most stay, and 16 takes four times as long. */
  private static final int MOTION = 1;

  /** Pictures between two that stand for themselves: where a player can jump to. */
  private static final int KEY_INTERVAL = 100;

  /** What the encoder writes by itself, and what pictures need that are larger than that (ITU-T H.264, table A-1). */
  private static final int LEVEL = 40;
  private static final int LARGE_LEVEL = 51;
  private static final int LARGEST_MACROBLOCKS = 8192;

  private static final int BT709 = 1;
  private static final int UNSPECIFIED_FORMAT = 5;

  private final H264Encoder encoder;
  private final org.jcodec.common.model.Picture frame;
  private final ByteBuffer buffer;

  H264(int width, int height) {
    encoder = new Encoder();
    encoder.setKeyInterval(KEY_INTERVAL);
    encoder.setMotionSearchRange(MOTION);
    frame = org.jcodec.common.model.Picture.create(width, height, ColorSpace.YUV420J);
    buffer = ByteBuffer.allocate(encoder.estimateBufferSize(frame));
  }

  /** One picture; its bytes are valid until the next. */
  EncodedFrame encode(Picture picture) {
    new Luma(picture).into(frame.getPlaneData(0), frame.getPlaneData(1), frame.getPlaneData(2));
    buffer.clear();
    return encoder.encodeFrame(frame, buffer);
  }

  private static final class Encoder extends H264Encoder {

    Encoder() {
      super(new Constant());
    }

    @Override
    public SeqParameterSet initSPS(Size size) {
      SeqParameterSet parameters = super.initSPS(size);
      VUIParameters colors = new VUIParameters();
      colors.videoSignalTypePresentFlag = true;
      colors.videoFormat = UNSPECIFIED_FORMAT;
      colors.colourDescriptionPresentFlag = true;
      colors.colourPrimaries = BT709;
      colors.transferCharacteristics = BT709;
      colors.matrixCoefficients = BT709;
      parameters.vuiParams = colors;
      int macroblocks = (size.getWidth() + 15) / 16 * ((size.getHeight() + 15) / 16);
      parameters.levelIdc = macroblocks > LARGEST_MACROBLOCKS ? LARGE_LEVEL : LEVEL;
      return parameters;
    }
  }

  /** The same quality everywhere, however many bytes it takes. */
  private static final class Constant implements RateControl {

    @Override
    public int startPicture(Size size, int bytes, SliceType type) {
      return QUANTIZER;
    }

    @Override
    public int initialQpDelta() {
      return 0;
    }

    @Override
    public int accept(int bits) {
      return 0;
    }
  }
}

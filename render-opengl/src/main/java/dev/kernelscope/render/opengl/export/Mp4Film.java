package dev.kernelscope.render.opengl.export;

import dev.kernelscope.engine.render.spi.Progress;
import java.io.IOException;
import java.io.OutputStream;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/**
 * A film as MP4: H.264 without sound. To be loaded only where {@link OptionalEncoder} has found the encoder's module. A
 * picture that stays is one picture that lasts.
 */
public final class Mp4Film {

  /** Time is counted in hundredths of a second. */
  private static final int TIMESCALE = 100;

  private Mp4Film() {}

  /**
   * Writes a film.
   *
   * @throws IllegalArgumentException if width or height is odd: a colour belongs to two by two pixels
   */
  public static void write(Reel reel, OutputStream out, Progress progress) throws IOException {
    if (reel.width() % 2 != 0 || reel.height() % 2 != 0) {
      throw new IllegalArgumentException("size " + reel.width() + "x" + reel.height()
          + " is odd; a film as .mp4 has an even width and height");
    }
    MemoryChannel file = new MemoryChannel();
    MP4Muxer muxer = MP4Muxer.createMP4MuxerToChannel(file);
    MuxerTrack track = muxer.addVideoTrack(Codec.H264,
        VideoCodecMeta.createSimpleVideoCodecMeta(new Size(reel.width(), reel.height()), ColorSpace.YUV420));
    H264 encoder = new H264(reel.width(), reel.height());
    long time = 0;
    for (int i = 0, end; i < reel.size(); i = end) {
      end = i + 1;
      int lasts = reel.hundredths(i);
      for (; end < reel.size() && reel.repeats(end); end++) {
        lasts += reel.hundredths(end);
      }
      EncodedFrame frame = encoder.encode(reel.picture(i));
      FrameType type = frame.isKeyFrame() ? FrameType.KEY : FrameType.INTER;
      track.addFrame(Packet.createPacket(frame.getData(), time, TIMESCALE, lasts, i, type, null));
      time += lasts;
      progress.update(end, reel.size());
    }
    muxer.finish();
    file.writeTo(out);
  }
}

/** The command line program. */
module dev.kernelscope.app {
  requires com.google.gson;
  requires dev.kernelscope.engine;
  requires info.picocli;
  requires jdk.unsupported; // through which JLine hears of Ctrl-C where no terminal is opened
  requires org.commonmark;
  requires org.jline.terminal;

  uses dev.kernelscope.engine.render.spi.RendererProvider;

  provides System.LoggerFinder with dev.kernelscope.app.io.OneLineLoggerFinder;

  opens dev.kernelscope.app.command to info.picocli;
  opens dev.kernelscope.app.option to info.picocli;
}

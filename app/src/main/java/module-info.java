/** The command line program. */
module dev.kernelscope.app {
  requires com.google.gson;
  requires dev.kernelscope.engine;
  requires info.picocli;
  requires org.jline.terminal;

  opens dev.kernelscope.app to info.picocli;
}

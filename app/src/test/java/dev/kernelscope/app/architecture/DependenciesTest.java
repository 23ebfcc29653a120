package dev.kernelscope.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of docs/ARCHITECTURE.md about who may know whom, held against the compiled classes. */
class DependenciesTest {

  private static final String ENGINE = "dev.kernelscope.engine.";
  private static final JavaClasses PROGRAM = Sources.program();

  @Test
  void allFourModulesAreLookedAt() {
    for (String module : new String[] {"engine", "render.ascii", "render.opengl", "app"}) {
      assertThat(PROGRAM).anyMatch(type -> type.getPackageName().startsWith("dev.kernelscope." + module));
    }
  }

  @Test
  void engineDependsOnTheJdkAlone() throws IOException {
    try (InputStream in = Files.newInputStream(Sources.classes("engine").resolve("module-info.class"))) {
      assertThat(ModuleDescriptor.read(in).requires()).extracting(ModuleDescriptor.Requires::name)
          .contains("java.base").allMatch(name -> name.startsWith("java.") || name.startsWith("jdk."));
    }
  }

  @Test
  void onlySimdTouchesTheVectorApi() {
    noClasses().that().resideOutsideOfPackage(ENGINE + "conv.simd..")
        .should().dependOnClassesThat().resideInAPackage("jdk.incubator.vector..")
        .check(PROGRAM);
  }

  @Test
  void convolutionKnowsNothingOfWhatIsShown() {
    noClasses().that().resideInAnyPackage(ENGINE + "conv..", ENGINE + "tensor..")
        .should().dependOnClassesThat().resideInAnyPackage(
            ENGINE + "trace..", ENGINE + "timeline..", ENGINE + "scene..", ENGINE + "lesson..", ENGINE + "render..")
        .check(PROGRAM);
  }

  @Test
  void learningKnowsNothingOfWhatIsShown() {
    noClasses().that().resideInAnyPackage(ENGINE + "nn..", ENGINE + "train..")
        .should().dependOnClassesThat().resideInAnyPackage(ENGINE + "trace..", ENGINE + "timeline..",
            ENGINE + "scene..", ENGINE + "lesson..", ENGINE + "render..", ENGINE + "conv.reference..",
            ENGINE + "conv.scalar..", ENGINE + "conv.simd..")
        .check(PROGRAM);
  }

  @Test
  void convolutionKnowsNoGraphAndGraphsKnowNoFileFormat() {
    noClasses().that().resideInAnyPackage(ENGINE + "conv..", ENGINE + "tensor..")
        .should().dependOnClassesThat().resideInAnyPackage(ENGINE + "graph..", ENGINE + "onnx..")
        .check(PROGRAM);
    noClasses().that().resideInAPackage(ENGINE + "graph..")
        .should().dependOnClassesThat().resideInAnyPackage(ENGINE + "onnx..", ENGINE + "probe..", ENGINE + "scene..",
            ENGINE + "conv.simd..", ENGINE + "conv.scalar..", ENGINE + "conv.reference..")
        .check(PROGRAM);
  }

  @Test
  void whatIsShownKnowsNoRenderer() {
    noClasses().that()
        .resideInAnyPackage(ENGINE + "trace..", ENGINE + "timeline..", ENGINE + "scene..", ENGINE + "lesson..")
        .should().dependOnClassesThat().resideInAPackage(ENGINE + "render..")
        .check(PROGRAM);
  }

  @Test
  void renderersKnowNoImplementation() {
    noClasses().that().resideInAPackage("dev.kernelscope.render..")
        .should().dependOnClassesThat().resideInAnyPackage(ENGINE + "conv.reference..", ENGINE + "conv.scalar..",
            ENGINE + "conv.simd..", ENGINE + "conv.internal..")
        .check(PROGRAM);
  }

  @Test
  void renderersKnowNeitherEachOtherNorTheApplication() {
    noClasses().that().resideInAPackage("dev.kernelscope.render.ascii..")
        .should().dependOnClassesThat().resideInAnyPackage("dev.kernelscope.render.opengl..", "dev.kernelscope.app..")
        .check(PROGRAM);
    noClasses().that().resideInAPackage("dev.kernelscope.render.opengl..")
        .should().dependOnClassesThat().resideInAnyPackage("dev.kernelscope.render.ascii..", "dev.kernelscope.app..")
        .check(PROGRAM);
  }

  @Test
  void theApplicationKnowsRenderersByTheirServiceOnly() {
    noClasses().that().resideInAPackage("dev.kernelscope.app..")
        .should().dependOnClassesThat().resideInAPackage("dev.kernelscope.render..")
        .check(PROGRAM);
  }

  @Test
  void lwjglStaysInTheOpenGlRenderer() {
    noClasses().that().resideOutsideOfPackage("dev.kernelscope.render.opengl..")
        .should().dependOnClassesThat().resideInAPackage("org.lwjgl..")
        .check(PROGRAM);
  }

  @Test
  void parallelStreamsAreMadeInOneClass() {
    Set<String> callers = PROGRAM.stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().getPackageName().startsWith("java.util"))
        .filter(call -> call.getTarget().getName().startsWith("parallel"))
        .map(JavaAccess::getOriginOwner)
        .map(type -> type.getName().replaceFirst("\\$.*", ""))
        .collect(Collectors.toSet());
    assertThat(callers).containsExactly(ENGINE + "conv.internal.Parallel");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.kernelscope.(**)").should().beFreeOfCycles().check(PROGRAM);
  }
}

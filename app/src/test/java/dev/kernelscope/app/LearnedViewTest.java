package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.train.LearnedRun;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.learned.LearnedScene;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedViewTest {

  @TempDir
  private Path home;

  private Runs.Result run(String... args) {
    return Runs.run(Map.of("XDG_DATA_HOME", home.toString(), "HOME", home.toString()), false, args);
  }

  @Test
  void theLastTrainingIsShownAtItsEndAndComputedAgainOnTheWay() throws IOException {
    assertThat(run("train", "--epochs", "2", "--examples", "100", "--seed", "4").code()).isZero();
    Runs.Result shown = run("view", "learned");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).contains("step 4/4, epoch 2, update, done").contains("from 100 pictures of clothes");
    LearnedRun last = LearnedRun.read(home.resolve("kernelscope/learned.ks"));
    Learning learning = Learning.of(last.settings(), last.data(), "pictures", last.epochs());
    try (var coach = learning.coach()) {
      LearnedScene scene = learning.scene();
      assertThat(scene.still()).isEqualTo(new Moment(3, Phase.UPDATE, 1));
      assertThat(learning.knows(new Moment(1, Phase.UPDATE, 1))).isTrue();
      assertThat(learning.knows(new Moment(2, Phase.UPDATE, 1))).isFalse();
      Samples asked = scene.frame(scene.still()).samples().orElseThrow();
      assertThat(asked.answer()).isEmpty();
      Ledger.Charts before = (Ledger.Charts) scene.frame(scene.still()).ledger();
      assertThat(before.charts().getFirst().series().getLast().points()).hasSize(2);
      float[] remembered = first(scene, scene.still());
      coach.await(4, done -> { });
      assertThat(coach.log().ahead()).isEmpty();
      assertThat(first(scene, scene.still())).as("the same bits again").containsExactly(remembered);
      Samples answered = scene.frame(scene.still()).samples().orElseThrow();
      assertThat(answered.answer()).isNotEmpty();
      assertThat(answered.label()).isEqualTo(asked.label());
      for (int i = 0; i < Samples.MOST; i++) {
        assertThat(answered.pictures().get(i).values()).containsExactly(asked.pictures().get(i).values());
      }
    }
  }

  private static float[] first(LearnedScene scene, Moment moment) {
    return ((Surface.Image) scene.frame(moment).stage().blocks().get(16).surface()).values();
  }

  @Test
  void aDamagedFileIsSaidInOneLineAndTrainedAnew() throws IOException {
    Files.createDirectories(home.resolve("kernelscope"));
    Files.writeString(home.resolve("kernelscope/learned.ks"), "no archive");
    Runs.Result result = run("view", "learned", "--cell", "0,0");
    assertThat(result.code()).isZero();
    assertThat(result.err().lines()).singleElement().asString().contains("learned.ks").endsWith("training anew");
    assertThat(result.out()).contains("step 1/3,000");
  }

  @Test
  void writesPicturesAndFilms() throws IOException {
    for (String name : new String[] {"still.png", "film.gif", "film.cast", "plain.txt"}) {
      Path file = home.resolve(name);
      boolean film = name.startsWith("film");
      Runs.Result result = run("view", "learned", "--seed", "2", film ? "--frames" : "--cell", film ? "0..1" : "0,1",
          "--renderer", "ascii", "--speed", "4", "--output", file.toString());
      assertThat(result.err()).isEmpty();
      assertThat(file).isNotEmptyFile();
    }
    assertThat(Files.readString(home.resolve("plain.txt"))).contains("step 2/3,000");
    assertThat(Files.readString(home.resolve("film.cast"))).contains("step 2:");
  }
}

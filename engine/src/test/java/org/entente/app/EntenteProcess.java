package org.entente.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.Mirror;

/** The program as a process of its own: the jar if it is newer than the classes, else those. */
final class EntenteProcess {
  private static final int SECONDS = 120;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> options = new ArrayList<>();

  /**
   * @param folder for what it prints; its home is in it
   */
  EntenteProcess(Path folder) {
    this.folder = folder;
    environment.put("ENTENTE_HOME", folder.resolve("home").toString());
    environment.put("ENTENTE_MIRROR", "");
    environment.put("ENTENTE_DEBUG", "");
  }

  EntenteProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  EntenteProcess option(String javaOption) {
    options.add(javaOption);
    return this;
  }

  /** What a shell would start, quoted. */
  String shellCommand() {
    List<String> quoted = command().stream().map(word -> "'" + word + "'").toList();
    return String.join(" ", quoted);
  }

  /** The command line, for whoever starts it himself; and the environment it takes. */
  List<String> line(String... args) {
    List<String> line = command();
    line.addAll(List.of(args));
    return line;
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.addAll(options);
    Path jar = Mirror.projectRoot().resolve("engine/target/entente.jar");
    if (isNewest(jar)) {
      command.addAll(List.of("-jar", jar.toString()));
    } else {
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    }
    return command;
  }

  private static boolean isNewest(Path jar) {
    Path main = Mirror.projectRoot().resolve("engine/target/classes/org/entente/app/Main.class");
    try {
      return Files.exists(jar)
          && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(main)) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  Process start(String... args) throws IOException {
    List<String> command = command();
    command.addAll(List.of(args));
    return start(command, "run" + System.nanoTime());
  }

  private Process start(List<String> command, String name) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    environment.forEach(
        (key, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(key);
          } else {
            builder.environment().put(key, value);
          }
        });
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    File out = folder.resolve(name + ".out").toFile();
    File err = folder.resolve(name + ".err").toFile();
    return builder.redirectOutput(out).redirectError(err).start();
  }

  Ran run(String... args) throws IOException, InterruptedException {
    List<String> command = command();
    command.addAll(List.of(args));
    return finish(command);
  }

  /** Runs a line in a shell that has the program as {@code $ENTENTE}. */
  Ran shell(String line) throws IOException, InterruptedException {
    return finish(List.of("sh", "-c", line.replace("$ENTENTE", shellCommand())));
  }

  private Ran finish(List<String> command) throws IOException, InterruptedException {
    String name = "run" + System.nanoTime();
    Process process = start(command, name);
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + SECONDS + " s");
    }
    return new Ran(
        process.exitValue(),
        Files.readString(folder.resolve(name + ".out")),
        Files.readString(folder.resolve(name + ".err")));
  }
}

package org.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.app.ExportCommand.Format;
import org.entente.evidence.WholeFile;
import org.entente.evidence.WholeFolder;
import org.entente.report.export.Citations;
import org.entente.report.export.DataPackage;
import org.entente.report.export.Dictionary;
import org.entente.report.export.Export;
import org.entente.report.export.Table;
import org.entente.report.export.TableFiles;

/** The folder of an export. */
final class ExportFiles {
  private ExportFiles() {}

  /** Writes it, whole or not at all; the names of its files. */
  static List<String> write(Export export, Path folder, Format format) throws IOException {
    try (WholeFolder whole = WholeFolder.begin(folder, ExportFiles::ofEarlier)) {
      Path part = whole.part();
      List<String> files = new ArrayList<>();
      for (Table<?> table : export.tables()) {
        if (format.holds(Format.CSV)) {
          TableFiles.csv(table, part.resolve(table.name() + ".csv"));
          files.add(table.name() + ".csv");
        }
        if (format.holds(Format.PARQUET)) {
          TableFiles.parquet(table, part.resolve(table.name() + ".parquet"));
          files.add(table.name() + ".parquet");
        }
      }
      text(part.resolve(DataPackage.FILE), DataPackage.render(export, part, files));
      text(part.resolve(Dictionary.FILE), Dictionary.render(export, files));
      text(part.resolve(Citations.FILE), Citations.render(export));
      whole.finish();
      files.addAll(List.of(DataPackage.FILE, Dictionary.FILE, Citations.FILE));
      return files;
    }
  }

  private static void text(Path file, String text) throws IOException {
    WholeFile.write(file, out -> out.write(text));
  }

  /** The files of an export in this folder; none if its description is not there or not ours. */
  static Set<String> ofEarlier(Path folder) {
    Set<String> files = new HashSet<>();
    try {
      JsonNode description =
          new ObjectMapper().readTree(Files.readString(folder.resolve(DataPackage.FILE)));
      if (description.path("madeBy").asText().equals(DataPackage.MADE_BY)) {
        files.addAll(List.of(DataPackage.FILE, Dictionary.FILE, Citations.FILE));
        description.path("resources").forEach(each -> files.add(each.path("path").asText()));
      }
    } catch (IOException e) {
      return Set.of(); // Nothing there, or somebody else's.
    }
    return files;
  }
}

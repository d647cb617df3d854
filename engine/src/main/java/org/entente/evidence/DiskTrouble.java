package org.entente.evidence;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The JDK's file errors often carry nothing but the path; this says what happened. */
public final class DiskTrouble {
  private DiskTrouble() {}

  /** One phrase without a full stop. */
  public static String inWords(Exception e) {
    if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return inWords(unchecked.getCause());
    }
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (e instanceof FileAlreadyExistsException taken) {
      return taken.getFile() + " is no folder";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " is not there";
    }
    if (e instanceof FileSystemException file) {
      String reason = file.getReason();
      return reason != null ? reason : "cannot make or open " + file.getFile();
    }
    return String.valueOf(e.getMessage());
  }
}

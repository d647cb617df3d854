package org.entente.report.pdf;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of a path as the charts write them: M, L, Z, h, v, and arcs of half a circle. */
final class PathShape {
  private static final Pattern TOKEN = Pattern.compile("([A-Za-z])|(-?[0-9]*\\.?[0-9]+)");

  /** A line of no length, which round ends make a dot, would be left out of the paper. */
  private static final double DOT = 0.01;

  private final Matcher tokens;
  private final Path2D path = new Path2D.Double();
  private double x;
  private double y;

  private PathShape(String commands) {
    tokens = TOKEN.matcher(commands);
  }

  /**
   * @throws IllegalArgumentException for a command that no chart uses
   */
  static Path2D of(String commands) {
    PathShape shape = new PathShape(commands);
    char command = ' ';
    while (shape.tokens.find()) {
      String letter = shape.tokens.group(1);
      command = letter == null ? command : letter.charAt(0);
      shape.run(command, letter == null ? shape.number() : shape.next(command));
    }
    return shape.path;
  }

  private double next(char command) {
    return command != 'Z' && tokens.find() ? number() : 0;
  }

  private double number() {
    return Double.parseDouble(tokens.group(2));
  }

  private double read() {
    tokens.find();
    return number();
  }

  private void run(char command, double first) {
    switch (command) {
      case 'M' -> path.moveTo(x = first, y = read());
      case 'L' -> path.lineTo(x = first, y = read());
      case 'h' -> path.lineTo(x += first == 0 ? DOT : first, y);
      case 'v' -> path.lineTo(x, y += first);
      case 'Z' -> path.closePath();
      case 'A' -> halfCircle(first);
      default -> throw new IllegalArgumentException("path command " + command);
    }
  }

  /** From the point above the middle to that below it. */
  private void halfCircle(double radius) {
    for (int skipped = 0; skipped < 3; skipped++) {
      read();
    }
    boolean clockwise = read() > 0;
    double endX = read();
    double endY = read();
    double middleY = (y + endY) / 2;
    path.append(
        new Arc2D.Double(
            x - radius,
            middleY - radius,
            2 * radius,
            2 * radius,
            90,
            clockwise ? -180 : 180,
            Arc2D.OPEN),
        true);
    x = endX;
    y = endY;
  }
}

package org.entente.report.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paints the shapes and words of one chart at a place on a sheet. */
final class ChartPainter {
  private static final double HATCH = 5;

  private final OutputDevice device;
  private final RenderingContext context;
  private final ChartStyle style;
  private final AffineTransform place;
  private final double scale;

  /**
   * @param x left end in dots
   * @param y upper end in dots
   * @param scale dots to a unit of the chart
   */
  ChartPainter(
      OutputDevice device,
      RenderingContext context,
      ChartStyle style,
      double x,
      double y,
      double scale) {
    this.device = device;
    this.context = context;
    this.style = style;
    this.place = new AffineTransform(scale, 0, 0, scale, x, y);
    this.scale = scale;
  }

  /** Everything inside an element, in order. */
  void children(Element parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        paint(element);
      }
    }
  }

  private void paint(Element e) {
    switch (e.getTagName()) {
      case "g" -> children(e);
      case "line" -> shape(e, line(e), false);
      case "rect" -> rect(e);
      case "circle" -> shape(e, circle(e), true);
      case "path" -> shape(e, PathShape.of(e.getAttribute("d")), true);
      case "text" -> text(e);
      default -> {} // Titles, descriptions and patterns show nothing by themselves.
    }
  }

  private static double number(Element e, String name) {
    return Double.parseDouble(e.getAttribute(name));
  }

  private static Shape line(Element e) {
    return new Line2D.Double(number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2"));
  }

  private static Shape circle(Element e) {
    double r = number(e, "r");
    return new Ellipse2D.Double(number(e, "cx") - r, number(e, "cy") - r, 2 * r, 2 * r);
  }

  private void rect(Element e) {
    Rectangle2D rect =
        new Rectangle2D.Double(
            number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
    if (e.getAttribute("fill").startsWith("url(")) {
      hatch(rect);
    } else {
      shape(e, rect, true);
    }
  }

  private Map<String, String> style(Element e) {
    return style.of(e.getTagName(), e.getAttribute("class"));
  }

  private void shape(Element e, Shape shape, boolean filled) {
    Map<String, String> look = style(e);
    String fill = look.getOrDefault("fill", "#000000");
    if (filled && isInk(fill)) {
      device.setColor(colour(fill));
      device.fill(place.createTransformedShape(shape));
    }
    String stroke = look.getOrDefault("stroke", "none");
    if (isInk(stroke)) {
      stroke(shape, stroke, look);
    }
  }

  private static boolean isInk(String paint) {
    return paint.startsWith("#");
  }

  private static FSRGBColor colour(String hex) {
    return new FSRGBColor(Integer.parseInt(hex.substring(1), 16));
  }

  private void stroke(Shape shape, String colour, Map<String, String> look) {
    float width = (float) (scale * Double.parseDouble(look.getOrDefault("stroke-width", "1")));
    boolean round = look.getOrDefault("stroke-linecap", "butt").equals("round");
    device.setColor(colour(colour));
    device.setStroke(
        new BasicStroke(
            width,
            round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            10,
            dashes(look.getOrDefault("stroke-dasharray", "")),
            0));
    device.draw(place.createTransformedShape(shape));
  }

  private float[] dashes(String text) {
    double[] lengths =
        Arrays.stream(text.strip().split(" +"))
            .filter(each -> !each.isEmpty())
            .mapToDouble(each -> Double.parseDouble(each) * scale)
            .toArray();
    float[] dashes = new float[lengths.length];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = (float) lengths[i];
    }
    return dashes.length == 0 ? new float[] {1, 0} : dashes;
  }

  /** Slanted lines within a rectangle: what "no evidence" looks like. */
  private void hatch(Rectangle2D area) {
    Path2D lines = new Path2D.Double();
    double high = area.getHeight();
    for (double x = area.getX() - high; x < area.getMaxX(); x += HATCH) {
      double start = Math.max(x, area.getX());
      double end = Math.min(x + high, area.getMaxX());
      lines.moveTo(start, area.getMaxY() - (start - x));
      lines.lineTo(end, area.getMaxY() - (end - x));
    }
    Map<String, String> look = style.of("line", "hatch");
    stroke(lines, look.getOrDefault("stroke", "#999999"), look);
  }

  private void text(Element e) {
    Map<String, String> look = style(e);
    double size = Double.parseDouble(look.getOrDefault("font-size", "12px").replace("px", ""));
    FSFont font = font(size, look.getOrDefault("font-weight", "400"));
    String words = PdfPage.printable(e.getTextContent());
    TextRenderer writer = context.getTextRenderer();
    double wide = writer.getWidth(context.getFontContext(), font, words) / scale;
    double x = number(e, "x") - wide * share(look.getOrDefault("text-anchor", "start"));
    double y = number(e, "y");
    if (look.containsKey("paint-order")) {
      plate(new Rectangle2D.Double(x - 3, y - size, wide + 6, size * 1.3));
    }
    device.setColor(colour(look.getOrDefault("fill", "#000000")));
    device.setFont(font);
    writer.drawString(
        device,
        words,
        (float) (x * scale + place.getTranslateX()),
        (float) (y * scale + place.getTranslateY()));
  }

  /** Part of its width by which a text lies left of its point. */
  private static double share(String anchor) {
    return anchor.equals("end") ? 1 : anchor.equals("middle") ? 0.5 : 0;
  }

  private void plate(Rectangle2D area) {
    device.setColor(colour("#ffffff"));
    device.fill(place.createTransformedShape(area));
  }

  private FSFont font(double size, String weight) {
    FontSpecification wanted = new FontSpecification();
    wanted.families = new String[] {PdfPage.FAMILY};
    wanted.fontWeight = weight.equals("400") ? IdentValue.NORMAL : IdentValue.BOLD;
    wanted.fontStyle = IdentValue.NORMAL;
    wanted.variant = IdentValue.NORMAL;
    wanted.size = (float) (size * scale);
    return context.getFont(wanted);
  }
}

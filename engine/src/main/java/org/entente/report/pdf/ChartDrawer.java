package org.entente.report.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws the charts. They are few kinds of shapes, so no SVG library is needed; their text becomes
 * text of the paper, which can be searched and does not hang on the fonts of the machine.
 */
final class ChartDrawer implements SVGDrawer {
  private final ChartStyle style;

  ChartDrawer(ChartStyle style) {
    this.style = style;
  }

  @Override
  public SVGImage buildSVGImage(
      Element chart, Box box, CssContext css, double width, double height, double dotsPerPixel) {
    String[] view = chart.getAttribute("viewBox").split(" ");
    double ownWidth = Double.parseDouble(view[2]);
    double ownHeight = Double.parseDouble(view[3]);
    double scale = width > 0 ? width / ownWidth : dotsPerPixel;
    return new Image(chart, style, scale, ownWidth * scale, ownHeight * scale);
  }

  /** A chart at its size in dots. */
  private record Image(Element chart, ChartStyle style, double scale, double width, double height)
      implements SVGImage {
    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(width);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(height);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      new ChartPainter(device, context, style, x, y, scale).children(chart);
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle fontStyle) {}

  @Override
  public void close() {}
}

/** What a chart shows, as files. */

export type Cell = string | number | null | undefined;

/** A table of what is drawn; the first row names the columns. */
export interface Table {
  columns: string[];
  rows: Cell[][];
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * injection); numbers stay numbers.
 */
export function csv(table: Table): string {
  return [table.columns, ...table.rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: Cell): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(value) : '';
  }
  const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}

/** Properties by which the page's style sheet paints an SVG; a file alone has no style sheet. */
const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'vector-effect',
  'paint-order',
  'display',
  'visibility',
];

/** The drawing as a file of its own, painted as the page paints it, with a title and its source. */
export function standalone(svg: SVGSVGElement, title: string, source: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  from.forEach((element, i) => paint(element, to[i]!));
  const box = svg.viewBox.baseVal;
  const [x, y, width, height] = box?.width
    ? [box.x, box.y, box.width, box.height]
    : [0, 0, svg.clientWidth, svg.clientHeight];
  const head = 26;
  const foot = 20;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${x} ${y - head} ${width} ${height + head + foot}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height + head + foot));
  const ground = getComputedStyle(document.documentElement);
  const rect = element('rect', { x, y: y - head, width, height: height + head + foot });
  rect.setAttribute('fill', ground.getPropertyValue('--sheet').trim() || 'white');
  copy.prepend(rect);
  const ink = ground.getPropertyValue('--ink').trim() || 'black';
  copy.append(text(title, x + 4, y - 9, 15, ink), text(source, x + 4, y + height + 14, 10, ink));
  return new XMLSerializer().serializeToString(copy);
}

function paint(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of PAINT) {
    to.setAttribute(property, style.getPropertyValue(property));
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, String(value)));
  return made;
}

function text(words: string, x: number, y: number, size: number, ink: string): SVGElement {
  const made = element('text', { x, y, 'font-size': size, 'font-family': 'sans-serif', fill: ink });
  made.textContent = words;
  return made;
}

/** The same as pixels, twice as many as on the screen. */
export async function png(svg: string): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * image.width;
    canvas.height = 2 * image.height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) =>
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

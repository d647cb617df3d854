import type { LedgerEntry } from '../../api/types';
import { kind } from './words';

/** Giver, what, taker: three columns joined by ribbons as wide as reports are many. */

export interface Node {
  id: string;
  column: 0 | 1 | 2;
  count: number;
  y: number;
  height: number;
}

export interface Ribbon {
  giver: string;
  category: string;
  taker: string;
  /** From the giver to the category, or from there to the taker. */
  side: 0 | 1;
  count: number;
  y0: number;
  y1: number;
  height: number;
}

export interface Flow {
  nodes: Node[];
  ribbons: Ribbon[];
  height: number;
  total: number;
}

export interface Cell {
  giver: string;
  category: string;
  taker: string;
  count: number;
}

/** Reports of transfers by giver, category and taker; denials and plans move nothing. */
export function cells(entries: readonly LedgerEntry[]): Cell[] {
  const found = new Map<string, Cell>();
  for (const entry of entries) {
    if (kind(entry) !== 'report') continue;
    const key = [entry.source, entry.category, entry.target].join('|');
    const cell = found.get(key) ?? {
      giver: entry.source,
      category: entry.category,
      taker: entry.target,
      count: 0,
    };
    cell.count += 1;
    found.set(key, cell);
  }
  return [...found.values()];
}

/** Sums by a key, most first; ties by name, so that the picture does not jump. */
export function totals(
  all: readonly Cell[],
  of: 'giver' | 'category' | 'taker',
): [string, number][] {
  const sums = new Map<string, number>();
  all.forEach((cell) => sums.set(cell[of], (sums.get(cell[of]) ?? 0) + cell.count));
  return [...sums].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}

export function flow(all: readonly Cell[], unit: number, gap: number): Flow {
  const columns = (['giver', 'category', 'taker'] as const).map((of) => totals(all, of));
  const total = all.reduce((sum, cell) => sum + cell.count, 0);
  // A row is never lower than its label needs.
  const size = (count: number) => count * unit;
  const heights = columns.map(
    (column) =>
      column.reduce((sum, [, count]) => sum + Math.max(size(count), MIN), 0) +
      gap * Math.max(column.length - 1, 0),
  );
  const height = Math.max(...heights, 0);
  const nodes: Node[] = [];
  columns.forEach((column, c) => {
    const spare = column.length > 1 ? (height - heights[c]!) / (column.length - 1) : 0;
    let y = column.length > 1 ? 0 : (height - heights[c]!) / 2;
    for (const [id, count] of column) {
      nodes.push({ id, column: c as 0 | 1 | 2, count, y, height: size(count) });
      y += Math.max(size(count), MIN) + gap + spare;
    }
  });
  return { nodes, ribbons: ribbons(all, nodes, unit), height, total };
}

const MIN = 16;

function ribbons(all: readonly Cell[], nodes: readonly Node[], unit: number): Ribbon[] {
  const at = (column: number, id: string) =>
    nodes.find((node) => node.column === column && node.id === id)!;
  const order = (column: number, id: string) => at(column, id).y;
  const made: Ribbon[] = [];
  for (const side of [0, 1] as const) {
    const left = side === 0 ? 'giver' : 'category';
    const right = side === 0 ? 'category' : 'taker';
    const used = new Map<string, number>();
    const take = (column: number, id: string, height: number) => {
      const key = column + id;
      const from = at(column, id).y + (used.get(key) ?? 0);
      used.set(key, (used.get(key) ?? 0) + height);
      return from;
    };
    const third = side === 0 ? 'taker' : 'giver';
    const third_column = side === 0 ? 2 : 0;
    const starts = new Map<Cell, number>();
    [...all]
      .sort(
        (one, other) =>
          order(side + 1, one[right]) - order(side + 1, other[right]) ||
          order(third_column, one[third]) - order(third_column, other[third]),
      )
      .forEach((cell) => starts.set(cell, take(side, cell[left], cell.count * unit)));
    [...all]
      .sort(
        (one, other) =>
          order(side, one[left]) - order(side, other[left]) ||
          order(third_column, one[third]) - order(third_column, other[third]),
      )
      .forEach((cell) => {
        const height = cell.count * unit;
        const y1 = take(side + 1, cell[right], height);
        made.push({ ...cell, side, y0: starts.get(cell)!, y1, height });
      });
  }
  return made;
}

/** A ribbon between two columns as an SVG path. */
export function path(ribbon: Ribbon, x0: number, x1: number): string {
  const middle = (x0 + x1) / 2;
  const { y0, y1, height } = ribbon;
  return (
    `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}` +
    `V${y1 + height}C${middle},${y1 + height} ${middle},${y0 + height} ${x0},${y0 + height}Z`
  );
}

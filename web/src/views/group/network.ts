import type { ProfileRow } from '../../api/types';

/** Ties among members on a circle. */

export interface Layer {
  id: string;
  name: string;
  measure: string;
  directed: boolean;
  /** What an arrow from A to B says, or what a line between them says. */
  reads: string;
}

export const LAYERS: Layer[] = [
  {
    id: 'treaties',
    name: 'Treaties',
    measure: 'obligation',
    directed: false,
    reads:
      'A line is what two members have promised each other: rung 1 consultation or non-aggression, 2 neutrality, 3 defence or offence.',
  },
  {
    id: 'arms',
    name: 'Arms',
    measure: 'armsFlow',
    directed: true,
    reads: 'An arrow runs from the supplier to the recipient.',
  },
  {
    id: 'trade',
    name: 'Trade',
    measure: 'tradeDependence',
    directed: true,
    reads: 'An arrow runs from a state to the partner that has this share of its trade.',
  },
  {
    id: 'votes',
    name: 'Votes',
    measure: 'kappa',
    directed: false,
    reads: 'A line is agreement in the General Assembly beyond chance.',
  },
];

export interface Tie {
  a: string;
  b: string;
  value: number;
  row: ProfileRow;
}

export interface Ties {
  /** Above zero, strongest first. */
  ties: Tie[];
  /** How many are seen and are zero or below. */
  none: number;
  /** How many nothing is known of. */
  unknown: ProfileRow[];
}

export function tiesOf(profile: readonly ProfileRow[], measure: string): Ties {
  const rows = profile.filter((row) => row.measure === measure);
  const ties = rows
    .flatMap((row) =>
      row.estimate.value !== null && row.estimate.value > 0
        ? [{ a: row.a, b: row.b, value: row.estimate.value, row }]
        : [],
    )
    .sort((x, y) => y.value - x.value);
  const unknown = rows.filter((row) => row.estimate.value === null);
  return { ties, none: rows.length - ties.length - unknown.length, unknown };
}

export interface Point {
  x: number;
  y: number;
}

/** Points on a circle, clockwise from the top. */
export function circle(count: number, radius: number): (Point & { angle: number })[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), angle };
  });
}

/** The busiest member stands on top; the others follow in their order. */
export function arranged(members: readonly string[], first: string | null): string[] {
  const start = first === null ? 0 : Math.max(members.indexOf(first), 0);
  return [...members.slice(start), ...members.slice(0, start)];
}

export interface Curve {
  path: string;
  /** Three corners; empty for a tie without direction. */
  head: string;
  middle: Point;
}

/**
 * A tie from one point to another. With a direction it bows to its left, so that the two ways
 * between two members stand apart, and ends in a head.
 */
export function curve(
  from: Point,
  to: Point,
  width: number,
  gap: number,
  directed: boolean,
): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const bow = directed ? 0.16 * length : 0;
  const pull = directed ? 1 : 0.75;
  const control = {
    x: ((from.x + to.x) / 2) * pull + (dy / length) * bow,
    y: ((from.y + to.y) / 2) * pull - (dx / length) * bow,
  };
  const start = towards(from, control, gap);
  const tip = towards(to, control, gap);
  const size = directed ? 4 + 1.6 * width : 0;
  const end = towards(tip, control, size * 0.9);
  const middle = {
    x: (start.x + 2 * control.x + end.x) / 4,
    y: (start.y + 2 * control.y + end.y) / 4,
  };
  const path = `M${xy(start)}Q${xy(control)} ${xy(end)}`;
  if (!directed) {
    return { path, head: '', middle };
  }
  const back = towards(tip, control, size);
  const nx = ((back.y - tip.y) / size) * size * 0.5;
  const ny = (-(back.x - tip.x) / size) * size * 0.5;
  const head = `M${xy(tip)}L${xy({ x: back.x + nx, y: back.y + ny })}L${xy({ x: back.x - nx, y: back.y - ny })}Z`;
  return { path, head, middle };
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) * by) / length,
    y: from.y + ((to.y - from.y) * by) / length,
  };
}

function xy({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

/** Width of a line, in proportion to the value; what is there can be seen. */
export function widthOf(value: number, most: number, widest: number): number {
  return most > 0 ? Math.max((value / most) * widest, 0.6) : 0;
}

/** Up to three round values for the legend of widths. */
export function samples(most: number, whole: boolean): number[] {
  if (!(most > 0)) return [];
  if (whole) return Array.from({ length: Math.round(most) }, (_, i) => i + 1);
  const round = (value: number) => {
    const power = 10 ** Math.floor(Math.log10(value));
    const step = [5, 2, 1].find((each) => each * power <= value) ?? 1;
    return step * power;
  };
  return [...new Set([round(most / 10), round(most / 3), round(most)])];
}

import type { Table } from '../../charts/save';
import { names } from '../../states.svelte';
import { bounds, number } from '../../words';
import { gap, shown, unsure, type Row, type Scale, type Shown } from './ring';

/** What the ring says of a state, in words and as a table. */

export function tipOf(
  code: string,
  members: readonly string[],
  row: Row | undefined,
  scale: Scale,
  what: Shown,
  words: string,
): string {
  const name = names().of(code);
  if (members.includes(code)) return name + '\nMember of the group';
  if (!row) return name + '\nNo evidence here; that is not zero';
  const estimate = shown(row, what);
  if (!estimate || estimate.value === null) {
    return `${name}\nNo figure${estimate?.reason ? ': ' + estimate.reason : ''}`;
  }
  const range = estimate.bounds === 'range' ? ' (a range)' : '';
  const lines = [
    name,
    `${words}: ${number(estimate.value)}${bounds(estimate)}${range} ${estimate.unit}`,
  ];
  if (what === 'weakest') {
    lines.push(`Weakest with ${names().of(row.weakestWith)}`, compared(row, scale));
  } else if (what === 'movement') {
    lines.push(moves(row, scale));
  }
  return lines.join('\n');
}

function moves(row: Row, scale: Scale): string {
  const q = row.full?.q;
  if (q !== undefined && q !== null) {
    const sure = !unsure(row, scale, 'movement');
    return `q = ${number(q)}: ${sure ? 'surely moving' : 'not surely moving'}`;
  }
  if (row.movement.bounds !== 'interval') return 'No interval';
  return row.full
    ? 'Not tested'
    : unsure(row, scale, 'movement')
      ? 'Interval includes no movement'
      : 'Interval leaves no movement out';
}

function compared(row: Row, scale: Scale): string {
  const of = gap(row, scale);
  if (!of) return 'The group has no level of its own here';
  const side = of.value > 0 ? 'Closer than' : of.value < 0 ? 'Further than' : 'Level with';
  const sure =
    of.sure === undefined ? 'no interval' : of.sure ? 'surely' : 'not surely: interval reaches it';
  return `${side} the group's own weakest pair (${sure})`;
}

export function tableOf(rows: readonly Row[], scale: Scale, what: Shown, words: string): Table {
  return {
    columns: [
      'code',
      'state',
      words,
      'low',
      'high',
      'bounds',
      'unit',
      'n',
      'weakest with',
      'q',
      'closer than own weakest pair',
    ],
    rows: rows.map((row) => {
      const estimate = shown(row, what)!;
      const of = gap(row, scale);
      const bounded = estimate.bounds !== 'none';
      return [
        row.state,
        names().of(row.state),
        estimate.value,
        bounded ? estimate.low : null,
        bounded ? estimate.high : null,
        estimate.bounds,
        estimate.unit,
        estimate.n,
        names().of(row.weakestWith),
        row.full?.q,
        of === undefined
          ? ''
          : of.value <= 0
            ? 'no'
            : of.sure === undefined
              ? 'yes, no interval'
              : of.sure
                ? 'surely'
                : 'perhaps',
      ];
    }),
  };
}

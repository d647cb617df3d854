import type { Turnover } from '../api/types';

/** Who of a named group was counted, as the command line says it. */
export function turnover(
  group: Turnover,
  from: number,
  to: number,
  name: (code: string) => string,
): string {
  const size = `${group.id} ${from}–${to}: ${group.members.length} members`;
  if (!group.joined.length && !group.left.length) {
    return size + '; nobody joined or left.';
  }
  const changes = (all: { state: string; year: number }[]) =>
    all.length ? all.map((each) => `${name(each.state)} ${each.year}`).join(', ') : 'none';
  const counted = `${size} for at least half of the time; joined: ${changes(group.joined)}; left: ${changes(group.left)}`;
  return group.notCounted.length
    ? `${counted}; not counted: ${group.notCounted.map(name).join(', ')}.`
    : counted + '.';
}

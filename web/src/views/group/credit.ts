import type { Assessment } from '../../api/types';

/** What stands under a saved picture: who, when, and as known on which day. */
export function credit(
  of: Pick<Assessment, 'members' | 'groups' | 'from' | 'to' | 'asOf'>,
  name: (code: string) => string,
): string {
  const group = of.groups.length === 1 ? of.groups[0]!.id.toUpperCase() : '';
  const who =
    of.members.length <= 6
      ? of.members.map(name).join(', ')
      : `${group || 'group'} (${of.members.length} states)`;
  return `Entente: ${who}, ${of.from}–${of.to}, evidence as of ${of.asOf}`;
}

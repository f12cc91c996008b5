import { isPending } from '../../model/action-state.ts';
import type { Config } from '../../model/config.ts';
import type { ActionGroup, ActionRow } from './data.ts';

/** An item on several services stands under each; people are in the order of their names, never ranked. */
export function groupsOf(rows: readonly ActionRow[], key: string | null, config: Config): ActionGroup[] {
  if (key === null) return [];
  const groups = new Map<string | null, ActionRow[]>();
  for (const row of rows) {
    for (const name of keysOf(row, key)) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const severities = config.severities.map(({ name }) => name);
  const rank = (name: string | null) => {
    const at = key === 'severity' && name !== null ? severities.indexOf(name) : 0;
    return name === null ? Number.MAX_SAFE_INTEGER : at < 0 ? severities.length : at;
  };
  const newest = key === 'incident' ? -1 : 1;
  const sorted = [...groups].sort(
    ([a], [b]) => rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -newest : (a ?? '') > (b ?? '') ? newest : 0),
  );
  return sorted.map(([name, members]) => ({
    key: name,
    open: members.filter(({ status }) => isPending(status)).length,
    overdue: members.filter(({ overdue }) => overdue).length,
    done: members.filter(({ status }) => status === 'done').length,
    wontDo: members.filter(({ status }) => status === 'wont-do').length,
    items: members.map(({ id }) => id),
  }));
}

function keysOf(row: ActionRow, key: string): readonly (string | null)[] {
  if (key === 'service') return row.services.length > 0 ? row.services : [null];
  if (key === 'owner') return [row.owner];
  return [key === 'severity' ? row.severity : row.document];
}

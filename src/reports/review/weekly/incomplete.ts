import { isPending } from '../../../model/action-state.ts';
import { addDays } from '../../../model/day.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { localDay } from '../../../model/zone.ts';
import type { ActionRow } from '../../actions/data.ts';
import type { ReportContext } from '../../define-report.ts';
import type { IncompleteAction } from './data.ts';
import { shellWord } from './shell-word.ts';

/** How far ahead a due date is proposed. */
const PROPOSED_DAYS = 14;

/** Stands for somebody who is still to be found. */
const NOBODY = 'NAME';

/** Open items without an owner or a due date, the newest first, each with the command that sets them. */
export function incompleteActions(
  rows: readonly ActionRow[],
  postmortems: readonly Postmortem[],
  { asOf, config }: ReportContext,
): IncompleteAction[] {
  const documents = new Map(postmortems.map((one) => [one.id, one]));
  const due = addDays(localDay(asOf - 1, config.timezone), PROPOSED_DAYS);
  return rows
    .filter((row) => isPending(row.status) && (row.owner === null || row.due === null))
    .sort((a, b) => (a.ageDays ?? Infinity) - (b.ageDays ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map((row): IncompleteAction => {
      const document = documents.get(row.document);
      const missing = (['owner', 'due'] as const).filter((field) => row[field] === null);
      const values = { owner: shellWord(document?.owner ?? NOBODY), due };
      const set = missing.map((field) => `${field}=${values[field]}`).join(' ');
      const columns = document !== undefined && missing.some((field) => lacksColumn(document, row, field));
      return {
        id: row.id,
        text: row.text,
        missing,
        ageDays: row.ageDays,
        command: `lfi actions set ${shellWord(row.id)} ${set}${columns ? ' --add-column' : ''}`,
      };
    });
}

/** A table of which no row has such a value may have no column for it; where it has one, the option does nothing. */
const lacksColumn = ({ body }: Postmortem, row: ActionRow, field: 'owner' | 'due') =>
  body.actionItems.some(({ form, line }) => form === 'table' && line === row.line) &&
  body.actionItems.every((item) => item[field] === null);

import { lifeOf } from '../../model/action-history.ts';
import { actionId } from '../../model/action-lookup.ts';
import { isPending } from '../../model/action-state.ts';
import { type Day, daysBetween } from '../../model/day.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import { ticketUrl } from '../../model/ticket.ts';
import { localDay } from '../../model/zone.ts';
import type { ReportContext } from '../define-report.ts';
import type { ActionRow } from './data.ts';

/** Every action item of the documents as it stood at `asOf`; what was created later is not there yet. */
export function rowsOf(postmortems: readonly Postmortem[], context: ReportContext): ActionRow[] {
  const today = localDay(context.asOf - 1, context.config.timezone);
  const rows = postmortems.flatMap((one) =>
    one.body.actionItems.map((item) => rowOf(one, item, today, context)),
  );
  return rows.filter(
    ({ created, createdFrom }) => created === null || createdFrom === 'incident' || created <= today,
  );
}

function rowOf(postmortem: Postmortem, item: ActionItem, today: Day, context: ReportContext): ActionRow {
  const { config, history } = context;
  const life = lifeOf(postmortem, item, today, config.timezone, history);
  const { id: document, path, title, severity, services, failureMode } = postmortem;
  const overdue = isPending(life.status) && item.due !== null && item.due < today;
  const closed = !isPending(life.status);
  const end = closed ? life.closed : today;
  const age = life.created === null || end === null ? null : daysBetween(life.created, end);
  return {
    document,
    path,
    title,
    line: item.line,
    id: actionId(postmortem, item),
    text: item.text,
    type: item.type,
    owner: item.owner,
    due: item.due,
    status: life.status,
    overdue,
    overdueDays: overdue && item.due !== null ? daysBetween(item.due, today) : null,
    ticket: item.ticket,
    ticketUrl: ticketUrl(item.ticket, config.actions.trackers),
    created: life.created,
    createdFrom: life.createdFrom,
    closed: life.closed,
    closedFrom: life.closedFrom,
    ageDays: age !== null && age >= 0 ? age : null,
    reason: item.reason,
    severity,
    services,
    failureMode,
  };
}

/** What is still to be done first, by due date; then what is closed, the latest first. */
export function byUrgency(a: ActionRow, b: ActionRow): number {
  const [openA, openB] = [isPending(a.status), isPending(b.status)];
  if (openA !== openB) return openA ? -1 : 1;
  if (openA) return compare(a.due ?? '9999', b.due ?? '9999') || natural(a, b);
  return compare(b.closed ?? '', a.closed ?? '') || natural(a, b);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const natural = (a: ActionRow, b: ActionRow): number => compare(a.path, b.path) || a.line - b.line;

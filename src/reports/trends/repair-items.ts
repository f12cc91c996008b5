import { actionId } from '../../model/action-lookup.ts';
import { isOverdue, isPending, itemsAt } from '../../model/action-state.ts';
import { type Day, daysBetween } from '../../model/day.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import { median } from '../../stats/quantiles.ts';
import type { ReportContext } from '../define-report.ts';
import type { OpenItem, RepairItemsData } from './work-data.ts';

/** To read the body of a document costs as much as all the rest of it; so many are read without being asked for. */
const MOST_BODIES = 100;

/** Whether the reader asked for all there is, however long it takes. */
const asksForAll = ({ all, explain, json, format }: ReportContext['options']) =>
  all === true || explain === true || json === true || format === 'json';

/** What was promised and is not done yet at the end of the day of `asOf`; items created later do not exist yet. */
export function repairItems(documents: readonly Postmortem[], context: ReportContext): RepairItemsData {
  if (documents.length > MOST_BODIES && !asksForAll(context.options)) {
    const notAvailable = `${documents.length} documents to read for them: --all does, and JSON always; \`lfi actions\` lists them`;
    return { ...NOT_READ, notAvailable };
  }
  const { timezone } = context.config;
  const today = localDay(context.asOf - 1, timezone);
  const all = documents.flatMap((one) => {
    const day = one.date && localDay(one.date.moment.epochMs, timezone);
    return itemsAt(one.body.actionItems, today).map((item) => ({
      id: actionId(one, item),
      document: one.id,
      day,
      item,
    }));
  });
  const items = all
    .filter(({ item }) => isPending(item.status))
    .map((one) => describe(one, today))
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || (a.id < b.id ? -1 : 1));
  const ages = items.flatMap(({ days }) => days ?? []);
  return {
    notAvailable: null,
    total: all.length,
    open: items.length,
    overdue: items.filter(({ overdue }) => overdue).length,
    medianDays: median(ages),
    oldestDays: ages[0] ?? null,
    agedByDocument: items.filter(({ from }) => from === 'document').length,
    items,
  };
}

const NOT_READ = {
  total: null,
  open: null,
  overdue: null,
  medianDays: null,
  oldestDays: null,
  agedByDocument: 0,
  items: [],
} as const;

interface Promised {
  readonly id: string;
  readonly document: string;
  /** Of the document. */
  readonly day: Day | null;
  readonly item: ActionItem;
}

function describe({ id, document, day, item }: Promised, today: Day): OpenItem {
  const since = item.created ?? day;
  return {
    id,
    document,
    since,
    from: item.created !== null ? 'item' : day !== null ? 'document' : null,
    days: since === null ? null : Math.max(0, daysBetween(since, today)),
    due: item.due,
    overdue: isOverdue(item, today),
  };
}

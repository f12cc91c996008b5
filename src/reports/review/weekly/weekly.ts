import { isPending } from '../../../model/action-state.ts';
import { DUPLICATE_MINUTES, likelyDuplicates } from '../../../model/likely-duplicate.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { localDay } from '../../../model/zone.ts';
import { rowsOf } from '../../actions/items.ts';
import { defineReport, type ReportContext } from '../../define-report.ts';
import { nearMissesReport } from '../../near-misses/near-misses.ts';
import { recurringReport } from '../../recurring/recurring.ts';
import { newestFirst, type Selection, selectWindows, withoutDuplicates } from '../../select.ts';
import { calendarOf } from '../../trends/calendar.ts';
import { pagesOf } from '../../trends/pages.ts';
import { agendaOf } from '../agenda.ts';
import { newestBefore } from '../newest.ts';
import type { DuplicatePair, WeeklyData, WeekPages } from './data.ts';
import { weekIncidents } from './incidents.ts';
import { incompleteActions } from './incomplete.ts';
import { weeklyInsight } from './insight.ts';
import { pendingPostmortems } from './pending.ts';
import { plannedPoints } from './plan.ts';
import { weeklyTable } from './table.ts';
import { viewWeekly } from './view.ts';

/** `lfi review weekly`: half an hour of the on-call leads over the last seven days. */
export const weeklyReview = defineReport<WeeklyData>({
  name: 'review-weekly',
  summary: 'What happened this week, and what of it is still to be done?',
  windowed: true,
  defaultDays: 7,
  schema: async () => (await import('./schema.ts')).weeklySchema,
  build(postmortems, context) {
    const { config, windows } = context;
    const incidents = postmortems.filter(({ kind }) => kind === 'incident');
    const selection = selectWindows(incidents, windows);
    const recurring = recurringReport.build(postmortems, context).data;
    const { data: nearMisses, leftOut } = nearMissesReport.build(postmortems, context);
    const rows = rowsOf(withoutDuplicates(postmortems).countable, context);
    const pages = weekPages(selection, context);
    const shown = [...selection.now].sort(newestFirst);
    const facts = {
      label: windows.label,
      incidents: weekIncidents(shown, recurring, pages.nights, context),
      nearMisses: nearMisses.nearMisses,
      publishWithinDays: config.publishWithinDays,
      pending: pendingPostmortems(withoutDuplicates(postmortems).countable, context),
      actions: {
        open: rows.filter(({ status }) => isPending(status)).length,
        overdue: rows.filter(({ overdue }) => overdue).length,
        incomplete: incompleteActions(rows, postmortems, context),
      },
      duplicates: duplicatePairs(postmortems, context),
      pages,
      escalations: nearMisses.escalations.map((one) => ({
        ...one,
        fresh: one.until >= localDay(windows.now.since, config.timezone),
      })),
      newest: newestBefore(incidents, context),
    };
    return {
      counted: [...facts.incidents, ...facts.nearMisses].map(({ id }) => id),
      leftOut: [...selection.leftOut, ...leftOut],
      data: {
        insight: weeklyInsight(facts, recurring, config.critical),
        agenda: agendaOf(plannedPoints(facts)),
        ...facts,
      },
    };
  },
  view: viewWeekly,
  table: ({ data }) => weeklyTable(data),
});

function weekPages(selection: Selection, context: ReportContext): WeekPages {
  const { comparison, leftOut, n } = pagesOf(selection, { now: 1, before: 1, dispersion: 1 });
  const night = calendarOf(selection, context, 1).shares.find(({ hours }) => hours === 'night');
  return {
    total: n.now === 0 ? null : (comparison?.now ?? null),
    before: n.before === 0 ? null : (comparison?.before ?? null),
    ids: comparison?.ids.now ?? [],
    leftOut: leftOut.now,
    nights: night?.ids ?? [],
    night: context.config.workingHours.night,
  };
}

/** Pairs that nobody has linked, of whatever week; as far apart as the lint rule allows. */
function duplicatePairs(postmortems: readonly Postmortem[], { config }: ReportContext): DuplicatePair[] {
  const asked = Number(config.rules['corpus/likely-duplicate']?.options['minutes'] ?? DUPLICATE_MINUTES);
  return likelyDuplicates(postmortems, asked)
    .map(({ earlier, later, minutes, services }): DuplicatePair => {
      const related = `lfi link ${later.id} ${earlier.id}`;
      return {
        ids: [later.id, earlier.id],
        titles: [later.title, earlier.title],
        minutes,
        services,
        commands: { duplicate: `${related} --duplicate`, related },
      };
    })
    .reverse();
}

import { findDocument } from '../../model/action-lookup.ts';
import { itemsAt } from '../../model/action-state.ts';
import { isoOf } from '../../model/iso.ts';
import type { Moment } from '../../model/moment.ts';
import type { Postmortem, Times } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import { defineReport } from '../define-report.ts';
import type { Relative, ShowData } from './data.ts';
import { Relations } from './relations.ts';
import { shownAction } from './shown-action.ts';
import { actionTable, viewShow } from './view.ts';

/** `lfi show`: one document, with its actions and the documents that it has to do with. */
export const showReport = defineReport<ShowData>({
  name: 'show',
  summary: 'One incident, with its actions and relatives',
  windowed: false,
  schema: async () => (await import('./schema.ts')).showSchema,
  build(postmortems, { config, asOf, options }) {
    const asked = (options['args'] as readonly string[])[0] as string;
    const postmortem = findDocument(postmortems, asked);
    const today = localDay(asOf - 1, config.timezone);
    const iso = (moment: Moment | null) => moment && isoOf(moment, config.timezone);
    const { body, times, date, fields } = parts(postmortem);
    const data: ShowData = {
      id: postmortem.id,
      path: postmortem.path,
      kind: postmortem.kind,
      status: postmortem.status,
      title: postmortem.title,
      ...fields,
      published: iso(postmortem.published),
      times: Object.fromEntries(Object.entries(times).map(([name, moment]) => [name, iso(moment)])) as Record<
        keyof Times,
        string | null
      >,
      date: date && iso(date.moment),
      dateFrom: date?.source ?? null,
      takeaways: body.takeaways.map(({ line, text }) => ({ line, text })),
      sections: body.sections.map(({ line, heading, section }) => ({ line, heading, section })),
      timeline: body.timeline.map(({ line, time, date: day, zone, text }) => ({
        line,
        time,
        date: day,
        zone,
        text,
      })),
      actionItems: itemsAt(body.actionItems, today).map((item) => shownAction(item, today)),
      relatives: new Relations(postmortems).of(postmortem),
      similar: (options['similar'] as readonly Relative[] | undefined) ?? [],
    };
    return { counted: [postmortem.id], leftOut: [], data };
  },
  view: viewShow,
  table: ({ data }) => actionTable(data.actionItems),
});

function parts(postmortem: Postmortem) {
  const { severity, owner, services, trigger, failureMode, factors, detectedBy, mitigatedBy, runbook } =
    postmortem;
  const { impact, pages, deployment, perspectives, tags, related, duplicateOf, nearMisses, affects } =
    postmortem;
  const { externalId, links, reason, caughtBy, defence, correctiveAction, potentialSeverity, alert } =
    postmortem;
  return {
    body: postmortem.body,
    times: postmortem.times,
    date: postmortem.date,
    fields: {
      severity,
      owner,
      services,
      trigger,
      failureMode,
      factors,
      detectedBy,
      mitigatedBy,
      runbook,
      impact,
      pages,
      deployment,
      perspectives,
      tags,
      related,
      duplicateOf,
      nearMisses,
      affects,
      externalId,
      links,
      reason,
      caughtBy,
      defence,
      correctiveAction,
      potentialSeverity,
      alert,
    },
  };
}

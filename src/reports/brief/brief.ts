import { findDocument } from '../../model/action-lookup.ts';
import { itemsAt } from '../../model/action-state.ts';
import { LfiError } from '../../model/error.ts';
import { isoOf } from '../../model/iso.ts';
import { didYouMean } from '../../model/nearest.ts';
import { localDay } from '../../model/zone.ts';
import { defineReport } from '../define-report.ts';
import { shownAction } from '../show/shown-action.ts';
import { customersBrief, customersTitle } from './customers.ts';
import { AUDIENCES, type Audience, type BriefData } from './data.ts';
import { leadershipBrief } from './leadership.ts';
import type { BriefSource, Draft } from './source.ts';
import { supportBrief } from './support.ts';
import { teamBrief } from './team.ts';
import { briefTable, viewBrief } from './view.ts';

const BRIEFS: Readonly<Record<Audience, (source: BriefSource) => Draft>> = {
  leadership: leadershipBrief,
  team: teamBrief,
  support: supportBrief,
  customers: customersBrief,
};

/** `lfi brief`: one incident for one audience, out of nothing but its document. */
export const briefReport = defineReport<BriefData>({
  name: 'brief',
  summary: 'One incident, for one audience',
  windowed: false,
  schema: async () => (await import('./schema.ts')).briefSchema,
  build(postmortems, { config, asOf, options }) {
    const audience = audienceOf(options['for'] as string | undefined);
    const postmortem = findDocument(postmortems, (options['args'] as readonly string[])[0] as string);
    const today = localDay(asOf - 1, config.timezone);
    const source: BriefSource = {
      postmortem,
      today,
      timezone: config.timezone,
      currency: config.currency,
      namesServices: options['namesServices'] !== false,
    };
    const { parts, missing } = BRIEFS[audience](source);
    const { id, path, title, status, date, body } = postmortem;
    return {
      counted: [id],
      leftOut: [],
      data: {
        audience,
        id,
        path,
        title: audience === 'customers' ? customersTitle(source) : (title ?? id),
        status,
        date: date && isoOf(date.moment, config.timezone),
        parts,
        actionItems:
          audience === 'team' ? itemsAt(body.actionItems, today).map((item) => shownAction(item, today)) : [],
        missing,
      },
    };
  },
  view: viewBrief,
  table: ({ data }) => briefTable(data),
});

/** Throws `LfiError('usage')` for none, and for one that there is not. */
export function audienceOf(text: string | undefined): Audience {
  const found = AUDIENCES.find((one) => one === text);
  if (found) return found;
  const hint = `--for is one of ${AUDIENCES.join(', ')}.`;
  if (text === undefined) throw new LfiError('usage', 'for whom is the brief?', { hint });
  throw new LfiError('usage', `--for ${text}: no such audience${didYouMean(text, AUDIENCES)}`, { hint });
}

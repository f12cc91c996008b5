import type { Postmortem } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import { defineReport, type ReportContext } from '../define-report.ts';
import { lessonOf } from '../learning/lesson.ts';
import { DIGEST_WEIGHTS } from '../learning/score.ts';
import { type Selected, selectIncidents } from '../learning/select-incidents.ts';
import type { DigestData, DigestPick } from './data.ts';
import { insightOf } from './insight.ts';
import { digestTable, viewDigest } from './view.ts';

/** So many incidents are read to the end; more are skimmed. */
const SHOWN = 3;

/** `lfi digest`: the incidents of a week that everybody can learn from. */
export const digestReport = defineReport<DigestData>({
  name: 'digest',
  summary: 'Three incidents that everybody can learn from',
  windowed: true,
  defaultDays: 7,
  redactByDefault: 'internal',
  schema: async () => (await import('./schema.ts')).digestSchema,
  build(postmortems, context) {
    const asked = [...new Set((context.options['pick'] as string[] | undefined) ?? [])];
    const selected = selectIncidents(postmortems, context, asked, {
      kind: 'digest',
      weights: DIGEST_WEIGHTS,
      count: Math.max(SHOWN, asked.length),
    });
    const picks = selected.choices.map((choice) => pickOf(choice, postmortems, context));
    const { windows, config } = context;
    return {
      counted: picks.map(({ id }) => id),
      leftOut: selected.leftOut,
      data: {
        insight: insightOf(picks, selected, windows.label),
        label: windows.label,
        since: localDay(windows.now.since, config.timezone),
        until: localDay(windows.now.until - 1, config.timezone),
        picks,
        inWindow: selected.inWindow,
        drafts: selected.drafts,
        considered: selected.considered,
        earlier: selected.earlier,
      },
    };
  },
  view: viewDigest,
  table: ({ data }) => digestTable(data),
  frontmatter: ({ data, asOf }, { config }) => ({
    kind: 'digest',
    title: `Digest: ${data.label}`,
    since: data.since,
    until: data.until,
    as_of: localDay(Date.parse(asOf) - 1, config.timezone),
    incidents: data.picks.map(({ id }) => id),
  }),
});

function pickOf(
  { candidate: { postmortem }, chosen }: Selected['choices'][number],
  all: readonly Postmortem[],
  { asOf, config }: ReportContext,
): DigestPick {
  return {
    ...chosen,
    lesson: lessonOf(postmortem, localDay(asOf - 1, config.timezone)),
    links: postmortem.links,
    related: postmortem.related.map((id) => {
      const found = all.find((one) => one.id === id);
      return { id, path: found?.path ?? null, title: found?.title ?? null };
    }),
  };
}

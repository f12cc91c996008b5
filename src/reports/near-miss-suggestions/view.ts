import type { Block, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import { duration } from '../wording.ts';
import type { Suggestion, SuggestionsData } from './data.ts';

const NAMES = { prometheus: 'Prometheus', alertmanager: 'Alertmanager', pagerduty: 'PagerDuty' } as const;

export function viewSuggestions({ data }: Report<SuggestionsData>): Block[] {
  const { suggestions, source, label } = data;
  return [
    { type: 'heading', level: 1, text: `Suggested near-misses: ${NAMES[source]}, ${label}` },
    { type: 'paragraph', lead: true, text: data.insight },
    ...suggestions.map((one): Block => ({ type: 'list', items: suggestionWords(one) })),
    ...(data.leftOut.length > 0 ? [leftOutNote(data)] : []),
    ...(suggestions.length > 0
      ? [
          note(
            'Nothing is logged without a yes: --accept <id>, --accept-all, or a terminal. Whether users felt it, only people know.',
          ),
        ]
      : []),
  ];
}

function suggestionWords({
  id,
  title,
  started,
  fired,
  minutes,
  services,
  failureMode,
  acknowledged,
}: Suggestion): string[] {
  const long = duration(minutes);
  const times = fired === 1 ? `for ${long}` : `${fired} times, ${long} at most`;
  const what = [
    `${started.slice(0, 16).replace('T', ' ')} ${times}`,
    services[0] ?? 'no service',
    failureMode ?? 'no failure mode',
    `acknowledged: ${acknowledged}`,
  ];
  return [`${title}: ${what.join('; ')} (${id})`];
}

function leftOutNote({ leftOut }: SuggestionsData): Block {
  const reasons = new Map<string, number>();
  for (const { why } of leftOut) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  return note(`Not suggested: ${[...reasons].map(([why, n]) => `${n} ${why}`).join(', ')}.`);
}

const note = (text: string): Block => ({ type: 'note', text });

/** One line a suggestion, for a spreadsheet. */
export function suggestionTable({ suggestions }: SuggestionsData): Table {
  const keys = ['id', 'date', 'title', 'services', 'failure_mode', 'alert', 'started', 'resolved', 'fired'];
  return {
    type: 'table',
    columns: [...keys, 'minutes', 'acknowledged', 'external_id'].map((key) => ({ key, title: key })),
    rows: suggestions.map((one) => [
      one.id,
      one.date,
      one.title,
      one.services.join(' '),
      one.failureMode,
      one.alert,
      one.started,
      one.resolved,
      one.fired,
      one.minutes,
      one.acknowledged,
      one.externalId,
    ]),
  };
}

import { saidUnder } from '../../library/section-text.ts';
import { isPending, itemsAt } from '../../model/action-state.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import { both, count, percent } from '../wording.ts';
import type { BriefPoint, MissingPart } from './data.ts';
import { amount } from './leadership.ts';
import { type BriefSource, type Draft, fieldPoint, known, lastLine, missingField, part } from './source.ts';
import { dayWords, lasted, stretchWords, timeWords } from './times.ts';

/** Headings of what was written to be read outside. */
const PUBLIC =
  /\b(?:customers?|public|external|users?|status[- ]?page)\b.*\b(?:message|summary|statement|updates?|communications?|notice|notification|texts?|wording|post)\b|^(?:what (?:we|customers|users) (?:told|were told)\b.*|status[- ]?page)$/i;

/** For the status page: what happened, when, who was affected, what is done. Of the body only public sections are quoted. */
export function customersBrief(source: BriefSource): Draft {
  const told = publicWords(source.postmortem);
  const affected = affectedOf(source);
  return {
    parts: [
      ...part('status', 'Status', known([statusOf(source)])),
      ...part('happened', 'What happened', told.length > 0 ? told : known([happenedOf(source)])),
      ...part('affected', 'Who was affected', affected),
      ...part('times', 'When', timesOf(source)),
      ...part('done', 'What is done', doneOf(source)),
    ],
    missing: [...publicMissing(source, told), ...timesMissing(source), ...affectedMissing(source, affected)],
  };
}

/** What stands under headings for the public. */
export function publicWords(postmortem: Postmortem): BriefPoint[] {
  return postmortem.body.sections
    .filter(({ heading }) => PUBLIC.test(heading))
    .flatMap((section) => saidUnder(postmortem, section))
    .map(({ text, line }) => ({ text, line, from: 'public' }));
}

export function publicMissing({ postmortem }: BriefSource, told: readonly BriefPoint[]): MissingPart[] {
  if (told.length > 0) return [];
  return [
    {
      what: 'what users saw, in words for them (nothing else of the body is quoted to customers)',
      fill: '## Customer message',
      path: postmortem.path,
      line: lastLine(postmortem),
    },
  ];
}

/** A title that says nothing of the cause. */
export function customersTitle({ postmortem, namesServices, timezone }: BriefSource): string {
  const { services, date } = postmortem;
  const what =
    namesServices && services.length > 0 ? `Disruption of ${both(services)}` : 'Service disruption';
  return date ? `${what} on ${dayWords(localDay(date.moment.epochMs, timezone))}` : what;
}

const SUBJECT = 'part of our service';

export function happenedOf(source: BriefSource): BriefPoint | null {
  const { postmortem, namesServices, timezone } = source;
  const { times, services } = postmortem;
  const started = times.started ?? times.detected;
  if (!started) return null;
  const named = namesServices && services.length > 0;
  const subject = named ? both(services) : SUBJECT;
  const ended = times.mitigated ?? times.resolved;
  const many = named && services.length > 1;
  const verb = ended ? (many ? 'were' : 'was') : many ? 'have been' : 'has been';
  const when = stretchWords(started, ended, timezone);
  const text = `${when.charAt(0).toUpperCase()}${when.slice(1)}, ${subject} ${verb} disrupted.`;
  return fieldPoint(source, times.started ? 'started' : 'detected', text);
}

/** In the words of status pages: investigating is not to be told from a document, the rest is. */
export function statusOf(source: BriefSource): BriefPoint | null {
  const { postmortem, timezone } = source;
  const { started, detected, mitigated, resolved } = postmortem.times;
  if (resolved) return fieldPoint(source, 'resolved', `Resolved on ${timeWords(resolved, timezone)}.`);
  if (mitigated) {
    return fieldPoint(
      source,
      'mitigated',
      `Monitoring: service restored on ${timeWords(mitigated, timezone)}.`,
    );
  }
  const begun = started ?? detected;
  return begun && fieldPoint(source, started ? 'started' : 'detected', 'Ongoing: not yet restored.');
}

export function affectedOf(source: BriefSource): BriefPoint[] {
  const { users, fraction } = source.postmortem.impact;
  return known([
    fieldPoint(
      source,
      'impact.users',
      users === null ? null : `About ${amount(users, 'user')} ${users === 1 ? 'was' : 'were'} affected.`,
    ),
    fieldPoint(
      source,
      'impact.fraction',
      fraction === null ? null : `It reached ${percent(fraction)} of users or requests.`,
    ),
  ]);
}

export function timesOf(source: BriefSource): BriefPoint[] {
  const { postmortem, timezone } = source;
  const { started, detected, mitigated, resolved } = postmortem.times;
  const long = lasted(started, mitigated);
  const at = (field: string, text: string, moment: typeof started) =>
    fieldPoint(source, field, moment && `${text} ${timeWords(moment, timezone)}`);
  return known([
    at('started', 'Began:', started),
    at('detected', 'Noticed:', detected),
    fieldPoint(
      source,
      'mitigated',
      mitigated && `Restored: ${timeWords(mitigated, timezone)}${long === null ? '' : `, after ${long}`}`,
    ),
    at('resolved', 'Closed:', resolved),
  ]);
}

function doneOf({ postmortem, today }: BriefSource): BriefPoint[] {
  const items = itemsAt(postmortem.body.actionItems, today);
  const [first] = items;
  if (!first) return [];
  const done = items.filter(({ status }) => status === 'done').length;
  const open = items.filter(({ status }) => isPending(status));
  const last = open
    .flatMap(({ due }) => due ?? [])
    .sort()
    .at(-1);
  const until = last === undefined || last < today ? '' : `, the last is due by ${dayWords(last)}`;
  const all =
    items.length === 1
      ? 'The measure that followed is complete.'
      : `All ${items.length} measures that followed are complete.`;
  const rest =
    open.length === 0 ? '' : `; ${open.length} more ${open.length === 1 ? 'is' : 'are'} under way${until}`;
  return [
    {
      text:
        done === items.length
          ? all
          : `Of ${count(items.length, 'measure')} that followed, ${done} ${done === 1 ? 'is' : 'are'} complete${rest}.`,
      from: 'actions',
      line: first.line,
    },
  ];
}

export function timesMissing(source: BriefSource): MissingPart[] {
  const { started, mitigated } = source.postmortem.times;
  return [
    ...(started === null ? [missingField(source, 'when it began', 'started')] : []),
    ...(mitigated === null ? [missingField(source, 'when users were no longer affected', 'mitigated')] : []),
  ];
}

export const affectedMissing = (source: BriefSource, affected: readonly BriefPoint[]): MissingPart[] =>
  affected.length > 0 ? [] : [missingField(source, 'who was affected', 'impact.users')];

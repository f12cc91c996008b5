import { opening } from '../../library/section-text.ts';
import { rowEvent } from '../../library/timeline-text.ts';
import { duration } from '../../model/duration.ts';
import { MINUTE_MS, minutesBetween } from '../../model/moment.ts';
import { ownValue } from '../../model/own-value.ts';
import type { Postmortem, TimelineRow } from '../../model/postmortem.ts';
import { ask } from './ask.ts';
import type { Question } from './data.ts';

/** Detected later than this, the time before it is worth a question (instrument better, says the SRE book). */
const DETECTION_GAP = 5;
/** A silence in the timeline that is worth one: so many minutes, and such a share of the outage. */
const SILENCE = { minutes: 10, share: 0.2 };
const BY: Readonly<Record<string, string>> = {
  monitor: 'from a monitor',
  customer: 'from customers',
  staff: 'from staff',
  chance: 'by chance',
};

/** From the time in which it was there and nobody knew. */
export function fromDetection(postmortem: Postmortem): Question[] {
  const { times, detectedBy } = postmortem;
  const gap = minutesBetween(times.started, times.detected);
  if (
    gap === null ||
    gap < DETECTION_GAP ||
    times.started?.precision === 'day' ||
    times.detected?.precision === 'day'
  )
    return [];
  const by = detectedBy === null ? '' : `, ${ownValue(BY, detectedBy) ?? detectedBy}`;
  const line = postmortem.where('detected').start.line;
  const text = `It was known after ${duration(gap)}${by}. Which signals were there in that time, and which were not?`;
  return [ask('signals', postmortem, { from: 'detected', line }, text)];
}

/** From the longest silence while users were affected. */
export function fromSilence(postmortem: Postmortem): Question[] {
  const { started, mitigated } = postmortem.times;
  if (!mitigated || mitigated.precision === 'day') return [];
  const rows = postmortem.body.timeline
    .flatMap((row) => (row.moment && row.time !== null ? [{ row, ms: row.moment.epochMs }] : []))
    .filter(({ ms }) => ms <= mitigated.epochMs && (!started || ms >= started.epochMs))
    .sort((a, b) => a.ms - b.ms);
  const silences = rows.slice(1).map(({ row, ms }, index) => {
    const before = rows[index] as { row: TimelineRow; ms: number };
    return { from: before.row, to: row, minutes: (ms - before.ms) / MINUTE_MS };
  });
  const longest = silences.sort((a, b) => b.minutes - a.minutes || a.from.line - b.from.line)[0];
  const outage = minutesBetween(started, mitigated);
  if (!longest || longest.minutes < SILENCE.minutes) return [];
  if (outage !== null && longest.minutes < outage * SILENCE.share) return [];
  const said = (row: TimelineRow) => `${row.time} (“${opening(rowEvent(postmortem, row), 20, 90)}”)`;
  const text = `Nothing is written down between ${said(longest.from)} and ${said(longest.to)}, ${duration(longest.minutes)}. What was tried, and what were people waiting for?`;
  return [ask('gap', postmortem, { from: 'timeline', line: longest.to.line }, text)];
}

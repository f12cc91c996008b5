import type { Entry } from '../../blocks.ts';
import type { LoggedNearMiss } from '../../near-misses/data.ts';
import { duration } from '../../wording.ts';
import { trail } from '../insight.ts';
import type { WeekIncident } from './data.ts';
import { ordinal } from './insight.ts';

/** One incident, with what is asked of it. */
export function incidentEntry(one: WeekIncident): Entry {
  return {
    title: one.title ?? one.id,
    about: [one.id, one.severity ?? 'no severity', one.services.join(', ') || 'no service'].join(' · '),
    quote: one.takeaway === null ? [] : [{ text: one.takeaway, marked: false }],
    remarks: [
      { label: 'status', text: one.status === 'unknown' ? 'the document does not say' : one.status },
      one.owner === null
        ? { label: 'owner', text: 'nobody yet', tone: 'bad' }
        : { label: 'owner', text: one.owner },
      { label: 'began', text: beganWords(one), ...(one.night ? { tone: 'strong' as const } : {}) },
      ...(one.takeaway === null ? [{ label: 'takeaway', text: 'none written yet' }] : []),
      ...classRemark(one),
    ],
  };
}

function beganWords({ date, night, pages, restoreMinutes, detectedBy }: WeekIncident): string {
  return [
    `${minuteOf(date)}${night ? ', at night' : ''}`,
    restoreMinutes === null ? 'no time to restore recorded' : `restored after ${duration(restoreMinutes)}`,
    detectedBy === null ? 'not said who saw it first' : `seen first by ${detectedBy}`,
    ...(pages === null ? [] : [`${pages} pages`]),
  ].join('; ');
}

const minuteOf = (date: string | null) => date?.slice(0, 16).replace('T', ' ') ?? 'no date';

function classRemark({ failureMode, timesSeen, openThen }: WeekIncident): Entry['remarks'] {
  if (failureMode === null || timesSeen === null)
    return [{ label: 'class', text: 'no failure mode named yet' }];
  const again = timesSeen === 1 ? ', the first time' : `, the ${ordinal(timesSeen)} time`;
  const open = openThen.length === 0 ? '' : `; promised before and not done: ${trail(openThen, 3)}`;
  return [
    {
      label: 'class',
      text: `${failureMode}${again}${open}`,
      ...(openThen.length > 0 ? { tone: 'bad' as const } : {}),
    },
  ];
}

/** One near-miss: what stopped it, and what was done about it. */
export function nearMissEntry(one: LoggedNearMiss): Entry {
  const stopped = [
    one.defence === 'designed' ? 'by design' : one.defence === 'luck' ? 'by luck' : null,
    one.caughtBy,
  ];
  return {
    title: one.title ?? one.id,
    about: [
      one.id,
      one.services.join(', ') || 'no service',
      ...(one.failureMode ? [one.failureMode] : []),
    ].join(' · '),
    quote: [],
    remarks: [
      { label: 'stopped', text: stopped.filter((word) => word !== null).join(': ') || 'not said by what' },
      ...(one.potentialSeverity === null
        ? []
        : [{ label: 'could be', text: one.potentialSeverity, tone: 'strong' as const }]),
      { label: 'done', text: one.correctiveAction ?? 'nothing written down yet' },
      ...(one.postmortem === null ? [] : [{ label: 'postmortem', text: one.postmortem }]),
    ],
  };
}

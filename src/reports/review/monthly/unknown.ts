import type { Postmortem } from '../../../model/postmortem.ts';
import { UNKNOWN } from '../../../model/taxonomy.ts';
import { idsOf, shareOf } from '../../comparison.ts';
import type { UnknownShare } from './data.ts';

const word = (value: string | null) => value === null || value === UNKNOWN;

/** What the figures are made of, by its frontmatter name: an incident that lacks one is missing from them. */
const FIELDS: readonly (readonly [string, (one: Postmortem) => boolean])[] = [
  ['severity', ({ severity }) => word(severity)],
  ['services', ({ services }) => services.length === 0],
  ['failure_mode', ({ failureMode }) => word(failureMode)],
  ['trigger', ({ trigger }) => word(trigger)],
  ['factors', ({ factors }) => factors.every((factor) => factor === UNKNOWN)],
  ['detected_by', ({ detectedBy }) => word(detectedBy)],
  ['mitigated_by', ({ mitigatedBy }) => word(mitigatedBy)],
  ['started', ({ times }) => times.started === null],
  ['detected', ({ times }) => times.detected === null],
  ['mitigated', ({ times }) => times.mitigated === null],
  ['impact.fraction', ({ impact }) => impact.fraction === null],
  ['impact.cost', ({ impact }) => impact.cost === null],
  ['pages', ({ pages }) => pages === null],
];

/** Of the incidents of the window, how many do not say; what all of them say is left out. */
export const unknownShares = (incidents: readonly Postmortem[]): UnknownShare[] =>
  FIELDS.map(([field, isUnknown]) => {
    const members = incidents.filter(isUnknown);
    return { field, ...shareOf(members.length, incidents.length), ids: idsOf(members) };
  })
    .filter(({ hits }) => hits > 0)
    .sort(
      (a, b) =>
        b.hits - a.hits ||
        FIELDS.findIndex(([f]) => f === a.field) - FIELDS.findIndex(([f]) => f === b.field),
    );

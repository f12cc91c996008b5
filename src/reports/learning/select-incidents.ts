import { findDocument } from '../../model/action-lookup.ts';
import { LfiError } from '../../model/error.ts';
import { isoOf } from '../../model/iso.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { LeftOut, ReportContext } from '../define-report.ts';
import { foundDocument } from '../found-document.ts';
import { isWithin } from '../select.ts';
import { backgroundOf, earlierEditions } from './background.ts';
import { type Candidate, candidatesIn, describeCandidate } from './candidate.ts';
import { type Choice, choose, isIn, ranked, scoreBeside } from './choose.ts';
import type { Chosen, Considered, EarlierEdition } from './data.ts';
import type { Weights } from './score.ts';

/** Of those reached back to and not chosen, so many are told. */
const MOST_CONSIDERED = 10;

export interface Selected {
  readonly choices: readonly (Choice & { readonly chosen: Chosen })[];
  /** Those of the window that were not chosen, then the best from before it. */
  readonly considered: readonly Considered[];
  readonly earlier: readonly EarlierEdition[];
  /** Incidents of the window, whatever became of them. */
  readonly inWindow: readonly string[];
  /** Of those, the ones that are still drafts. */
  readonly drafts: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** The incidents most worth learning from, for one kind of page; what it showed before is not shown again. */
export function selectIncidents(
  postmortems: readonly Postmortem[],
  context: ReportContext,
  asked: readonly string[],
  how: { readonly kind: 'digest' | 'guild'; readonly weights: Weights; readonly count: number },
): Selected {
  const { config, windows } = context;
  const window = windows.now;
  const editions = earlierEditions(how.kind, context);
  const shown = new Set(editions.flatMap(({ incidents }) => incidents));
  const { candidates, leftOut } = candidatesIn(postmortems);
  const background = backgroundOf(postmortems, editions, context);
  const named = asked.map((text) => askedFor(text, postmortems));
  const choosing = { candidates, background, shown, window, asked: named, ...how };
  const choices = choose(choosing);
  const rest = ranked(candidates, choosing, choices);
  const inside = rest.filter(({ candidate }) => isIn(candidate, window));
  const before = rest.filter(({ candidate: { id, epochMs } }) => epochMs < window.since && !shown.has(id));
  const considered = [...inside, ...before.slice(0, MOST_CONSIDERED)].map(({ candidate }) => {
    const { id, path, title, failureMode } = candidate.postmortem;
    const date = candidate.postmortem.date;
    return {
      id,
      path,
      title,
      date: date && isoOf(date.moment, config.timezone),
      failureMode,
      inWindow: isIn(candidate, window),
      shownBefore: shown.has(id),
      score: scoreBeside(candidate, choosing, choices),
    };
  });
  const there = postmortems.filter(
    (one) => one.kind === 'incident' && one.duplicateOf === null && isWithin(one, window),
  );
  return {
    choices: choices.map((choice) => ({ ...choice, chosen: describe(choice, config.timezone) })),
    considered,
    earlier: editions.map(({ path, asOf, incidents }) => ({ path, asOf, incidents })),
    inWindow: there.map(({ id }) => id),
    drafts: there.filter(({ status }) => status === 'draft').map(({ id }) => id),
    leftOut: leftOut.filter(({ id }) => !choices.some(({ candidate }) => candidate.id === id)),
  };
}

function askedFor(text: string, postmortems: readonly Postmortem[]): Candidate {
  const found = findDocument(postmortems, text);
  if (found.kind === 'incident') return describeCandidate(found);
  throw new LfiError('usage', `${found.id} is no incident but of kind ${found.kind}`, {
    hint: 'Pick an incident; `lfi list --kind incident` shows them.',
  });
}

function describe({ candidate, chosenBy, inWindow, score }: Choice, timezone: string): Chosen {
  const parts = [...score.parts].filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  return {
    ...foundDocument(candidate.postmortem, timezone),
    status: candidate.postmortem.status,
    chosenBy,
    inWindow,
    score,
    why: [...(chosenBy === 'asked' ? ['asked for by its id'] : []), ...parts.map(({ why }) => why)],
  };
}

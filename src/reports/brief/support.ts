import { saidIn } from '../../library/section-text.ts';
import { rowWords } from '../../library/timeline-text.ts';
import {
  affectedMissing,
  affectedOf,
  happenedOf,
  publicMissing,
  publicWords,
  statusOf,
  timesMissing,
} from './customers.ts';
import type { BriefPoint } from './data.ts';
import { amount } from './leadership.ts';
import {
  type BriefSource,
  type Draft,
  fieldPoint,
  known,
  missingField,
  missingSection,
  part,
  sectionPoints,
} from './source.ts';

const OUTSIDE =
  /\b(?:customers?|users?|visitors?|callers?|support|contacts?|complain(?:t|ts|ed)|tickets?|tweets?|twitter)\b/i;
/** Counted at home: no user saw it. */
const INSIDE = /\berror[- ]budget\b|\bSL[OA]s?\b|\b[A-Z]{3} ?\d|[€$£¥] ?\d|\bresponder/;
const SUPPORT = /\b(?:support|customer|service desk|help ?desk|success)\b/i;

/** What users saw, and what can be told to those who ask. */
export function supportBrief(source: BriefSource): Draft {
  const { postmortem } = source;
  const impact = sectionPoints(source, 'impact');
  const effect = impact.length > 0 ? impact : sectionPoints(source, 'summary');
  const seen = [...effect.filter(({ text }) => !INSIDE.test(text)), ...seenIn(source)];
  const told = publicWords(postmortem);
  const affected = affectedOf(source);
  const { customerContacts } = postmortem.impact;
  const contacts = known([
    fieldPoint(
      source,
      'impact.customer_contacts',
      customerContacts === null ? null : `${amount(customerContacts, 'customer contact')}.`,
    ),
  ]);
  const say = told.length > 0 ? told : known([happenedOf(source)]);
  return {
    parts: [
      ...part('seen', 'What users saw', seen),
      ...part('support', 'What support saw', [...contacts, ...voicesOf(source)]),
      ...part('tell', 'What to tell them', [...say, ...affected, ...known([statusOf(source)])]),
      ...part('asked', 'If they ask what was done', sectionPoints(source, 'fixed')),
    ],
    missing: [
      ...(impact.length === 0 ? [missingSection(source, 'the impact on users', 'impact')] : []),
      ...publicMissing(source, told),
      ...timesMissing(source),
      ...affectedMissing(source, affected),
      ...(customerContacts === null
        ? [missingField(source, 'how many asked', 'impact.customer_contacts')]
        : []),
    ],
  };
}

/** Rows of the timeline that speak of people outside. */
function seenIn({ postmortem }: BriefSource): BriefPoint[] {
  return postmortem.body.timeline
    .filter(({ text }) => OUTSIDE.test(text))
    .map((row) => ({ text: rowWords(postmortem, row), from: 'timeline', line: row.line }));
}

const voicesOf = ({ postmortem }: BriefSource): BriefPoint[] =>
  saidIn(postmortem, 'accounts')
    .filter(({ under }) => under !== null && SUPPORT.test(under))
    .map(({ text, line }) => ({ text, line, from: 'accounts' }));

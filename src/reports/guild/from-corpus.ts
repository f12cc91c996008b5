import { ALIKE } from '../../library/likeness.ts';
import { LikenessIndex } from '../../library/likeness-index.ts';
import { shortened } from '../../library/section-text.ts';
import type { Config } from '../../model/config.ts';
import { DAY_MS } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { localDay } from '../../model/zone.ts';
import { actionsThen } from '../recurring/actions-then.ts';
import { newestFirst, withoutDuplicates } from '../select.ts';
import { both, count } from '../wording.ts';
import { ask } from './ask.ts';
import type { Question } from './data.ts';

/** Documents that are held against it: the newest of those that share anything. */
const MOST_COMPARED = 200;
const MOST_ITEM = 120;

/** From what was known, promised and done before it, in the other documents. */
export function fromCorpus(postmortem: Postmortem, all: readonly Postmortem[], config: Config): Question[] {
  const at = postmortem.date?.moment.epochMs ?? 0;
  const earlier = withoutDuplicates(all).countable.filter(
    (one) => one.path !== postmortem.path && one.date !== null && one.date.moment.epochMs < at,
  );
  const incidents = earlier.filter(({ kind }) => kind === 'incident').sort(newestFirst);
  return [
    ...fromPromises(postmortem, incidents, config),
    ...fromNearMisses(postmortem, earlier, config),
    ...fromLookAlike(postmortem, incidents, config),
  ];
}

const isSameClass = (a: Postmortem, b: Postmortem): boolean =>
  a.failureMode !== null && a.failureMode !== UNKNOWN && a.failureMode === b.failureMode;

const shareService = (a: Postmortem, b: Postmortem): boolean =>
  a.services.some((service) => b.services.includes(service));

/** What had been agreed on after earlier incidents of the class and was open, or was done, when it struck again. */
function fromPromises(postmortem: Postmortem, incidents: readonly Postmortem[], config: Config): Question[] {
  const of = incidents.filter((one) => isSameClass(one, postmortem));
  const day = localDay(postmortem.date?.moment.epochMs ?? 0, config.timezone);
  const { open, done } = actionsThen(postmortem, day, of);
  const question = (
    kind: 'promise' | 'done-before',
    one: (typeof open)[number] | undefined,
    words: string,
  ) => {
    const document = of.find(({ id }) => id === one?.document);
    const item = document?.body.actionItems.find(({ id }) => one?.action === `${document.id}#${id}`);
    if (!one || !document || !item) return [];
    const text = `“${shortened(one.text, MOST_ITEM)}” (${one.action}) ${words}`;
    return [ask(kind, document, { from: 'actions', line: item.line }, text, [one.action])];
  };
  const late = open.filter(({ state, type }) => state === 'overdue' && type === 'prevent');
  const kept = late.sort((a, b) => (b.days ?? 0) - (a.days ?? 0))[0] ?? open[0];
  return [
    ...question(
      'promise',
      kept,
      'was agreed on and still open when it came again. What came before it in the plans, and what made that the right order then?',
    ),
    ...question('done-before', done[0], 'was done, and it came again. What does it cover, and what not?'),
  ];
}

/** Near-misses of the class on its services, in the window in which they would have been looked at together. */
function fromNearMisses(
  postmortem: Postmortem,
  earlier: readonly Postmortem[],
  { nearMisses }: Config,
): Question[] {
  const at = postmortem.date?.moment.epochMs ?? 0;
  const found = earlier.filter(
    (one) =>
      one.kind === 'near-miss' &&
      (postmortem.nearMisses.includes(one.id) ||
        (isSameClass(one, postmortem) &&
          shareService(one, postmortem) &&
          (one.date?.moment.epochMs ?? 0) >= at - nearMisses.windowDays * DAY_MS)),
  );
  const [first] = found;
  if (!first) return [];
  const ids = found.map(({ id }) => id);
  const one = found.length === 1;
  const text = `${count(found.length, 'near-miss', 'near-misses')} of the kind came before it (${both(ids)}). What had made ${one ? 'it' : 'each'} look like the end of the matter?`;
  return [ask('near-misses', first, { from: 'title', line: first.where('title').start.line }, text, ids)];
}

function fromLookAlike(postmortem: Postmortem, incidents: readonly Postmortem[], config: Config): Question[] {
  const near = incidents
    .filter(
      (one) =>
        isSameClass(one, postmortem) ||
        shareService(one, postmortem) ||
        postmortem.related.includes(one.id) ||
        one.factors.filter((factor) => postmortem.factors.includes(factor)).length > 1,
    )
    .slice(0, MOST_COMPARED);
  if (near.length === 0) return [];
  const [best] = new LikenessIndex([postmortem, ...near], config).similarTo(postmortem, 1);
  if (!best || best.score < ALIKE) return [];
  const { id, title } = best.postmortem;
  const text = `It looks like ${id} (${title === null ? '' : `“${title}”; `}${best.why.slice(0, 2).join('; ')}). What of what was learned then had reached those on call, and by which way?`;
  return [
    ask(
      'look-alike',
      best.postmortem,
      { from: 'title', line: best.postmortem.where('title').start.line },
      text,
      [id],
    ),
  ];
}

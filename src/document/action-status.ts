import type { ActionStatus } from '../model/postmortem.ts';
import { foldWord } from '../model/taxonomy.ts';

const WORDS: Readonly<Record<ActionStatus, readonly string[]>> = {
  done: [
    'done',
    'complete',
    'completed',
    'closed',
    'fixed',
    'resolved',
    'merged',
    'shipped',
    'deployed',
    'finished',
    'implemented',
    'accomplished',
    'yes',
    'x',
    '✅',
    '✔',
    '✔️',
    '☑',
    '☑️',
    '🟢',
  ],
  'in-progress': [
    'in-progress',
    'wip',
    'doing',
    'started',
    'ongoing',
    'in-review',
    'underway',
    'in-flight',
    'partial',
    'partially-done',
    '🚧',
    '🟡',
    '~',
    '/',
  ],
  'wont-do': [
    'wont-do',
    'wont-fix',
    'wontfix',
    "won't-do",
    "won't-fix",
    'cancelled',
    'canceled',
    'dropped',
    'rejected',
    'declined',
    'abandoned',
    'obsolete',
    'not-planned',
    '❌',
    '-',
  ],
  open: [
    'open',
    'todo',
    'to-do',
    'not-started',
    'new',
    'backlog',
    'planned',
    'pending',
    'no',
    'blocked',
    'unassigned',
    '🔴',
    '⬜',
    '',
  ],
};

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status as ActionStatus])),
);

/** The status that a word or a mark names, or null. */
export function statusNamed(text: string): ActionStatus | null {
  const folded = foldWord(
    text
      .replace(/’/g, "'")
      .replace(/[!.:*_]+$/, '')
      .replace(/^[*_]+/, ''),
  );
  return BY_WORD.get(folded) ?? null;
}

export interface Marked {
  readonly text: string;
  readonly status: ActionStatus | null;
  /** As written. */
  readonly mark: string | null;
}

const SAID =
  "done|completed?|accomplished|closed|fixed|resolved|merged|shipped|deployed|finished|implemented|in[ -]progress|wip|ongoing|underway|won['’]?t[ -](?:do|fix)|wontfix|cancell?ed|dropped|rejected|declined|obsolete|to-?do|open|not started|pending";
const BOX = /^\[([^\][]{0,12})\]\s*/;
const BRACKETED = new RegExp(`^[[(]\\s*(${SAID})[!.]?\\s*[\\])]\\s*[:–—-]?\\s*`, 'i');
const LEADING = new RegExp(
  `^(${SAID.toUpperCase()}|Done|Completed?|Todo|[Ww]on['’]t (?:do|fix))\\s*[:–—-]\\s+|^(DONE|COMPLETED?|TODO|TO-DO|WIP|WONTFIX)\\b[:\\s–—-]*`,
);
const SIGN = /^([✅✔☑❌🚧🟢🟡🔴⬜]\uFE0F?)\s*[:–—-]?\s*/u;
const TRAILING = new RegExp(
  `[\\s–—:,.-]*[[(]\\s*(?:status:\\s*)?(${SAID})\\b[^\\])]{0,160}[\\])][\\s.!]*$`,
  'i',
);
const SHOUTED = /[\s–—:,.-]+(DONE|COMPLETED?|FIXED|CLOSED|RESOLVED|TODO|WIP|WONTFIX)[\s.!]*$/;
const TRAILING_SIGN = /\s*([✅✔☑❌🚧]\uFE0F?)[\s.!]*$/u;
const TAILED =
  /\s+[–—-]+\s+(done|completed|fixed|in progress|wont[- ]?fix)(?:(?: on| in)?[\s\d./-]{6,12})?[\s.!]*$/i;
const PHRASED =
  /(?:[.;]\s+_?\(?(?=done|this|it)|\s[–—-]+\s+(?=this|it))(?:(?:this|it) (?:is|was|has)(?: (?:already|now|since|been))* )?done\b[^.]{0,40}\)?_?[.!]?$/i;

/** Takes the marks of its status off an item's text: `[x]`, `(DONE)`, `**TODO**`, a tick, at its start or its end. */
export function takeMark(given: string): Marked {
  const text = given.trim();
  const box = BOX.exec(text);
  if (box) {
    const inside = box[1]?.trim() ?? '';
    const status = inside === '*' || inside === '+' ? 'done' : statusNamed(inside);
    if (status && !(inside === '' && !/^\[\s\]/.test(text)))
      return marked(text.slice(box[0].length), status, box[0]);
  }
  for (const pattern of [BRACKETED, LEADING, SIGN]) {
    const found = pattern.exec(text);
    const status = found && statusNamed(found[1] ?? found[2] ?? '');
    if (found && status && text.length > found[0].length)
      return marked(text.slice(found[0].length), status, found[0]);
  }
  const tail = text.slice(-200);
  const from = text.length - tail.length;
  for (const pattern of [TRAILING, SHOUTED, TRAILING_SIGN, TAILED]) {
    const found = pattern.exec(tail);
    const status = found && statusNamed(found[1] ?? '');
    if (found && status) return marked(text.slice(0, from + found.index), status, found[0]);
  }
  return PHRASED.test(tail) ? { text, status: 'done', mark: 'done' } : { text, status: null, mark: null };
}

const marked = (text: string, status: ActionStatus, mark: string): Marked => ({
  text: text.trim(),
  status,
  mark: mark.trim(),
});

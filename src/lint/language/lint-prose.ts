import type { Config } from '../../model/config.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { ActiveRule, ReadProse, Report, SentenceMatch, SentenceRule } from '../define-rule.ts';
import { type Block, proseBlocks } from './blocks.ts';
import { Cues } from './cues.ts';
import { People } from './people.ts';
import { Sentence } from './sentence.ts';
import { splitSentences } from './sentences.ts';
import { SourceMap } from './source-map.ts';
import { CODE, QUOTE } from './tokens.ts';

/** A language rule that is switched on. */
export type ActiveSentenceRule = Pick<ActiveRule<SentenceRule<Sentence>>, 'rule' | 'options'>;

/** A report of a language rule; `message` is the id of one of the rule's messages, as in any report. */
export interface ProseFinding<Active extends ActiveSentenceRule = ActiveSentenceRule> {
  readonly active: Active;
  readonly report: Report;
  /** The sentence it was found in, signs for code and quotes included. */
  readonly sentence: string;
}

/** What the engine calls for the rules of scope `sentence`. */
export const readProse: ReadProse = (postmortem, rules, config) => proseFindings(postmortem, rules, config);

/**
 * What the language rules find in a document, in its order; a sentence yields one finding, of the first rule that
 * matches. `rules` are those that apply to this document, most specific first.
 */
export function proseFindings<Active extends ActiveSentenceRule>(
  postmortem: Pick<Postmortem, 'text' | 'body' | 'tree'>,
  rules: readonly Active[],
  config: Pick<Config, 'language'>,
): ProseFinding<Active>[] {
  const cues = cuesOf(rules);
  // Most of a report is told apart from what may matter by its lines alone, without looking into the tree.
  const lines = cues.lines(postmortem.text);
  if (lines.length === 0) return [];
  const { sections, actionItems } = postmortem.body;
  const spans = actionItems.filter((item) => item.form !== 'frontmatter').map((item) => item.span);
  const isAction = (line: number): boolean => spans.some((s) => s.start.line <= line && line <= s.end.line);
  const people = new People(config.language.people, config.language.systems, postmortem.text);
  const source = new SourceMap(postmortem.text);
  const findings: ProseFinding<Active>[] = [];
  const isWanted = (from: number, to: number): boolean => (lines[firstFrom(lines, from)] ?? to + 1) <= to;
  for (const block of proseBlocks(postmortem.tree(), sections, { isAction, isWanted })) {
    for (const found of findingsIn(block, people, cues, rules, source)) findings.push(found);
  }
  return findings;
}

function* findingsIn<Active extends ActiveSentenceRule>(
  block: Block,
  people: People,
  cues: Cues,
  rules: readonly Active[],
  source: SourceMap,
): Generator<ProseFinding<Active>> {
  let previous: Sentence | null = null;
  for (const { start, end } of splitSentences(block.text)) {
    const sentence: Sentence = new Sentence(block.text.slice(start, end), block.place, people, previous);
    previous = sentence;
    const found = firstMatch(sentence, cues, rules);
    if (!found) continue;
    const { active, match } = found;
    const from = block.locate(start + match.start, source);
    const last = block.locate(start + Math.max(match.end - 1, match.start), source);
    const report: Report = {
      message: match.message ?? 'seen',
      data: { seen: seen(sentence, match), ...match.data },
      span: source.lines.span(from, last + 1),
      ...(match.help === undefined ? {} : { help: match.help }),
    };
    yield { active, report, sentence: sentence.text };
  }
}

/** The first rule, in their order, that has something to say to a sentence. */
export function firstMatch<Active extends ActiveSentenceRule>(
  sentence: Sentence,
  cues: Cues,
  rules: readonly Active[],
): { readonly active: Active; readonly match: SentenceMatch } | null {
  const bits = cues.scan(sentence.text);
  if (bits === 0) return null;
  for (let i = 0; i < rules.length; i++) {
    const active = rules[i];
    if (!active || (bits & (1 << i)) === 0) continue;
    const match = active.rule.match(sentence, active.options);
    if (match) return { active, match };
  }
  return null;
}

/** Where the first number that is not below another stands in a list in order. */
function firstFrom(list: readonly number[], least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By the rules themselves where the same list comes again, as it does within a run, else by their names. */
const BY_RULES = new WeakMap<readonly ActiveSentenceRule[], Cues>();
const CUES = new Map<string, Cues>();

/** Built once for a choice of rules; a run has one for each kind of document at most. */
export function cuesOf(rules: readonly ActiveSentenceRule[]): Cues {
  const known = BY_RULES.get(rules);
  if (known) return known;
  const key = rules.map(({ rule }) => rule.meta.id).join();
  let cues = CUES.get(key);
  if (!cues) {
    cues = new Cues(rules.map(({ rule }) => rule.cues));
    CUES.set(key, cues);
  }
  BY_RULES.set(rules, cues);
  return cues;
}

function seen(sentence: Sentence, { start, end }: SentenceMatch): string {
  const text = sentence.text
    .slice(start, end)
    .replaceAll(CODE, '…')
    .replaceAll(QUOTE, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text;
}

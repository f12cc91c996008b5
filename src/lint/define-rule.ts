import type { Config } from '../model/config.ts';
import type { ConfigFile } from '../model/config-schema.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Edit, Level } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import type { Kind, Postmortem } from '../model/postmortem.ts';

/** `lfi` holds what the engine itself reports. */
export type Family = 'schema' | 'structure' | 'language' | 'timeline' | 'actions' | 'corpus' | 'lfi';
export type RuleId = `${Family}/${string}`;

export type OptionValue = number | string | boolean | readonly string[];

/** An option of a rule; what a config gives must be of the same type as the default. */
export interface RuleOption {
  readonly default: OptionValue;
  readonly description: string;
}

/** A document (or, for language rules, a sentence) with which a rule shows what it means; run as a test, printed in its page. */
export interface RuleExample {
  readonly name: string;
  /** A whole document; or `frontmatter` keys that replace those of a document that is otherwise sound (a key without value: absent), or the `body` under them. */
  readonly document?: string;
  readonly frontmatter?: string;
  readonly body?: string;
  /** Prose under `heading` (default: Contributing factors), for language rules. */
  readonly prose?: string;
  readonly heading?: string;
  /** The line of an action item, for action rules. */
  readonly action?: string;
  readonly path?: string;
  /** Other documents of the corpus, by path. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What the config says, where the example needs it to say something. */
  readonly config?: ConfigFile;
  /** Options of the rule other than their defaults. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface RuleMeta {
  readonly id: RuleId;
  /** In the preset `recommended`. */
  readonly level: Level;
  /** In the preset `strict`, where it is another. */
  readonly strict?: Level;
  /** What it finds, one sentence without a full stop. */
  readonly summary: string;
  /** Why that costs learning. */
  readonly why: string;
  /** What to write or do instead. */
  readonly instead: string;
  /** Kinds of documents that answer to it; default: incidents. */
  readonly kinds?: readonly Kind[];
  /** Drafts answer to it too; default: false. */
  readonly drafts?: boolean;
  /** Light severities answer to it too; default: true. */
  readonly light?: boolean;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** By message id, with `{name}` where data goes. */
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: { readonly valid: readonly RuleExample[]; readonly invalid: readonly RuleExample[] };
}

export interface Report {
  readonly message: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly span: Span;
  /** Replaces the rule's `instead` where the case allows a better word. */
  readonly help?: string;
  readonly fix?: readonly Edit[];
}

export interface RuleContext {
  readonly config: Config;
  readonly options: Readonly<Record<string, OptionValue>>;
  report(report: Report): void;
}

/** Action items, and those of them that are done. */
export interface Tally {
  readonly items: number;
  readonly done: number;
}

export interface CorpusRuleContext extends RuleContext {
  readonly corpus: Corpus;
  /** Whether the run is about this document: what is reported on others is dropped, and need not be worked out. */
  asked(postmortem: Postmortem): boolean;
  /** How many action items a document has, known without its body where it was linted before. */
  tally(postmortem: Postmortem): Tally;
  /** Which document a report belongs to. */
  reportOn(postmortem: Postmortem, report: Report): void;
}

/** A rule that reads one document. */
export interface DocumentRule {
  readonly scope: 'document';
  readonly meta: RuleMeta;
  check(postmortem: Postmortem, context: RuleContext): void;
}

/** A rule that reads all documents at once. */
export interface CorpusRule {
  readonly scope: 'corpus';
  readonly meta: RuleMeta;
  check(corpus: Corpus, context: CorpusRuleContext): void;
}

/** What a language rule sees in a sentence, as offsets into its text. */
export interface SentenceMatch {
  readonly start: number;
  readonly end: number;
  readonly message?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly help?: string;
}

/** A rule that reads prose sentence by sentence; the first match in the registry's order wins the sentence. */
export interface SentenceRule<Sentence = unknown> {
  readonly scope: 'sentence';
  readonly meta: RuleMeta;
  /** Beginnings of words, in lower case; only sentences with one of them are shown to the rule. */
  readonly cues: readonly string[];
  match(sentence: Sentence, options: Readonly<Record<string, OptionValue>>): SentenceMatch | null;
}

export type Rule = DocumentRule | CorpusRule | SentenceRule<never>;

/** A rule that is switched on, with its level and with its options over their defaults. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly level: Level;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** Reads the prose of a document: at most one report a sentence, from the first rule in order that matches. */
export type ReadProse = (
  postmortem: Postmortem,
  rules: readonly ActiveRule<SentenceRule<never>>[],
  config: Config,
) => Iterable<{ readonly active: ActiveRule<SentenceRule<never>>; readonly report: Report }>;

export const defineRule = (rule: Omit<DocumentRule, 'scope'>): DocumentRule => ({
  scope: 'document',
  ...rule,
});

export const defineCorpusRule = (rule: Omit<CorpusRule, 'scope'>): CorpusRule => ({
  scope: 'corpus',
  ...rule,
});

export const defineSentenceRule = <S>(rule: Omit<SentenceRule<S>, 'scope'>): SentenceRule<S> => ({
  scope: 'sentence',
  ...rule,
});

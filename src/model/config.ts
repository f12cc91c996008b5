import type { ConfigFile } from './config-schema.ts';
import type { Level } from './finding.ts';
import type { SectionName } from './section.ts';
import {
  type Classification,
  DEFAULT_TAXONOMY,
  type Taxonomy,
  type Vocabulary,
  type Word,
} from './taxonomy.ts';

export interface Severity {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Light severities get the short template and answer to fewer rules. */
  readonly light: boolean;
}

export interface Tracker {
  readonly prefix: string;
  /** With `{id}` where the ticket's id goes. */
  readonly url: string;
}

export interface RuleSetting {
  readonly level: Level | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

export type Preset = 'recommended' | 'strict';

/** A repository's configuration with every default filled in; plain data. */
export interface Config {
  /** The file it came from, or null when only defaults apply. */
  readonly path: string | null;
  readonly roots: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** IANA name. */
  readonly timezone: string;
  /** Worst first. */
  readonly severities: readonly Severity[];
  readonly critical: readonly string[];
  /** Empty: any. */
  readonly services: readonly string[];
  readonly currency: string;
  readonly taxonomy: Taxonomy;
  /** Further phrases that mean the same when searching, one list a meaning. */
  readonly synonyms: readonly (readonly string[])[];
  readonly areas: Readonly<Record<string, readonly string[]>>;
  readonly sections: Readonly<Partial<Record<SectionName, readonly string[]>>>;
  /** Per cent over 30 days, by service; `default` for the rest. */
  readonly slo: Readonly<Record<string, number>>;
  readonly nearMisses: { readonly threshold: number; readonly windowDays: number };
  readonly actions: {
    readonly dueWithinDays: number;
    readonly bySeverity: Readonly<Record<string, number>>;
    readonly trackers: readonly Tracker[];
  };
  readonly publishWithinDays: number;
  readonly workingHours: {
    readonly days: readonly string[];
    readonly from: string;
    readonly to: string;
    /** From, to; over midnight when the first is later. */
    readonly night: readonly [string, string];
  };
  /** Days `YYYY-MM-DD` or ranges `YYYY-MM-DD..YYYY-MM-DD`, both ends included. */
  readonly holidays: readonly string[];
  readonly deployments: string | null;
  readonly priorities: {
    /** By word of `runbook`; null: none. */
    readonly weights: Readonly<Record<string, number>> | null;
    /** Share of a year's error budget. */
    readonly cap: number;
  };
  /** Relative to the config; null: the package's own. */
  readonly patterns: string | null;
  /** Where digests and guild pages are kept. */
  readonly digests: readonly string[];
  readonly targets: NonNullable<ConfigFile['targets']>;
  readonly redaction: NonNullable<ConfigFile['redaction']>;
  readonly preset: Preset;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly language: { readonly people: readonly string[]; readonly systems: readonly string[] };
  /** Where language findings send the reader. */
  readonly policy: string | null;
}

/** A judgement, not a measurement: what nobody has written down takes longer than the last time shows. */
export const MATURITY_WEIGHTS: Readonly<Record<string, number>> = {
  automated: 0.8,
  documented: 1,
  manual: 1.25,
  none: 1.5,
};

export const DEFAULT_CONFIG: Config = {
  path: null,
  roots: ['.'],
  include: ['postmortems/**/*.md', 'near-misses/**/*.md'],
  exclude: [],
  timezone: 'UTC',
  severities: ['sev1', 'sev2', 'sev3', 'sev4'].map((name, rank) => ({ name, aliases: [], light: rank >= 2 })),
  critical: ['sev1'],
  services: [],
  currency: 'EUR',
  taxonomy: DEFAULT_TAXONOMY,
  synonyms: [],
  areas: {},
  sections: {},
  slo: { default: 99.9 },
  nearMisses: { threshold: 3, windowDays: 90 },
  actions: { dueWithinDays: 60, bySeverity: { sev1: 15, sev2: 30 }, trackers: [] },
  publishWithinDays: 7,
  workingHours: {
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    from: '09:00',
    to: '18:00',
    night: ['22:00', '07:00'],
  },
  holidays: [],
  deployments: null,
  priorities: { weights: MATURITY_WEIGHTS, cap: 0.25 },
  patterns: null,
  digests: ['digests/**/*.md'],
  targets: [],
  redaction: {},
  preset: 'recommended',
  rules: {},
  language: { people: [], systems: [] },
  policy: null,
};

/** What a config file says, over the defaults. */
export function resolveConfig(file: ConfigFile, path: string | null): Config {
  const base = DEFAULT_CONFIG;
  const severities = file.severities ? resolveSeverities(file.severities) : base.severities;
  return {
    path,
    roots: file.roots ?? base.roots,
    include: file.include ?? base.include,
    exclude: file.exclude ?? base.exclude,
    timezone: file.timezone ?? base.timezone,
    severities,
    critical: file.critical ?? severities.slice(0, 1).map((s) => s.name),
    services: file.services ?? base.services,
    currency: file.currency ?? base.currency,
    taxonomy: resolveTaxonomy(file.taxonomy ?? {}),
    synonyms: file.synonyms ?? base.synonyms,
    areas: file.areas ?? base.areas,
    sections: file.sections ?? base.sections,
    slo: { ...base.slo, ...file.slo },
    nearMisses: {
      threshold: file.near_misses?.threshold ?? base.nearMisses.threshold,
      windowDays: file.near_misses?.window_days ?? base.nearMisses.windowDays,
    },
    actions: {
      dueWithinDays: file.actions?.due_within_days ?? base.actions.dueWithinDays,
      bySeverity: Object.fromEntries(
        Object.entries(file.actions?.by_severity ?? base.actions.bySeverity).map(([name, days]) => [
          severityNamed({ severities }, name) ?? name,
          days,
        ]),
      ),
      trackers: Object.entries(file.actions?.trackers ?? {}).map(([prefix, url]) => ({ prefix, url })),
    },
    publishWithinDays: file.publish_within_days ?? base.publishWithinDays,
    workingHours: {
      days: file.working_hours?.days ?? base.workingHours.days,
      from: file.working_hours?.from ?? base.workingHours.from,
      to: file.working_hours?.to ?? base.workingHours.to,
      night: file.working_hours?.night ?? base.workingHours.night,
    },
    holidays: file.holidays ?? base.holidays,
    deployments: file.deployments ?? base.deployments,
    priorities: {
      weights: resolveWeights(file.priorities?.weights),
      cap: file.priorities?.cap ?? base.priorities.cap,
    },
    patterns: file.patterns ?? base.patterns,
    digests: file.digests ?? base.digests,
    targets: file.targets ?? base.targets,
    redaction: file.redaction ?? base.redaction,
    preset: file.preset ?? base.preset,
    rules: Object.fromEntries(
      Object.entries(file.rules ?? {}).map(([id, setting]) => [
        id,
        Array.isArray(setting) ? { level: setting[0], options: setting[1] } : { level: setting, options: {} },
      ]),
    ),
    language: { people: file.language?.people ?? [], systems: file.language?.systems ?? [] },
    policy: file.policy ?? base.policy,
  };
}

/** Words that are not named keep their weight. */
function resolveWeights(
  given: NonNullable<ConfigFile['priorities']>['weights'],
): Config['priorities']['weights'] {
  if (given === 'none') return null;
  return given === undefined || given === 'maturity' ? MATURITY_WEIGHTS : { ...MATURITY_WEIGHTS, ...given };
}

/** By default the lowest two of four are light; of other numbers, the lower half. */
function resolveSeverities(list: NonNullable<ConfigFile['severities']>): Severity[] {
  const heavy = Math.ceil(list.length / 2);
  return list.map((entry, rank) =>
    typeof entry === 'string'
      ? { name: entry, aliases: [], light: rank >= heavy }
      : { name: entry.name, aliases: entry.aliases ?? [], light: entry.light ?? rank >= heavy },
  );
}

function resolveTaxonomy(given: NonNullable<ConfigFile['taxonomy']>): Taxonomy {
  const entries = Object.entries(DEFAULT_TAXONOMY) as [Classification, Vocabulary][];
  return Object.fromEntries(
    entries.map(([name, vocabulary]) => {
      const { replace, closed, ...words } = given[name] ?? {};
      const own = Object.entries(words).map(([word, detail]) => resolveWord(word, detail));
      const kept = replace
        ? []
        : vocabulary.words
            .filter(({ word }) => !own.some((other) => other.word === word))
            .map((word) => word);
      const families = new Map(vocabulary.words.map(({ word, family }) => [word, family]));
      return [
        name,
        {
          open: closed === undefined ? vocabulary.open : !closed,
          words: [
            ...kept,
            ...own.map((word) => ({ ...word, family: word.family ?? families.get(word.word) ?? null })),
          ],
        },
      ];
    }),
  ) as unknown as Taxonomy;
}

function resolveWord(word: string, detail: unknown): Word {
  const given = (detail ?? {}) as Partial<Word>;
  return {
    word,
    aliases: given.aliases ?? [],
    description: given.description ?? null,
    family: given.family ?? null,
    deprecated: given.deprecated ?? null,
  };
}

/** The configured name of a severity as written, or null where it is none of them. */
export function severityNamed(config: Pick<Config, 'severities'>, text: string): string | null {
  const folded = text.trim().toLowerCase();
  const found = config.severities.find(
    ({ name, aliases }) =>
      name.toLowerCase() === folded || aliases.some((alias) => alias.toLowerCase() === folded),
  );
  return found?.name ?? null;
}

/** True where a severity answers to the short template; an unknown one does not. */
export function isLight(config: Config, severity: string | null): boolean {
  return config.severities.some(({ name, light }) => light && name === severity);
}

import type { Definition } from './data.ts';

const GARWOOD = 'interval: Garwood 1936';
const SRE = 'SRE workbook';
const DAVIDOVIC = 'Davidovič, Incident Metrics in SRE, 2021';

/** How each figure is computed, and who says so; the same words stand in the JSON, under `--explain` and in the docs. */
export const DEFINITIONS = {
  incidents: {
    formula:
      'documents of kind incident whose place in time is in the window; drafts count, duplicates do not; ratio = rate a day now ÷ before, exact conditional interval',
    source: `${GARWOOD}; ratio: Przyborowski & Wilenski 1940`,
  },
  critical: { formula: 'incidents with one of the configured critical severities', source: GARWOOD },
  nearMisses: {
    formula: 'documents of kind near-miss in the window: reporting activity, so more is not worse',
    source: 'interval and ratio as for incidents, no verdict',
  },
  pages: {
    formula:
      'sum of `pages` over the incidents that say; pages of one incident come together, so the interval is widened by √(Σx² ÷ Σx)',
    source: 'compound Poisson counts',
  },
  verdict: {
    formula:
      'from the 95 % interval of now ÷ before: inside 0.8 to 1.25 steady, all below 1 improving, all above 1 regressing, else can’t tell; many in one table: Benjamini–Hochberg at 5 %',
    source: 'Benjamini & Hochberg 1995',
  },
  clustering: {
    formula:
      'variance ÷ mean of incidents over the window before, by months of 30 days where it holds 8, else by weeks; they cluster where χ² p < 0.05; clustered months widen every interval of a ratio by the root, on the log scale, clustered weeks are only told',
    source: 'index of dispersion, Cochran 1954',
  },
  breakdowns: {
    formula:
      'incidents by the words of their frontmatter, aliases read as their word; share = of those that say',
    source: 'counts as incidents; shares: Wilson 1927',
  },
  unknown: {
    formula: 'incidents that do not say, or say unknown ÷ all incidents of the window',
    source: 'Wilson 1927',
  },
  durations: {
    formula:
      'n, left out (a timestamp is missing), median with order-statistic interval from 6 on, geometric mean, p90 (type 7) from 20 on; now ÷ before: geometric means, Welch’s t on logs, within one severity; 0 counts as one minute',
    source: `${DAVIDOVIC}; Hahn & Meeker; Hyndman & Fan 1996; Welch 1947`,
  },
  mean: {
    formula: 'arithmetic mean of the minutes; one long incident moves it, so it is never compared',
    source: DAVIDOVIC,
  },
  errorBudget: {
    formula:
      'burnt = error_budget_minutes as recorded, else fraction × (mitigated − started), else unknown; budget = (1 − SLO) × window; an incident on several services burns the budget of each',
    source: SRE,
  },
  reliability: {
    formula:
      'MTBF = window ÷ failures; MTTF = (window − outages) ÷ failures; availability = 1 − outages ÷ window; an outage lasts from started to mitigated whatever part of users it hit, overlapping ones count once',
    source: 'IEC 60050-192; interval: Garwood 1936',
  },
  changeFailureRate: {
    formula:
      'deployments that led to an incident ÷ deployments: distinct `deployment` values of incidents with trigger deploy or config, one without a value counting for itself',
    source: 'DORA; interval: Wilson 1927; against before: Fisher 1935',
  },
  resolution: {
    formula:
      'incidents opened in the window with a `resolved` not later than as-of ÷ all opened in it; the rest counts as open; median time to resolve by Kaplan–Meier, open ones censored',
    source: 'Kaplan & Meier 1958',
  },
  repairItems: {
    formula:
      'action items open or in progress at as-of, of the incidents and near-misses of both windows; age since `created`, else since the day of their document',
    source: '`lfi actions` has those of all documents',
  },
  cost: {
    formula:
      'sums of impact.cost, impact.responder_hours and impact.customer_contacts over the incidents that say',
    source: 'as recorded; nothing is estimated',
  },
  calendar: {
    formula:
      'hour and weekday that incidents began in, in the configured zone; shares of night, days off and working hours beside the share of the window’s hours; hours cluster where eight blocks of three hours scatter more than chance, from 24 incidents on',
    source: 'exact binomial test, Benjamini–Hochberg over the three; χ², Cochran 1954',
  },
  holidays: {
    formula: 'incidents a holiday ÷ incidents another day of the window, exact conditional interval',
    source: 'Przyborowski & Wilenski 1940',
  },
  drift: {
    formula:
      'incidents by week (by 30 days where the window before holds 8 of them), counted back from the end of each window; the window before sets the centre and the limits: 3 sigma, or the Poisson distribution’s 99.73 % where that is wider; c-chart, Laney’s u′ where it clusters',
    source: 'Shewhart; Montgomery; Laney 2002',
  },
  benchmarks: {
    formula:
      'share of the incidents of the window that say, beside the published share; ours are tested against it',
    source: 'exact binomial test, Benjamini–Hochberg over the table',
  },
} as const satisfies Readonly<Record<string, Definition>>;

export type DefinitionName = keyof typeof DEFINITIONS;

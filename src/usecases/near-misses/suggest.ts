import { parseStarted, startedNow } from '../../document/started.ts';
import type { AlertSource } from '../../model/alert-episode.ts';
import type { Config } from '../../model/config.ts';
import { LfiError } from '../../model/error.ts';
import { resolveFilters } from '../../model/filter.ts';
import { didYouMean } from '../../model/nearest.ts';
import { readCount } from '../../model/read-count.ts';
import { resolveWindows, type WindowOptions } from '../../model/window.ts';
import type { ReportDefinition } from '../../reports/define-report.ts';
import type { Suggestion, SuggestionsData } from '../../reports/near-miss-suggestions/data.ts';
import {
  type SuggestionOptions,
  suggestionsReport,
} from '../../reports/near-miss-suggestions/near-miss-suggestions.ts';
import { suggestNearMisses } from '../../reports/near-miss-suggestions/suggest.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Asker } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import type { NearMissDraft } from '../near-miss/near-miss-draft.ts';
import { writeNearMisses } from '../near-miss/write-near-misses.ts';
import { type Opened, openConfig, openCorpus } from '../open-corpus.ts';
import { formatOf } from '../render-report.ts';
import { runReport } from '../run-report.ts';
import { readAlerts } from './read-alerts.ts';

const RESOLVED_WITHIN = 30;

/** `lfi near-misses` with a source of alerts: prints suggestions, and logs those that get a yes. */
export async function suggest(invocation: Invocation, source: AlertSource): Promise<ExitCode> {
  const { host, options } = invocation;
  const opened = await openConfig(invocation);
  const asked: SuggestionOptions = {
    source,
    resolvedWithin: readCount('--resolved-within', options['resolvedWithin']) ?? RESOLVED_WITHIN,
    serviceLabel: (options['serviceLabel'] as string | undefined) ?? 'service',
    failureModeLabel: (options['failureModeLabel'] as string | undefined) ?? 'failure_mode',
    episodes: await readAlerts(source, invocation, opened),
  };
  // A repository in which nothing was ever logged is where this starts.
  const reading = { ...options, errorOnUnmatchedPattern: false };
  if (options['accept'] !== undefined || options['acceptAll'] === true) {
    log(invocation, opened, chosen(options, suggestionsFor(asked, opened, reading)));
    return EXIT.ok;
  }
  let suggestions: readonly Suggestion[] = [];
  const code = await runReport(
    suggestionsReport as unknown as ReportDefinition<SuggestionsData>,
    { ...invocation, options: { ...reading, ...asked } },
    {
      judge: ({ data }) => {
        suggestions = data.suggestions;
        return EXIT.ok;
      },
    },
  );
  if (host.asker && formatOf(options) === 'text' && options['output'] === undefined) {
    log(invocation, opened, await askForEach(host.asker, suggestions));
  }
  return code;
}

function suggestionsFor(
  asked: SuggestionOptions,
  opened: Opened,
  options: Invocation['options'],
): readonly Suggestion[] {
  const { config, asOf } = opened;
  const { postmortems } = openCorpus(opened, options);
  const windows = resolveWindows(options as WindowOptions, asOf, config.timezone);
  const rules = { config, window: windows.now, filters: resolveFilters(options, config), ...asked };
  return suggestNearMisses(asked.episodes, postmortems, rules).suggestions;
}

/** Every id has to be one: half of a list that was mistyped is not written. */
function chosen(options: Invocation['options'], all: readonly Suggestion[]): readonly Suggestion[] {
  if (options['acceptAll'] === true) return all;
  const found = (options['accept'] as string[]).map((asked) => {
    const exact = all.filter(({ id, externalId }) => id === asked || externalId === asked);
    const fits = exact.length > 0 ? exact : all.filter(({ id }) => id.startsWith(asked));
    const [one] = fits;
    if (one && fits.length === 1) return one;
    const ids = all.map(({ id }) => id);
    const what =
      fits.length > 1 ? `fits ${fits.length} suggestions` : `is no suggestion${didYouMean(asked, ids)}`;
    throw new LfiError('not-found', `--accept ${asked}: it ${what}`, {
      hint: `${ids.length > 0 ? `There ${ids.length === 1 ? 'is' : 'are'} ${ids.join(', ')}.` : 'There is none.'} Nothing was written.`,
    });
  });
  return [...new Set(found)];
}

const STOP = 'no, and ask no more';

async function askForEach(asker: Asker, suggestions: readonly Suggestion[]): Promise<readonly Suggestion[]> {
  const accepted: Suggestion[] = [];
  for (const one of suggestions) {
    const choices = [{ value: 'no' }, { value: 'yes' }, ...(suggestions.length > 1 ? [{ value: STOP }] : [])];
    const message = `Log "${one.title}" of ${one.started.slice(0, 16).replace('T', ' ')} as a near-miss?`;
    const answer = await asker.choose({ message, choices, initial: 'no' });
    if (answer === STOP) break;
    if (answer === 'yes') accepted.push(one);
  }
  return accepted;
}

function log(invocation: Invocation, opened: Opened, accepted: readonly Suggestion[]): void {
  const { timezone } = opened.config;
  const drafts = accepted.map((one) =>
    draftOf(one, opened.config, parseStarted(one.date, 0, timezone) ?? startedNow(0, timezone)),
  );
  writeNearMisses(invocation, opened, drafts);
}

/** What is known; whether it was caught by design is for people to say. */
function draftOf(one: Suggestion, { timezone }: Config, started: NearMissDraft['started']): NearMissDraft {
  const { title, services, failureMode, alert, externalId, source, fired, minutes, acknowledged } = one;
  const clock = (instant: string) => instant.slice(0, 16).replace('T', ' ');
  const times =
    fired === 1
      ? `fired at ${clock(one.started)} (${timezone}) and resolved by itself after ${minutes} min`
      : `fired ${fired} times between ${clock(one.started)} and ${clock(one.resolved)} (${timezone}) and resolved by itself each time, after ${minutes} min at most`;
  return {
    title,
    started,
    services,
    failureMode: failureMode ?? undefined,
    caughtBy: 'it resolved by itself',
    alert,
    externalId,
    text: `The alert \`${alert}\` ${times}; acknowledged: ${acknowledged}. Suggested by what ${NAMES[source]} knows.`,
  };
}

const NAMES = { prometheus: 'Prometheus', alertmanager: 'Alertmanager', pagerduty: 'PagerDuty' } as const;

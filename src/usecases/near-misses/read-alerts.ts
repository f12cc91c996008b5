import { resolve } from 'node:path';
import { readIfThere } from '../../corpus/write-files.ts';
import { readPayloads } from '../../interchange/alertmanager.ts';
import { get } from '../../interchange/http.ts';
import { readPagerDuty } from '../../interchange/pagerduty.ts';
import {
  alertQueries,
  type FiringSeries,
  firingEpisodes,
  prometheusBase,
  readAnswer,
} from '../../interchange/prometheus.ts';
import { readSilences } from '../../interchange/silences.ts';
import type { AlertEpisode, AlertSource } from '../../model/alert-episode.ts';
import { LfiError } from '../../model/error.ts';
import { readCount } from '../../model/read-count.ts';
import { resolveWindows, type Window, type WindowOptions } from '../../model/window.ts';
import type { Invocation } from '../invocation.ts';
import type { Opened } from '../open-corpus.ts';

type Options = Invocation['options'];

const SOURCES: readonly AlertSource[] = ['prometheus', 'alertmanager', 'pagerduty'];
const STEP_SECONDS = 60;

/** Options that mean nothing without a source of alerts, or without a certain one. */
const BELONGS: readonly (readonly [option: string, flag: string, to: readonly AlertSource[]])[] = [
  ['silences', '--silences', ['alertmanager']],
  ['step', '--step', ['prometheus']],
  ['resolvedWithin', '--resolved-within', SOURCES],
  ['serviceLabel', '--service-label', SOURCES],
  ['failureModeLabel', '--failure-mode-label', SOURCES],
  ['accept', '--accept', SOURCES],
  ['acceptAll', '--accept-all', SOURCES],
];

/** The source that the options name, or null; throws `LfiError('usage')` for two, or for an option of another. */
export function alertSource(options: Options): AlertSource | null {
  const named = SOURCES.filter((source) => options[source] !== undefined);
  const [source = null] = named;
  if (named.length > 1) {
    throw new LfiError('usage', `${named.map((one) => `--${one}`).join(' and ')}: one source at a time`, {
      hint: 'Run it once for each; what is logged already is not suggested again.',
    });
  }
  for (const [option, flag, to] of BELONGS) {
    if (options[option] === undefined || (source !== null && to.includes(source))) continue;
    throw new LfiError('usage', `${flag} means nothing without ${to.map((one) => `--${one}`).join(', ')}`, {
      hint: 'Name where the alerts come from, such as --prometheus http://prometheus:9090.',
    });
  }
  return source;
}

/** The times that alerts fired, as the source knows them; a window of Prometheus's history is read, other sources whole. */
export async function readAlerts(
  source: AlertSource,
  { host, options }: Invocation,
  { cwd, asOf, config }: Opened,
): Promise<AlertEpisode[]> {
  if (source === 'prometheus') {
    const { now } = resolveWindows(options as WindowOptions, asOf, config.timezone);
    const step = readCount('--step', options['step']) ?? STEP_SECONDS;
    return fromPrometheus(
      options['prometheus'] as string,
      { ...now, until: Math.min(now.until, asOf) },
      step,
    );
  }
  const path = options[source] as string;
  const text = path === '-' ? await host.stdin.read() : textOf(cwd, path, `--${source}`);
  const name = path === '-' ? 'standard input' : path;
  if (source === 'pagerduty') return readPagerDuty(text, name);
  const silences = options['silences'] as string | undefined;
  return readPayloads(
    text,
    name,
    silences === undefined ? [] : readSilences(textOf(cwd, silences, '--silences'), silences),
  );
}

async function fromPrometheus(address: string, window: Window, step: number): Promise<AlertEpisode[]> {
  const base = prometheusBase(address);
  const series: FiringSeries[] = [];
  // One after the other: it is somebody's monitoring.
  for (const url of alertQueries(base, window, step)) series.push(...readAnswer(await get(url), base));
  return firingEpisodes(series, window, step);
}

function textOf(cwd: string, path: string, option: string): string {
  const text = readIfThere(resolve(cwd, path));
  if (text !== null) return text;
  throw new LfiError('io', 'there is no such file', {
    path,
    hint: `${option} takes a file; - is standard input.`,
  });
}

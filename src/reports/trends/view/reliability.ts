import type { Block, Cell } from '../../blocks.ts';
import { both, count, range, ratioWords, shareWords, VERDICT_WORDS } from '../../wording.ts';
import type { TrendsData } from '../data.ts';
import type { ServiceReliability } from '../reliability-data.ts';
import type { Shown } from './shown.ts';

/** Change failure rate and time between failures; with `--all` by service, with availability. */
export function viewReliability(data: TrendsData, { all }: Shown): Block[] {
  const { any, services } = data.reliability;
  const items = [
    ...changeFailure(data),
    ...(any && any.failures > 0 ? [between(any), lowest(services)] : []),
  ];
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Reliability' },
    { type: 'list', items: items.filter((item) => item !== '') },
    ...(all && services.length > 0 ? [byService(services)] : []),
  ];
}

function changeFailure({ changeFailureRate: found }: TrendsData): string[] {
  const { now, before, bands, verdict, notCompared, source, deployments } = found;
  if (now === null) return [];
  const spans = bands.length > 1 ? `; the interval spans ${both(bands)}` : `; ${bands[0] ?? ''}`;
  const compared =
    before && verdict
      ? `; before ${shareWords(before)}, odds ${ratioWords({ ratio: found.oddsRatio, interval: found.interval })}: ${VERDICT_WORDS[verdict]}`
      : `; not compared: ${notCompared}`;
  return [
    `Change failure rate ${shareWords(now)}${spans}${compared} (${deployments.now} deployments from ${source}).`,
  ];
}

function between({ failures, mtbf, mtbfInterval, mttf, unknown }: ServiceReliability): string {
  const up =
    mttf === null
      ? `MTTF n/a: ${count(unknown, 'outage')} ${unknown === 1 ? 'does' : 'do'} not say from when to when (\`started\`, \`mitigated\`)`
      : `MTTF ${mttf.toFixed(1)} days`;
  return `MTBF on any service ${(mtbf ?? 0).toFixed(1)} days (${range(mtbfInterval, 1)}), ${count(failures, 'failure')}; ${up}.`;
}

const MOST = 3;

function lowest(services: readonly ServiceReliability[]): string {
  const named = services
    .filter(isTimed)
    .slice(0, MOST)
    .map(
      ({ service, availability, unknown }) =>
        `${service} ${unknown > 0 ? 'at most ' : ''}${exactly(availability)}`,
    );
  return named.length === 0
    ? ''
    : `Availability, lowest first: ${named.join(', ')}; any outage counts as down for all.`;
}

/** Without the length of a single outage nothing is known but that it was not up all the time. */
const isTimed = ({ failures, unknown }: ServiceReliability): boolean => unknown < failures;

/** Three nines want three digits. */
const exactly = (availability: number) => `${(Math.floor(availability * 1e5) / 1e3).toFixed(3)} %`;

const byService = (services: readonly ServiceReliability[]): Block => ({
  type: 'table',
  columns: [
    { key: 'service', title: '' },
    { key: 'failures', title: 'Failures', align: 'right' },
    { key: 'mtbf', title: 'MTBF, days', align: 'right' },
    { key: 'interval', title: '95 %' },
    { key: 'mttf', title: 'MTTF, days', align: 'right' },
    { key: 'availability', title: 'Availability', align: 'right' },
    { key: 'unknown', title: 'Unknown outages', align: 'right', dispensable: 1 },
  ],
  rows: services.map((one): Cell[] => [
    one.service,
    one.failures,
    one.mtbf === null ? null : one.mtbf.toFixed(1),
    range(one.mtbfInterval, 1),
    one.mttf === null ? null : one.mttf.toFixed(1),
    isTimed(one) ? `${one.unknown > 0 ? '≤ ' : ''}${exactly(one.availability)}` : null,
    one.unknown,
  ]),
});

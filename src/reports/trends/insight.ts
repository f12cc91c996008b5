import type { ReportContext } from '../define-report.ts';
import { newestWords } from '../newest.ts';
import { both, count, percent, ratioWords, settlesWords, tendencyOf } from '../wording.ts';
import type { Breakdown, TrendsData } from './data.ts';
import { keyWords, rowWords, toldOf, toldWords } from './told.ts';

type Facts = Omit<TrendsData, 'insight'>;

/** The top insight: what was asked for; else what can be told, worst first; else that it cannot, and what would have. */
export function insightOf(data: Facts, context: ReportContext): string {
  const { incidents, labels } = data;
  if (incidents.now === 0) return nothing(data, context);
  const asked = context.options['by'] ? data.breakdowns[0] : undefined;
  if (asked) return answer(asked, data, context);
  if (data.notComparable)
    return `${count(incidents.now, 'incident')} in ${labels.now}; ${data.notComparable}.`;
  const { told } = toldOf(data);
  const first = (verdict: string) => told.find((one) => one.verdict === verdict);
  const overall = told.find(({ what }) => what === 'Incidents');
  const worst = overall?.verdict === 'regressing' ? overall : (first('regressing') ?? first('above'));
  if (worst) return `${toldWords(worst)}.`;
  const overspent = data.errorBudget.services.find(({ used }) => used !== null && used > 1);
  if (overspent) {
    const { service, used, now, budget } = overspent;
    return `${service} used ${percent(used as number)} of its error budget: ${minutes(now.minutes)} of ${minutes(budget)} minutes.`;
  }
  const better = overall ?? first('improving') ?? first('steady');
  return better ? `${toldWords(better)}.` : `${untold(data)}.`;
}

const minutes = (value: number | null) => (value ?? 0).toFixed(1);

function untold({ incidents, days }: Facts): string {
  const { now, before } = incidents;
  const tendency = tendencyOf(incidents);
  const counted =
    days.now === days.before
      ? `${count(now, 'incident')}, ${['fewer than', 'as many as', 'more than'][tendency + 1]} the ${before} before`
      : `${count(now, 'incident')} in ${count(days.now, 'day')}, ${['less often than', 'as often as', 'more often than'][tendency + 1]} the ${before} in ${days.before} before`;
  const settles = settlesWords(incidents);
  return `${counted}, but one can't tell whether it changed: ${ratioWords(incidents)}${settles ? `; ${settles}` : ''}`;
}

function nothing(
  { incidents, labels, nearMisses, newest, notComparable }: Facts,
  context: ReportContext,
): string {
  const before = incidents.before === 0 ? 'none before' : `${incidents.before} before`;
  const told = incidents.verdict === 'improving' ? `, improving: ${ratioWords(incidents)}` : '';
  const why = notComparable ? `; ${notComparable}` : '';
  const misses =
    nearMisses.now + nearMisses.before > 0
      ? `; ${count(nearMisses.now, 'near-miss', 'near-misses')} (${nearMisses.before} before), reporting activity`
      : '';
  return `No ${kindWords(context)} in ${labels.now}, and ${before}${told}${misses}${why}.${newestWords(newest, context)}`;
}

/** `sev2 incident` where only that severity was asked for. */
const kindWords = ({ filters }: ReportContext) => [...filters.severity, 'incident'].join(' ');

/** What `--by` asks: who has most, and whether anything changed. */
function answer({ by, rows, ranked, unknown }: Breakdown, data: Facts, context: ReportContext): string {
  const { incidents, labels } = data;
  const total = count(incidents.now, kindWords(context));
  const present = rows.filter(({ now }) => now > 0);
  if (!ranked)
    return `${total} in ${labels.now}, by ${by} in order of name: people and teams are not ranked.`;
  const most = present.reduce((max, { now }) => Math.max(max, now), 0);
  if (most === 0) return `${total} in ${labels.now}, and none says its ${by}.`;
  const top = present.filter(({ now }) => now === most);
  const kind = `${kindWords(context)}s`;
  const said =
    top.length > 4
      ? `${total} in ${labels.now}, at most ${most} for one ${by.replaceAll('_', ' ')}`
      : `Most ${kind} in ${labels.now} ${keyWords(by)} ${both(top.map(({ value }) => value))}: ${most} of ${incidents.now}${top.length > 1 ? ' each' : ''}`;
  const silent = unknown.now > 0 ? `; ${unknown.now} ${unknown.now === 1 ? 'does' : 'do'} not say` : '';
  const { told } = toldOf({ ...data, breakdowns: [data.breakdowns[0] as Breakdown] });
  const change = told.find(({ what }) => rows.some(({ value }) => what === rowWords(by, value)));
  if (by === 'hour' || by === 'weekday') return `${said}${silent}; ${hourWords(data)}.`;
  return `${said}${silent}; ${change ? toldWords(change) : "whether any of them changed, one can't tell"}.`;
}

/** Whether incidents crowd into some hours of the day. */
export function hourWords({ calendar: { byHour } }: Facts): string {
  if (byHour.clustered === null) {
    return `whether they cluster around certain hours, one can't tell: ${byHour.notAvailable}`;
  }
  const { from, until, n } = byHour.busiest ?? { from: 0, until: 3, n: 0 };
  const block = `${String(from).padStart(2, '0')}:00 to ${String(until).padStart(2, '0')}:00 (${n})`;
  return byHour.clustered
    ? `they cluster around certain hours, most of all ${block}`
    : `spread over the hours as chance would have it, most in ${block}`;
}

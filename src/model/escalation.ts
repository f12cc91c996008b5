import type { Config } from './config.ts';
import { daysBetween } from './day.ts';
import type { Postmortem } from './postmortem.ts';
import { foldWord, UNKNOWN } from './taxonomy.ts';
import { localDay } from './zone.ts';

/** Near-misses that are worth a postmortem though no user was affected. */
export interface Escalation {
  /** `threshold`: the same failure mode on the same service often enough; `critical`: one alone could have become so. */
  readonly why: 'threshold' | 'critical';
  readonly failureMode: string | null;
  /** The services on which these very near-misses are the ones; sorted. */
  readonly services: readonly string[];
  /** By day, oldest first. */
  readonly nearMisses: readonly Postmortem[];
  readonly ids: readonly string[];
  /** The days of the first and the last. */
  readonly since: string;
  readonly until: string;
}

interface Dated {
  readonly postmortem: Postmortem;
  readonly day: string;
}

type Rules = Pick<Config, 'nearMisses' | 'critical' | 'timezone'>;

/**
 * The escalations among `postmortems`, latest first. A failure mode and service escalates where `threshold` of its
 * near-misses lie within `windowDays` days; windows that share near-misses are one escalation. Near-misses that a
 * postmortem names in `near_misses` no longer count, nor do duplicates, nor those without a day.
 */
export function escalations(postmortems: readonly Postmortem[], rules: Rules): Escalation[] {
  const open = openNearMisses(postmortems, rules.timezone);
  const runs = [...groupsOf(open)].flatMap(({ failureMode, service, members }) =>
    runsOf(members, rules.nearMisses).map((run) => escalationOf('threshold', failureMode, [service], run)),
  );
  const critical = open
    .filter(({ postmortem }) => rules.critical.includes(postmortem.potentialSeverity ?? ''))
    .filter(({ postmortem }) => !runs.some(({ nearMisses }) => nearMisses.includes(postmortem)))
    .map((one) => escalationOf('critical', one.postmortem.failureMode, one.postmortem.services, [one]));
  return [...mergeSame(runs), ...critical].sort(latestFirst);
}

function openNearMisses(postmortems: readonly Postmortem[], timezone: string): Dated[] {
  const followedUp = new Set(
    postmortems.filter(({ kind }) => kind !== 'near-miss').flatMap(({ nearMisses }) => nearMisses),
  );
  return postmortems
    .filter(
      ({ kind, id, duplicateOf }) => kind === 'near-miss' && duplicateOf === null && !followedUp.has(id),
    )
    .flatMap((postmortem) => {
      const moment = postmortem.date?.moment;
      return moment ? [{ postmortem, day: localDay(moment.epochMs, timezone) }] : [];
    })
    .sort((a, b) => compare(a.day, b.day) || compare(a.postmortem.id, b.postmortem.id));
}

interface Group {
  readonly failureMode: string;
  readonly service: string;
  readonly members: Dated[];
}

/** What is not classified is not the same as anything. */
function groupsOf(open: readonly Dated[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const one of open) {
    const { failureMode, services } = one.postmortem;
    if (failureMode === null || foldWord(failureMode) === UNKNOWN) continue;
    for (const service of new Set(services)) {
      const key = JSON.stringify([foldWord(failureMode), service]);
      const group = groups.get(key) ?? { failureMode, service, members: [] };
      group.members.push(one);
      groups.set(key, group);
    }
  }
  return groups.values();
}

/** The stretches in which every window that is full enough overlaps the next. */
function runsOf(members: readonly Dated[], { threshold, windowDays }: Config['nearMisses']): Dated[][] {
  const runs: { from: number; to: number }[] = [];
  for (let from = 0, to = 0; from < members.length; from++) {
    const first = members[from] as Dated;
    while (to < members.length && daysBetween(first.day, (members[to] as Dated).day) < windowDays) to++;
    if (to - from < threshold) continue;
    const last = runs.at(-1);
    if (last && from < last.to) last.to = to;
    else runs.push({ from, to });
  }
  return runs.map(({ from, to }) => members.slice(from, to));
}

function escalationOf(
  why: Escalation['why'],
  failureMode: string | null,
  services: readonly string[],
  run: readonly Dated[],
): Escalation {
  return {
    why,
    failureMode,
    services: [...services].sort(),
    nearMisses: run.map(({ postmortem }) => postmortem),
    ids: run.map(({ postmortem }) => postmortem.id),
    since: run[0]?.day ?? '',
    until: run.at(-1)?.day ?? '',
  };
}

/** Two services with the very same near-misses are one escalation of both. */
function mergeSame(all: readonly Escalation[]): Escalation[] {
  const merged = new Map<string, Escalation>();
  for (const one of all) {
    const key = JSON.stringify(one.nearMisses.map(({ path }) => path));
    const same = merged.get(key);
    merged.set(key, same ? { ...same, services: [...same.services, ...one.services].sort() } : one);
  }
  return [...merged.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const latestFirst = (a: Escalation, b: Escalation): number =>
  compare(b.until, a.until) ||
  compare(a.failureMode ?? '', b.failureMode ?? '') ||
  compare(a.ids.join(), b.ids.join());

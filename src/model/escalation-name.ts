import type { Escalation } from './escalation.ts';
import { foldWord } from './taxonomy.ts';

type Named = Pick<Escalation, 'failureMode' | 'services' | 'ids'>;

/** What an escalation is asked for by: `<failure mode>@<service>`, or the id of a near-miss that has no class. */
export function escalationName({ failureMode, services, ids }: Named): string {
  if (failureMode === null) return ids[0] ?? '';
  return services[0] === undefined ? failureMode : `${failureMode}@${services[0]}`;
}

/** True where `asked` means this escalation: its failure mode, with or without one of its services, or a near-miss's id. */
export function isNamed(
  escalation: Named,
  asked: string,
  wordOf: (written: string) => string = (written) => written,
): boolean {
  const { failureMode, services, ids } = escalation;
  if (ids.includes(asked)) return true;
  if (failureMode === null) return false;
  const at = asked.lastIndexOf('@');
  const isMode = (written: string) => foldWord(wordOf(written)) === foldWord(failureMode);
  if (at > 0 && isMode(asked.slice(0, at)) && services.includes(asked.slice(at + 1))) return true;
  return isMode(asked);
}

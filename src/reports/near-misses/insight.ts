import type { EscalationData } from './data.ts';

interface Facts {
  readonly logged: number;
  readonly luck: number;
  readonly escalations: readonly EscalationData[];
  readonly label: string;
  /** Where to look when the window holds none. */
  readonly newest: string;
}

/** What came again and again is the first to know; then luck, which is the worse news. */
export function insightOf({ logged, luck, escalations, label, newest }: Facts): string {
  if (logged === 0)
    return `No near-miss was logged in ${label}; ${worthWords(escalations, 'nothing')}${newest}`;
  return `${logged} logged${luckWords(luck, logged)}; ${worthWords(escalations, 'none')}`;
}

function luckWords(luck: number, logged: number): string {
  if (luck === 0) return '';
  if (luck < logged) return `, ${luck} of them stopped by luck`;
  return logged === 1 ? ', stopped by luck' : ', all of them stopped by luck';
}

function worthWords([first, ...others]: readonly EscalationData[], nothing: string): string {
  if (!first) return `${nothing} is worth a postmortem yet.`;
  if (others.length === 0) return `one escalation is worth a look: ${first.open}.`;
  return `${others.length + 1} escalations are worth a look, the latest ${first.open}.`;
}

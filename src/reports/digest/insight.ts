import { NOTHING_TO_LEARN } from '../learning/candidate.ts';
import type { Selected } from '../learning/select-incidents.ts';
import { both, count } from '../wording.ts';
import type { DigestPick } from './data.ts';

/** The sentence on top: how many there were, and where those shown come from. */
export function insightOf(
  picks: readonly DigestPick[],
  { inWindow, drafts, leftOut }: Pick<Selected, 'inWindow' | 'drafts' | 'leftOut'>,
  label: string,
): string {
  const there =
    inWindow.length === 0 ? `No incident in ${label}` : `${count(inWindow.length, 'incident')} in ${label}`;
  const ready = drafts.length === 0 ? '' : `, ${draftWords(inWindow.length, drafts)}`;
  const back = picks.filter((one) => !one.inWindow).length;
  const here = picks.length - back;
  const bare = leftOut.filter(({ why }) => why === NOTHING_TO_LEARN).length;
  if (picks.length === 0) {
    const silent = `${count(bare, 'document has', 'documents have')} neither takeaways nor factors`;
    return `${there}${ready}, and nothing from before that has not been shown${bare > 0 ? `; ${silent}` : ''}.`;
  }
  if (back === 0) {
    if (inWindow.length > picks.length) return `${there}${ready}; these ${number(here)} teach most.`;
    return `${there}${ready}.`;
  }
  const nobody = `from before that no digest has shown`;
  const verb = back === 1 ? 'is' : 'are';
  if (here === 0) return `${there}${ready}; here ${verb} ${number(back)} ${nobody}.`;
  return `${there}${ready}; beside ${here === 1 ? 'it' : 'them'} ${verb} ${number(back)} ${nobody}.`;
}

const draftWords = (all: number, drafts: readonly string[]) =>
  all === drafts.length
    ? `still ${drafts.length === 1 ? 'a draft' : 'drafts'} (${both(drafts)})`
    : `${drafts.length} still ${drafts.length === 1 ? 'a draft' : 'drafts'} (${both(drafts)})`;

const number = (n: number) => ['no', 'one', 'two', 'three'][n] ?? String(n);

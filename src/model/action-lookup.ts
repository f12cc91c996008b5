import { LfiError } from './error.ts';
import { findById } from './lookup.ts';
import { didYouMean } from './nearest.ts';
import type { ActionItem, Postmortem } from './postmortem.ts';

/** An action item's id over the whole corpus: `2026-09-14-checkout-pool#a1`. */
export const actionId = (postmortem: Pick<Postmortem, 'id'>, item: Pick<ActionItem, 'id'>): string =>
  `${postmortem.id}#${item.id}`;

/** The document with that path, else that id or the one that begins so; throws `LfiError` where none or several do. */
export function findDocument(postmortems: readonly Postmortem[], text: string): Postmortem {
  const path = text.replaceAll('\\', '/').replace(/^\.\//, '');
  return postmortems.find((one) => one.path === path) ?? findById(postmortems, text);
}

/** The item that `2026-09-14#a1` names; throws `LfiError` where it is not there or not the only one. */
export function findAction(
  postmortems: readonly Postmortem[],
  text: string,
): { postmortem: Postmortem; item: ActionItem } {
  const hash = text.lastIndexOf('#');
  const postmortem = findDocument(postmortems, hash < 0 ? text : text.slice(0, hash));
  const { path, body } = postmortem;
  const asked = hash < 0 ? '' : text.slice(hash + 1);
  const items = body.actionItems.filter(({ id }) => id === asked);
  const [item] = items;
  if (item && items.length === 1) return { postmortem, item };
  if (items.length > 1) {
    const lines = items.map(({ line, text: what }) => `\n  ${path}:${line}  ${what}`).join('');
    throw new LfiError('ambiguous', `"${asked}" is the id of ${items.length} items:${lines}`, {
      path,
      hint: 'Give each an id of its own, or take one id away; lfi then counts by position.',
    });
  }
  const ids = body.actionItems.map(({ id }) => id);
  if (ids.length === 0) {
    throw new LfiError('not-found', 'this document has no action item', {
      path,
      hint: `\`lfi actions add ${postmortem.id} "…"\` adds one.`,
    });
  }
  const known = body.actionItems.map((one) => `\n  ${actionId(postmortem, one)}  ${one.text}`).join('');
  const why =
    asked === ''
      ? 'which of its action items?'
      : `no action item has the id "${asked}"${didYouMean(asked, ids)}; there are:`;
  throw new LfiError('not-found', `${why}${known}`, { path, hint: `Write ${postmortem.id}#${ids[0]}.` });
}

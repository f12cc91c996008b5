import { isPending } from '../../model/action-state.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import type { ActionRow } from '../../reports/actions/data.ts';
import { stateChip } from '../action-parts.ts';
import { ACTIONS } from '../actions-page.ts';
import { hrefFrom } from '../addresses.ts';
import { html, type Markup } from '../markup.ts';
import { documentLink, type Place, titleOf } from '../parts.ts';
import type { Group } from '../site.ts';

const MOST = 6;

const BELONGS: Readonly<Record<string, (item: ActionRow, value: string) => boolean>> = {
  service: ({ services }, value) => services.includes(value),
  failure_mode: ({ failureMode }, value) => failureMode === value,
};

/** What was promised after the incidents of a service or of a failure mode and is not done, the latest first. */
export function stillToDo(place: Place, { by, value }: Group): Markup | null {
  const belongs = value === UNKNOWN ? undefined : BELONGS[by];
  const items = place.site.actions.data.items.filter(
    (item) => isPending(item.status) && belongs?.(item, value),
  );
  if (items.length === 0) return null;
  const latest = items.sort((a, b) => (b.overdueDays ?? 0) - (a.overdueDays ?? 0)).slice(0, MOST);
  const all = `${hrefFrom(place.page, ACTIONS)}#${new URLSearchParams({ [by.replace('_', '-')]: value })}`;
  return html`<section aria-labelledby="to-do"><h2 id="to-do">Still to do <span class="figure">${items.length}</span></h2>
<ul class="plain promises">${latest.map((item) => html`<li>${item.text} ${stateChip(item)} <span class="note">${documentLink(place, item.document, titleOf({ title: item.title, id: item.document }))}</span></li>`)}</ul>
<p class="note"><a href="${all}">All action items of ${value}</a></p></section>`;
}

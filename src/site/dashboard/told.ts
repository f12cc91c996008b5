import { viewTold } from '../../reports/trends/view/told.ts';
import { reportParts } from '../blocks.ts';
import { html, type Markup } from '../markup.ts';
import type { Board } from './board.ts';

/** What changed as far as one can tell; the rest in one line. */
export function told({ site }: Board): Markup | null {
  const blocks = viewTold(site.trends.data);
  const { remarks, insight } = site.trends.data;
  const unsaid = remarks.filter((one) => !insight.includes(one));
  if (blocks.length + unsaid.length === 0) return null;
  return html`<div class="told">${unsaid.length > 0 ? html`<p class="note">${unsaid.join('. ')}.</p>` : ''}${reportParts(blocks, 'told')}</div>`;
}

import { darkRules } from '../render/svg/theme.ts';

/** The style of all pages: what was built, with the colours of charts for who prefers or has chosen dark. */
export function styleSheet(built: string): string {
  const preferred = `@media (prefers-color-scheme:dark){${darkRules(':root:not([data-theme=light]) svg.chart')}}`;
  return `${built}@media screen{${preferred}${darkRules(':root[data-theme=dark] svg.chart')}}\n`;
}

import type { AlertEpisode, AlertSource } from '../../model/alert-episode.ts';
import { defineReport, type ReportContext } from '../define-report.ts';
import { count } from '../wording.ts';
import type { Suggestion, SuggestionsData } from './data.ts';
import { type SuggestionRules, suggestNearMisses } from './suggest.ts';
import { suggestionTable, viewSuggestions } from './view.ts';

/** What a source of alerts gave, and how it is to be read. */
export interface SuggestionOptions
  extends Pick<SuggestionRules, 'resolvedWithin' | 'serviceLabel' | 'failureModeLabel'> {
  readonly source: AlertSource;
  readonly episodes: readonly AlertEpisode[];
}

/** `lfi near-misses --prometheus` and the like: alerts that resolved by themselves, as near-misses to log. */
export const suggestionsReport = defineReport<SuggestionsData, SuggestionOptions>({
  name: 'near-miss-suggestions',
  summary: 'Which alerts came and went by themselves?',
  windowed: true,
  defaultDays: 90,
  schema: async () => (await import('./schema.ts')).suggestionsSchema,
  build(_postmortems, context) {
    const { options, windows } = context;
    const { source, resolvedWithin } = options;
    const found = suggestNearMisses(options.episodes, context.all, rulesOf(context));
    return {
      counted: found.logged.map(({ id }) => id),
      leftOut: [],
      data: {
        insight: insightOf(found.suggestions, found.logged.length, windows.label),
        source,
        label: windows.label,
        resolvedWithin,
        ...found,
      },
    };
  },
  view: viewSuggestions,
  table: ({ data }) => suggestionTable(data),
});

function rulesOf({ config, windows, filters, options }: ReportContext<SuggestionOptions>): SuggestionRules {
  const { resolvedWithin, serviceLabel, failureModeLabel } = options;
  return { config, window: windows.now, filters, resolvedWithin, serviceLabel, failureModeLabel };
}

function insightOf(suggestions: readonly Suggestion[], logged: number, label: string): string {
  const known =
    logged === 0 ? '' : ` ${count(logged, 'suggestion')} more ${logged === 1 ? 'is' : 'are'} logged already.`;
  const n = suggestions.length;
  if (n === 0) return `No alert of ${label} is left to suggest.${known}`;
  const [selves, question] =
    n === 1 ? ['itself', 'it a near-miss'] : ['themselves', 'any of them a near-miss'];
  return `${count(n, 'alert')} of ${label} resolved by ${selves}: was ${question}?${known}`;
}

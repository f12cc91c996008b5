import { LfiError } from '../../model/error.ts';
import { foldKey } from '../../model/field-names.ts';
import { didYouMean } from '../../model/nearest.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { localDay } from '../../model/zone.ts';
import { defineReport, type ReportContext } from '../define-report.ts';
import { withinNamedWindow } from '../named-window.ts';
import type { FieldWords, TaxonomyData, UsedWord } from './data.ts';
import { driftIn } from './drift.ts';
import { type FieldUses, usesByField } from './uses.ts';
import { taxonomyTable, viewTaxonomy } from './view.ts';

/** `lfi taxonomy`: the words in use, how often, and which of them drift. */
export const taxonomyReport = defineReport<TaxonomyData>({
  name: 'taxonomy',
  summary: 'The words in use, and which of them drift',
  windowed: false,
  searches: true,
  schema: async () => (await import('./schema.ts')).taxonomySchema,
  build(postmortems, context) {
    const { within, leftOut } = withinNamedWindow(postmortems, context);
    const fields = asked(usesByField(within, context.config), context.options['in']);
    return {
      counted: within.map(({ id }) => id),
      leftOut,
      data: {
        fields: fields.map((field) => wordsOf(field, context)),
        drift: fields.flatMap(driftIn).sort((a, b) => b.documents.length - a.documents.length),
      },
    };
  },
  view: viewTaxonomy,
  table: ({ data }) => taxonomyTable(data),
});

function asked(fields: readonly FieldUses[], field: unknown): readonly FieldUses[] {
  if (field === undefined) return fields;
  const found = fields.filter((one) => foldKey(one.field) === foldKey(String(field)));
  if (found.length > 0) return found;
  const names = fields.map((one) => one.field);
  throw new LfiError(
    'usage',
    `--in ${field}: no document has words there${didYouMean(String(field), names)}`,
    {
      hint: `There are words in ${names.join(', ')}.`,
    },
  );
}

function wordsOf({ field, allowed, uses }: FieldUses, { config }: ReportContext): FieldWords {
  const words = new Map<string, UsedWord>();
  for (const { written, reading, documents } of uses) {
    const word = reading.is === 'alias' || reading.is === 'deprecated' ? reading.word : written;
    const known = allowed.words.find((one) => one.word === word);
    const before = words.get(word);
    const days = documents.flatMap(({ date }) =>
      date ? [localDay(date.moment.epochMs, config.timezone)] : [],
    );
    const lastUsed = [...days, ...(before?.lastUsed ? [before.lastUsed] : [])].sort().at(-1) ?? null;
    words.set(word, {
      word,
      documents: [...new Set([...(before?.documents ?? []), ...documents.map(({ id }) => id)])],
      listed: known !== undefined,
      description: known?.description ?? null,
      lastUsed,
    });
  }
  const unused = allowed.words.filter(
    ({ word, deprecated }) => deprecated === null && word !== UNKNOWN && !words.has(word),
  );
  return {
    field,
    words: [...words.values()].sort(
      (a, b) => b.documents.length - a.documents.length || (a.word < b.word ? -1 : 1),
    ),
    unused: unused.map(({ word }) => word),
  };
}

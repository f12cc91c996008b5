import { LfiError } from '../../model/error.ts';
import { valuesOf } from '../../model/filter.ts';
import { didYouMean } from '../../model/nearest.ts';
import { ownValue } from '../../model/own-value.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import type { ReportContext } from '../define-report.ts';
import { areaReader } from './areas.ts';
import { localHour, WEEKDAYS } from './hours.ts';

/** How to divide incidents: a name for the key, and the values each incident has under it. */
export interface Dimension {
  readonly by: string;
  readonly definition: string;
  readonly multiple: boolean;
  /** People and teams are told apart, never ranked. */
  readonly ranked: boolean;
  readonly values: (postmortem: Postmortem) => readonly string[];
  /** Values in this order first, such as severities, worst first; the others by count, then name. */
  readonly order?: readonly string[];
}

const EACH = 'an incident counts in each of its rows';

/** The dimensions that `--by` names, else the standard ones; throws `LfiError('usage')` for a key that nobody uses. */
export function dimensionsOf(context: ReportContext): Dimension[] {
  const standard = [...standardDimensions(context), ...CLOCK.map((make) => make(context))];
  const by = context.options['by'] as readonly string[] | undefined;
  if (!by) return standard.slice(0, -CLOCK.length);
  return by.map((key) => {
    const name = ownValue(SINGULAR, key) ?? key.replaceAll('-', '_');
    return (
      standard.find((dimension) => dimension.by === name) ??
      byKey(
        key,
        context,
        standard.map((one) => one.by),
      )
    );
  });
}

const SINGULAR: Readonly<Record<string, string>> = {
  services: 'service',
  factors: 'factor',
  areas: 'area',
  affects: 'area',
  families: 'factor_family',
  family: 'factor_family',
};

const single = (value: string | null) => (value === null ? [] : [value]);

function standardDimensions({ config }: ReportContext): Dimension[] {
  const areas = areaReader(config.areas);
  const families = new Map(config.taxonomy.factors.words.map(({ word, family }) => [word, family]));
  const field = (by: string, values: Dimension['values'], more: Partial<Dimension> = {}): Dimension => ({
    by,
    definition: `incidents by ${by}${more.multiple ? `; ${EACH}` : ''}`,
    multiple: false,
    ranked: true,
    values,
    ...more,
  });
  return [
    field('severity', ({ severity }) => single(severity), {
      order: config.severities.map(({ name }) => name),
    }),
    field('service', ({ services }) => services, { multiple: true }),
    field('failure_mode', ({ failureMode }) => single(failureMode)),
    field('trigger', ({ trigger }) => single(trigger)),
    field('area', ({ affects }) => areas(affects), {
      multiple: true,
      definition: `incidents by the configured areas that their \`affects\` fall into; ${EACH}`,
    }),
    field('factor_family', ({ factors }) => factors.map((word) => families.get(word) ?? wordFamily(word)), {
      multiple: true,
      definition: `incidents with a contributing factor of that family; ${EACH}`,
    }),
    field('factor', ({ factors }) => factors, { multiple: true }),
    field('detected_by', ({ detectedBy }) => single(detectedBy)),
    field('mitigated_by', ({ mitigatedBy }) => single(mitigatedBy)),
  ];
}

/** A factor that the taxonomy gives no family. */
const wordFamily = (word: string) => (word === UNKNOWN ? UNKNOWN : 'other');

/** Only where they are asked for: when incidents began, in the configured zone. */
const CLOCK: readonly ((context: ReportContext) => Dimension)[] = [
  ({ config: { timezone } }) => ({
    by: 'hour',
    definition: `incidents by the hour that they began in, ${timezone}`,
    multiple: false,
    ranked: true,
    values: (one) => single(localHour(one, timezone)?.hour.toString().padStart(2, '0') ?? null),
    order: Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
  }),
  ({ config: { timezone } }) => ({
    by: 'weekday',
    definition: `incidents by the weekday that they began on, ${timezone}`,
    multiple: false,
    ranked: true,
    values: (one) => single(WEEKDAYS[(localHour(one, timezone)?.weekday ?? 0) - 1] ?? null),
    order: WEEKDAYS,
  }),
];

const PEOPLE =
  /^(?:x_)?(?:owner|author|team|squad|assignee|responder|on_?call|incident_commander|commander|lead|reporter|person)s?$/;

/** A dimension over any frontmatter key that some document has. */
function byKey(key: string, { all }: ReportContext, standard: readonly string[]): Dimension {
  if (!all.some((one) => valuesOf(one, key).length > 0)) {
    const keys = [...new Set([...standard, ...all.flatMap(({ raw }) => Object.keys(raw))])];
    throw new LfiError('usage', `--by ${key}: no document has that key${didYouMean(key, keys)}`, {
      hint: `It is any key of the frontmatter, or ${standard.join(', ')}.`,
    });
  }
  const multiple = all.some((one) => valuesOf(one, key).length > 1);
  const ranked = !PEOPLE.test(key.toLowerCase().replaceAll('-', '_'));
  return {
    by: key,
    definition: ranked
      ? `incidents by the frontmatter key ${key}${multiple ? `; ${EACH}` : ''}`
      : `incidents by the frontmatter key ${key}, in order of name: people and teams are not ranked`,
    multiple,
    ranked,
    values: (postmortem) => valuesOf(postmortem, key),
  };
}

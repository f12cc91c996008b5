import {
  ACTION_ITEM_FIELDS,
  type Field,
  IMPACT_FIELDS,
  INCIDENT_FIELDS,
  NEAR_MISS_FIELDS,
} from '../src/model/fields.ts';
import { type Classification, DEFAULT_TAXONOMY, FACTOR_FAMILIES } from '../src/model/taxonomy.ts';

/** `docs/fields.md`: every field of the frontmatter and every default word. */
export function fieldPage(): string {
  return `# Fields and words

<!-- Written by \`npm run docs\`. -->

*From* is the status from which on \`lfi lint\` requires a field: a draft needs little, a published postmortem all of it.
A field that is absent is absent, never a default that looks like data.

## Incidents

${fieldTable(INCIDENT_FIELDS)}

### impact

${fieldTable(IMPACT_FIELDS, false)}

### Action items

In the frontmatter's \`action_items:\`, or as columns or parts of an item in the body.

${fieldTable(ACTION_ITEM_FIELDS, false)}

## Near-misses

${fieldTable(NEAR_MISS_FIELDS)}

## Words

The default taxonomy. A repository [adds its own](configuration.md).

${(Object.keys(DEFAULT_TAXONOMY) as Classification[]).map(wordList).join('\n')}

Families of factors:

${FACTOR_FAMILIES.map((family) => `- *${family}*: ${familyWords(family)}`).join('\n')}
`;
}

function fieldTable(fields: readonly Field[], from = true): string {
  const rows = fields.map((field) => {
    const cells = [`\`${field.name}\``, typeOf(field), ...(from ? [field.from ?? ''] : []), meaning(field)];
    return `| ${cells.join(' | ')} |`;
  });
  const heads = ['Field', 'Type', ...(from ? ['From'] : []), 'Meaning'];
  return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...rows].join('\n');
}

const typeOf = ({ value, list }: Field) => (list ? `list of ${value}` : value);

function meaning({ description, words, example }: Field): string {
  const allowed = Array.isArray(words) ? ` One of ${words.join(', ')}.` : '';
  const shown = JSON.stringify(example).replaceAll('|', '\\|');
  return `${description}${allowed} For example \`${shown}\``;
}

function wordList(name: Classification): string {
  const { open, words } = DEFAULT_TAXONOMY[name];
  const list = words.map(({ word }) => word).join(', ');
  return `- \`${name}\`${open ? ' (an open list)' : ''}: ${list}`;
}

const familyWords = (family: string) =>
  DEFAULT_TAXONOMY.factors.words
    .filter((word) => word.family === family)
    .map(({ word }) => word)
    .join(', ');

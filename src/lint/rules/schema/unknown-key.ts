import { foldKey, otherNameOf } from '../../../model/field-names.ts';
import { ACTION_ITEM_FIELDS, type Field, fieldsOf, IMPACT_FIELDS, isFreeKey } from '../../../model/fields.ts';
import { nearest } from '../../../model/nearest.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { defineRule, type RuleContext } from '../../define-rule.ts';
import { isFilled, isReadable, renameKey, writtenField } from '../../frontmatter.ts';

export const unknownKey = defineRule({
  meta: {
    id: 'schema/unknown-key',
    level: 'error',
    summary: 'A key of the frontmatter that is no field',
    why: 'A misspelt key is silently absent from every count; `x_` marks the keys that are meant to be your own.',
    instead: "Use the field's name, or begin the key with `x_` where it is your own.",
    kinds: ['incident', 'near-miss'],
    drafts: true,
    messages: {
      unknown: 'there is no field `{key}`',
      nearest: 'there is no field `{key}`, did you mean `{name}`?',
      otherName: '`{key}` is read as `{name}`',
      nearMiss: '`{key}` is a field of near-misses, and this is an incident',
      incident: '`{key}` is a field of incidents, and this is a near-miss',
    },
    examples: {
      valid: [
        { name: 'a key of your own', frontmatter: 'x_region: eu-central-1' },
        { name: 'an optional field', frontmatter: 'deployment: checkout-2026-09-14.2' },
        { name: 'a schema for the editor', frontmatter: '$schema: ../schemas/frontmatter.json' },
      ],
      invalid: [
        { name: 'a typing error', frontmatter: 'sevrity: sev2' },
        { name: 'another name', frontmatter: 'services:\nservice: [checkout]' },
        { name: 'camelCase', frontmatter: 'failure_mode:\nfailureMode: connection-pool-exhaustion' },
        {
          name: 'a text cut off at its comma',
          frontmatter: 'impact: { users: 3, description: slow, not down }',
        },
        { name: 'inside a map', frontmatter: 'impact: { user: 12000 }' },
        {
          name: 'a field of incidents',
          path: 'near-misses/2026-08-30-pool.md',
          document:
            '---\nkind: near-miss\ntitle: Pool\ndate: 2026-08-30\nservices: [payments]\nseverity: sev1\n---\n',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    if (postmortem.format === 'none') return;
    const fields = fieldsOf(postmortem.kind);
    checkKeys(postmortem, postmortem.raw, [], fields, report);
    if (!isReadable(postmortem)) return;
    const impact = writtenField(postmortem, 'impact');
    if (impact) checkKeys(postmortem, impact.value, [impact.key], IMPACT_FIELDS, report);
    const items = writtenField(postmortem, 'action_items');
    if (!items || !Array.isArray(items.value)) return;
    for (const [index, item] of items.value.entries()) {
      checkKeys(postmortem, item, [items.key, index], ACTION_ITEM_FIELDS, report);
    }
  },
});

function checkKeys(
  postmortem: Postmortem,
  map: unknown,
  path: (string | number)[],
  fields: readonly Field[],
  report: RuleContext['report'],
): void {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return;
  const names = fields.map(({ name }) => name);
  for (const key of Object.keys(map)) {
    if (names.includes(key) || isFreeKey(key)) continue;
    const where = postmortem.where(...path, key);
    const end = { line: where.start.line, column: where.start.column + key.length };
    const span = { start: where.start, end };
    const spelling = names.find((one) => foldKey(one) === foldKey(key)) ?? null;
    const name = spelling ?? otherName(key, names);
    if (name !== null) {
      const taken = isFilled((map as Record<string, unknown>)[name]);
      // Another name may be what another program reads this file by: only a spelling is changed without asking.
      const fix = taken || spelling === null ? null : renameKey(postmortem, span, key, name);
      const help = taken ? `Remove it: \`${name}\` is there already.` : `Call it \`${name}\`.`;
      report({ message: 'otherName', data: { key, name }, span, help, ...(fix ? { fix } : {}) });
      continue;
    }
    if (isCutOff((map as Record<string, unknown>)[key], path)) {
      report({ message: 'unknown', data: { key }, span, help: CUT_OFF });
      continue;
    }
    const other = path.length === 0 ? otherKind(key, postmortem) : null;
    const near = nearest(key, names);
    if (other) report({ message: other, data: { key }, span, help: elsewhere(key) });
    else if (near) report({ message: 'nearest', data: { key, name: near }, span });
    else
      report({
        message: 'unknown',
        data: { key },
        span,
        help: `Call it \`x_${foldToSnake(key)}\` to keep it.`,
      });
  }
}

const CUT_OFF =
  'A comma ends a value between braces: put the text before it in quotes, up to here and beyond.';

/** A key without a value inside a map is mostly the rest of a text that had a comma. */
const isCutOff = (value: unknown, path: readonly unknown[]): boolean => value === null && path.length > 0;

function otherName(key: string, names: readonly string[]): string | null {
  const name = otherNameOf(key);
  return name !== null && names.includes(name) ? name : null;
}

/** The message for a key that documents of the other kind have. */
function otherKind(key: string, { kind }: Postmortem): 'nearMiss' | 'incident' | null {
  const other = kind === 'near-miss' ? 'incident' : 'near-miss';
  if (!fieldsOf(other).some(({ name }) => name === key)) return null;
  return other === 'incident' ? 'incident' : 'nearMiss';
}

const elsewhere = (key: string): string =>
  key === 'severity'
    ? 'A near-miss has a `potential_severity`.'
    : `Check \`kind\`, or call it \`x_${key}\` to keep it.`;

const foldToSnake = (key: string): string =>
  key
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .toLowerCase();

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionRulesFor, rulesFor } from './reading.ts';

interface Labelled {
  readonly kind: 'prose' | 'action';
  readonly expect: readonly string[];
  readonly text: string;
  readonly heading?: string;
}

const folder = process.env['LFI_LINT_FIXTURES'];
const labelled: Labelled[] = folder ? JSON.parse(readFileSync(join(folder, 'prose.json'), 'utf8')) : [];

/** Sentences that others labelled; read from where LFI_LINT_FIXTURES points, none where it points nowhere. */
describe.runIf(labelled.length > 0)('labelled sentences', () => {
  it.each(labelled.map((entry) => [entry.text, entry] as const))(
    '%s',
    (_text, { kind, text, heading, expect: ids }) => {
      const found = kind === 'action' ? actionRulesFor(text) : rulesFor(text, heading);
      expect(found).toEqual(ids);
    },
  );
});

if (labelled.length === 0) it.skip('labelled sentences are not at hand', () => {});

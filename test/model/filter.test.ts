import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read-document.ts';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { valuesOf } from '../../src/model/filter.ts';

const reading = (frontmatter: string) =>
  readDocument({ path: 'postmortems/x.md', text: `---\n${frontmatter}\n---\n` }, DEFAULT_CONFIG);

describe('the words under a key', () => {
  it.each([
    ['Owner: dana', 'owner', ['dana']],
    ['owner: dana', 'Owner', ['dana']],
    ['services: [a, b]', 'service', ['a', 'b']],
    ['affected_services: [a]', 'services', ['a']],
    ['failure_mode: pool', 'Failure-Mode', ['pool']],
    ['started_at: 2026-01-02', 'started', ['2026-01-02']],
    ['started: 2026-01-02', 'start time', ['2026-01-02']],
    ['impact: { Fraction: 0.3 }', 'impact.fraction', ['0.3']],
    ['owner: dana', 'owner.name', []],
    ['x_on: [1, 2]', 'x_on', ['1', '2']],
    // What stands there by itself, though the severity could be read from it.
    ['severity: sev1\npriority: high', 'priority', ['high']],
    ['title: x', 'constructor', []],
    ['title: x', 'title.length', []],
    ['impact: { users: 1 }', 'impact.toString', []],
  ])('%s: under %s', (frontmatter, key, words) => {
    expect(valuesOf(reading(frontmatter), key)).toEqual(words);
  });
});

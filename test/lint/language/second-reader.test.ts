import { describe, expect, it } from 'vitest';
import { ACTION_ITEMS, PROSE } from './labelled/index.ts';
import { actionRulesFor, rulesFor } from './reading.ts';
import type { Line } from './sentences.ts';

const cases = (lines: readonly Line[]) =>
  lines.map((line) =>
    typeof line === 'string' ? ([line, undefined] as const) : ([line[0], line[1]] as const),
  );

describe.each(Object.entries(PROSE))('%s', (name, { found, passed }) => {
  it.each(cases(found))('finds: %s', (prose, heading) => {
    expect(rulesFor(prose, heading)).toEqual([`language/${name}`]);
  });

  it.each(cases(passed))('passes: %s', (prose, heading) => {
    expect(rulesFor(prose, heading)).toEqual([]);
  });
});

describe.each(Object.entries(ACTION_ITEMS))('%s', (name, { found, passed }) => {
  it.each([...found])('finds: %s', (text) => {
    expect(actionRulesFor(text)).toEqual([`actions/${name}`]);
  });

  it.each([...passed])('passes: %s', (text) => {
    expect(actionRulesFor(text)).toEqual([]);
  });
});

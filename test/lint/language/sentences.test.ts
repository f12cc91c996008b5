import { describe, expect, it } from 'vitest';
import { ACTIONS } from './actions.ts';
import { actionRulesFor, rulesFor } from './reading.ts';
import { FOUND, type Line, PASSED } from './sentences.ts';

const cases = (lines: readonly Line[]) =>
  lines.map((line) =>
    typeof line === 'string' ? ([line, undefined] as const) : ([line[0], line[1]] as const),
  );

describe.each(Object.entries(FOUND))('%s finds', (name, lines) => {
  it.each(cases(lines))('%s', (prose, heading) => {
    expect(rulesFor(prose, heading)).toEqual([`language/${name}`]);
  });
});

describe.each(Object.entries(PASSED))('%s passes', (_name, lines) => {
  it.each(cases(lines))('%s', (prose, heading) => {
    expect(rulesFor(prose, heading)).toEqual([]);
  });
});

describe.each(Object.entries(ACTIONS))('action items: %s', (name, lines) => {
  it.each(lines)('%s', (text) => {
    expect(actionRulesFor(text)).toEqual(name === 'fine' ? [] : [`actions/${name}`]);
  });
});

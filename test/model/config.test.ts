import { expect, it } from 'vitest';
import { resolveConfig } from '../../src/model/config.ts';

it('takes an alias of a severity for the severity where a limit is set for it', () => {
  const severities = [{ name: 'major', aliases: ['P1'] }, 'minor'];
  const { actions } = resolveConfig({ severities, actions: { by_severity: { p1: 3, minor: 30 } } }, null);
  expect(actions.bySeverity).toEqual({ major: 3, minor: 30 });
});

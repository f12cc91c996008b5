import { describe, expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';

const windowOf = async (...args: string[]) => {
  const asked = ['-C', `${process.cwd()}/examples`, ...args, '--as-of', '2026-09-30', '--json'];
  const { window, before } = JSON.parse((await runIn({}, ...asked)).out);
  return { window, before };
};

// The third quarter in the zone of the examples, Europe/Berlin: two hours before midnight UTC.
const Q3 = { since: '2026-06-30T22:00:00.000Z', until: '2026-09-30T22:00:00.000Z' };

describe('the window of a report that shows everything where none is named', () => {
  it.each([['list'], ['actions'], ['matrix'], ['taxonomy'], ['search', 'pool']])(
    'lfi %s',
    async (...command) => {
      const none = { window: null, before: null };
      expect(await windowOf(...command)).toEqual(none);
      expect(await windowOf(...command, '--period', '2026-Q3')).toEqual({ window: Q3, before: null });
      expect((await windowOf(...command, '--since', '2026-07-01')).window).toEqual(Q3);
    },
  );
});

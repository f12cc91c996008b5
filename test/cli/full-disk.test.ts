import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { expect, it } from 'vitest';

const LFI = `${process.cwd()}/bin/lfi.js`;
const FULL = '/dev/full';

it.skipIf(!existsSync(FULL))(
  'an output that cannot be written is one line and exit 2, never half a report and 0',
  () => {
    for (const argv of [['list'], ['trends', '--json']]) {
      const full = openSync(FULL, 'w');
      const { status, stderr } = spawnSync(process.execPath, [LFI, ...argv, '-C', 'examples', '--no-cache'], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect(status).toBe(2);
      expect(stderr).toContain('lfi: the output cannot be written: ENOSPC');
      expect(stderr).not.toContain('    at ');
    }
  },
);

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const DAY = 24 * 60 * 60 * 1000;

/** As many documents as it takes for their frontmatter to be kept; some of them cannot be read well. */
function world() {
  const files: Record<string, string> = {};
  for (let n = 0; n < 120; n++) {
    const day = new Date(Date.UTC(2026, 0, 1) + n * DAY).toISOString().slice(0, 10);
    const odd = ['', 'tags: [a\n', 'severity: sev1\n', 'owner: &x dana\ncommander: *x\n'][n % 4];
    files[`postmortems/${day}-${n}.md`] =
      `---\ntitle: Incident ${n}\nstarted: ${day}T10:00:00Z\nresolved: ${day}T11:${n % 60}:00Z\n` +
      `severity: sev${n % 3}\nservices: [api, web]\nfailure_mode: pool-exhaustion\n${odd}---\n\nText.\n`;
  }
  return tempTree(files);
}

const COMMANDS = [
  ['trends', '--json'],
  ['list', '--json'],
  ['recurring', '--json'],
  ['list', '--where', 'owner=dana'],
  ['show', '2026-01-01-0'],
  ['trends', '--all'],
];

const fileIn = (cwd: string, folder = '.lfi-cache') => join(cwd, folder, 'frontmatter.json');

async function said(cwd: string, ...argv: string[]): Promise<string> {
  const { out, err, exitCode } = await runIn({ cwd }, ...argv, '--as-of', '2026-05-01');
  expect(exitCode, err).toBe(0);
  return out;
}

describe('frontmatter that is kept between runs', () => {
  it('changes no byte of what a command says, whatever has become of it', async () => {
    const cwd = world();
    for (const argv of COMMANDS) {
      rmSync(join(cwd, '.lfi-cache'), { recursive: true, force: true });
      const plain = await said(cwd, ...argv, '--no-cache');
      expect(existsSync(join(cwd, '.lfi-cache'))).toBe(false);
      expect(await said(cwd, ...argv)).toBe(plain);
      const whole = readFileSync(fileIn(cwd), 'utf8');
      expect(await said(cwd, ...argv)).toBe(plain);
      writeFileSync(fileIn(cwd), whole.replaceAll('sev1', 'sev2'));
      expect(await said(cwd, ...argv)).toBe(plain);
      writeFileSync(fileIn(cwd), whole.slice(0, 1000));
      expect(await said(cwd, ...argv)).toBe(plain);
      expect(readFileSync(fileIn(cwd), 'utf8')).toBe(whole);
    }
  }, 60_000);

  it('is never older than the documents', async () => {
    const cwd = world();
    await said(cwd, 'list', '--json');
    const path = join(cwd, 'postmortems/2026-01-01-0.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Incident 0', 'Renamed 0'));
    expect(await said(cwd, 'list', '--json')).toContain('Renamed 0');
  });

  it('is beside the config, or elsewhere', async () => {
    const cwd = world();
    writeFileSync(join(cwd, 'lfi.config.yaml'), 'timezone: UTC\n');
    await said(join(cwd, 'postmortems'), 'list');
    expect(existsSync(fileIn(cwd))).toBe(true);
    await said(cwd, 'list', '--cache-location', 'build');
    expect(existsSync(fileIn(cwd, 'build'))).toBe(true);
  });

  it('is written by lint, and not by what edits a document', async () => {
    const cwd = world();
    await runIn({ cwd }, 'link', '2026-01-01-0', '2026-01-01-1', '--dry-run');
    expect(existsSync(join(cwd, '.lfi-cache'))).toBe(false);
    await runIn({ cwd }, 'lint');
    expect(existsSync(fileIn(cwd))).toBe(true);
  });
});

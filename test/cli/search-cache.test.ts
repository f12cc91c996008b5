import { execFile } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const LFI = resolve('bin/lfi.js');

const document = (title: string) => `---\ntitle: ${title}\nstarted: 2026-03-01T10:00:00Z\n---\n\nText.\n`;

function world() {
  return tempTree({
    'lfi.config.yaml': 'timezone: UTC\n',
    'postmortems/2026-03-01-one.md': document('Disk filled'),
    'postmortems/2026-03-02-two.md': document('Certificate expired'),
  });
}

async function found(cwd: string, word: string, ...more: string[]): Promise<string[]> {
  const { out, err, exitCode } = await runIn({ cwd }, 'search', word, '--json', ...more);
  expect(exitCode, err).toBe(0);
  return JSON.parse(out).data.hits.map(({ id }: { id: string }) => id);
}

const cacheOf = (cwd: string) => join(cwd, '.lfi-cache/search.idx');

/** As if the corpus and its index had been there for a while. */
function settle(cwd: string): void {
  const old = new Date('2026-01-01T00:00:00Z');
  for (const name of ['one', 'two'])
    utimesSync(join(cwd, `postmortems/2026-03-0${name === 'one' ? 1 : 2}-${name}.md`), old, old);
}

describe('the index of lfi search', () => {
  it('is kept beside the config, out of git, and used again', async () => {
    const cwd = world();
    expect(await found(cwd, 'disk')).toEqual(['2026-03-01-one']);
    expect(existsSync(cacheOf(cwd))).toBe(true);
    expect(readFileSync(join(cwd, '.lfi-cache/.gitignore'), 'utf8')).toBe('*\n');
    expect(await found(cwd, 'disk')).toEqual(['2026-03-01-one']);
    expect(await found(join(cwd, 'postmortems'), 'disk')).toEqual(['2026-03-01-one']);
  });

  it('follows what is changed, added, removed and renamed', async () => {
    const cwd = world();
    settle(cwd);
    await found(cwd, 'disk');
    writeFileSync(join(cwd, 'postmortems/2026-03-01-one.md'), document('Queue backlog'));
    writeFileSync(join(cwd, 'postmortems/2026-03-03-three.md'), document('Replica lag'));
    rmSync(join(cwd, 'postmortems/2026-03-02-two.md'));
    expect(await found(cwd, 'disk')).toEqual([]);
    expect(await found(cwd, 'certificate')).toEqual([]);
    expect(await found(cwd, 'backlog')).toEqual(['2026-03-01-one']);
    expect(await found(cwd, 'replica')).toEqual(['2026-03-03-three']);
  });

  it('is not fooled by a change of the same length with the old time put back', async () => {
    const cwd = world();
    settle(cwd);
    await found(cwd, 'disk');
    const path = join(cwd, 'postmortems/2026-03-01-one.md');
    const { atime, mtime, size } = statSync(path);
    writeFileSync(path, document('Pool drained').replace('drained', 'drainy'));
    expect(statSync(path).size).toBe(size);
    utimesSync(path, atime, mtime);
    expect(await found(cwd, 'disk')).toEqual([]);
    expect(await found(cwd, 'pool')).toEqual(['2026-03-01-one']);
  });

  it.each([
    ['half written', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    [
      'flipped in one bit',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte))),
    ],
    ['something else', () => Buffer.from('{"version":1}')],
  ])('is built anew, silently, where it is %s', async (_, spoil) => {
    const cwd = world();
    await found(cwd, 'disk');
    const whole = readFileSync(cacheOf(cwd));
    writeFileSync(cacheOf(cwd), spoil(whole));
    const { err, exitCode } = await runIn({ cwd }, 'search', 'disk');
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
    expect(await found(cwd, 'certificate')).toEqual(['2026-03-02-two']);
    expect(readFileSync(cacheOf(cwd)).length).toBe(whole.length);
  });

  it('goes on past a link that leads back to itself', async () => {
    const cwd = world();
    symlinkSync('loop.md', join(cwd, 'postmortems/loop.md'));
    expect(await found(cwd, 'disk')).toEqual(['2026-03-01-one']);
    expect(await found(cwd, 'disk')).toEqual(['2026-03-01-one']);
  });

  it('is whole after several runs that build it at once', async () => {
    const cwd = world();
    settle(cwd);
    const run = (word: string) =>
      new Promise<string>((resolve, reject) => {
        execFile(process.execPath, [LFI, 'search', word, '--json'], { cwd }, (error, stdout) =>
          error ? reject(error) : resolve(stdout),
        );
      });
    const answers = await Promise.all(['disk', 'certificate', 'disk', 'certificate'].map(run));
    expect(answers.map((text) => JSON.parse(text).data.hits[0].id)).toEqual([
      '2026-03-01-one',
      '2026-03-02-two',
      '2026-03-01-one',
      '2026-03-02-two',
    ]);
    expect(readdirSync(join(cwd, '.lfi-cache')).sort()).toEqual(['.gitignore', 'search.idx']);
    const whole = readFileSync(cacheOf(cwd));
    expect(await found(cwd, 'disk')).toEqual(['2026-03-01-one']);
    expect(readFileSync(cacheOf(cwd)).length).toBe(whole.length);
  });

  it('takes no notice of what a run left behind that was killed while it wrote', async () => {
    const cwd = world();
    await found(cwd, 'disk');
    const whole = readFileSync(cacheOf(cwd));
    writeFileSync(join(cwd, '.lfi-cache/search.idx.4711.tmp'), whole.subarray(0, 100));
    expect(await found(cwd, 'disk')).toEqual(['2026-03-01-one']);
    expect(await found(cwd, 'certificate')).toEqual(['2026-03-02-two']);
  });

  it('is built anew when the config changes what words mean', async () => {
    const cwd = world();
    expect(await found(cwd, 'bananas')).toEqual([]);
    writeFileSync(join(cwd, 'lfi.config.yaml'), 'synonyms: [[bananas, certificate]]\n');
    expect(await found(cwd, 'bananas')).toEqual(['2026-03-02-two']);
  });

  it('can be elsewhere, or not at all', async () => {
    const cwd = world();
    expect(await found(cwd, 'disk', '--no-cache')).toEqual(['2026-03-01-one']);
    expect(existsSync(cacheOf(cwd))).toBe(false);
    await found(cwd, 'disk', '--cache-location', 'build/cache');
    expect(existsSync(join(cwd, 'build/cache/search.idx'))).toBe(true);
    expect(existsSync(cacheOf(cwd))).toBe(false);
  });

  it('is only slower where it cannot be written', async () => {
    const cwd = world();
    writeFileSync(join(cwd, '.lfi-cache'), 'in the way');
    expect(await found(cwd, 'disk')).toEqual(['2026-03-01-one']);
  });
});

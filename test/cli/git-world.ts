import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

/** The document that most of these tests are about. */
export const DOC = 'postmortems/2026-03-01-pool.md';

/** A folder, its clone or none, with files, `git` at fixed dates and `lfi`. */
export function gitWorld(cwd = tempTree()) {
  const git = (args: readonly string[], date = '2026-01-01T12:00:00Z', authored = date) =>
    execFileSync('git', ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...args], {
      cwd,
      env: { ...ENV, GIT_AUTHOR_DATE: authored, GIT_COMMITTER_DATE: date },
      stdio: 'pipe',
    }).toString();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  const lfi = (...argv: string[]) => runIn({ cwd, env: ENV, now: '2026-06-01T12:00:00Z' }, ...argv);
  const json = async (...argv: string[]) => {
    const { out, err, exitCode } = await lfi(...argv, '--json');
    if (exitCode !== 0) throw new Error(err);
    return JSON.parse(out);
  };
  return {
    cwd,
    git,
    write,
    lfi,
    json,
    init: () => git(['init', '--quiet']),
    /** One commit of these files at noon UTC of a day. */
    commit(day: string, files: Readonly<Record<string, string>>, authored = day) {
      for (const [path, text] of Object.entries(files)) write(path, text);
      git(['add', '--all']);
      git(['commit', '--quiet', '--allow-empty', '-m', day], `${day}T12:00:00Z`, `${authored}T12:00:00Z`);
    },
    /** The history part of `lfi actions`, and its items by the end of their ids. */
    async history(...argv: string[]) {
      const { data } = await json('actions', '--history', ...argv);
      const items = Object.fromEntries(
        data.items.map((item: { id: string }) => [item.id.replace(/^.*#/, ''), item]),
      );
      return { ...data.history, items, headline: data.headline };
    },
  };
}

/** A postmortem of 2026-03-01, resolved on that day, with these lines as its action items. */
export const withItems = (items: string, frontmatter = 'status: draft') => `---
title: The pool ran dry
${frontmatter}
severity: sev2
services: [checkout]
started: 2026-03-01T10:00:00Z
resolved: 2026-03-01T12:00:00Z
---

## Key takeaways

- A pool without an alert runs dry at night.

## Action items

${items}

## Open questions

- What did the others see?
`;

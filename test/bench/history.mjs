import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { corpusVersion } from './corpus.mjs';
import { makeDocument } from './document.mjs';
import { randomFrom } from './random.mjs';

const DAY = 24 * 60 * 60;

/**
 * The folder of a repository with that many documents and commits, the same for the same seed; made through one
 * `git fast-import` when it is not there yet. Each document arrives in a commit of its own, and is later edited the way
 * people do it: items closed, reopened, put off, reworded, prose mended, files renamed.
 */
export function repositoryOf(documents, commits, seed) {
  const folder = join(
    tmpdir(),
    `lfi-bench-git-${corpusVersion(['history'])}-${seed}-${documents}-${commits}`,
  );
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  git(half, ['init', '--quiet', '--initial-branch=main']);
  const stream = join(half, '.git', 'lfi-bench-stream');
  writeStream(stream, documents, commits, randomFrom(seed));
  const file = openSync(stream, 'r');
  git(half, ['fast-import', '--quiet'], file);
  closeSync(file);
  rmSync(stream);
  git(half, ['reset', '--quiet', '--hard', 'main']);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(half, folder);
  return folder;
}

function git(cwd, args, input = 'ignore') {
  const { status, stderr } = spawnSync('git', args, { cwd, stdio: [input, 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}

function writeStream(path, documents, commits, random) {
  const files = Array.from({ length: documents }, (_, n) => makeDocument(random, n + 1));
  const events = files.map((_, n) => ({ n, at: arrival(files[n].path, random) }));
  const arrivals = events.map(({ at }) => at);
  for (let i = documents; i < commits; i++) {
    const n = random.below(documents);
    events.push({ n, at: arrivals[n] + random.between(1, 90) * DAY + random.below(DAY) });
  }
  events.sort((a, b) => a.at - b.at);
  const out = openSync(path, 'w');
  const there = new Set();
  for (const { n, at } of events) {
    const file = files[n];
    const rename = there.has(n) && random.chance(0.01) ? file.path.replace(/\.md$/, '-x.md') : null;
    if (there.has(n)) file.text = edited(file.text, random);
    there.add(n);
    const data = Buffer.from(file.text);
    const head = `commit refs/heads/main\ncommitter A <a@example.com> ${at} +0000\ndata 1\nx\n`;
    const moved = rename === null ? '' : `D ${file.path}\n`;
    if (rename !== null) file.path = rename;
    writeSync(out, `${head}${moved}M 100644 inline ${file.path}\ndata ${data.length}\n`);
    writeSync(out, data);
    writeSync(out, '\n');
  }
  closeSync(out);
}

/** Some days after the day in its name. */
function arrival(path, random) {
  const [day] = /\d{4}-\d\d-\d\d/.exec(path) ?? ['2022-10-01'];
  return Date.parse(`${day}T09:00:00Z`) / 1000 + random.between(1, 10) * DAY + random.below(DAY);
}

/** One edit: most close an item, some do something else; where there is nothing of it, the prose grows. */
function edited(text, random) {
  const kind = random.below(10);
  const found = EDITS.find(({ upTo }) => kind < upTo);
  const done = found ? found.edit(text, random) : text;
  return done === text ? `${text}\nIt was looked at again in week ${random.between(1, 52)}.\n` : done;
}

const EDITS = [
  { upTo: 4, edit: (text) => text.replace('| open |', '| done |').replace('- [ ]', '- [x]') },
  { upTo: 5, edit: (text) => text.replace('| done |', '| open |').replace('- [x]', '- [ ]') },
  {
    upTo: 7,
    edit: (text, random) =>
      text.replace(/(?<=due: |\| )20\d\d-\d\d-\d\d(?=;| \| open)/, (due) => later(due, random)),
  },
  { upTo: 8, edit: (text) => text.replace('pool wait above', 'wait for the pool of more than') },
];

const later = (due, random) =>
  new Date(Date.parse(due) + random.between(7, 60) * DAY * 1000).toISOString().slice(0, 10);

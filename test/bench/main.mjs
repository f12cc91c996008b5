// `npm run bench [-- --quick] [-- --history] [-- --site]`: how quick the built program is, beside what one would use instead, in the same run.
import { rmSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusOf } from './corpus.mjs';
import { repositoryOf } from './history.mjs';
import { compare } from './measure.mjs';
import { takeBuild } from './take-build.mjs';

const SEED = 1;
const AS_OF = '2026-09-30';
const quick = process.argv.includes('--quick');
const onlyHistory = process.argv.includes('--history');
const onlySite = process.argv.includes('--site');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const LFI = takeBuild(here('../..'));
const MARKDOWNLINT = here('../../node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');

const targets = [];
const { model } = cpus()[0] ?? { model: 'unknown' };
const gigabytes = Math.round(totalmem() / 2 ** 30);
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} × ${model}, ${gigabytes} GB`,
);
console.log('Medians, the commands taken in turns. Ratios carry over to other machines, times do not.');

if (!onlyHistory && !onlySite)
  show(
    'Start-up',
    [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'lfi --version', args: [LFI, '--version'], against: { 'node -e 0': 1.5 } },
      { name: 'lfi --help', args: [LFI, '--help'], against: { 'node -e 0': 1.5 } },
    ],
    quick ? 7 : 21,
  );

for (const count of onlyHistory || onlySite ? [] : [1_000, 10_000]) {
  const cwd = corpusOf(count, SEED);
  const floor = { name: 'walk and read', args: [here('./rivals/read-all.mjs')], cwd };
  const kept = join(LFI, `../../kept-${count}`);
  const trends = {
    cwd,
    against: { 'walk and read': null, 'gray-matter loop': 0.8 },
  };
  const lint = { cwd, against: { 'walk and read': null, 'markdownlint-cli2': 0.06 } };
  show(
    `lfi trends, ${count} documents`,
    [
      floor,
      { name: 'gray-matter loop', args: [here('./rivals/loop.mjs')], cwd },
      {
        ...trends,
        name: 'lfi trends, first run',
        args: [LFI, 'trends', '--as-of', AS_OF, '--cache-location', `${kept}-first`],
        before: () => rmSync(`${kept}-first`, { recursive: true, force: true }),
      },
      // From the first run, the untimed one, on the values of frontmatter are in the cache.
      {
        ...trends,
        name: 'lfi trends, next run',
        args: [LFI, 'trends', '--as-of', AS_OF, '--cache-location', kept],
      },
    ],
    quick ? 3 : 9,
  );
  show(
    `lfi lint, ${count} documents`,
    [
      floor,
      { name: 'markdownlint-cli2', args: [MARKDOWNLINT, '**/*.md'], cwd },
      {
        ...lint,
        name: 'lfi lint, first run',
        args: [LFI, 'lint', '--cache-location', `${kept}-first`],
        before: () => rmSync(`${kept}-first`, { recursive: true, force: true }),
      },
      {
        ...lint,
        name: 'the same, 1 thread',
        args: [LFI, 'lint', '--concurrency', 'off', '--cache-location', `${kept}-first`],
        before: () => rmSync(`${kept}-first`, { recursive: true, force: true }),
        against: { 'markdownlint-cli2': null },
      },
      // From the first run, the untimed one, on what was found is in the cache.
      { ...lint, name: 'lfi lint, next run', args: [LFI, 'lint', '--cache-location', kept] },
    ],
    quick ? 1 : 3,
  );
}

if (!onlyHistory && !onlySite) {
  const cwd = corpusOf(10_000, SEED);
  const words = ['search', 'connection', 'pool', 'exhaustion', '--as-of', AS_OF];
  // Its first run, the untimed one, builds the index.
  const kept = ['--cache-location', join(LFI, '../../index')];
  show(
    'lfi search, 10000 documents',
    [
      { name: 'walk and read', args: [here('./rivals/read-all.mjs')], cwd },
      {
        name: 'lfi search',
        args: [LFI, ...words, ...kept],
        cwd,
        against: { 'walk and read': null },
      },
      {
        name: 'lfi search --no-cache',
        args: [LFI, ...words, '--no-cache'],
        cwd,
        against: { 'lfi search': null },
      },
    ],
    quick ? 1 : 5,
  );
}

if (!onlySite) {
  const cwd = repositoryOf(10_000, 20_000, SEED);
  show(
    'What git knows of 10000 documents with 20000 commits',
    [
      { name: 'git log, git cat-file', args: [here('./rivals/git-alone.mjs')], cwd },
      { name: 'git log of 20 files', args: [here('./rivals/git-by-file.mjs'), '20'], cwd },
      { name: 'lfi actions', args: [LFI, 'actions', '--json', '--as-of', AS_OF], cwd },
      {
        name: 'lfi actions --history',
        args: [LFI, 'actions', '--history', '--as-of', AS_OF],
        cwd,
        against: { 'lfi actions': null, 'git log, git cat-file': null },
      },
      { name: 'lfi trends', args: [LFI, 'trends', '--as-of', AS_OF], cwd },
      {
        name: 'lfi trends --at',
        args: [LFI, 'trends', '--at', 'main~5000'],
        cwd,
        against: { 'lfi trends': null },
      },
    ],
    quick ? 1 : 3,
  );
}

if (!onlyHistory) {
  const cwd = corpusOf(1_000, SEED);
  const folder = join(LFI, '../../site');
  show(
    'lfi site, 1000 documents',
    [
      { name: 'walk and read', args: [here('./rivals/read-all.mjs')], cwd },
      { name: 'lfi lint', args: [LFI, 'lint', '--no-cache'], cwd },
      // Its first run, the untimed one, writes the folder; then nothing has changed.
      {
        name: 'lfi site',
        args: [LFI, 'site', folder, '--as-of', AS_OF],
        cwd,
        against: { 'walk and read': null, 'lfi lint': null },
      },
    ],
    quick ? 1 : 3,
  );
}

const met = targets.filter(({ ratio, target }) => ratio <= target).length;
console.log(`\nTargets met: ${met} of ${targets.length}`);
for (const { what, ratio, target } of targets) {
  console.log(`  ${ratio <= target ? 'met   ' : 'missed'}  ${what}: ${ratio.toFixed(3)}, at most ${target}`);
}

/** Prints a table; `against` names what a command is held against, with the ratio that it is to stay under. */
function show(title, commands, rounds) {
  const measured = compare(commands, rounds);
  console.log(
    `\n${title}, ${rounds} ${rounds === 1 ? 'run' : 'runs'} each\n${row(['', 'ms', 'peak MB', 'ratios'])}`,
  );
  measured.forEach(({ name, ms, megabytes }, i) => {
    const ratios = Object.entries(commands[i].against ?? {}).map(([rival, target]) => {
      const ratio = ms / measured.find((one) => one.name === rival).ms;
      if (target !== null) targets.push({ what: `${title}: ${name} / ${rival}`, ratio, target });
      return `${ratio.toFixed(2)} × ${rival}`;
    });
    console.log(row([name, ms.toFixed(0), megabytes.toFixed(0), ratios.join(', ')]));
  });
}

function row([name, ms, megabytes, ratios]) {
  return `  ${name.padEnd(22)}${ms.padStart(8)}${megabytes.padStart(9)}  ${ratios}`.trimEnd();
}

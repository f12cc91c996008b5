// The floor: git names every version of every file, and hands its content over; nothing is done with it.
import { spawnSync } from 'node:child_process';

const git = (args, input) => spawnSync('git', args, { input, maxBuffer: 1 << 30 }).stdout;
const log = git([
  'log',
  '--first-parent',
  '-m',
  '--root',
  '--raw',
  '--no-abbrev',
  '-M',
  '--format=',
]).toString();
const blobs = new Set(Array.from(log.matchAll(/^:\S+ \S+ \S+ (\S+)/gm), ([, blob]) => blob));
console.log(git(['cat-file', '--batch', '--buffer'], `${[...blobs].join('\n')}\n`).length);

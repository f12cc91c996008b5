// What a script would do: one git process a file. The argument says for how many files, as all of them take too long.
import { spawnSync } from 'node:child_process';

const files = spawnSync('git', ['ls-files'], { maxBuffer: 1 << 30 })
  .stdout.toString()
  .trim()
  .split('\n');
for (const file of files.slice(0, Number(process.argv[2]))) {
  spawnSync('git', ['log', '--follow', '-p', '--format=%ct', '--', file], { maxBuffer: 1 << 30 });
}

// The closing line of a vitest run, from its JSON: 'N passed, N failed, N skipped'.
// With --check it names what was skipped or did not run and fails: whoever lands a change has everything tests need.
import { existsSync, readFileSync } from 'node:fs';

const check = process.argv.includes('--check');
const file = process.argv.at(-1);
const { testResults = [], numPassedTests = 0 } = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : {};
const tests = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map(({ status, fullName }) => ({ status, name: `${name}: ${fullName}` })),
);
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
// A file that does not load has no tests that could fail.
const broken = testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
);
const failed = tests.filter(({ status }) => status === 'failed').length + broken.length;

if (check) {
  for (const { name } of skipped) console.log(`skipped: ${name}`);
  for (const { name, message } of broken) console.log(`did not run: ${name}: ${message}`);
  if (numPassedTests === 0) console.log('no test ran');
  process.exitCode = skipped.length + failed > 0 || numPassedTests === 0 ? 1 : 0;
} else {
  console.log(`${numPassedTests} passed, ${failed} failed, ${skipped.length} skipped`);
}

// `npm run architecture`: what stands against the rules of .dependency-cruiser.mjs.
import { fileURLToPath } from 'node:url';
import { checkArchitecture } from './check.mjs';

const violations = await checkArchitecture(fileURLToPath(new URL('../..', import.meta.url)));
for (const { severity, message } of violations) console.log(`${severity}  ${message}`);
const errors = violations.filter(({ severity }) => severity === 'error').length;
console.log(`${errors} errors, ${violations.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;

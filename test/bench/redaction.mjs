// What a redaction profile takes out of real reports: `LFI_CORPORA=<folder> npm run redaction [-- <profile>]`.
// Every replacement with its place and its line, to be read and judged one by one; then the counts by kind, and what
// reading the text costs.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { corporaFolder, loadSources, reportsIn } from './sources.mjs';

const folder = corporaFolder('reports');
const lfi = await loadSources({
  'document/read-document': 'readDocument',
  'model/config': 'DEFAULT_CONFIG',
  'redaction/profile': 'profileOf',
  'redaction/names': 'namesOf',
  'redaction/find': 'findMatches',
});
const files = reportsIn(folder);
const documents = files.map((file) =>
  lfi.readDocument({ path: relative(folder, file), text: readFileSync(file, 'utf8') }, lfi.DEFAULT_CONFIG),
);
const profile = lfi.profileOf(process.argv[2] ?? 'internal', lfi.DEFAULT_CONFIG);
const names = lfi.namesOf(profile, lfi.DEFAULT_CONFIG, documents);
const counts = new Map();
for (const { path, text } of documents) {
  for (const match of lfi.findMatches(text, profile, names)) {
    counts.set(match.kind, (counts.get(match.kind) ?? 0) + 1);
    const line = text.slice(0, match.from).split('\n').length;
    const about = `${text.slice(Math.max(0, match.from - 40), match.from)}«${text.slice(match.from, match.to)}»${text.slice(match.to, match.to + 30)}`;
    console.log(`${match.kind}  ${path}:${line}  ${about.replaceAll(/\s+/g, ' ')}`);
  }
}
for (const [kind, count] of [...counts].sort()) console.log(`${String(count).padStart(5)}  ${kind}`);
const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
let best = Number.POSITIVE_INFINITY;
for (let pass = 0; pass < 5; pass++) {
  const from = performance.now();
  for (const { text } of documents) lfi.findMatches(text, profile, names);
  best = Math.min(best, performance.now() - from);
}
console.log(`${files.length} documents, ${Math.round(characters / 1000)} KB, ${best.toFixed(0)} ms`);

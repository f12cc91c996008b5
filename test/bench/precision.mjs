// What the rules of wording find in real reports: `LFI_CORPORA=<folder> npm run precision [-- --actions]`.
// Every finding with its place and its sentence, to be read and judged one by one; then the counts by rule, and
// what reading the prose costs. `--actions` runs the rules on the wording of action items instead.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { corporaFolder, loadSources, reportsIn } from './sources.mjs';

const folder = corporaFolder('reports');
const actions = process.argv.includes('--actions');
const lfi = await loadSources({
  'document/read-document': 'readDocument',
  'model/config': 'DEFAULT_CONFIG',
  'lint/rules/language/language-rules': 'LANGUAGE_RULES',
  'lint/language/lint-prose': 'proseFindings',
  'lint/language/blocks': 'proseBlocks',
  'lint/language/sentences': 'splitSentences',
  'lint/rules/actions/people-fix': 'peopleFix',
  'lint/rules/actions/vague-verb': 'vagueVerb',
});

const files = reportsIn(folder);
const active = lfi.LANGUAGE_RULES.map((rule) => ({ rule, level: rule.meta.level, options: {} }));
const counts = new Map();
let sentences = 0;
const quiet = [];
for (const file of files) {
  const path = relative(folder, file);
  const document = lfi.readDocument({ path, text: readFileSync(file, 'utf8') }, lfi.DEFAULT_CONFIG);
  const { body } = document;
  if (actions) onActions(document, path);
  else onProse(document, path, body);
}
for (const [id, count] of [...counts].sort()) console.log(`${String(count).padStart(5)}  ${id}`);
const read = actions ? '' : `, ${sentences} sentences`;
console.log(`${files.length} documents${read}, ${[...counts.values()].reduce((a, b) => a + b, 0)} findings`);
if (quiet.length > 0) console.log(cost());

/** What the documents without a finding cost, reading them aside: the best of some passes. */
function cost() {
  const bytes = quiet.reduce((sum, document) => sum + document.text.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 12; pass++) {
    const from = performance.now();
    for (const document of quiet) lfi.proseFindings(document, active, lfi.DEFAULT_CONFIG);
    best = Math.min(best, performance.now() - from);
  }
  return `without findings: ${quiet.length} documents, ${((best / bytes) * 6144).toFixed(3)} ms for each 6 KB`;
}

function onProse(document, path, body) {
  const tree = document.tree();
  for (const block of lfi.proseBlocks(tree, body.sections))
    sentences += lfi.splitSentences(block.text).length;
  const kept = { text: document.text, body, tree: () => tree };
  const found = lfi.proseFindings(kept, active, lfi.DEFAULT_CONFIG);
  if (found.length === 0) quiet.push(kept);
  for (const { active: of, report, sentence } of found) {
    const { line, column } = report.span.start;
    print(of.rule.meta.id, `${path}:${line}:${column}`, report.data.seen, sentence);
  }
}

function onActions(document, path) {
  for (const rule of [lfi.peopleFix, lfi.vagueVerb]) {
    const report = ({ span, data }) => print(rule.meta.id, `${path}:${span.start.line}`, '', data.item);
    rule.check(document, { config: lfi.DEFAULT_CONFIG, options: {}, report });
  }
}

function print(id, where, seen, text) {
  counts.set(id, (counts.get(id) ?? 0) + 1);
  console.log(`${id}  ${where}${seen === '' ? '' : `  [${seen}]`}\n    ${text.replaceAll(/\s+/g, ' ')}`);
}

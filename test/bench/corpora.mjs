// How well real reports are read: `LFI_CORPORA=<folder with labels.json> npm run corpora [-- --misses]`.
// Precision and recall against labels made by hand; the rules of scoring are beside each measure.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { corporaFolder, loadSources } from './sources.mjs';

const folder = corporaFolder('reports with a labels.json');
const showMisses = process.argv.includes('--misses');

const { readDocument, DEFAULT_CONFIG } = await loadSources({
  'document/read-document': 'readDocument',
  'model/config': 'DEFAULT_CONFIG',
});
const labels = new Map(
  JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')).documents.map((label) => [label.path, label]),
);

const MEASURES = ['title', 'date', 'sections', 'timeline', 'actions', 'done'];
// What these hold no heading tells; `other` and `detection` are left out as well.
const BY_CONTENT = /^(?:background|context|lead-?up|response|conclusions?|post-?mortem|future measures)$/;
const scores = new Map();
const misses = [];
const skipped = [];
let read = 0;
let bytes = 0;
let slowest = { ms: 0, path: '' };

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
  .sort();
const started = performance.now();
for (const [i, path] of files.entries()) {
  if (i % 100 === 99) await new Promise(setImmediate);
  if (!path.includes('/') || !/\.(?:md|markdown|mdx|qmd)$/i.test(path)) {
    skipped.push([path, 'no markdown file in a folder of its own']);
    continue;
  }
  const text = readFileSync(join(folder, path), 'utf8');
  const before = performance.now();
  try {
    const document = readDocument({ path, text }, DEFAULT_CONFIG);
    const { body, date } = document;
    read += 1;
    bytes += text.length;
    const ms = performance.now() - before;
    if (ms > slowest.ms) slowest = { ms, path };
    const label = labels.get(path);
    if (label) score(document, body, date, label, text);
    labels.delete(path);
  } catch (error) {
    skipped.push([path, String(error?.stack ?? error)]);
  }
}
const elapsed = performance.now() - started;

function score(document, body, date, label, text) {
  const repository = label.path.split('/')[0];
  const lines = text.split('\n');
  const tell = (measure, kind, line, what) => misses.push({ measure, kind, path: label.path, line, what });

  const titled = document.title !== null && document.title === label.title;
  tally(repository, 'title', titled, document.title !== null, label.title !== null);
  if (document.title !== label.title)
    tell('title', 'wrong', 1, `${document.title} | expected ${label.title}`);

  const day = date && dayOf(date.moment);
  tally(repository, 'date', day !== null && day === label.date, day !== null, label.date !== null);
  if (day !== label.date) tell('date', 'wrong', 1, `${day} (${date?.source}) | expected ${label.date}`);

  const counts = ({ section, heading }) =>
    section !== 'other' && section !== 'detection' && !BY_CONTENT.test(fold(heading));
  compare(
    'sections',
    body.sections.filter((own) => counts(own) && !leftOut(own)),
    label.sections.filter(counts),
    (own) => `${own.line} ${own.section}`,
  );
  // A heading whose label is left out of the score is left out on both sides.
  function leftOut(own) {
    return label.sections.some(
      ({ line, section }) => line === own.line && (section === 'other' || section === 'detection'),
    );
  }

  compare('timeline', body.timeline, label.timeline, (row) => `${row.line} ${row.time}`);
  compare('actions', body.actionItems, label.action_items, (item) => `${item.line}`);
  const isDone = (item) => item.done ?? item.status === 'done';
  compare(
    'done',
    body.actionItems.filter(isDone),
    label.action_items.filter(isDone),
    (item) => `${item.line}`,
  );

  function compare(measure, own, expected, keyOf) {
    const ours = new Map(own.map((item) => [keyOf(item), item]));
    const theirs = new Map(expected.map((item) => [keyOf(item), item]));
    for (const [key, item] of theirs) {
      tally(repository, measure, ours.has(key), ours.has(key), true);
      if (!ours.has(key))
        tell(measure, 'missed', item.line, `${key} | ${lines[item.line - 1]?.slice(0, 100)}`);
    }
    for (const [key, item] of ours) {
      if (theirs.has(key)) continue;
      tally(repository, measure, false, true, false);
      tell(measure, 'extra', item.line, `${key} | ${lines[item.line - 1]?.slice(0, 100)}`);
    }
  }
}

function fold(heading) {
  return heading
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .toLowerCase();
}

function dayOf({ epochMs, offset }) {
  return new Date(epochMs + (offset ?? 0) * 60_000).toISOString().slice(0, 10);
}

function tally(repository, measure, right, found, expected) {
  for (const name of [repository, 'total']) {
    const key = `${name}\n${measure}`;
    const score = scores.get(key) ?? { right: 0, found: 0, expected: 0 };
    if (right) score.right += 1;
    if (found) score.found += 1;
    if (expected) score.expected += 1;
    scores.set(key, score);
  }
}

const perSecond = Math.round(read / (elapsed / 1000));
console.log(
  `${read} files read (${Math.round(bytes / 1024)} KB) in ${Math.round(elapsed)} ms, ${perSecond} a second`,
);
console.log(`slowest: ${slowest.path}, ${slowest.ms.toFixed(1)} ms`);
for (const [path, why] of skipped) console.log(`skipped: ${path}: ${why}`);
for (const path of labels.keys()) console.log(`labelled, not found: ${path}`);
console.log('');
const names = [...new Set([...scores.keys()].map((key) => key.split('\n')[0]))].filter(
  (name) => name !== 'total',
);
const width = Math.max(...names.map((name) => name.length));
const cell = (text) => text.padStart(16);
console.log(`${''.padEnd(width)}${MEASURES.map(cell).join('')}`);
for (const name of [...names, 'total']) {
  const cells = MEASURES.map((measure) => {
    const { right, found, expected } = scores.get(`${name}\n${measure}`) ?? {
      right: 0,
      found: 0,
      expected: 0,
    };
    const share = (of) => (of === 0 ? '  – ' : (right / of).toFixed(2));
    return cell(`${share(found)} ${share(expected)} ${String(expected).padStart(3)}`);
  });
  console.log(`${name.padEnd(width)}${cells.join('')}`);
}
console.log('\nEach cell: precision, recall, number labelled.');
if (showMisses) {
  console.log('');
  for (const { measure, kind, path, line, what } of misses)
    console.log(`${measure} ${kind}: ${path}:${line}: ${what}`);
}

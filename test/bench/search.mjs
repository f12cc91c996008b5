// How good the search is: `npm run bench:search [-- --queries]`, on the judged questions over examples/ and, with
// LFI_CORPORA=<folder with search.json>, over real reports. nDCG@10 (gain 2^grade - 1) and recall@10 (of all documents
// judged relevant, those among the first ten), averaged over the questions, beside what one would use instead:
// counting words as `rg --count-matches -i` does, and MiniSearch as it comes, over title and text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { loadSources, ROOT } from './sources.mjs';

const TOP = 10;
const each = process.argv.includes('--queries');
const lfi = await loadSources({
  'document/read-document': 'readDocument',
  'model/config': 'DEFAULT_CONFIG',
  'corpus/config-file': 'readConfig',
  'library/concepts': 'Concepts',
  'library/build-index': 'entryOf, updateIndex',
  'library/index-data': 'EMPTY_INDEX',
  'library/search-index': 'SearchIndex',
  'library/search': 'understand',
  'library/find': 'find',
});

const examples = join(ROOT, 'examples');
const { config } = await lfi.readConfig(examples);
measure(
  'examples',
  examples,
  /^(?:postmortems|near-misses)\/.*\.md$/,
  here('./search-examples.json'),
  config,
);
const corpora = process.env.LFI_CORPORA;
if (corpora) measure('LFI_CORPORA', corpora, /\/.*\.q?md$/, join(corpora, 'search.json'), lfi.DEFAULT_CONFIG);
else console.log('\nLFI_CORPORA names no folder: the judged questions over real reports are left out.');

function here(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}

function measure(name, folder, included, judgements, config) {
  const { queries } = JSON.parse(readFileSync(judgements, 'utf8'));
  const documents = readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => included.test(path))
    .sort()
    .map((path) => lfi.readDocument({ path, text: readFileSync(join(folder, path), 'utf8') }, config));
  const rivals = {
    'word count': wordCount(documents),
    'minisearch, its defaults': plainMiniSearch(documents),
    'lfi search': ours(documents, config),
  };
  const known = new Set(documents.map(({ path }) => path));
  for (const { query, relevant } of queries) {
    for (const { path } of relevant) if (!known.has(path)) throw new Error(`${query}: there is no ${path}`);
  }
  console.log(`\n${name}: ${queries.length} questions, ${documents.length} documents`);
  console.log(`  ${''.padEnd(26)}nDCG@10  recall@10`);
  for (const [rival, search] of Object.entries(rivals)) {
    const scores = queries.map(({ query, relevant }) => score(search(query).slice(0, TOP), relevant));
    const mean = (key) => (scores.reduce((sum, one) => sum + one[key], 0) / scores.length).toFixed(3);
    console.log(`  ${rival.padEnd(26)}${mean('ndcg').padStart(7)}${mean('recall').padStart(11)}`);
    if (!each) continue;
    for (const [i, { query }] of queries.entries()) {
      console.log(`    ${scores[i].ndcg.toFixed(2)} ${scores[i].recall.toFixed(2)}  ${query}`);
    }
  }
}

function score(found, relevant) {
  const grades = new Map(relevant.map(({ path, grade }) => [path, grade]));
  const gain = (grade, rank) => (2 ** grade - 1) / Math.log2(rank + 2);
  const sum = (list) => list.reduce((total, grade, rank) => total + gain(grade, rank), 0);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, TOP);
  return {
    ndcg: sum(found.map((path) => grades.get(path) ?? 0)) / sum(best),
    recall: found.filter((path) => grades.has(path)).length / grades.size,
  };
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function wordCount(documents) {
  return (query) => {
    const counted = documents.map(({ path, text }) => {
      const lower = text.toLowerCase();
      return { path, count: wordsOf(query).reduce((sum, word) => sum + lower.split(word).length - 1, 0) };
    });
    const found = counted.filter(({ count }) => count > 0);
    return found.sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
  };
}

function plainMiniSearch(documents) {
  const search = new MiniSearch({ fields: ['title', 'text'], idField: 'path' });
  search.addAll(documents.map(({ path, title, text }) => ({ path, title: title ?? '', text })));
  return (query) => search.search(query).map(({ id }) => id);
}

function ours(documents, config) {
  const concepts = new lfi.Concepts(config.taxonomy, config.synonyms);
  const entries = documents.map((document) => lfi.entryOf(document, document.path, concepts));
  const index = new lfi.SearchIndex(lfi.updateIndex(lfi.EMPTY_INDEX, new Set(), entries));
  const shelf = { index, concepts, read: (number) => documents[number] };
  const all = { passes: () => true, passesOpened: null };
  return (query) => {
    const { found } = lfi.find(lfi.understand(query, index, concepts), shelf, all, TOP);
    return found.map(({ postmortem }) => postmortem.path);
  };
}

// Who may import whom. `npm run architecture` holds the sources to it, and test/architecture.test.ts does.

/** What each folder of src/ may import of ours, itself aside. */
const LAYERS = {
  model: [],
  document: ['model'],
  stats: ['model'],
  corpus: ['document', 'model'],
  lint: ['model', 'stats'],
  reports: ['model', 'stats', 'library', 'redaction'],
  library: ['model', 'stats'],
  interchange: ['model', 'stats'],
  redaction: ['model'],
  render: ['model', 'reports'],
  site: ['model', 'reports', 'library', 'render'],
  browser: ['model', 'library'],
  serve: ['model'],
  usecases: [
    'model',
    'document',
    'stats',
    'corpus',
    'lint',
    'reports',
    'library',
    'interchange',
    'redaction',
    'render',
    'site',
    'serve',
  ],
};

/** Where the one module that knows a package stands; nobody else is to depend on its ways. */
const PACKAGES = {
  'gray-matter': 'document/frontmatter',
  satteri: 'document/markdown',
  unified: '(document/markdown|render/)',
  'remark-[a-z-]+': '(document/markdown|render/)',
  'rehype-[a-z-]+': 'render/html/',
  chokidar: 'corpus/',
  cephes: 'stats/distributions',
  'temporal-polyfill': 'model/zone',
  'fastest-levenshtein': '(model/|lint/|library/)',
  'fast-glob': 'corpus/',
  commander: 'cli/',
  '@clack/prompts': 'cli/asker',
  chalk: '(render|cli)/',
  'cli-table3': 'render/',
  minisearch: 'library/',
  stemmer: 'library/stem',
};

/** Where the world outside is touched: the process, files, other programs, the clock; the network in two modules; a page. */
export const AT_THE_EDGE =
  '^src/(main\\.ts|lint-thread\\.ts|cli/(host|editor|asker|stdio-transport|thread)\\.ts|corpus/|interchange/http\\.ts|serve/|browser/)';

const layers = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer}-imports`,
  comment: `${layer}/ imports ${allowed.length > 0 ? allowed.join(', ') : 'nothing'} of ours`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^(src|test|scripts|examples|templates)/',
    pathNot: `^src/((${[layer, ...allowed].join('|')})/${layer === 'usecases' ? '|cli/' : ''})`,
  },
}));

const packages = Object.entries(PACKAGES).map(([name, home]) => ({
  name: `one-home-for-${name.replaceAll(/[^a-z]+/g, '-')}`,
  comment: `${name} is known to src/${home} alone`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${home}` },
  to: { path: `(^|node_modules/)${name}(/|$)` },
}));

export default {
  forbidden: [
    ...layers,
    ...packages,
    {
      name: 'usecases-know-no-cli',
      comment: 'what was typed is handed to a use-case; it knows nothing of what reads it',
      severity: 'error',
      from: { path: '^src/usecases/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'render-knows-types',
      comment: 'render/ needs the shape of a report, not the code that makes one',
      severity: 'error',
      from: { path: '^src/render/' },
      to: { path: '^src/reports/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cli-imports',
      comment:
        'cli/ knows the model and its own; what a command does is a use-case, loaded when it is called',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^(src|test|scripts)/', pathNot: '^src/(cli|model|usecases)/' },
    },
    {
      name: 'usecases-are-loaded-lazily',
      comment:
        'a command imports its use-case with import(), so that --help loads none of it; types are free',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '^src/usecases/',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
        pathNot: '^src/usecases/(invocation|exit-code)\\.ts$',
      },
    },
    {
      name: 'main-imports',
      comment: 'main joins the process to the program',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { pathNot: '^src/cli/(host|program)\\.ts$' },
    },
    {
      name: 'lint-thread-imports',
      comment: 'lint-thread joins a thread to the use-case that it serves',
      severity: 'error',
      from: { path: '^src/lint-thread\\.ts$' },
      to: { pathNot: '^(node:)?worker_threads$|^src/usecases/lint/thread\\.ts$' },
    },
    {
      name: 'nobody-imports-entries',
      comment: 'main and lint-thread run when they are imported',
      severity: 'error',
      from: {},
      to: { path: '^src/(main|lint-thread)\\.ts$' },
    },
    {
      name: 'the-world-at-the-edge',
      comment:
        'files, programs and the process are reached from main, cli/host and corpus alone, the network from interchange/http',
      severity: 'error',
      from: { path: '^src/', pathNot: AT_THE_EDGE },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(path|module|buffer|crypto|url|util)(/|$)' },
    },
    {
      name: 'no-circles',
      comment: 'a circle, of types too, means that two modules are one',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a module that nobody imports does nothing',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/main\\.ts$', '^src/browser/(site|theme)\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'reached-from-main',
      comment: 'a module that the program never comes to is not part of it',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/', pathNot: '(\\.d\\.ts$|^src/browser/|^src/lint-thread\\.ts$)', reachable: false },
    },
    {
      name: 'resolvable',
      comment: 'what is imported is there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shipped-dependencies',
      comment: 'what src/ imports is in package.json: bundled, or installed with the package',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    detectJSDocImports: true,
    combinedDependencies: false,
    exoticRequireStrings: ['load'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};

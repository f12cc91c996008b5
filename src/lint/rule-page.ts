import type { RuleExample, RuleMeta, RuleOption } from './define-rule.ts';

/** A rule's page, from what the rule says of itself. */
export function rulePage(meta: RuleMeta): string {
  const { id, summary, why, instead, options, examples } = meta;
  const parts = [
    `# ${id}`,
    `${summary}.`,
    facts(meta),
    `## Why\n\n${why}`,
    `## Instead\n\n${instead}`,
    ...(options
      ? [`## Options\n\n${optionTable(options)}\n\n${optionExample(id, meta.level, options)}`]
      : []),
    ...exampleSection('Found', examples.invalid),
    ...exampleSection('Passes', examples.valid),
    ...(id.startsWith('lfi/') ? [] : [`## Suppress\n\n${suppression(id)}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** All rules by family, as a table with links to their pages. */
export function ruleIndex(metas: readonly RuleMeta[]): string {
  const families = [...new Set(metas.map(({ id }) => id.split('/')[0] as string))];
  const sections = families.map((family) => {
    const rows = metas
      .filter(({ id }) => id.startsWith(`${family}/`))
      .map((meta) => `| [${meta.id}](${meta.id}.md) | ${levels(meta)} | ${cell(meta.summary)} |`);
    return `## ${family}\n\n| Rule | Level | Finds |\n| --- | --- | --- |\n${rows.join('\n')}`;
  });
  const intro =
    'What `lfi lint` looks for. The level is that of the preset `recommended`, and that of `strict` where it is another; a config sets any rule to `error`, `warn`, `info` or `off`. `lfi explain <rule>` shows a page in the terminal. This page and those it links to are written by `npm run docs`.';
  return `# Rules\n\n${intro}\n\n${sections.join('\n\n')}\n`;
}

function levels({ level, strict }: RuleMeta): string {
  return strict === undefined || strict === level ? level : `${level}, strict: ${strict}`;
}

function facts(meta: RuleMeta): string {
  const kinds = (meta.kinds ?? ['incident']).map((kind) =>
    kind === 'near-miss' ? 'near-misses' : `${kind} documents`,
  );
  const scope = [
    meta.drafts ? 'drafts too' : 'not drafts',
    ...(meta.light === false ? ['not light severities'] : []),
  ];
  return `Level: ${levels(meta)}. Applies to ${kinds.join(', ').replace('incident documents', 'incidents')}; ${scope.join(', ')}.`;
}

function optionTable(options: Readonly<Record<string, RuleOption>>): string {
  const rows = Object.entries(options).map(
    ([name, option]) =>
      `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${cell(option.description)} |`,
  );
  return `| Option | Default | Meaning |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function optionExample(id: string, level: string, options: Readonly<Record<string, RuleOption>>): string {
  const pairs = Object.entries(options).map(([name, option]) => `${name}: ${JSON.stringify(option.default)}`);
  return fenced('yaml', `rules:\n  ${id}: [${level}, { ${pairs.join(', ')} }]`);
}

function exampleSection(heading: string, examples: readonly RuleExample[]): string[] {
  if (examples.length === 0) return [];
  return [`## ${heading}\n\n${examples.map(renderExample).join('\n\n')}`];
}

function renderExample(example: RuleExample): string {
  const { document, frontmatter, name: title } = example;
  const below = example.body ?? example.prose ?? example.action;
  const name = title === (document ?? below) ? [] : [`${capital(title)}${/[.:!?]$/.test(title) ? '' : ':'}`];
  const config = example.config ? [`With \`${JSON.stringify(example.config)}\` in the config.`] : [];
  const heading = example.prose !== undefined && example.heading ? [`Under *${example.heading}*:`] : [];
  const beside = Object.entries(example.beside ?? {}).map(
    ([path, other]) => `Beside it, \`${path}\`:\n\n${fenced('markdown', other)}`,
  );
  const own =
    document === undefined
      ? [...block('yaml', frontmatter), ...block('markdown', below)]
      : [fenced('markdown', document)];
  return [...name, ...config, ...heading, ...own, ...beside].join('\n\n');
}

const block = (language: string, text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : [fenced(language, text)];

function suppression(id: string): string {
  const comment = id.startsWith('schema/')
    ? fenced('yaml', `severity: SEV-9 # lfi-disable-line ${id} -- why it is right here`)
    : fenced('markdown', `<!-- lfi-disable-next-line ${id} -- why it is right here -->`);
  return `Where the rule is wrong, say why:\n\n${comment}`;
}

/** A fence longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const cell = (text: string): string => text.replaceAll('|', '\\|');

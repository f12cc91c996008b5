import type { CommandSpec } from '../../usecases/invocation.ts';

export const siteCommand: CommandSpec = {
  name: 'site',
  group: 'Read',
  summary: 'the library and the dashboard as static pages',
  description:
    'Writes a folder of pages that need no server: the dashboard with every figure leading to its incidents, one page ' +
    'an incident with its takeaways first, pages by service, failure mode and factor, the action items with filters, ' +
    'search, and a feed of new postmortems. Nothing in a document runs. A folder that holds anything else is refused; ' +
    'pages that did not change are not written again.',
  arguments: [{ name: '[folder]', description: 'where to (default: site)' }],
  options: [
    { flags: '--title <title>', description: 'name of the site (default: by the folder)' },
    { flags: '--base-url <url>', description: 'where it will stand, for the links of the feed' },
    { flags: '--watch', description: 'serve it on this machine, and build again when a document changes' },
    { flags: '--port <n>', description: 'with --watch: the port (default: 4173, or the next that is free)' },
    {
      flags: '--redact <profile>',
      description: 'leave out names, hosts, secrets …: internal, public, one of the config, or none',
      suggestions: ['internal', 'public', 'none'],
    },
  ],
  shared: ['filters', 'window', 'comparison'],
  examples: [
    { line: 'lfi site', says: 'into site/; open site/index.html' },
    { line: 'lfi site --watch', says: 'look at it while writing' },
    {
      line: 'lfi site public --redact public --status published --base-url https://incidents.example.org',
      says: 'what may leave the company',
    },
  ],
  load: () => import('../../usecases/site.ts'),
};

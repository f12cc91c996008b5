import type { CommandSpec } from '../../usecases/invocation.ts';

export const nearMissesCommand: CommandSpec = {
  name: 'near-misses',
  group: 'Read',
  summary: 'which near-misses are worth a postmortem?',
  description:
    'Shows the log of a window with what stopped each, by design or by luck, and everything that is worth a postmortem though no user was affected: the same failure mode on the same service three times in 90 days (near_misses in the config), until a postmortem names it, and each that could have become critical. With --prometheus, --alertmanager or --pagerduty it suggests near-misses instead: alerts that resolved by themselves. Nothing is logged without a yes.',
  options: [
    {
      flags: '--open <failure-mode>',
      description:
        'scaffold the postmortem of an escalation, <failure mode> or <failure mode>@<service>, and print its path',
    },
    { flags: '--fail-on-escalation', description: 'exit 1 where something is worth a postmortem' },
    {
      flags: '--threshold <n>',
      description: 'how many times make an escalation (default: 3, or the config)',
    },
    { flags: '--window-days <n>', description: 'within how many days (default: 90, or the config)' },
    { flags: '--prometheus <url>', description: "suggest from a Prometheus server's history of alerts" },
    {
      flags: '--alertmanager <file>',
      description: "suggest from Alertmanager's webhook payloads, one a line",
    },
    {
      flags: '--silences <file>',
      description: 'with --alertmanager: what its API says of silences, the sign of a human hand',
    },
    {
      flags: '--pagerduty <file>',
      description: 'suggest from an export of PagerDuty incidents, JSON or CSV',
    },
    {
      flags: '--resolved-within <minutes>',
      description: 'how soon an alert resolved to be suggested (default: 30)',
    },
    {
      flags: '--step <seconds>',
      description: 'with --prometheus: how finely its history is read (default: 60)',
    },
    { flags: '--service-label <label>', description: 'the label that names the service (default: service)' },
    {
      flags: '--failure-mode-label <label>',
      description: "the label that names the failure mode (default: failure_mode, else the alert's name)",
    },
    {
      flags: '--accept <id>',
      description: 'log this suggestion, by its id or the beginning of it',
      repeatable: true,
    },
    { flags: '--accept-all', description: 'log every suggestion' },
  ],
  shared: ['filters', 'window', 'comparison', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi near-misses', says: 'the last 90 days, and what is worth a look' },
    { line: 'lfi near-misses --fail-on-escalation', says: 'in CI: exit 1 until a postmortem is opened' },
    {
      line: 'lfi near-misses --open connection-pool-exhaustion@checkout',
      says: 'scaffold that postmortem, with the near-misses linked and told',
    },
    {
      line: 'lfi near-misses --prometheus http://prometheus:9090 --days 7',
      says: 'which alerts of this week came and went by themselves? On a terminal it asks for each',
    },
    {
      line: 'lfi near-misses --alertmanager alerts.jsonl --silences silences.json --accept-all',
      says: 'log all of them, from a script',
    },
  ],
  load: () => import('../../usecases/near-misses.ts'),
};

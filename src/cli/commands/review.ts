import type { CommandSpec } from '../../usecases/invocation.ts';

const SHARED = {
  group: 'Read',
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
} as const;

const COMPARED = { ...SHARED, shared: ['filters', 'window', 'comparison', 'output'] } as const;

const weeklyCommand: CommandSpec = {
  name: 'weekly',
  summary: '30 minutes, on-call leads: the last 7 days one by one, and what is still to be done',
  description:
    'A document to walk through in half an hour: incidents and near-misses of the last seven days, postmortems that ' +
    'are not published, action items without owner or date and near-misses worth a postmortem, each with the command ' +
    'that settles it; incidents that were told twice, nights and pages.',
  ...SHARED,
  examples: [
    { line: 'lfi review weekly', says: 'the last seven days' },
    {
      line: 'lfi review weekly --period last-week --format markdown',
      says: 'Monday to Sunday, for a wiki page',
    },
    {
      line: 'lfi review weekly --format slack --output review.json',
      says: 'for a channel; docs/slack.md posts it',
    },
  ],
  load: () => import('../../usecases/review/weekly.ts'),
};

const monthlyCommand: CommandSpec = {
  name: 'monthly',
  summary: '60 minutes, engineering managers and staff: 90 days against the 90 before',
  description:
    'A document to walk through in an hour: what changed and whether one can tell, pages by service, what comes back ' +
    'and what was promised, contributing factors beside published shares, detection by class, the age of action ' +
    'items, and what the documents do not say. Classes and services are ranked, people and teams never.',
  ...COMPARED,
  examples: [
    { line: 'lfi review monthly', says: 'the last 90 days against the 90 before' },
    { line: 'lfi review monthly --service checkout', says: 'of one service' },
    { line: 'lfi review monthly --output review.html', says: 'one page to send round' },
  ],
  load: () => import('../../usecases/review/monthly.ts'),
};

const quarterlyCommand: CommandSpec = {
  name: 'quarterly',
  summary: 'half a day, leadership: what was burned, where work buys most, targets, and what is asked',
  description:
    'A document for half a day: error budget and cost by service and class, ranked priorities, targets against ' +
    'actuals, work done 90 days ago whose effect can be looked at now, and what is asked of leadership, one ask a ' +
    'line with the incidents behind it.',
  ...COMPARED,
  examples: [
    { line: 'lfi review quarterly --period last-quarter', says: 'the quarter that is over' },
    { line: 'lfi review quarterly', says: 'the last 90 days' },
    { line: 'lfi review quarterly --period 2026-Q3 --output q3.html', says: 'one page to send round before' },
  ],
  load: () => import('../../usecases/review/quarterly.ts'),
};

export const reviewCommand: CommandSpec = {
  name: 'review',
  group: 'Read',
  summary: 'the agenda of a review, ready to walk through: weekly, monthly or quarterly',
  description: 'A document for a meeting, with time boxes that add up, made from the other reports.',
  subcommands: [weeklyCommand, monthlyCommand, quarterlyCommand],
  examples: [{ line: 'lfi review weekly', says: 'the last seven days, for on-call leads' }],
  load: () => import('../../usecases/review.ts'),
};

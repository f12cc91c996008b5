import type { Line } from '../sentences.ts';

export const found: readonly Line[] = [
  ['@maria pushed the change at noon.', 'Summary'],
  ['@jdoe restarted the wrong cluster.', 'Summary'],
  ['At 14:02 @kim deployed version 4.2 to every region.', 'Summary'],
  ['@ops-lee merged the pull request without a second look.', 'Summary'],
  ['During the maintenance @sam disabled the alert.', 'Summary'],
  ['@priya and @tom started the failover.', 'Summary'],
  ['Then @alex-b ran the migration.', 'Summary'],
  '@lena changed the timeout from 30 to 3 seconds.',
  '@r_smith approved the change.',
  '@omar had edited the zone file the day before.',
  'The week before, @nina removed the check.',
  '@paul was on call for the first time.',
];

export const passed: readonly Line[] = [
  ['14:02 @kim deployed version 4.2.', 'Timeline'],
  ['@maria acknowledged the page.', 'Timeline'],
  ['Incident commander: @lee', 'Roles'],
  ['@lee led the response.', 'Roles'],
  ['The `@types/node` package was updated.', 'Summary'],
  ['The npm package @acme/client was upgraded to 4.0.', 'Summary'],
  ['Mail to ops@example.com bounced.', 'Summary'],
  ['The on-call engineer pushed the change at noon.', 'Summary'],
  ['The handler is annotated with @Transactional.', 'Summary'],
  ['Owner: @dana', 'Summary'],
  'The @Scheduled job ran twice.',
  'Thanks to @maria for the log excerpt.',
  'Installing react@18 changed the default.',
  'The @here mention in the channel reached 400 people.',
  ['Assigned to @kim.', 'Action items review'],
];

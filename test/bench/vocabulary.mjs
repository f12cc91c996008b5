export const SERVICES = [
  'checkout',
  'payments',
  'search',
  'catalogue',
  'identity',
  'notifications',
  'orders',
  'gateway',
  'billing',
  'reporting',
  'storefront',
  'warehouse-sync',
];
export const FAILURE_MODES = [
  'connection-pool-exhaustion',
  'certificate-expiry',
  'disk-full',
  'retry-storm',
  'bad-config-push',
  'cache-stampede',
  'queue-backlog',
  'dns-misconfiguration',
  'memory-leak',
  'replica-lag',
];
export const TRIGGERS = [
  'deploy',
  'config',
  'load-change',
  'dependency-failure',
  'capacity',
  'hardware',
  'unknown',
];
export const FACTORS = [
  'code-defect',
  'dependency',
  'capacity-limit',
  'timeout-retry',
  'monitoring-gap',
  'test-gap',
  'review-gap',
  'runbook-gap',
  'ownership-unclear',
  'knowledge-silo',
  'fatigue',
  'night-page',
  'time-pressure',
];
export const ROLES = ['on-call', 'customer-support', 'product', 'database', 'network', 'security'];
export const OWNERS = ['dana', 'ines', 'jonas', 'mara', 'petra', 'samir', 'tom', 'yusuf'];
export const TYPES = ['investigate', 'mitigate', 'repair', 'detect-future', 'mitigate-future', 'prevent'];

const SUBJECTS = [
  'The connection pool of the primary',
  'A rollout of the gateway',
  'The retry budget of the client',
  'The consumer of the order queue',
  'The health check of the load balancer',
  'A batch job of the night before',
  'The certificate of the internal proxy',
  'The cache in front of the catalogue',
  'The replica in the second zone',
  'The on-call engineer',
  'Support',
  'The `payments` client',
  'The dashboard of the platform',
];
const VERBS = [
  'held every slot for 30 seconds',
  'answered with 502 to a third of the requests',
  'fell behind by eleven minutes',
  'showed green while customers saw errors',
  'retried without a pause and multiplied the load',
  'was restarted twice, which helped for a minute',
  'read a value that had been changed an hour before',
  'saw the first alert and opened the runbook',
  'returned to its usual latency of 40 ms',
  'waited on a lock that a migration held',
  'had no limit of its own and took what it could get',
  'was told by three customers before any monitor said so',
  'logged `ETIMEDOUT` and went on as if nothing was wrong',
];
const ENDS = [
  '',
  '',
  '',
  ', which nobody had seen before',
  ' until the flag was turned off',
  ' during the busiest hour of the week',
  ', as it had in [the incident of March](https://wiki.example/incidents/77)',
  ' (see *queue depth* below)',
  ' after the deployment at 10:30',
  ', and the **second** pool followed',
  ' while the team in Lisbon took over',
];
/** What the language rules look for, now and then. */
const BLAME = [
  'The engineer should have checked the dashboard before the rollout.',
  'If only we had tested the migration, it would have been caught.',
  'Human error was the cause of the wrong value.',
  'The reviewer failed to notice the missing limit.',
];

export function sentence(random) {
  if (random.chance(0.01)) return random.pick(BLAME);
  return `${random.pick(SUBJECTS)} ${random.pick(VERBS)}${random.pick(ENDS)}.`;
}

export function paragraph(random, sentences) {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

export function bullets(random, n) {
  return Array.from({ length: n }, () => `- ${sentence(random)}`).join('\n');
}

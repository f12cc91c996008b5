import { escalations } from '../../../model/escalation.ts';
import { defineCorpusRule } from '../../define-rule.ts';
import { whereField } from '../../frontmatter.ts';

const NEAR = 'near-misses/2026-08-30-pool-at-limit.md';
const near = (date: string, more = '') =>
  `---\nkind: near-miss\ntitle: Pool at its limit\ndate: ${date}\nservices: [payments]\nfailure_mode: connection-pool-exhaustion\n${more}---\n`;
const postmortem = (names: string) =>
  `---\ntitle: Three times at the limit\nstatus: published\nnear_misses: [${names}]\n---\n`;

export const nearMissEscalation = defineCorpusRule({
  meta: {
    id: 'corpus/near-miss-escalation',
    level: 'warn',
    summary: 'Near-misses that are worth a postmortem, and none has been opened',
    why: 'The same thing caught three times is the cheapest warning there is; it is worth a look before users pay for it.',
    instead:
      'Open a postmortem for them, though no user was affected: `lfi near-misses --open <failure-mode>@<service>`; it names them in `near_misses`. The threshold is `near_misses` in the config.',
    kinds: ['near-miss'],
    messages: {
      threshold:
        '{count} near-misses of "{failureMode}" on {services} within {days} days are worth a look: {ids}',
      critical: 'a near-miss that could have become {severity} is worth a postmortem of its own',
    },
    examples: {
      valid: [
        {
          name: 'two',
          path: NEAR,
          document: near('2026-08-30'),
          beside: { 'near-misses/2026-08-02-pool.md': near('2026-08-02') },
        },
        {
          name: 'three, and a postmortem names one of them',
          path: NEAR,
          document: near('2026-08-30'),
          beside: {
            'near-misses/2026-07-14-pool.md': near('2026-07-14'),
            'near-misses/2026-08-02-pool.md': near('2026-08-02'),
            'postmortems/2026-08-31-pool.md': postmortem('2026-08-02-pool'),
          },
        },
        {
          name: 'three, over half a year',
          path: NEAR,
          document: near('2026-08-30'),
          beside: {
            'near-misses/2026-03-14-pool.md': near('2026-03-14'),
            'near-misses/2026-05-02-pool.md': near('2026-05-02'),
          },
        },
      ],
      invalid: [
        {
          name: 'three within ninety days',
          path: NEAR,
          document: near('2026-08-30'),
          beside: {
            'near-misses/2026-07-14-pool.md': near('2026-07-14'),
            'near-misses/2026-08-02-pool.md': near('2026-08-02'),
          },
        },
        {
          name: 'one that could have been critical',
          path: NEAR,
          document: near('2026-08-30', 'potential_severity: sev1\n'),
        },
      ],
    },
  },
  check(corpus, { config, reportOn }) {
    for (const { why, failureMode, services, ids, nearMisses } of escalations(corpus.postmortems, config)) {
      const latest = nearMisses.at(-1);
      if (!latest) continue;
      const data = {
        count: ids.length,
        failureMode: failureMode ?? '',
        services: services.join(' and '),
        days: config.nearMisses.windowDays,
        ids: ids.join(', '),
        severity: latest.potentialSeverity ?? '',
      };
      const span = whereField(latest, why === 'critical' ? 'potential_severity' : 'failure_mode');
      reportOn(latest, { message: why, data, span });
    }
  },
});

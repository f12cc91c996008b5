import {
  bullets,
  FACTORS,
  FAILURE_MODES,
  OWNERS,
  paragraph,
  ROLES,
  SERVICES,
  sentence,
  TRIGGERS,
  TYPES,
} from './vocabulary.mjs';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST = Date.UTC(2022, 9, 1);
const DAYS = 1461;

/** A document of 4 to 8 KB as FORMAT knows it: path and text. The n-th of a corpus, made from its own numbers. */
export function makeDocument(random, n) {
  const start = FIRST + random.below(DAYS) * DAY + random.below(24 * 60) * MINUTE;
  return random.chance(0.1) ? nearMiss(random, n, start) : incident(random, n, start);
}

const instant = (at) => `${new Date(at).toISOString().slice(0, 19)}+00:00`;
const day = (at) => new Date(at).toISOString().slice(0, 10);
const clock = (at) => new Date(at).toISOString().slice(11, 16);
const list = (words) => `[${words.join(', ')}]`;

function incident(random, n, started) {
  const draft = random.chance(0.05);
  const services = random.some(SERVICES, random.between(1, 3));
  const mode = random.pick(FAILURE_MODES);
  const at = { started, detected: started + random.between(1, 40) * MINUTE };
  at.acknowledged = at.detected + random.between(1, 15) * MINUTE;
  at.mitigated = at.acknowledged + random.between(10, 240) * MINUTE;
  at.resolved = at.mitigated + random.between(5, 600) * MINUTE;
  const roles = random.some(ROLES, random.between(2, 3));
  const text = `---
title: ${services[0]} degraded after ${mode.replaceAll('-', ' ')}
kind: incident
status: ${draft ? 'draft' : random.pick(['in-review', 'published', 'published', 'published'])}
severity: ${random.pick(['sev1', 'sev2', 'sev2', 'sev3', 'sev3', 'sev3', 'sev4'])}
owner: ${random.pick(OWNERS)}
services: ${list(services)}
started: ${instant(at.started)}
detected: ${instant(at.detected)}
acknowledged: ${instant(at.acknowledged)} # the pager
mitigated: ${instant(at.mitigated)}
resolved: ${instant(at.resolved)}
published: ${day(at.resolved + random.between(1, 9) * DAY)}
trigger: ${random.pick(TRIGGERS)}
failure_mode: ${mode}
factors: ${list(random.some(FACTORS, random.between(2, 4)))}
detected_by: ${random.pick(['monitor', 'customer', 'staff', 'chance'])}
mitigated_by: ${random.pick(['rollback', 'failover', 'config-fix', 'code-fix', 'self'])}
runbook: ${random.pick(['automated', 'documented', 'manual', 'none'])}
impact: { users: ${random.between(10, 40_000)}, fraction: 0.${random.between(10, 99)}, error_budget_minutes: ${random.between(1, 60)}.5 }
pages: ${random.between(1, 6)}
perspectives: ${list(roles)}
tags:
  - ${random.pick(['pool', 'third-party', 'rollout'])}
  - ${random.pick(['q1', 'night', 'peak'])}
---

## Key takeaways

${bullets(random, random.between(3, 5))}

## Summary

${paragraph(random, random.between(4, 7))}

## Impact

${paragraph(random, 2)} ${random.between(100, 9000)} requests failed.

## Timeline

${timeline(random, at)}

## Accounts

${roles.map((role) => `### ${role}\n\n${paragraph(random, random.between(3, 5))}`).join('\n\n')}

## Contributing factors

${bullets(random, random.between(2, 4))}

## What went well

${bullets(random, random.between(2, 3))}

## What was difficult

${bullets(random, random.between(2, 3))}

## Where we got lucky

${bullets(random, random.between(1, 2))}

## What we learned

${paragraph(random, random.between(3, 6))}

## How we fixed it

${paragraph(random, random.between(2, 4))}

\`\`\`sh
kubectl -n ${services[0]} rollout undo deploy/api
psql -c "select count(*) from pg_stat_activity"
\`\`\`

## Action items

${actions(random, at.resolved)}

## Open questions

${bullets(random, random.between(1, 2))}
`;
  const stem = `${day(started)}-${services[0]}-${mode}-${n}`;
  return { path: `postmortems/${stem.slice(0, 4)}/${stem}.md`, text };
}

function timeline(random, at) {
  const step = (at.mitigated - at.started) / 8;
  const rows = Array.from({ length: 10 }, (_, i) => ({
    time: at.started - 10 * MINUTE + i * step,
    event: sentence(random),
  }));
  if (random.chance(0.3))
    return rows.map(({ time, event }) => `- ${day(time)} ${clock(time)} UTC: ${event}`).join('\n');
  return `| Time (UTC) | Event |\n|---|---|\n${rows.map(({ time, event }) => `| ${day(time)} ${clock(time)} | ${event} |`).join('\n')}`;
}

function actions(random, resolved) {
  const items = Array.from({ length: random.between(2, 6) }, (_, i) => ({
    what: `${random.pick(['Alert on', 'Limit', 'Test the failover of', 'Document'])} ${random.pick(SERVICES)} pool wait above ${random.between(5, 90)} ms`,
    type: random.pick(TYPES),
    owner: random.pick(OWNERS),
    due: day(resolved + random.between(7, 80) * DAY),
    done: random.chance(0.7),
    ticket: `OPS-${random.between(100, 9999)}`,
    id: `a${i + 1}`,
  }));
  if (random.chance(0.4)) {
    const line = ({ what, type, owner, due, done, ticket, id }) =>
      `- [${done ? 'x' : ' '}] ${what} (owner: ${owner}; due: ${due}; type: ${type}; ticket: ${ticket}; id: ${id})`;
    return items.map(line).join('\n');
  }
  const row = ({ what, type, owner, due, done, ticket }) =>
    `| ${what} | ${type} | ${owner} | ${due} | ${done ? 'done' : 'open'} | [${ticket}](https://tracker.example/browse/${ticket}) |`;
  return `| What | Type | Owner | Due | Status | Ticket |\n|---|---|---|---|---|---|\n${items.map(row).join('\n')}`;
}

function nearMiss(random, n, at) {
  const service = random.pick(SERVICES);
  const text = `---
title: ${service} was close to ${random.pick(FAILURE_MODES).replaceAll('-', ' ')}
kind: near-miss
date: ${day(at)}
services: [${service}]
failure_mode: ${random.pick(FAILURE_MODES)}
factors: ${list(random.some(FACTORS, 2))}
caught_by: ${random.pick(['an alert', 'a reviewer', 'the canary'])}
defence: ${random.pick(['designed', 'luck'])}
corrective_action: a limit on the pool
potential_severity: ${random.pick(['sev1', 'sev2', 'sev3'])}
---

${paragraph(random, random.between(30, 50)).replaceAll(/((?:[^.]+\. ){5})/g, '$1\n\n')}
`;
  return { path: `near-misses/${day(at)}-${service}-${n}.md`, text };
}

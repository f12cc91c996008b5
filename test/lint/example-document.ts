import type { RuleExample } from '../../src/lint/define-rule.ts';

/** An incident that answers to every rule; what examples say stands over it. */
export const SOUND_FRONTMATTER = `title: Checkout returned 502s after the connection pool ran dry
kind: incident
status: published
severity: sev2
owner: dana
services: [checkout, payments]
started: 2026-09-14T10:32:00+02:00
detected: 2026-09-14T10:41:00+02:00
acknowledged: 2026-09-14T10:44:00+02:00
mitigated: 2026-09-14T11:19:00+02:00
resolved: 2026-09-14T15:05:00+02:00
published: 2026-09-18
trigger: config
failure_mode: connection-pool-exhaustion
factors: [timeout-retry, ownership-unclear, fatigue]
detected_by: customer
mitigated_by: rollback
runbook: manual
impact: { users: 12000, fraction: 0.3, error_budget_minutes: 14.1 }
perspectives: [on-call, customer-support]`;

export const SOUND_BODY = `## Key takeaways

- A pool without a limit on waiting turns one slow dependency into an outage of everything that shares it.
- Retries multiply load exactly when there is least to spare: budget them, and count them apart.
- Alert on time spent waiting for a connection; errors only show once the pool is dry.

## Summary

At 10:32 a change to the timeout of the payments client tripled how long each checkout held its connection. The pool ran dry within nine minutes and checkout answered 502 to three customers in ten until the change was rolled back.

## Impact

About 12,000 customers could not pay for 47 minutes.

## Timeline

All times in CEST.

| Time | Event |
|---|---|
| 2026-09-14 10:30 CEST | The new timeout reaches production |
| 2026-09-14 10:32 CEST | First 502s at checkout |
| 2026-09-14 10:41 CEST | Customer support reports failing payments |
| 2026-09-14 10:44 CEST | dana acknowledges |
| 2026-09-14 11:19 CEST | Rolled back, error rate back to normal |

## Accounts

### On-call

The dashboard showed green databases and a red checkout, so I looked at checkout first.

### Customer support

We had forty calls before there was a channel to put them in.

## Contributing factors

- The client retried three times without a budget.
- Nobody owned the shared pool.
- The same engineer had been paged at three that night.

## What went well

The rollback took two minutes from decision to effect.

## What was difficult

Waiting for a connection looked like a slow database.

## Where we got lucky

It was a Monday morning and not the evening of a sale.

## What we learned

A timeout is also a promise to whoever shares the resource that it holds.

## How we fixed it

The timeout is 800 ms again, and the pool has a limit on waiting.

## Action items

| What | Type | Owner | Due | Status | Ticket | Closed |
|---|---|---|---|---|---|---|
| Alert on pool wait over 200 ms | detect-future | dana | 2026-10-10 | open | OPS-1204 | |
| Give retries a budget of 10 % | prevent | lee | 2026-10-01 | done | OPS-1205 | 2026-09-29 |

## Open questions

- Which other clients share the pool?
`;

const SOUND_PATH = 'postmortems/2026-09-14-checkout-pool.md';

/** The files that an example is made of: the document it is about first, then what stands beside it. */
export function exampleFiles(example: RuleExample): { readonly path: string; readonly text: string }[] {
  const beside = Object.entries(example.beside ?? {}).map(([path, text]) => ({ path, text }));
  return [{ path: example.path ?? SOUND_PATH, text: exampleText(example) }, ...beside];
}

function exampleText({ document, frontmatter, body, prose, heading, action }: RuleExample): string {
  if (document !== undefined) return document;
  const front = frontmatter === undefined ? SOUND_FRONTMATTER : mergeKeys(SOUND_FRONTMATTER, frontmatter);
  return `---\n${front}\n---\n\n${body ?? bodyOf({ prose, heading, action })}`;
}

function bodyOf(part: {
  prose?: string | undefined;
  heading?: string | undefined;
  action?: string | undefined;
}): string {
  if (part.prose !== undefined) return `## ${part.heading ?? 'Contributing factors'}\n\n${part.prose}\n`;
  if (part.action !== undefined) return `## Action items\n\n${part.action}\n`;
  return SOUND_BODY;
}

const KEY = /^([^\s:#][^:]*):/;

/** Top-level keys of `over` in place of those in `base`, new ones after them. */
function mergeKeys(base: string, over: string): string {
  const blocks = new Map<string, string>();
  for (const text of [base, over]) {
    const fresh = new Set<string>();
    let key = '';
    for (const line of text.split('\n')) {
      key = KEY.exec(line)?.[1] ?? key;
      blocks.set(key, fresh.has(key) ? `${blocks.get(key)}\n${line}` : line);
      fresh.add(key);
    }
  }
  return [...blocks.values()].join('\n');
}

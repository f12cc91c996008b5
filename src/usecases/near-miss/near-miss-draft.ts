import type { Started } from '../../document/started.ts';
import type { Draft } from '../scaffold.ts';

/** What is known of a near-miss that is to be logged; absent is not known. */
export interface NearMissDraft {
  readonly title: string;
  readonly started: Started;
  readonly services: readonly string[];
  readonly failureMode?: string | undefined;
  readonly factors?: readonly string[];
  readonly caughtBy?: string | undefined;
  readonly defence?: string | undefined;
  readonly action?: string | undefined;
  readonly potentialSeverity?: string | undefined;
  readonly alert?: string | undefined;
  readonly tags?: readonly string[];
  readonly externalId?: string | undefined;
  /** Markdown: what happened. */
  readonly text?: string | undefined;
}

/** The document that logs it. */
export function documentOf(near: NearMissDraft): Draft {
  const { title, started, services, text } = near;
  const list = (values: readonly string[] = []) => (values.length > 0 ? values : undefined);
  return {
    title,
    started,
    services,
    severity: near.potentialSeverity,
    template: 'near-miss',
    fields: {
      failure_mode: near.failureMode,
      factors: list(near.factors),
      caught_by: near.caughtBy,
      defence: near.defence,
      corrective_action: near.action,
      alert: near.alert,
      tags: list(near.tags),
      external_id: near.externalId,
    },
    ...(text === undefined ? {} : { texts: () => ({ summary: text }) }),
  };
}

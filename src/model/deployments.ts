import type { Day } from './day.ts';

export interface DeploymentCount {
  readonly day: Day;
  readonly service: string;
  readonly count: number;
}

/** What a deployments file says. */
export interface Deployments {
  /** As configured. */
  readonly path: string;
  /** Null where there is no such file. */
  readonly counts: readonly DeploymentCount[] | null;
}

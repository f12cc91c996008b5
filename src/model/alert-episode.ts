/** Whether a person took an alert on; `unknown` where nothing tells. */
export type Acknowledged = 'yes' | 'no' | 'unknown';

export type AlertSource = 'prometheus' | 'alertmanager' | 'pagerduty';

/** One time that an alert fired, as an alerting system knows it. */
export interface AlertEpisode {
  readonly source: AlertSource;
  /** The same for every time that this alert fires. */
  readonly key: string;
  /** Of this one time, where the system numbers them. */
  readonly id: string | null;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly summary: string | null;
  /** Milliseconds since the Unix epoch; null where it had been firing before anything was known. */
  readonly started: number | null;
  /** Null where it is not known to have resolved. */
  readonly ended: number | null;
  readonly acknowledged: Acknowledged;
  /** The sign of a human hand: `silenced by dana`, `acknowledged`, `resolved by a person`. */
  readonly hand: string | null;
}

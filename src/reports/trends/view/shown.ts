/** How much is shown. */
export interface Shown {
  readonly all: boolean;
  readonly mean: boolean;
  readonly benchmark: string | null;
}

import type { Place } from '../parts.ts';

/** What a place on the dashboard knows: the page, and the figures that have a list of their own. */
export interface Board extends Place {
  /** The address of a figure's documents; null where it counts none. */
  figure(id: string): string | null;
}

import { Chalk } from 'chalk';
import type { Tone } from '../../reports/blocks.ts';

/** What the other end of the output can show. */
export interface Terminal {
  /** Characters a line; Infinity never wraps. */
  readonly width: number;
  readonly colour: boolean;
  /** Draw with ASCII only. */
  readonly ascii: boolean;
}

export interface Style {
  heading(text: string): string;
  strong(text: string): string;
  muted(text: string): string;
  tone(text: string, tone: Tone | undefined): string;
}

export function styleFor({ colour }: Terminal): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    good: chalk.green,
    bad: chalk.red,
    muted: chalk.dim,
    strong: chalk.bold,
  };
  return {
    heading: (text) => chalk.bold(text),
    strong: chalk.bold,
    muted: chalk.dim,
    tone: (text, tone) => (tone ? tones[tone](text) : text),
  };
}

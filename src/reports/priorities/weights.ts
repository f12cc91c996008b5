import { type Config, MATURITY_WEIGHTS } from '../../model/config.ts';
import { LfiError } from '../../model/error.ts';
import { didYouMean } from '../../model/nearest.ts';
import { foldWord } from '../../model/taxonomy.ts';
import type { Weights } from './data.ts';

/**
 * `--weights none | maturity | manual=1.4,…`, else what the config says; words that are not named keep their weight.
 * Null: none. Throws `LfiError('usage')`.
 */
export function resolveWeights(option: unknown, { priorities, taxonomy }: Config): Weights | null {
  if (option === undefined) return priorities.weights;
  const text = String(option).trim();
  if (text === 'none') return null;
  if (text === 'maturity') return priorities.weights ?? MATURITY_WEIGHTS;
  const words = taxonomy.runbook.words.map(({ word }) => word);
  const given = text.split(',').map((part) => readWeight(part.trim(), words));
  return { ...(priorities.weights ?? MATURITY_WEIGHTS), ...Object.fromEntries(given) };
}

function readWeight(part: string, words: readonly string[]): [string, number] {
  const [, name = '', number = ''] = /^([^=]+)=(.+)$/.exec(part) ?? [];
  const weight = Number(number);
  if (name === '' || !(weight > 0 && Number.isFinite(weight))) {
    throw new LfiError('usage', `--weights: "${part}" is no weight`, {
      hint: 'Write --weights none, --weights maturity, or numbers above 0: --weights automated=0.8,manual=1.4.',
    });
  }
  const word = words.find((one) => foldWord(one) === foldWord(name));
  if (word !== undefined) return [word, weight];
  throw new LfiError('usage', `--weights: no runbook is "${name.trim()}"${didYouMean(name.trim(), words)}`, {
    hint: `It is one of ${words.join(', ')}.`,
  });
}

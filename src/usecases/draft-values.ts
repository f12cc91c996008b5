import { parseStarted, type Started } from '../document/started.ts';
import type { Config } from '../model/config.ts';
import { LfiError } from '../model/error.ts';
import { allowedWords, readWord, wordsInUse } from '../model/field-words.ts';
import type { WordSource } from '../model/fields.ts';
import { offer } from '../model/nearest.ts';

/** A title on one line; throws `LfiError('usage')` where nothing is left of it. */
export function readTitle(text: string): string {
  const title = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (title !== '') return title;
  throw new LfiError('usage', 'the title is empty', { hint: 'Say in a few words what happened to users.' });
}

export const readSeverity = (text: string, config: Config): string =>
  readListed('--severity', text, 'severity', config);

/** Services as typed: several options, or several names with commas between them. */
export function readServices(texts: readonly string[], config: Config, option = '--service'): string[] {
  const names = texts.flatMap((text) => text.split(',')).map((name) => name.trim());
  const known = names.filter((name) => name !== '');
  return [...new Set(known.map((name) => readListed(option, name, 'service', config)))];
}

/** A word of a list as typed, aliases as their word; any other only where the list is open. */
export function readListed(option: string, text: string, source: WordSource, config: Config): string {
  const allowed = allowedWords(source, config);
  const reading = readWord(text.trim(), allowed);
  if ('word' in reading) return reading.word;
  if (reading.is === 'word' || !allowed.closed) return text.trim();
  throw new LfiError('usage', `${option}: "${text}" is not configured${offer(reading.nearest)}`, {
    hint: `There are ${wordsInUse(allowed.words).join(', ')}.`,
  });
}

const STARTED_FORMS = 'Write 2026-09-14T10:32:00+02:00, "2026-09-14 10:32", 2026-09-14, or 10:32 for today.';

export function readStarted(text: string, now: number, timezone: string, option = '--started'): Started {
  const started = parseStarted(text, now, timezone);
  if (started) return started;
  throw new LfiError('usage', `${option}: "${text}" is no point in time`, { hint: STARTED_FORMS });
}

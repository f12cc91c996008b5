import { startedNow } from '../../document/started.ts';
import type { NearMissColumn, NearMissRow, Placed } from '../../interchange/near-miss-rows.ts';
import type { Config } from '../../model/config.ts';
import { LfiError } from '../../model/error.ts';
import type { WordSource } from '../../model/fields.ts';
import type { Position } from '../../model/position.ts';
import { readListed, readServices, readStarted, readTitle } from '../draft-values.ts';
import type { NearMissDraft } from './near-miss-draft.ts';

export interface CheckedRow {
  readonly line: number;
  readonly near: NearMissDraft;
}

interface Known {
  readonly now: number;
  /** For rows that name none; default: today. */
  readonly date: string | undefined;
  readonly config: Config;
}

interface Problem extends Position {
  readonly message: string;
  readonly hint: string | undefined;
}

const MOST_TOLD = 10;

/** The rows as near-misses; throws `LfiError('usage')` with every problem and its place where there is one. */
export function checkRows(rows: readonly NearMissRow[], path: string, known: Known): CheckedRow[] {
  const problems: Problem[] = [];
  const attempt = <Value>(at: Position, read: () => Value): Value | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof LfiError)) throw error;
      problems.push({ line: at.line, column: at.column, message: error.message, hint: error.detail.hint });
      return undefined;
    }
  };
  const checked = rows.map((row) => ({ line: row.line, near: nearMissOf(row, known, attempt) }));
  if (problems.length > 0) throw asError(problems, path);
  return checked;
}

type Attempt = <Value>(at: Position, read: () => Value) => Value | undefined;

function nearMissOf(
  { values, ...row }: NearMissRow,
  { now, date, config }: Known,
  attempt: Attempt,
): NearMissDraft {
  const text = (column: NearMissColumn) => values.get(column)?.text;
  const read = <Value>(column: NearMissColumn, reading: (cell: Placed) => Value): Value | undefined => {
    const cell = values.get(column);
    return cell && attempt(cell, () => reading(cell));
  };
  const word = (column: NearMissColumn, source: WordSource) =>
    read(column, (cell) => readListed(column, cell.text, source, config));
  const title = values.get('title');
  const day = values.get('date');
  return {
    title: attempt(title ?? row, () => readTitle(title?.text ?? '')) ?? '',
    started:
      day === undefined && date === undefined
        ? startedNow(now, config.timezone)
        : (attempt(day ?? row, () => readStarted(day?.text ?? date ?? '', now, config.timezone, 'date')) ??
          startedNow(now, config.timezone)),
    services: read('services', (cell) => readServices(listIn(cell.text), config, 'services')) ?? [],
    failureMode: word('failure_mode', 'failure_mode'),
    factors:
      read('factors', (cell) =>
        listIn(cell.text).map((one) => readListed('factors', one, 'factors', config)),
      ) ?? [],
    caughtBy: text('caught_by'),
    defence: word('defence', 'defence'),
    action: text('corrective_action'),
    potentialSeverity: word('potential_severity', 'severity'),
    alert: text('alert'),
    tags: listIn(text('tags') ?? ''),
    externalId: text('external_id'),
    text: text('text'),
  };
}

const listIn = (text: string): string[] =>
  text
    .split(/[,;|]/)
    .map((one) => one.trim())
    .filter(Boolean);

function asError(problems: readonly Problem[], path: string): LfiError {
  const [first, ...others] = problems as readonly [Problem, ...Problem[]];
  const more = others
    .slice(0, MOST_TOLD - 1)
    .map((one) => `\n${path}:${one.line}:${one.column}: ${one.message}`);
  const rest = problems.length - MOST_TOLD;
  const message = `${first.message}${more.join('')}${rest > 0 ? `\n… and ${rest} more` : ''}`;
  return new LfiError('usage', message, {
    path,
    at: { line: first.line, column: first.column },
    hint: `${first.hint ? `${first.hint} ` : ''}Nothing was written.`,
  });
}

import { readCells } from '../model/delimited.ts';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Position } from '../model/position.ts';
import { isMap, readJsonLines } from './json-lines.ts';

/** The columns of a file of near-misses, and what else they may be called; compared without case, blanks and signs. */
export const NEAR_MISS_COLUMNS = {
  title: ['what', 'whatfailed', 'summary'],
  date: ['day'],
  services: ['service'],
  failure_mode: ['mode'],
  factors: ['factor'],
  caught_by: ['caught'],
  defence: ['defense'],
  corrective_action: ['action'],
  potential_severity: ['severity'],
  alert: [],
  tags: ['tag'],
  external_id: ['externalid'],
  text: ['whathappened', 'description', 'details'],
} as const;

export type NearMissColumn = keyof typeof NEAR_MISS_COLUMNS;

/** A value and where it stands. */
export interface Placed extends Position {
  readonly text: string;
}

export interface NearMissRow extends Position {
  readonly values: ReadonlyMap<NearMissColumn, Placed>;
}

const HINT = `Columns are ${Object.keys(NEAR_MISS_COLUMNS).join(', ')}; only title is needed. Nothing was written.`;

/** The rows of a CSV or JSON lines file, empty values left out; throws `LfiError('usage')` for another shape. */
export function readNearMissRows(text: string, path: string): NearMissRow[] {
  const rows = /^\uFEFF?\s*\{/.test(text) ? fromJsonLines(text, path) : fromCsv(text, path);
  if (rows.length > 0) return rows;
  throw new LfiError('usage', 'no near-miss is in it', { path, hint: HINT });
}

function fromCsv(text: string, path: string): NearMissRow[] {
  const { rows, unclosed } = readCells(text);
  if (unclosed) {
    const hint = 'Close it, or write "" for a quote inside a cell. Nothing was written.';
    throw new LfiError('usage', 'a quote is opened here and never closed', { path, at: unclosed, hint });
  }
  const [header = [], ...body] = rows;
  const columns = header.map(({ text: name, line, column }) => columnNamed(name, path, { line, column }));
  return body.map((cells) => {
    const [first] = cells as readonly [Placed];
    const extra = cells[columns.length];
    if (extra) {
      const message = `the row has ${cells.length} cells, and the first line names ${columns.length}`;
      throw new LfiError('usage', message, {
        path,
        at: { line: extra.line, column: extra.column },
        hint: 'Put quotes around a cell that has a comma in it. Nothing was written.',
      });
    }
    const values = cells.flatMap((cell, i) => (cell.text === '' ? [] : [[columns[i], cell] as const]));
    return { line: first.line, column: 1, values: new Map(values as [NearMissColumn, Placed][]) };
  });
}

function fromJsonLines(text: string, path: string): NearMissRow[] {
  const hint = 'Write one near-miss as one JSON object on each line. Nothing was written.';
  return readJsonLines(text, path, hint).map(({ line, text: source, value }) => {
    if (!isMap(value)) {
      throw new LfiError('usage', 'this line is no JSON object', { path, at: { line, column: 1 }, hint });
    }
    const values = Object.entries(value).flatMap(([key, given]) => {
      const at = { line, column: source.indexOf(JSON.stringify(key)) + 1 || 1 };
      const name = columnNamed(key, path, at);
      const said = textOf(given);
      if (said === null) {
        throw new LfiError('usage', `"${key}" is neither a text nor a list of texts`, {
          path,
          at,
          hint: HINT,
        });
      }
      return said === '' ? [] : [[name, { ...at, text: said }] as const];
    });
    return { line, column: 1, values: new Map(values) };
  });
}

function textOf(value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return null;
  const texts = value.map(textOf);
  return texts.includes(null) ? null : texts.join(', ');
}

function columnNamed(written: string, path: string, at: Position): NearMissColumn {
  const folded = fold(written);
  for (const [name, others] of Object.entries(NEAR_MISS_COLUMNS)) {
    if (fold(name) === folded || (others as readonly string[]).includes(folded))
      return name as NearMissColumn;
  }
  const near = didYouMean(written, Object.keys(NEAR_MISS_COLUMNS));
  throw new LfiError('usage', `"${written}" is no column of a near-miss${near}`, { path, at, hint: HINT });
}

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

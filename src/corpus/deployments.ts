import { resolve } from 'node:path';
import { isDay } from '../model/day.ts';
import { type Cell, readCells } from '../model/delimited.ts';
import type { DeploymentCount, Deployments } from '../model/deployments.ts';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import { readIfThere } from './write-files.ts';

const COLUMNS = ['date', 'service', 'count'] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Reads the configured CSV file with the columns date, service and count, in any order. Throws `LfiError('config')`
 * with file, line and column where it does not fit; null where none is configured.
 */
export function readDeployments(path: string | null, base: string): Deployments | null {
  if (path === null) return null;
  const text = readIfThere(resolve(base, path));
  return { path, counts: text === null ? null : parseDeployments(text, path) };
}

export function parseDeployments(text: string, path: string): DeploymentCount[] {
  const { rows, unclosed } = readCells(text);
  if (unclosed) throw problem(path, unclosed.line, unclosed.column, 'the quote opened here is never closed');
  const [header, ...lines] = rows;
  if (!header) throw problem(path, 1, 1, 'the file is empty');
  const order = header.map((cell) => columnOf(cell, path));
  for (const name of COLUMNS) {
    if (order.filter((column) => column === name).length === 1) continue;
    throw problem(path, 1, 1, `the column "${name}" is ${order.includes(name) ? 'there twice' : 'missing'}`);
  }
  return lines.map((cells) => {
    if (cells.length !== order.length) {
      const last = cells.at(-1) as Cell;
      const { line, column } = cells[order.length] ?? { ...last, column: last.column + last.text.length };
      throw problem(path, line, column, `${cells.length} cells under ${order.length} columns`);
    }
    return readRow((name) => cells[order.indexOf(name)] as Cell, path);
  });
}

function columnOf({ text, line, column }: Cell, path: string): Column {
  const found = COLUMNS.find((name) => name === text.toLowerCase());
  if (found) return found;
  throw problem(path, line, column, `no column is called "${text}"${didYouMean(text, COLUMNS)}`);
}

function readRow(cell: (name: Column) => Cell, path: string): DeploymentCount {
  const [date, count] = [cell('date'), cell('count')];
  if (!isDay(date.text))
    throw problem(path, date.line, date.column, `"${date.text}" is not a day that exists`);
  if (!/^\d{1,15}$/.test(count.text)) {
    throw problem(path, count.line, count.column, `"${count.text}" is no number of deployments`);
  }
  return { day: date.text, service: cell('service').text, count: Number(count.text) };
}

const problem = (path: string, line: number, column: number, message: string) =>
  new LfiError('config', message, {
    path,
    at: { line, column },
    hint: 'The file has the columns date,service,count: 2026-09-14,checkout,12',
  });

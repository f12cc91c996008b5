import { resolve } from 'node:path';
import { isDay } from '../model/day.ts';
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
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (text.trim() === '') throw problem(path, 1, 1, 'the file is empty');
  const header = cellsOf(lines[0] ?? '');
  const order = header.map((cell) => columnOf(cell, path));
  for (const name of COLUMNS) {
    if (order.filter((column) => column === name).length === 1) continue;
    throw problem(path, 1, 1, `the column "${name}" is ${order.includes(name) ? 'there twice' : 'missing'}`);
  }
  return lines.slice(1).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const cells = cellsOf(line);
    if (cells.length !== order.length) {
      const what = `${cells.length} cells under ${order.length} columns`;
      throw problem(path, i + 2, cells[order.length]?.column ?? line.length + 1, what);
    }
    const cell = (name: Column) => cells[order.indexOf(name)] as Cell;
    return [readRow(cell, path, i + 2)];
  });
}

interface Cell {
  readonly text: string;
  /** Where it begins in its line, from 1. */
  readonly column: number;
}

/** The cells of a line, quotes taken off. */
function cellsOf(line: string): Cell[] {
  return [...line.matchAll(/(?:^|,)(\s*)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => {
    const [all, space = '', raw = ''] = match;
    const text = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    const comma = all.startsWith(',') ? 1 : 0;
    return { text: text.trim(), column: match.index + comma + space.length + 1 };
  });
}

function columnOf({ text, column }: Cell, path: string): Column {
  const found = COLUMNS.find((name) => name === text.toLowerCase());
  if (found) return found;
  throw problem(path, 1, column, `no column is called "${text}"${didYouMean(text, COLUMNS)}`);
}

function readRow(cell: (name: Column) => Cell, path: string, line: number): DeploymentCount {
  const [date, count] = [cell('date'), cell('count')];
  if (!isDay(date.text)) throw problem(path, line, date.column, `"${date.text}" is not a day that exists`);
  if (!/^\d{1,15}$/.test(count.text)) {
    throw problem(path, line, count.column, `"${count.text}" is no number of deployments`);
  }
  return { day: date.text, service: cell('service').text, count: Number(count.text) };
}

const problem = (path: string, line: number, column: number, message: string) =>
  new LfiError('config', message, {
    path,
    at: { line, column },
    hint: 'The file has the columns date,service,count: 2026-09-14,checkout,12',
  });

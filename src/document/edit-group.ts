import type { Edit } from '../model/finding.ts';
import { type PartName, partNamed } from './action-parts.ts';

/** A stretch of a file's text in which an item's parts stand: `(owner: dana; due: 2026-10-10)`. */
export interface Group {
  /** Offsets of the whole, brackets included where it has any. */
  readonly start: number;
  readonly end: number;
  /** Where one more part goes. */
  readonly tail: number;
  readonly bracketed: boolean;
  readonly parts: readonly GroupPart[];
  readonly separator: ';' | ',';
}

interface GroupPart {
  readonly part: PartName;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
}

const MARKS = '[*_]*';
const NAME =
  'id|type|owners?|assignees?|assigned(?: to)?|dri|responsible|due(?: date)?|deadline|by when|target date|eta|status|state|tickets?|issue|bug|jira|pr|tracking issue|tracker|work item|link|target|created|date created|closed|completed on|date completed|done on|reason';
const OPENING = new RegExp(`[([]\\s*(?=${MARKS}(?:${NAME})${MARKS}\\s*[:=])`, 'gi');
const KEY = new RegExp(`^[\\s]*${MARKS}(${NAME})${MARKS}\\s*[:=]${MARKS}\\s*`, 'i');
const SPLIT = new RegExp(
  `[;|]|,(?=\\s*${MARKS}(?:${NAME})${MARKS}\\s*[:=])|\\s(?=${MARKS}(?:${NAME})${MARKS}\\s*:)`,
  'gi',
);
const TAIL = new RegExp(`(?<=^|[\\s;,.|–—-])(?=${MARKS}(?:${NAME})${MARKS}\\s*:\\s*[*_\\s]*\\S)`, 'gi');

/** The first bracketed group of parts between two offsets; null where none opens and closes there. */
export function bracketedGroup(text: string, from: number, to: number): Group | null {
  for (const opening of text.slice(from, to).matchAll(OPENING)) {
    const start = from + opening.index;
    const close = closingOf(text, start, to);
    if (close === null) continue;
    const inner = { from: start + 1, to: close };
    return { start, end: close + 1, bracketed: true, ...partsOf(text, inner.from, inner.to) };
  }
  return null;
}

/** Parts without brackets that go on to the end: `… Owner: dana, due: 2026-10-10`. */
export function trailingGroup(text: string, from: number, to: number): Group | null {
  for (const found of text.slice(from, to).matchAll(TAIL)) {
    const start = from + found.index;
    if (to - start > 320) continue;
    return { start, end: to, bracketed: false, ...partsOf(text, start, to) };
  }
  return null;
}

function closingOf(text: string, start: number, to: number): number | null {
  let depth = 0;
  for (let at = start; at < to; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\\') at += 1;
    else if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function partsOf(text: string, from: number, to: number): Pick<Group, 'parts' | 'tail' | 'separator'> {
  const inner = text.slice(from, to);
  const parts: GroupPart[] = [];
  let commas = 0;
  let at = 0;
  const cuts = [...inner.matchAll(SPLIT)].filter(({ index }) => depthAt(inner, index) === 0);
  for (const cut of [...cuts, null]) {
    const end = cut?.index ?? inner.length;
    const piece = inner.slice(at, end);
    const key = KEY.exec(piece);
    const part = key && partNamed(key[1] ?? '');
    if (key && part) {
      const lead = piece.length - piece.trimStart().length;
      const length = piece.replace(/[\s,*_]+$/, '').length;
      parts.push({
        part,
        start: from + at + lead,
        end: from + at + Math.max(length, key[0].length),
        valueStart: from + at + key[0].length,
      });
    }
    if (cut?.[0] === ',') commas += 1;
    at = end + (cut && /[;|,]/.test(cut[0]) ? 1 : 0);
  }
  const semicolons = cuts.some(([sign]) => sign === ';');
  return {
    parts,
    tail: from + inner.trimEnd().length,
    separator: commas > 0 && !semicolons ? ',' : ';',
  };
}

function depthAt(text: string, index: number): number {
  let depth = 0;
  for (const sign of text.slice(0, index)) depth += /[([]/.test(sign) ? 1 : /[)\]]/.test(sign) ? -1 : 0;
  return depth;
}

export const hasPart = (group: Group, part: PartName): boolean =>
  group.parts.some((one) => one.part === part);

export type Parts = readonly (readonly [PartName, string | null])[];

/** Edits that give a group these parts; null takes one out, and a group without parts goes as a whole. */
export function editGroup(text: string, group: Group, changes: Parts): Edit[] {
  const edits: Edit[] = [];
  const added: string[] = [];
  const removed = changes.filter(([, value]) => value === null).map(([part]) => part);
  const left = group.parts.filter(({ part }) => !removed.includes(part));
  const adding = changes.some(([part, value]) => value !== null && !hasPart(group, part));
  if (left.length === 0 && !adding && group.parts.length > 0) return [without(text, group.start, group.end)];
  for (const [part, value] of changes) {
    const there = group.parts.find((one) => one.part === part);
    if (value === null) {
      if (there) edits.push(takeOut(text, group, there));
    } else if (there) {
      const gap = there.valueStart === there.end && !/[\s]$/.test(text.slice(0, there.valueStart)) ? ' ' : '';
      edits.push({ start: there.valueStart, end: there.end, text: gap + value });
    } else added.push(`${part}: ${value}`);
  }
  if (added.length === 0) return edits;
  const first = left.length === 0 ? '' : `${group.separator} `;
  const tail = { start: group.tail, end: group.tail, text: first + added.join(`${group.separator} `) };
  // Two edits at one place are one.
  const touching = edits.find(({ end }) => end === group.tail);
  if (!touching) return [...edits, tail];
  return [
    ...edits.filter((one) => one !== touching),
    { start: touching.start, end: touching.end, text: touching.text + tail.text },
  ];
}

/** A part with the separator before it, or after it where it is the first. */
function takeOut(text: string, group: Group, { start, end }: GroupPart): Edit {
  const before = /[;,|]?\s*$/.exec(text.slice(group.start + (group.bracketed ? 1 : 0), start))?.[0] ?? '';
  const first = group.parts[0]?.start === start;
  if (!first) return { start: start - before.length, end, text: '' };
  const after = /^\s*[;,|]?\s*/.exec(text.slice(end, group.tail))?.[0] ?? '';
  return { start, end: end + after.length, text: '' };
}

/** A stretch with the blank before it. */
function without(text: string, start: number, end: number): Edit {
  const blank = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - blank, end, text: '' };
}

/** A new group behind an item's text. */
export function newGroup(at: number, changes: Parts): Edit[] {
  const said = changes.flatMap(([part, value]) => (value === null ? [] : [`${part}: ${value}`]));
  return said.length === 0 ? [] : [{ start: at, end: at, text: ` (${said.join('; ')})` }];
}

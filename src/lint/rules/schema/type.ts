import { isDay } from '../../../model/day.ts';
import { type Field, fieldsOf, type ValueKind } from '../../../model/fields.ts';
import type { Edit } from '../../../model/finding.ts';
import { linesOf } from '../../../model/lines.ts';
import type { Moment } from '../../../model/moment.ts';
import type { Span } from '../../../model/position.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { defineRule, type RuleContext } from '../../define-rule.ts';
import { isFilled, replaceScalar, writtenField } from '../../frontmatter.ts';

const EXPECTED: Readonly<Record<ValueKind, string>> = {
  text: 'text',
  id: 'text',
  instant: 'an instant such as 2026-09-14T10:32:00+02:00',
  date: 'a day such as 2026-09-18',
  number: 'a number, 0 or more',
  count: 'a whole number, 0 or more',
  share: 'a share from 0 to 1',
  map: 'a map of keys and values',
};

export const type = defineRule({
  meta: {
    id: 'schema/type',
    level: 'error',
    summary: 'A field holds another kind of value than it should',
    why: 'A value that cannot be read is counted as missing, and the incident drops out of the figure.',
    instead: 'Write the value as the field wants it.',
    kinds: ['incident', 'near-miss'],
    drafts: true,
    messages: {
      type: '`{field}` is {found}, and should be {expected}',
      list: '`{field}` is {found}, and should be a list',
      instant: '`{field}` cannot be read as a time: {found}',
    },
    examples: {
      valid: [
        { name: 'a list of one', frontmatter: 'services: [checkout]' },
        { name: 'a day for what may be a day', frontmatter: 'published: 2026-09-18' },
        { name: 'about, and said so', frontmatter: 'started: ~2026-09-14T10:30:00+02:00' },
        { name: 'an id of digits', frontmatter: 'external_id: 4711' },
        { name: 'nothing yet', frontmatter: 'acknowledged:' },
      ],
      invalid: [
        { name: 'one word where a list should be', frontmatter: 'services: checkout' },
        { name: 'two owners', frontmatter: 'owner: [dana, lee]' },
        { name: 'a time without its day', frontmatter: 'detected: 10:41' },
        { name: 'a day that does not exist', frontmatter: 'mitigated: 2026-09-31T11:19:00+02:00' },
        { name: 'per cent', frontmatter: 'impact: { fraction: 30% }' },
        { name: 'impact as text', frontmatter: 'impact: a third of all users' },
        { name: 'numbers as text', frontmatter: 'impact: { users: about 12000 }' },
      ],
    },
  },
  check(postmortem, { report }) {
    if (postmortem.format === 'none') return;
    for (const field of fieldsOf(postmortem.kind)) {
      const written = writtenField(postmortem, field.name);
      if (!written || !isFilled(written.value)) continue;
      checkField(field, written.value, [written.key], postmortem, report);
    }
  },
});

type Path = readonly (string | number)[];

function checkField(
  field: Field,
  value: unknown,
  path: Path,
  postmortem: Postmortem,
  report: RuleContext['report'],
): void {
  if (!field.list) {
    checkValue(field, value, path, postmortem, report);
    return;
  }
  if (!Array.isArray(value)) {
    const span = postmortem.where(...path);
    const fix = typeof value === 'string' ? inBrackets(postmortem, span, value) : null;
    const data = { field: path.join('.'), found: nameOf(value) };
    const help = `Write \`${field.name}: [${typeof value === 'string' ? value : '…'}]\`.`;
    report({ message: 'list', data, span, help, ...(fix ? { fix } : {}) });
    return;
  }
  for (const [index, one] of value.entries()) {
    if (isFilled(one)) checkValue(field, one, [...path, index], postmortem, report);
  }
}

function checkValue(
  field: Field,
  value: unknown,
  path: Path,
  postmortem: Postmortem,
  report: RuleContext['report'],
): void {
  if (field.value === 'map' && isMap(value)) {
    for (const inner of field.fields) {
      const at = value[inner.name];
      if (isFilled(at)) checkField(inner, at, [...path, inner.name], postmortem, report);
    }
    return;
  }
  if (fits(field, value, path, postmortem)) return;
  const span = postmortem.where(...path);
  const name = path.join('.');
  if ((field.value === 'instant' || field.value === 'date') && typeof value === 'string') {
    const help = `Write ${EXPECTED[field.value]}.`;
    report({ message: 'instant', data: { field: name, found: value }, span, help });
    return;
  }
  const fix =
    field.value === 'share' && typeof value === 'string' ? percentFix(postmortem, span, value) : null;
  const data = { field: name, found: nameOf(value), expected: EXPECTED[field.value] };
  report({ message: 'type', data, span, help: helpFor(field), ...(fix ? { fix } : {}) });
}

function fits(field: Field, value: unknown, path: Path, postmortem: Postmortem): boolean {
  switch (field.value) {
    case 'text':
    case 'id':
      return typeof value === 'string' || typeof value === 'number';
    case 'instant':
    case 'date':
      return (
        typeof value === 'string' &&
        (path.length === 1 ? readTime(field.name, value, postmortem) : isDayLike(value))
      );
    case 'number':
      return isNumber(value);
    case 'count':
      return isNumber(value) && Number.isInteger(value);
    case 'share':
      return isNumber(value) && value <= 1;
    case 'map':
      return false;
  }
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether reading the document made a time of it. */
function readTime(name: string, value: string, postmortem: Postmortem): boolean {
  const { times, published } = postmortem;
  const read: Readonly<Record<string, Moment | null>> = {
    started: times.started,
    detected: times.detected,
    acknowledged: times.acknowledged,
    repair_started: times.repairStarted,
    mitigated: times.mitigated,
    resolved: times.resolved,
    published,
  };
  return name in read ? read[name]?.text === value.trim() : isDayLike(value);
}

/** A day, whatever follows it. */
const isDayLike = (value: string): boolean => isDay(value.trim().slice(0, 10));

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const text = String(value);
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

function helpFor({ name, value, list, example, description }: Field): string {
  if (value === 'share') return '30 % is 0.3.';
  if (value === 'map')
    return `${description} Such as \`users: 12000\` on a line of its own under \`${name}:\`.`;
  return list ? description : `${description} For example \`${name}: ${String(example)}\`.`;
}

/** `checkout` → `[checkout]`, where it is plainly one value. */
function inBrackets(postmortem: Postmortem, span: Span, value: string): Edit[] | null {
  if (!/^[\p{L}\p{N}._-]+$/u.test(value)) return null;
  const end = linesOf(postmortem.text).offset(span.end);
  const start = end - value.length;
  return postmortem.text.slice(start, end) === value ? [{ start, end, text: `[${value}]` }] : null;
}

function percentFix(postmortem: Postmortem, span: Span, value: string): Edit[] | null {
  const percent = /^(\d{1,2}(?:\.\d+)?|100) ?%$/.exec(value.trim())?.[1];
  if (percent === undefined) return null;
  return replaceScalar(postmortem, span, value, String(Number((Number(percent) / 100).toPrecision(6))));
}

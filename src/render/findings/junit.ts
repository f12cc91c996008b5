import type { Finding } from '../../model/finding.ts';
import type { RenderFindings } from './findings-format.ts';
import { LEVEL_WORDS } from './wording.ts';

/** JUnit's XML: a suite a document. Only errors are failures, so that the report and the exit code agree. */
export const render: RenderFindings = ({ files, findings, errors }) => {
  const byPath = new Map<string, Finding[]>(files.map((path) => [path, []]));
  for (const finding of findings) {
    const own = byPath.get(finding.path);
    if (own) own.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const suites = [...byPath].map(([path, own]) => suite(path, own));
  const tests = [...byPath.values()].reduce((n, own) => n + Math.max(1, own.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="lfi" tests="${tests}" failures="${errors}" errors="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
};

function suite(path: string, findings: readonly Finding[]): string {
  const failures = findings.filter(({ level }) => level === 'error').length;
  const head = `name="${escapeXml(path)}" tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0"`;
  const cases = findings.map((finding) => testCase(finding));
  if (cases.length === 0) cases.push(`    <testcase name="sound" classname="${escapeXml(path)}"/>`);
  return [`  <testsuite ${head}>`, ...cases, '  </testsuite>'].join('\n');
}

function testCase({ ruleId, level, path, span: { start }, message, help }: Finding): string {
  const place = `${path}:${start.line}:${start.column}`;
  const text = escapeXml(`${place}: ${LEVEL_WORDS[level]}: ${message}\n${help}`);
  const inner =
    level === 'error'
      ? `<failure message="${escapeXml(message)}" type="${escapeXml(ruleId)}">${text}</failure>`
      : `<system-out>${text}</system-out>`;
  const name = `${ruleId} ${start.line}:${start.column}`;
  return `    <testcase name="${escapeXml(name)}" classname="${escapeXml(path)}">${inner}</testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escaped, without the characters that XML 1.0 does not know. */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '�')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/\r?\n/g, '&#10;');

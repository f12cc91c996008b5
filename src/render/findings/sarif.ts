import type { Finding, Level } from '../../model/finding.ts';
import type { RuleSummary } from '../../model/lint-result.ts';
import type { RenderFindings } from './findings-format.ts';
import { fingerprints } from './fingerprint.ts';

const SARIF_LEVELS: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'note' };
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/learning-from-incidents/lfi';

/** SARIF 2.1.0, for code scanning. */
export const render: RenderFindings = ({ files, findings, rules }, { fromRepository, version }) => {
  const prints = fingerprints(findings);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const location = (path: string) => ({ uri: encodePath(fromRepository(path)), uriBaseId: '%SRCROOT%' });
  const results = findings.map((finding, at) => ({
    ruleId: finding.ruleId,
    ...(index.has(finding.ruleId) ? { ruleIndex: index.get(finding.ruleId) } : {}),
    level: SARIF_LEVELS[finding.level],
    message: { text: [finding.message, finding.help].filter((text) => text !== '').join('\n') },
    locations: [{ physicalLocation: { artifactLocation: location(finding.path), region: region(finding) } }],
    partialFingerprints: { 'lfi/v1': prints[at] },
  }));
  const driver = { name: 'lfi', version, informationUri: HOME, rules: rules.map(descriptor) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true }],
    artifacts: files.map((path) => ({ location: location(path) })),
    results,
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

function descriptor({ id, level, summary, why, instead, url }: RuleSummary) {
  return {
    id,
    name: id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why },
    help: { text: instead, markdown: `${why}\n\n${instead}` },
    helpUri: url,
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: { tags: [id.split('/')[0]] },
  };
}

function region({ span: { start, end } }: Finding) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A path as a URI reference; a segment with a colon must not read as a scheme. */
const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { render } from '../../../src/render/findings/sarif.ts';
import { aFinding, aResult, CONTEXT } from './a-finding.ts';

const require = createRequire(import.meta.url);

/** The schema of SARIF 2.1.0 (rtm.6, as JSON Schema 2020-12) that Microsoft's SARIF SDK ships. */
function sarifValidator() {
  const schemas = dirname(require.resolve('@microsoft/sarif-multitool-ts/schemas/ai-run.schema.json'));
  const schema = JSON.parse(readFileSync(join(schemas, '../assets/sarif-2.1.0.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

const validate = sarifValidator();
const sarif = (...args: Parameters<typeof aResult>) => JSON.parse(render(aResult(...args), CONTEXT));

describe('sarif', () => {
  it.each([
    [
      'findings',
      [aFinding(), aFinding({ level: 'warn' }), aFinding({ level: 'info', ruleId: 'schema/type' })],
    ],
    ['no finding', []],
    ['an empty span', [aFinding({ span: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } })]],
    ['odd paths', [aFinding({ path: 'post mortems/a:b#c?ü%.md' })]],
  ])('is valid against the schema: %s', (_name, findings) => {
    const log = sarif(findings);
    validate(log);
    expect(validate.errors).toBeNull();
  });

  it('the validator does find fault', () => {
    const log = sarif([aFinding()]);
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).toBe(false);
  });

  it('tells levels, places and rules', () => {
    const [run] = sarif([aFinding({ level: 'info', path: 'post mortems/a.md' })]).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe(run.results[0].ruleId);
    expect(run.results[0].level).toBe('note');
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'post%20mortems/a.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 16 },
    });
  });

  it('tells two findings of the same kind apart, wherever their lines move', () => {
    const printsAt = (line: number) => {
      const span = { start: { line, column: 1 }, end: { line, column: 2 } };
      const results = sarif([aFinding({ span }), aFinding()]).runs[0].results;
      return results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['lfi/v1'],
      );
    };
    expect(new Set(printsAt(9)).size).toBe(2);
    expect(printsAt(9)).toEqual(printsAt(30));
  });
});

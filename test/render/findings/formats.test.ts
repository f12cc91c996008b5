import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/render/findings/code-frame.ts';
import { render as concise } from '../../../src/render/findings/concise.ts';
import {
  FINDINGS_FORMATS,
  findingsFormat,
  loadFindingsFormat,
} from '../../../src/render/findings/formats.ts';
import { render as github } from '../../../src/render/findings/github.ts';
import { render as gitlab } from '../../../src/render/findings/gitlab.ts';
import { render as json } from '../../../src/render/findings/json.ts';
import { render as junit } from '../../../src/render/findings/junit.ts';
import { render as markdown } from '../../../src/render/findings/markdown.ts';
import { render as pretty } from '../../../src/render/findings/pretty.ts';
import { aFinding, aResult, CONTEXT } from './a-finding.ts';

const at = (line: number, from: number, to: number) => ({
  start: { line, column: from },
  end: { line, column: to },
});

describe('pretty', () => {
  it('shows the line, marks the part, says what to write instead and where the policy is', () => {
    const text = pretty(aResult([aFinding({ url: 'postmortems/README.md' })]), CONTEXT);
    expect(text).toBe(`postmortems/a.md

  3:5  error  gives people erring as the cause  language/human-error
    3 │ The human error was the cause.
      │     ^^^^^^^^^^^
    Say what made it possible.
    See postmortems/README.md

1 error in 1 of 2 documents.
`);
  });

  it('says how many documents were looked at where nothing was found', () => {
    expect(pretty(aResult([]), CONTEXT)).toBe('no findings in 2 documents.\n');
  });

  it('colours only where told to', () => {
    const result = aResult([aFinding()]);
    expect(pretty(result, CONTEXT)).not.toContain('\u001b');
    expect(pretty(result, { ...CONTEXT, colour: true })).toContain('\u001b[31m');
  });

  it('lets no document steer the terminal', () => {
    const source = () => '\n\n\u001b[2Jhuman error\u0007\n';
    const text = pretty(aResult([aFinding()]), { ...CONTEXT, source });
    for (const control of ['\u001b', '\u0007']) expect(text).not.toContain(control);
  });
});

describe('codeFrame', () => {
  it('cuts a long line around the mark', () => {
    const frame = codeFrame(`${'a'.repeat(200)}MARK${'b'.repeat(200)}`, at(1, 201, 205), 60);
    expect(frame?.text.length).toBeLessThanOrEqual(60);
    expect(frame?.text.slice(frame.marks.indexOf('^'), frame.marks.length)).toBe('MARK');
  });

  it('counts wide characters as wide', () => {
    expect(codeFrame('障害 x', at(1, 4, 5), 60)?.marks).toBe('     ^');
  });

  it('marks to the end of the line where the span goes on', () => {
    const span = { start: { line: 1, column: 3 }, end: { line: 2, column: 2 } };
    expect(codeFrame('a bcd\r\nef', span, 60)?.marks).toBe('  ^^^');
  });

  it('has nothing to show beyond the text or on an empty line', () => {
    expect(codeFrame('a\n', at(7, 1, 1), 60)).toBeNull();
    expect(codeFrame('a\n\n', at(2, 1, 1), 60)).toBeNull();
  });
});

describe('concise', () => {
  it('is a line a finding', () => {
    expect(concise(aResult([aFinding({ level: 'warn' })]), CONTEXT)).toBe(
      'postmortems/a.md:3:5: warning: gives people erring as the cause [language/human-error]\n1 warning in 1 of 2 documents\n',
    );
  });
});

describe('json', () => {
  it('is the report envelope', () => {
    const { data, ...envelope } = JSON.parse(json(aResult([aFinding()]), CONTEXT));
    expect(envelope).toEqual({
      schemaVersion: 1,
      kind: 'lint',
      asOf: '2026-09-14T12:00:00.000Z',
      window: null,
      before: null,
      filters: {},
      counted: ['a', 'b'],
      leftOut: [],
    });
    expect(data).toMatchObject({ files: 2, errors: 1, warnings: 0, infos: 0 });
    expect(data.findings[0]).toEqual({
      ruleId: 'language/human-error',
      level: 'error',
      message: 'gives people erring as the cause',
      path: 'postmortems/a.md',
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 16,
      help: 'Say what made it possible.',
      url: null,
      fixable: false,
    });
  });
});

describe('github', () => {
  it('escapes what would end a property or a line', () => {
    const finding = aFinding({ path: 'a,b:c.md', message: '100 %\nof it', help: '' });
    expect(github(aResult([finding]), CONTEXT).split('\n')[0]).toBe(
      '::error file=a%2Cb%3Ac.md,line=3,endLine=3,col=5,endColumn=15,title=language/human-error::100 %25%0Aof it',
    );
  });

  it('leaves columns out of a span over lines', () => {
    const span = { start: { line: 3, column: 5 }, end: { line: 4, column: 2 } };
    expect(github(aResult([aFinding({ span, level: 'info' })]), CONTEXT)).toMatch(
      /^::notice file=postmortems\/a\.md,line=3,endLine=4,title=/,
    );
  });

  it('tells paths from the root of the repository', () => {
    const fromRepository = (path: string) => `docs/${path}`;
    expect(github(aResult([aFinding()]), { ...CONTEXT, fromRepository })).toContain(
      'file=docs/postmortems/a.md',
    );
  });
});

describe('gitlab', () => {
  it('has what Code Quality asks for, with a fingerprint of its own for each', () => {
    const issues = JSON.parse(gitlab(aResult([aFinding(), aFinding({ level: 'info' })]), CONTEXT));
    expect(issues[0]).toEqual({
      description: 'gives people erring as the cause',
      check_name: 'language/human-error',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'major',
      location: { path: 'postmortems/a.md', lines: { begin: 3, end: 3 } },
    });
    expect(issues[1].fingerprint).not.toBe(issues[0].fingerprint);
  });

  it('is an empty list where nothing was found', () => {
    expect(gitlab(aResult([]), CONTEXT)).toBe('[]\n');
  });
});

describe('junit', () => {
  it('fails for errors alone, and names what is sound', () => {
    const text = junit(
      aResult([aFinding({ message: 'a <b> & "c" \u0001' }), aFinding({ level: 'warn' })]),
      CONTEXT,
    );
    expect(text).toContain('<testsuites name="lfi" tests="3" failures="1" errors="0">');
    expect(text).toContain('message="a &lt;b&gt; &amp; &quot;c&quot; �"');
    expect(text.match(/<failure/g)).toHaveLength(1);
    expect(text).toContain('<testcase name="sound" classname="postmortems/b.md"/>');
  });
});

describe('markdown', () => {
  it('puts the gravest first, the others in a table', () => {
    const findings = [
      aFinding({ level: 'info', message: 'a | pipe, a `pipe | in code`', span: at(1, 1, 2) }),
      aFinding({ message: 'ask @dana about #12' }),
    ];
    expect(
      markdown(aResult(findings), CONTEXT),
    ).toBe(`### Postmortem lint: 1 error, 1 info in 1 of 2 documents

**\`postmortems/a.md:3\`**: ask @\u200bdana about #\u200b12 (\`language/human-error\`)

> Say what made it possible.

| Level | Where | What | Rule |
| --- | --- | --- | --- |
| info | \`postmortems/a.md:1\` | a \\| pipe, a \`pipe \\| in code\` | \`language/human-error\` |
`);
  });

  it('links to a policy that has an address', () => {
    const withUrl = (url: string) => markdown(aResult([aFinding({ url })]), CONTEXT);
    expect(withUrl('https://example.com/policy')).toContain('([policy](https://example.com/policy))');
    expect(withUrl('postmortems/README.md')).toContain('(policy: `postmortems/README.md`)');
  });

  it('is short however much there is', () => {
    const findings = Array.from({ length: 1000 }, (_, n) => aFinding({ span: at(n + 1, 1, 2) }));
    const text = markdown(aResult(findings), CONTEXT);
    expect(text.length).toBeLessThan(10_000);
    expect(text).toContain('974 more findings');
  });
});

describe('every format', () => {
  it.each(FINDINGS_FORMATS)('%s is the same twice and ends in a line end', async (name) => {
    const render = await loadFindingsFormat(name);
    const result = aResult([aFinding(), aFinding({ level: 'warn', path: 'postmortems/b.md' })]);
    expect(render(result, CONTEXT)).toBe(render(result, CONTEXT));
    expect(render(result, CONTEXT)).toMatch(/[^\n]\n$/);
  });

  it('has a name, or the nearest is told', () => {
    expect(findingsFormat('text')).toBe('pretty');
    expect(() => findingsFormat('sariff')).toThrow('did you mean "sarif"?');
  });
});

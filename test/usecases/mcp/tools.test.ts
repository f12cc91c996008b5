import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHARED_OPTIONS } from '../../../src/cli/shared-options.ts';
import { AGAINST, FILTERS, WINDOW } from '../../../src/usecases/mcp/arguments.ts';
import { tempTree } from '../../temp-tree.ts';
import { AS_OF, call, connect, contentOf, EXAMPLES, LFI } from './client.ts';

const DRAFT = '# Pool ran dry\n\n## Causes\n\n- Human error was the root cause.\n';

/** What the command line prints for the same question. */
function printed(...args: string[]): unknown {
  const options = {
    cwd: EXAMPLES,
    encoding: 'utf8',
    stdio: 'pipe',
    input: DRAFT,
  } as const;
  try {
    return JSON.parse(execFileSync(process.execPath, [LFI, ...args, '--json', ...AS_OF], options));
  } catch (error) {
    // A linter that finds something ends with 1.
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

const ID = '2026-06-24-search-cache-stampede';

describe('lfi mcp', () => {
  it('offers tools that say that they only read', async () => {
    const client = await connect(EXAMPLES, ...AS_OF);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'similar',
      'show',
      'list',
      'trends',
      'recurring',
      'actions',
      'near_misses',
      'lint',
    ]);
    for (const { annotations, description, outputSchema, inputSchema } of tools) {
      expect(annotations).toMatchObject({
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      expect(description).toMatch(/\.$/);
      expect(outputSchema?.type).toBe('object');
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });

  // The client holds every answer against the tool's output schema.
  it.each([
    [
      'search',
      { query: 'connection pool exhaustion', limit: 10 },
      ['search', 'connection', 'pool', 'exhaustion', '--no-cache'],
    ],
    ['similar', { id: ID }, ['similar', ID, '--no-cache']],
    ['show', { id: ID }, ['show', ID]],
    [
      'list',
      { severity: ['sev1', 'sev2'], period: '2026-Q3' },
      ['list', '--severity', 'sev1', '--severity', 'sev2', '--period', '2026-Q3'],
    ],
    ['recurring', { days: 30 }, ['recurring', '--days', '30']],
    [
      'actions',
      { overdue: true, service: ['payments'], limit: 200 },
      ['actions', '--overdue', '--service', 'payments'],
    ],
    ['near_misses', {}, ['near-misses']],
    [
      'lint',
      { text: DRAFT, filename: 'postmortems/x.md' },
      ['lint', '--stdin', '--stdin-filename', 'postmortems/x.md'],
    ],
  ])('%s %j answers what the command line prints', async (name, args, line) => {
    const client = await connect(EXAMPLES, ...AS_OF);
    const told = await call(client, name, args);
    expect(told.isError, told.text).toBe(false);
    const { page, cut, remarks, ...report } = told.data;
    expect([cut, remarks]).toEqual([[], []]);
    expect(report).toEqual(printed(...line));
    expect(told.text.length).toBeGreaterThan(50);
  });

  it('trends: the figures stay where the lists of ids have to give way', async () => {
    const client = await connect(EXAMPLES, ...AS_OF);
    const { data, text } = await call(client, 'trends', { days: 90 });
    const whole = printed('trends', '--days', '90') as typeof data;
    expect(data.data.incidents).toMatchObject({
      now: whole.data.incidents.now,
      ratio: whole.data.incidents.ratio,
      interval: whole.data.incidents.interval,
      verdict: whole.data.incidents.verdict,
    });
    expect(text).toContain('11 incidents, more than the 8 before');
    expect(JSON.stringify(data).length).toBeLessThan(40_500);
    expect(data.cut).toContainEqual({ at: 'data.incidents.ids.now', shown: 2, of: 11 });
  });

  it('compares a description with the corpus', async () => {
    const client = await connect(EXAMPLES, ...AS_OF);
    const { data } = await call(client, 'similar', {
      text: 'checkout answers 502, all server connections of the pgbouncer pool are in use',
    });
    expect(data.data.hits.map(({ failureMode }: { failureMode: string }) => failureMode)).toContain(
      'connection-pool-exhaustion',
    );
    expect(data.data.asked).toMatchObject([{ path: null }]);
  });

  it.each(['list', 'search'])('%s: says what was filtered for and no document has', async (name) => {
    const client = await connect(EXAMPLES, ...AS_OF);
    const query = name === 'search' ? { query: 'pool' } : {};
    const { data, text } = await call(client, name, { ...query, service: ['chekout', 'checkout'] });
    const said = 'no document has the service "chekout", did you mean "checkout"?';
    expect(data.remarks).toEqual([said]);
    expect(text).toMatch(`> ${said}`);
  });

  it('pages through a list without a gap or a repetition', async () => {
    const client = await connect(EXAMPLES, ...AS_OF);
    const ids: string[] = [];
    for (let offset: number | null = 0; offset !== null; ) {
      const { data, text }: Awaited<ReturnType<typeof call>> = await call(client, 'list', {
        limit: 30,
        offset,
      });
      ids.push(...data.data.documents.map(({ id }: { id: string }) => id));
      expect(text).toContain(data.data.documents[0].id);
      offset = data.page.next;
    }
    const whole = printed('list') as { data: { documents: { id: string }[] } };
    expect(ids).toEqual(whole.data.documents.map(({ id }) => id));
    const beyond = await call(client, 'list', { offset: 500 });
    expect(beyond).toMatchObject({ text: 'Nothing from 500 on: there are 98.\n', isError: false });
  });

  it('takes every filter and window of the command line', () => {
    const names = (family: 'filters' | 'window' | 'comparison') =>
      SHARED_OPTIONS[family].map(({ flags }) =>
        (/--([\w-]+)/.exec(flags)?.[1] ?? '').replaceAll(/-(\w)/g, (_, letter: string) =>
          letter.toUpperCase(),
        ),
      );
    expect(Object.keys(FILTERS).sort()).toEqual(names('filters').sort());
    // A commit's documents would be read by git.
    expect([...Object.keys(WINDOW), 'at'].sort()).toEqual(names('window').sort());
    expect(Object.keys(AGAINST)).toEqual(names('comparison'));
  });

  it('serves each document as markdown, and completes ids', async () => {
    const client = await connect(EXAMPLES, ...AS_OF);
    const { resources } = await client.listResources();
    expect(resources[0]?.uri).toBe('lfi://postmortem/2026-09-27-identity-login-loop');
    const uri = `lfi://postmortem/${ID}`;
    const { contents } = await client.readResource({ uri });
    const path = join(EXAMPLES, `postmortems/2026/${ID}.md`);
    expect(contents).toEqual([{ uri, mimeType: 'text/markdown', text: readFileSync(path, 'utf8') }]);
    const { resourceTemplates } = await client.listResourceTemplates();
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: resourceTemplates[0]?.uriTemplate ?? '' },
      argument: { name: 'id', value: '2026-06-2' },
    });
    expect(completion.values).toContain(ID);
    expect(completion.values.every((id) => id.includes('2026-06-2'))).toBe(true);
  });

  it('leaves everything as it was', async () => {
    const folder = tempTree();
    cpSync(EXAMPLES, folder, { recursive: true });
    const before = contentOf(folder);
    const client = await connect(folder, ...AS_OF);
    for (const [name, args] of [
      ['search', { query: 'certificate' }],
      ['similar', { id: ID }],
      ['show', { id: ID }],
      ['lint', { text: DRAFT, filename: `postmortems/2026/${ID}.md` }],
      ['actions', {}],
    ] as const) {
      expect((await call(client, name, args)).isError).toBe(false);
    }
    expect(contentOf(folder)).toBe(before);
  });
});

import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempTree } from '../../temp-tree.ts';
import { call, connect } from './client.ts';

const document = (title: string, text = 'Text.') =>
  `---\ntitle: ${title}\nstarted: 2026-03-01T10:00:00Z\nseverity: sev2\n---\n\n# ${title}\n\n${text}\n`;

const world = () =>
  tempTree({
    'lfi.config.yaml': 'timezone: UTC\n',
    'postmortems/2026-03-01-one.md': document('Disk filled'),
    'postmortems/2026-03-02-two.md': document('Certificate expired'),
  });

const idsOf = (data: { data: { documents: { id: string }[] } }) => data.data.documents.map(({ id }) => id);

describe('the corpus of lfi mcp', () => {
  it('is as it is now, whatever changed between two questions', async () => {
    const cwd = world();
    const client = await connect(cwd);
    const found = async (query: string) =>
      (await call(client, 'search', { query })).data.data.hits.map(({ id }: { id: string }) => id);
    expect(await found('disk')).toEqual(['2026-03-01-one']);
    writeFileSync(join(cwd, 'postmortems/2026-03-01-one.md'), document('Queue backlog'));
    writeFileSync(join(cwd, 'postmortems/2026-03-03-new.md'), document('Replica lag'));
    rmSync(join(cwd, 'postmortems/2026-03-02-two.md'));
    expect(await found('disk')).toEqual([]);
    expect(await found('backlog')).toEqual(['2026-03-01-one']);
    expect(idsOf((await call(client, 'list')).data)).toEqual(['2026-03-01-one', '2026-03-03-new']);
    expect((await call(client, 'show', { id: '2026-03-01' })).data.data.title).toBe('Queue backlog');
    writeFileSync(join(cwd, 'lfi.config.yaml'), 'synonyms: [[bananas, replica]]\n');
    expect(await found('bananas')).toEqual(['2026-03-03-new']);
  });

  it('goes on where a document or the config is broken, and says so', async () => {
    const cwd = world();
    writeFileSync(join(cwd, 'postmortems/2026-03-04-binary.md'), Buffer.from([0, 159, 146, 150]));
    const client = await connect(cwd);
    const { data } = await call(client, 'list');
    expect(idsOf(data)).toHaveLength(2);
    expect(data.leftOut).toEqual([
      {
        id: 'postmortems/2026-03-04-binary.md',
        path: 'postmortems/2026-03-04-binary.md',
        why: 'could not be read',
      },
    ]);
    writeFileSync(join(cwd, 'lfi.config.yaml'), 'timezonne: UTC\n');
    const broken = await call(client, 'list');
    expect(broken.isError).toBe(true);
    expect(broken.text).toContain('timezonne');
    writeFileSync(join(cwd, 'lfi.config.yaml'), 'timezone: UTC\n');
    expect((await call(client, 'list')).isError).toBe(false);
  });

  it('ends at its folders: no id, address or link leads out of it', async () => {
    const secret = tempTree({ 'secret.md': document('Secret of another team') });
    const cwd = world();
    symlinkSync(join(secret, 'secret.md'), join(cwd, 'postmortems/2026-03-05-link.md'));
    symlinkSync(secret, join(cwd, 'near-misses'));
    const client = await connect(cwd);
    const outside = [
      join(secret, 'secret.md'),
      `../${secret.split('/').at(-1)}/secret.md`,
      'lfi.config.yaml',
      '2026-03-05-link',
      'postmortems/2026-03-05-link.md',
      'secret',
      '-',
    ];
    for (const id of outside) {
      for (const tool of ['show', 'similar']) {
        const told = await call(client, tool, { id });
        expect(told, `${tool} ${id}`).toMatchObject({ isError: true });
        expect(told.text).not.toContain('another team');
      }
      const uri = `lfi://postmortem/${encodeURIComponent(id)}`;
      await expect(client.readResource({ uri })).rejects.toThrow('Resource not found');
    }
    for (const uri of [`file://${join(secret, 'secret.md')}`, 'lfi://postmortem/%', 'lfi://policy']) {
      await expect(client.readResource({ uri })).rejects.toThrow('Resource not found');
    }
    expect(idsOf((await call(client, 'list')).data)).toEqual(['2026-03-01-one', '2026-03-02-two']);
    const { data } = await call(client, 'search', { query: 'secret' });
    expect(data.data.hits).toEqual([]);
    const named = await call(client, 'lint', { text: 'x', filename: '../outside.md' });
    expect(named.text).toContain('filename ../outside.md: not a path');
  });

  it('needs no folder that it may write to', async () => {
    const cwd = world();
    chmodSync(cwd, 0o555);
    const client = await connect(cwd);
    expect((await call(client, 'search', { query: 'disk' })).data.data.hits).toHaveLength(1);
    chmodSync(cwd, 0o755);
  });

  it('tells the policy of the repository, where it states one in a file of its own', async () => {
    const cwd = tempTree({
      'postmortems/README.md': '# We blame nobody\n',
      'postmortems/2026-03-01-one.md': document('Disk filled'),
    });
    const client = await connect(cwd);
    expect((await client.listResources()).resources[0]?.uri).toBe('lfi://policy');
    expect((await client.readResource({ uri: 'lfi://policy' })).contents).toMatchObject([
      { text: '# We blame nobody\n' },
    ]);
  });

  it('lists its documents a page at a time, undisturbed by what is added in between', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 230 }, (_, n) => [
        `postmortems/doc-${String(n).padStart(3, '0')}.md`,
        document(`Number ${n}`),
      ]),
    );
    const cwd = tempTree(many);
    const client = await connect(cwd);
    const uris: string[] = [];
    const first = await client.listResources();
    uris.push(...first.resources.map(({ uri }) => uri));
    writeFileSync(join(cwd, 'postmortems/doc-000a.md'), document('Came meanwhile'));
    for (let cursor = first.nextCursor; cursor; ) {
      const page = await client.listResources({ cursor });
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
    }
    expect(uris).toEqual(
      Object.keys(many).map((path) => path.replace(/^postmortems\/(.*)\.md$/, 'lfi://postmortem/$1')),
    );
    await expect(client.listResources({ cursor: 'nonsense' })).rejects.toThrow('Invalid cursor');
  });

  it('leaves nothing out of an answer that the profile takes out', async () => {
    const cwd = world();
    const secret = 'Reach dana.smith@acme.example at 203.0.113.77.';
    writeFileSync(join(cwd, 'postmortems/2026-03-03-who.md'), document('Who was it', secret));
    const client = await connect(cwd, '--redact', 'internal');
    const told = [
      await call(client, 'search', { query: 'acme reach' }),
      await call(client, 'show', { id: '2026-03-03' }),
      await call(client, 'lint', { text: document('Draft', secret) }),
      await call(client, 'show', { id: 'dana.smith@acme.example' }),
      await client.readResource({ uri: 'lfi://postmortem/2026-03-03-who' }),
    ];
    const all = JSON.stringify(told);
    expect(all).not.toContain('dana.smith@acme.example');
    expect(all).not.toContain('203.0.113.77');
    expect(all).toContain('Reach ');
  });
});

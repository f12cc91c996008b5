import { describe, expect, it } from 'vitest';
import { DOC, gitWorld, withItems } from './git-world.ts';

const DNS = 'postmortems/2026-04-01-größe.md';
const ITEM = 'Alert on the wait for a connection';

function twoCommits() {
  const world = gitWorld();
  world.init();
  world.commit('2026-03-10', { [DOC]: withItems(`- [ ] ${ITEM}`) });
  world.git(['tag', 'v1']);
  world.commit('2026-04-10', {
    [DOC]: withItems(`- [x] ${ITEM}`),
    [DNS]: withItems(`- [ ] ${ITEM}`).replaceAll('2026-03-01', '2026-04-01'),
  });
  return world;
}

describe('--at', () => {
  it('shows the actions as a commit has them, on its day', async () => {
    const { json } = twoCommits();
    const report = await json('actions', '--at', 'v1');
    expect(report.asOf).toBe('2026-03-10T12:00:00.000Z');
    expect(report.data.items).toMatchObject([{ id: '2026-03-01-pool#a1', status: 'open' }]);
    const now = await json('actions', '--at', 'HEAD');
    expect(now.data.items).toHaveLength(2);
  });

  it('reads git as far as that commit', async () => {
    const { json } = twoCommits();
    const { data } = await json('actions', '--history', '--at', 'HEAD~1');
    expect(data.history.commits).toBe(1);
    expect(data.items[0]).toMatchObject({ created: '2026-03-10', closed: null });
  });

  it('counts trends of then, and as of another day where one is named', async () => {
    const { json } = twoCommits();
    expect((await json('trends', '--at', 'v1')).counted).toEqual(['2026-03-01-pool']);
    const named = await json('trends', '--at', 'v1', '--as-of', '2026-03-31');
    expect(named.asOf).toBe('2026-04-01T00:00:00.000Z');
    expect((await json('list', '--at', 'HEAD')).data.documents).toHaveLength(2);
  });

  it('is not disturbed by what is not committed, and reads from a folder below', async () => {
    const { write, json, lfi } = twoCommits();
    write(DOC, withItems('- [x] Something else'));
    write('postmortems/lfi.config.yaml', 'include: ["*.md"]\n');
    const { data } = await json('actions', '--at', 'v1');
    expect(data.items[0].text).toBe(ITEM);
    const { out } = await lfi('actions', '--at', 'HEAD', '--json', '-C', 'postmortems');
    expect(JSON.parse(out).data.items.map(({ path }: { path: string }) => path)).toEqual([
      '2026-04-01-größe.md',
      '2026-03-01-pool.md',
    ]);
  });

  it('says which commit there is none of, and that there is no repository', async () => {
    const { lfi } = twoCommits();
    const unknown = await lfi('trends', '--at', 'v2');
    expect(unknown).toMatchObject({ exitCode: 2, out: '' });
    expect(unknown.err).toContain('--at: there is no commit "v2", did you mean "v1"?');
    const { lfi: outside, write } = gitWorld();
    write(DOC, withItems(`- [ ] ${ITEM}`));
    const none = await outside('actions', '--at', 'v1');
    expect(none).toMatchObject({ exitCode: 2, out: '' });
    expect(none.err).toContain('--at needs a git repository');
  });
});

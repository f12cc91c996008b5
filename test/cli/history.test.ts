import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { DOC, gitWorld, withItems } from './git-world.ts';

const ALERT = 'Alert on the wait for a connection';
const LIMIT = 'Limit the retries of the payment client';
const started = () => {
  const world = gitWorld();
  world.init();
  return world;
};

describe('lfi actions --history', () => {
  it('knows when an item was added, closed and opened again', async () => {
    const { commit, history } = started();
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}`) });
    commit('2026-03-10', { [DOC]: withItems(`- [ ] ${ALERT}\n- [ ] ${LIMIT}`) });
    commit('2026-03-20', { [DOC]: withItems(`- [x] ${ALERT}\n- [x] ${LIMIT}`) });
    commit('2026-03-25', { [DOC]: withItems(`- [ ] ${ALERT}\n- [x] ${LIMIT}`) });
    commit('2026-04-01', { [DOC]: withItems(`- [x] ${ALERT}\n- [x] ${LIMIT}`) });
    const { items, reopened, headline, commits } = await history();
    expect(commits).toBe(5);
    expect(items.a1).toMatchObject({ created: '2026-03-02', createdFrom: 'git', closed: '2026-04-01' });
    expect(items.a2).toMatchObject({ created: '2026-03-10', closed: '2026-03-20', closedFrom: 'git' });
    expect(items.a2.ageDays).toBe(10);
    expect(reopened).toMatchObject([{ id: '2026-03-01-pool#a1', days: ['2026-03-25'], status: 'done' }]);
    expect(headline.dates).toEqual({
      created: { document: 0, git: 2, incident: 0, unknown: 0 },
      closed: { document: 0, git: 2, unknown: 0 },
    });
  });

  it('lets the document speak first', async () => {
    const { commit, history } = started();
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT} (created: 2026-03-01)\n- [ ] ${LIMIT}`) });
    commit('2026-03-20', {
      [DOC]: withItems(`- [x] ${ALERT} (created: 2026-03-01; closed: 2026-03-18)\n- [x] ${LIMIT}`),
    });
    const { items, headline } = await history();
    expect(items.a1).toMatchObject({ created: '2026-03-01', createdFrom: 'document', closed: '2026-03-18' });
    expect(headline.dates.closed).toEqual({ document: 1, git: 1, unknown: 0 });
  });

  it('takes no day of a file for that of an item that was done before', async () => {
    const { commit, history } = started();
    commit('2026-04-20', { [DOC]: withItems(`- [x] ${ALERT} (closed: 2026-03-18)`) });
    const { items } = await history();
    // Resolved on 1 March, closed on the 18th.
    expect(items.a1).toMatchObject({ created: '2026-03-01', createdFrom: 'incident', ageDays: 17 });
  });

  it('counts how often and how far a due date moved', async () => {
    const { commit, history } = started();
    const due = (day: string) => withItems(`- [ ] ${ALERT} (due: ${day})\n- [ ] ${LIMIT}`);
    commit('2026-03-02', { [DOC]: due('2026-03-31') });
    commit('2026-03-30', { [DOC]: due('2026-04-14') });
    commit('2026-04-14', { [DOC]: due('2026-05-15') });
    const { dueMoves } = await history();
    expect(dueMoves).toMatchObject({ moves: 2, later: 2, earlier: 0, furthestDays: 45 });
    expect(dueMoves.items[0].moves).toEqual([
      { day: '2026-03-30', from: '2026-03-31', to: '2026-04-14', days: 14 },
      { day: '2026-04-14', from: '2026-04-14', to: '2026-05-15', days: 31 },
    ]);
    const early = await history('--as-of', '2026-04-01');
    expect(early.dueMoves).toMatchObject({ moves: 1, furthestDays: 14 });
  });

  it('recognises what was reworded, moved within the list, or made a table', async () => {
    const { commit, history } = started();
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}`) });
    commit('2026-03-05', { [DOC]: withItems(`- [ ] ${LIMIT}\n- [ ] ${ALERT}`) });
    commit('2026-03-08', {
      [DOC]: withItems(`- [ ] ${LIMIT} to three\n- [ ] Page on a long wait for a connection`),
    });
    commit('2026-03-09', {
      [DOC]: withItems(
        `| Action | Status |\n|---|---|\n| Page on a long wait for a connection | done |\n| ${LIMIT} to three | open |`,
      ),
    });
    const { items, removed } = await history();
    expect(items.a1).toMatchObject({ created: '2026-03-02', closed: '2026-03-09' });
    expect(items.a2).toMatchObject({ created: '2026-03-05', status: 'open' });
    expect(removed).toEqual([]);
  });

  it('names what was taken out before it was done, and takes it back with a revert', async () => {
    const { commit, history, git } = started();
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}\n- [ ] ${LIMIT}`) });
    commit('2026-03-12', { [DOC]: withItems(`- [ ] ${ALERT}`) });
    expect((await history()).removed).toMatchObject([{ text: LIMIT, status: 'open', removed: '2026-03-12' }]);
    git(['revert', '--no-edit', 'HEAD'], '2026-03-14T12:00:00Z');
    const { removed, items } = await history();
    expect(removed).toEqual([]);
    expect(items.a2.created).toBe('2026-03-02');
  });

  it('takes back a closing that was reverted', async () => {
    const { commit, history, git } = started();
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}`) });
    commit('2026-03-12', { [DOC]: withItems(`- [x] ${ALERT}`) });
    git(['revert', '--no-edit', 'HEAD'], '2026-03-14T12:00:00Z');
    const { items, reopened } = await history();
    expect(items.a1).toMatchObject({ status: 'open', closed: null });
    expect(reopened[0].days).toEqual(['2026-03-14']);
  });

  it('follows renames, of names beyond ASCII and through another folder', async () => {
    const { commit, history, git, write } = started();
    write('docs/größe – 2026-03-01 “pool”.md', withItems(`- [ ] ${ALERT}`));
    commit('2026-03-02', {});
    git(['mv', 'docs', 'postmortems']);
    commit('2026-03-05', {});
    git(['mv', 'postmortems/größe – 2026-03-01 “pool”.md', DOC]);
    commit('2026-03-07', { [DOC]: withItems(`- [x] ${ALERT}`) });
    const { items, untouched } = await history();
    expect(items.a1).toMatchObject({ created: '2026-03-02', closed: '2026-03-07' });
    expect(untouched).toEqual([]);
  });

  it('keeps a renamed document apart from the one that takes its name', async () => {
    const { commit, json, git } = started();
    const other = 'postmortems/2026-03-01-pool-of-checkout.md';
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}`) });
    git(['mv', DOC, other]);
    commit('2026-03-04', {});
    commit('2026-03-06', { [DOC]: withItems(`- [ ] ${LIMIT}`).replace('pool ran dry', 'names were lost') });
    const { data } = await json('actions', '--history');
    const created = data.items.map((item: { document: string; created: string }) => [
      item.document,
      item.created,
    ]);
    expect(created.sort()).toEqual([
      ['2026-03-01-pool', '2026-03-06'],
      ['2026-03-01-pool-of-checkout', '2026-03-02'],
    ]);
  });

  it('takes a merge and a squash for the day they came to the main line', async () => {
    for (const squash of [false, true]) {
      const { commit, history, git } = started();
      commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}`) });
      git(['checkout', '--quiet', '-b', 'work']);
      commit('2026-03-05', { [DOC]: withItems(`- [x] ${ALERT}`) });
      git(['checkout', '--quiet', 'main']);
      commit('2026-03-06', { 'README.md': 'x' });
      if (squash) {
        git(['merge', '--quiet', '--squash', 'work']);
        commit('2026-03-09', {});
      } else git(['merge', '--quiet', '--no-ff', '-m', 'merge', 'work'], '2026-03-09T12:00:00Z');
      const { items, commits } = await history();
      expect(items.a1).toMatchObject({ created: '2026-03-02', closed: '2026-03-09' });
      expect(commits).toBe(3);
    }
  });

  it('counts when a commit got there, not when it was written', async () => {
    const { commit, history } = started();
    commit('2026-03-09', { [DOC]: withItems(`- [ ] ${ALERT}`) }, '2026-03-02');
    expect((await history()).items.a1.created).toBe('2026-03-09');
  });

  it('reads line ends of either kind', async () => {
    const { commit, history } = started();
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}`).replaceAll('\n', '\r\n') });
    commit('2026-03-04', { [DOC]: withItems(`- [x] ${ALERT}`).replaceAll('\n', '\r\n') });
    commit('2026-03-06', { [DOC]: withItems(`- [x] ${ALERT}`) });
    expect((await history()).items.a1).toMatchObject({ created: '2026-03-02', closed: '2026-03-04' });
  });

  it('says nothing of what is not committed, of what was done when it came, and of submodules', async () => {
    const { commit, history, write, git } = started();
    const library = gitWorld();
    library.init();
    library.commit('2026-02-01', { 'a.md': withItems(`- [ ] ${LIMIT}`) });
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}\n- [x] ${LIMIT}`) });
    git(['submodule', '--quiet', 'add', library.cwd, 'postmortems/lib']);
    commit('2026-03-03', {});
    write(DOC, withItems(`- [x] ${ALERT}\n- [x] ${LIMIT}\n- [ ] Draw the pool on the dashboard`));
    write('postmortems/2026-04-01-new.md', withItems('- [ ] Something quite new'));
    const { notes } = await history();
    expect(notes).toEqual(['2 documents are not committed: git tells nothing of them']);
    const { items } = await history('--include', DOC);
    expect(items.a1).toMatchObject({ created: '2026-03-02', status: 'done', closed: null });
    expect(items.a2).toMatchObject({ created: '2026-03-02', closed: null, closedFrom: null });
    expect(items.a3).toMatchObject({ createdFrom: 'incident' });
  });

  it('says that a clone is shallow, and dates nothing from its edge', async () => {
    const { commit, cwd } = started();
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}\n- [ ] ${LIMIT}`) });
    commit('2026-03-10', { 'README.md': 'x' });
    commit('2026-03-20', { [DOC]: withItems(`- [x] ${ALERT}\n- [ ] ${LIMIT}`) });
    const folder = join(tempTree(), 'clone');
    gitWorld().git(['clone', '--quiet', '--depth=2', pathToFileURL(cwd).href, folder]);
    const { items, notes, untouched } = await gitWorld(folder).history();
    expect(notes[0]).toContain('the clone is shallow');
    expect(items.a1).toMatchObject({ createdFrom: 'incident', closed: '2026-03-20', closedFrom: 'git' });
    expect(untouched).toEqual([]);
  });

  it('goes on without a repository, and in one without a commit', async () => {
    const { write, history, init, lfi } = gitWorld();
    write(DOC, withItems(`- [ ] ${ALERT}`));
    expect((await history()).notes[0]).toContain('history takes a git repository');
    expect((await lfi('actions', '--history')).out).toContain('Nothing is known from git');
    init();
    expect((await history()).notes).toEqual(['the repository has no commit yet: nothing is known from git']);
  });

  it('takes many documents at once for an import', async () => {
    const { commit, history } = started();
    const names = Array.from({ length: 21 }, (_, i) => `postmortems/2025-01-${String(i + 10)}-x.md`);
    commit('2026-03-02', Object.fromEntries(names.map((name) => [name, withItems(`- [ ] ${ALERT}`)])));
    const { headline, notes } = await history();
    expect(headline.dates.created.git).toBe(0);
    expect(notes[0]).toContain('21 documents came in an import');
  });

  it('reads several clones, each by its own history', async () => {
    const [one, two] = [started(), started()];
    one.commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}`) });
    two.commit('2026-03-07', { 'postmortems/2026-03-06-dns.md': withItems(`- [ ] ${LIMIT}`) });
    const { data } = await one.json('actions', '--history', '--root', one.cwd, '--root', two.cwd);
    expect(data.items.map(({ created }: { created: string }) => created).sort()).toEqual([
      '2026-03-02',
      '2026-03-07',
    ]);
    expect(data.history.commits).toBe(2);
  });

  it('shows the weeks, the time to publication, and drafts that nobody touched', async () => {
    const { commit, history, lfi } = started();
    commit('2026-03-02', { [DOC]: withItems(`- [ ] ${ALERT}\n- [ ] ${LIMIT}`) });
    commit('2026-03-04', { 'postmortems/2026-03-03-dns.md': withItems(`- [ ] ${ALERT}`) });
    commit('2026-03-11', { [DOC]: withItems(`- [x] ${ALERT}\n- [ ] ${LIMIT}`, 'status: published') });
    const { burnDown, publication, untouched } = await history('--as-of', '2026-03-15');
    // 2 March is the Monday of week 10: two came on it, one on the Wednesday; one was closed in week 11.
    expect(burnDown.weeks.slice(-3)).toEqual([
      { week: '2026-W09', open: 0, added: 0, reopened: 0, closed: 0 },
      { week: '2026-W10', open: 3, added: 3, reopened: 0, closed: 0 },
      { week: '2026-W11', open: 2, added: 0, reopened: 0, closed: 1 },
    ]);
    expect(publication).toMatchObject({ n: 1, leftOut: 1, median: 10, git: 1, document: 0 });
    expect(untouched).toMatchObject([
      { id: '2026-03-03-dns', added: '2026-03-04', days: 11, status: 'draft' },
    ]);
    const { out } = await lfi('actions', '--history', '--as-of', '2026-03-15');
    expect(out).toMatch(/burn-down by week/i);
    expect(out).toContain('median 10 days; published 0 from the document, 1 from git');
  });
});

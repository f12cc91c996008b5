import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AS_OF, EXAMPLES } from '../site/built.ts';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const DOCUMENT = (title: string, more = '') =>
  `---\ntitle: ${JSON.stringify(title)}\nseverity: sev2\nservices: [checkout]\nstatus: published\npublished: 2026-09-18\nstarted: 2026-09-14T10:32:00+02:00\n${more}---\n\n## Summary\n\nIt broke.\n`;

const world = (files: Readonly<Record<string, string>> = {}) =>
  tempTree({
    'postmortems/2026-09-14-a.md': DOCUMENT('A'),
    'postmortems/2026-09-15-b.md': DOCUMENT('B'),
    ...files,
  });

const site = (cwd: string, ...options: string[]) => runIn({ cwd }, 'site', ...options, ...AS_OF);

const filesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

describe('lfi site', () => {
  it('writes the pages, and tells where', async () => {
    const cwd = world();
    const { exitCode, out, err } = await site(cwd);
    expect(exitCode).toBe(0);
    expect(out).toBe('site/index.html\n');
    expect(err).toMatch(/^lfi: 2 documents; \d+ files written, 0 as they were in site\n$/);
    expect(filesIn(join(cwd, 'site'))).toEqual(
      expect.arrayContaining([
        'index.html',
        'incidents/2026-09-14-a.html',
        'service/checkout.html',
        'feed.xml',
      ]),
    );
  });

  it('leads nowhere that is not there', async () => {
    const folder = join(tempTree(), 'site');
    await site(EXAMPLES, folder);
    const pages = filesIn(folder).filter((path) => path.endsWith('.html'));
    const ids = new Map(
      pages.map((page) => [
        page,
        new Set([...read(folder, page).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const broken = pages.flatMap((page) =>
      [...read(folder, page).matchAll(/ (?:href|src)="([^"]+)"/g)].flatMap(([, href = '']) => {
        if (/^(?:https?:|mailto:)/.test(href)) return [];
        const [file = '', anchor] = href.replaceAll('&amp;', '&').split('#');
        const target = file === '' ? page : join(page, '..', decodeURIComponent(file));
        if (!existsSync(join(folder, target))) return [`${page}: ${href}`];
        // What a table is narrowed to.
        const [key, value] = anchor?.split('=') ?? [];
        if (value !== undefined)
          return read(folder, target).includes(`<select name="${key}">`) &&
            read(folder, target).includes(`<option value="${value}">`)
            ? []
            : [`${page}: ${href}`];
        return anchor === undefined || anchor === '' || ids.get(target)?.has(anchor)
          ? []
          : [`${page}: ${href}`];
      }),
    );
    expect(broken).toEqual([]);
    expect(pages.length).toBeGreaterThan(200);
    const twice = pages.filter((page) => {
      const all = [...read(folder, page).matchAll(/ id="([^"]+)"/g)];
      return all.length !== ids.get(page)?.size;
    });
    expect(twice).toEqual([]);
  });

  it('gives the same bytes again, and writes only what changed', async () => {
    const cwd = world();
    await site(cwd);
    const before = statSync(join(cwd, 'site/near-misses.html')).mtimeMs;
    expect((await site(cwd)).err).toMatch(/ 0 files written/);
    writeFileSync(join(cwd, 'postmortems/2026-09-14-a.md'), DOCUMENT('Another title'));
    expect((await site(cwd)).err).not.toMatch(/ 0 files written/);
    expect(read(cwd, 'site/incidents/2026-09-14-a.html')).toContain('Another title');
    expect(statSync(join(cwd, 'site/near-misses.html')).mtimeMs).toBe(before);
  });

  it('removes what an earlier build left, and nothing else', async () => {
    const cwd = world();
    await site(cwd);
    writeFileSync(join(cwd, 'site/CNAME'), 'incidents.example.org\n');
    rmSync(join(cwd, 'postmortems/2026-09-15-b.md'));
    const { err } = await site(cwd);
    expect(err).toMatch(/, \d+ removed in site/);
    expect(existsSync(join(cwd, 'site/incidents/2026-09-15-b.html'))).toBe(false);
    expect(read(cwd, 'site/CNAME')).toBe('incidents.example.org\n');
  });

  it('finishes what a build that was cut off began', async () => {
    const cwd = world();
    await site(cwd);
    const marker = join(cwd, 'site/.lfi-site.json');
    const { files } = JSON.parse(readFileSync(marker, 'utf8')) as { files: string[] };
    // As it stood before its end: begun, with the list of the time before.
    writeFileSync(marker, JSON.stringify({ files: [] }));
    writeFileSync(
      join(cwd, 'site/.lfi-site.started'),
      files.map((file) => `${JSON.stringify(file)}\n`).join(''),
    );
    rmSync(join(cwd, 'postmortems/2026-09-15-b.md'));
    expect((await site(cwd)).exitCode).toBe(0);
    expect(existsSync(join(cwd, 'site/incidents/2026-09-15-b.html'))).toBe(false);
    expect(existsSync(join(cwd, 'site/.lfi-site.started'))).toBe(false);
  });

  it.each([
    ['a folder with something else in it', { 'site/notes.txt': 'mine' }],
    ['a file', { site: 'mine' }],
    ['a marker that is not ours', { 'site/.lfi-site.json': 'mine' }],
  ])('refuses %s, and leaves it as it is', async (_, files) => {
    const cwd = world(files);
    const { exitCode, out, err } = await site(cwd);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toContain("is no site of lfi's");
    expect(err).toContain('Nothing was changed.');
    const [path = ''] = Object.keys(files);
    expect(read(cwd, path)).toBe('mine');
    expect(filesIn(cwd).filter((one) => one.startsWith('site'))).toEqual([path]);
  });

  it('refuses the folder of the documents', async () => {
    const cwd = world();
    expect((await site(cwd, 'postmortems')).exitCode).toBe(2);
    expect(filesIn(cwd)).toEqual(['postmortems/2026-09-14-a.md', 'postmortems/2026-09-15-b.md']);
  });

  it('does not overwrite a file that no build of ours wrote', async () => {
    const cwd = world();
    await site(cwd);
    rmSync(join(cwd, 'site/feed.xml'));
    const marker = join(cwd, 'site/.lfi-site.json');
    const { files } = JSON.parse(readFileSync(marker, 'utf8')) as { files: string[] };
    writeFileSync(marker, JSON.stringify({ files: files.filter((file) => file !== 'feed.xml') }));
    writeFileSync(join(cwd, 'site/feed.xml'), 'mine');
    expect((await site(cwd)).exitCode).toBe(2);
    expect(read(cwd, 'site/feed.xml')).toBe('mine');
  });

  it('never removes what a list names outside of its folder', async () => {
    const cwd = world({ 'precious.txt': 'mine' });
    await site(cwd);
    writeFileSync(
      join(cwd, 'site/.lfi-site.json'),
      JSON.stringify({ files: ['../precious.txt', '/etc/hostname'] }),
    );
    await site(cwd);
    expect(read(cwd, 'precious.txt')).toBe('mine');
  });

  it('leaves the documents alone', async () => {
    const cwd = world();
    const before = filesIn(join(cwd, 'postmortems')).map((file) => read(cwd, `postmortems/${file}`));
    await site(cwd);
    expect(filesIn(join(cwd, 'postmortems')).map((file) => read(cwd, `postmortems/${file}`))).toEqual(before);
  });

  it('copies images from within the folders that are read, and no others', async () => {
    const cwd = world({
      'postmortems/graph.png': 'PNG',
      'postmortems/active.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'postmortems/2026-09-16-c.md': `${DOCUMENT('C')}\n![Queue](graph.png) ![Out](../../../../etc/hostname.png) ![Live](active.svg) ![Pixel](https://e.example/p.png)\n`,
    });
    const outside = tempTree({ 'secret.png': 'SECRET' });
    mkdirSync(join(cwd, 'postmortems/more'));
    writeFileSync(
      join(cwd, 'postmortems/2026-09-17-d.md'),
      `${DOCUMENT('D')}\n![Secret](${join(outside, 'secret.png')})\n`,
    );
    const { err } = await site(cwd);
    const images = readdirSync(join(cwd, 'site/images'));
    expect(images).toHaveLength(1);
    expect(read(cwd, `site/images/${images[0]}`)).toBe('PNG');
    expect(read(cwd, 'site/incidents/2026-09-16-c.html')).toContain(
      `<img src="../images/${images[0]}" alt="Queue">`,
    );
    expect(err).toContain('active.svg is shown as text: an SVG with a script in it');
    expect(
      filesIn(join(cwd, 'site'))
        .map((file) => read(cwd, `site/${file}`))
        .join(''),
    ).not.toContain('SECRET');
  });

  it('makes links between documents links between pages', async () => {
    const cwd = world({
      'postmortems/2026-09-16-c.md': `${DOCUMENT('C')}\nSee [the first](2026-09-14-a.md#summary) and [a](./2026-09-15-b).\n`,
    });
    await site(cwd);
    const page = read(cwd, 'site/incidents/2026-09-16-c.html');
    expect(page).toContain('<a href="../incidents/2026-09-14-a.html">the first</a>');
    expect(page).toContain('<a href="../incidents/2026-09-15-b.html">a</a>');
  });

  it.each([
    [['--port', '80'], '--port is for --watch'],
    [['--watch', '--port', 'x'], '--port x: no port'],
    [['--base-url', 'javascript:alert(1)'], 'no address of a website'],
    [['--redact', 'publik'], 'did you mean "public"'],
  ])('%j is refused', async (options, said) => {
    const { exitCode, err } = await site(world(), ...options);
    expect(exitCode).toBe(2);
    expect(err).toContain(said);
  });

  it('takes what is published alone, where that is asked for', async () => {
    const cwd = world({
      'postmortems/2026-09-20-draft.md': DOCUMENT('Draft').replace('published\n', 'draft\n'),
    });
    await site(cwd, '--status', 'published');
    expect(existsSync(join(cwd, 'site/incidents/2026-09-20-draft.html'))).toBe(false);
    expect(read(cwd, 'site/search/index.js')).not.toContain('draft');
  });
});

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

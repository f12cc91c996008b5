import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';
import { isInstalled } from '../cli/terminal.ts';
import { tempTree } from '../temp-tree.ts';
import { AS_OF, type BuiltSite, buildSite, EXAMPLES } from './built.ts';
import { barriers, hasChromium, launch, overflow, visit } from './chromium.ts';

const POOL = 'incidents/2026-09-14-checkout-connection-pool.html';
const PAGES = [
  'index.html',
  'incidents.html',
  POOL,
  'actions.html',
  'recurring.html',
  'near-misses.html',
  'service/index.html',
  'service/checkout.html',
  'figures.html',
  'search.html#q=connection+pool',
];

const DIFFERENT = ['index.html', POOL, 'actions.html', 'search.html#q=connection+pool'];

describe.skipIf(!hasChromium)('the site of the example company, from the file system', () => {
  let browser: Browser;
  let site: BuiltSite;
  let folder: string;
  beforeAll(async () => {
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), 'lfi-site-'));
    site = await buildSite(join(folder, 'site'));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no barrier for anybody and no error in the console, in ${colorScheme}`, async () => {
      const { page, complaints } = await visit(browser, { colorScheme });
      // The kinds of pages there are look the same in the dark; those that differ most are looked at again.
      for (const address of colorScheme === 'light' ? PAGES : DIFFERENT) {
        await page.goto('about:blank');
        await page.goto(site.url(address));
        if (address.startsWith('search')) await page.locator('#results li').first().waitFor();
        expect(await barriers(page), address).toEqual([]);
      }
      expect(complaints).toEqual([]);
    });
  }

  it('fits a telephone', async () => {
    const { page, complaints } = await visit(browser, { viewport: { width: 360, height: 740 } });
    for (const address of PAGES) {
      await page.goto('about:blank');
      await page.goto(site.url(address));
      expect(await overflow(page), address).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  it('leads from a bar to the incidents that it counts, without a script', async () => {
    const { page } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(site.url('index.html'));
    const bar = page.locator('section[aria-labelledby=by-service] .bars a', { hasText: 'checkout' });
    expect(await bar.textContent()).toMatch(/3\s*\(2\)/);
    await bar.click();
    await page.waitForURL(/service\/checkout\.html/);
    const rows = page.locator('section[aria-labelledby=now] tbody tr');
    expect(await rows.count()).toBe(3);
    await rows.getByRole('link', { name: /502s after the connection pool/ }).click();
    expect(await page.locator('h1').textContent()).toContain('connection pool ran dry');
  });

  it('leads from marks of charts to what they stand for', async () => {
    const { page } = await visit(browser);
    await page.goto(site.url('index.html'));
    await page.locator('.columns a[aria-label^="2025-12"]').click();
    await page.waitForURL(/figures\.html#month-2025-12$/);
    await expect.poll(() => page.locator('#month-2025-12 tbody tr').count()).toBe(6);
    await page.goto(site.url('index.html'));
    const cell = page.locator('a[href="figures.html#tue-05"]').first();
    await cell.click();
    await page.waitForURL(/#tue-05$/);
    await expect.poll(() => page.locator('#tue-05 tbody tr').count()).toBe(2);
    await page.goto(site.url('index.html'));
    await page.locator('svg.chart a[href$="2026-09-14-checkout-connection-pool.html"]').first().click();
    await page.waitForURL((url) => url.pathname.endsWith(POOL));
  });

  it('searches as the terminal does, and opens what the arrows chose', async () => {
    const { page, complaints } = await visit(browser);
    for (const words of [
      'connection pool exhaustion',
      '"too many clients"',
      'certifcate',
      'cloud provider',
    ]) {
      const { out } = await runIn(
        { cwd: EXAMPLES },
        'search',
        words,
        '--json',
        '--no-cache',
        '--limit',
        '8',
        ...AS_OF,
      );
      const expected = (JSON.parse(out) as { data: { hits: { id: string }[] } }).data.hits.map(
        ({ id }) => id,
      );
      await page.goto('about:blank');
      await page.goto(site.url(`search.html#${new URLSearchParams({ q: words })}`));
      await page.locator('#results li').first().waitFor();
      const links = await page
        .locator('#results h2 a')
        .evaluateAll((all) =>
          all.map((one) => /incidents\/(.*)\.html$/.exec((one as unknown as { href: string }).href)?.[1]),
        );
      expect(links.slice(0, 8), words).toEqual(expected);
      expect(await page.locator('#results mark').count()).toBeGreaterThan(0);
    }
    await page.keyboard.press('Tab');
    await page.goto(site.url('actions.html'));
    await page.keyboard.press('/');
    await page.keyboard.type('staged rollout');
    await page.locator('#hits [role=option]').first().waitFor();
    expect(await page.locator('#found').textContent()).toMatch(/^\d+ documents found/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = page.locator('#hits [role=option]').nth(1);
    expect(await second.getAttribute('aria-selected')).toBe('true');
    const href = await second.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(/incidents\//);
    expect(page.url()).toContain((href ?? '').replace('../', ''));
    expect(complaints).toEqual([]);
  });

  it('narrows what was found by what is ticked, with the keyboard, and keeps it in the address', async () => {
    const { page, complaints } = await visit(browser);
    const total = async (...filters: string[]) => {
      const asked = ['search', 'pool', '--json', '--no-cache', '--limit', '1', ...filters, ...AS_OF];
      const { out } = await runIn({ cwd: EXAMPLES }, ...asked);
      return (JSON.parse(out) as { data: { total: number } }).data.total;
    };
    const [all, checkout, both] = [
      await total(),
      await total('--service', 'checkout'),
      await total('--service', 'checkout', '--kind', 'near-miss'),
    ];
    await page.goto(site.url('search.html#q=pool'));
    const answer = page.locator('#answer');
    const row = (facet: string, value: string) =>
      page.locator(`#narrow label:has(input[name=${facet}][value="${value}"])`);
    await expect.poll(() => answer.textContent()).toBe(`${all} documents.`);
    expect(await row('service', 'checkout').locator('.figure').textContent()).toBe(String(checkout));
    await row('service', 'checkout').locator('input').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => answer.textContent()).toBe(`${checkout} documents.`);
    expect(await row('kind', 'near-miss').locator('.figure').textContent()).toBe(String(both));
    expect(await page.evaluate('document.activeElement.value')).toBe('checkout');
    await row('kind', 'near-miss').click();
    await expect.poll(() => page.locator('#results li').count()).toBe(both);
    expect(page.url()).toContain('#q=pool&kind=near-miss&service=checkout');
    await page.reload();
    await expect.poll(() => page.locator('#results li').count()).toBe(both);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => answer.textContent()).toBe(`${all} documents.`);
    expect(complaints).toEqual([]);
  });

  it('lists all documents by what is ticked where nothing is asked', async () => {
    const { page } = await visit(browser);
    await page.goto(site.url('search.html'));
    await expect.poll(() => page.locator('#answer').textContent()).toBe('98 documents, the latest 50 here.');
    expect(await page.locator('#results .note').first().textContent()).toMatch(/^2026-09-27/);
    const more = page.locator('#narrow fieldset:has(input[name=failure_mode]) button.more');
    const hidden = Number.parseInt((await more.textContent()) ?? '', 10);
    const seen = await page.locator('input[name=failure_mode]:visible').count();
    await more.click();
    expect(await page.locator('input[name=failure_mode]:visible').count()).toBe(seen + hidden);
    await page.locator('#narrow label', { hasText: '2024' }).click();
    await expect.poll(() => page.locator('#results .note').first().textContent()).toMatch(/^2024-12/);
  });

  it('tells the story of a service: each month leads to its incidents, and what is open to all of it', async () => {
    const { page } = await visit(browser);
    await page.goto(site.url('service/checkout.html'));
    await page.locator('.columns a[aria-label^="2024-11"]').click();
    await page.waitForURL(/#m-2024-11$/);
    expect(await page.locator('#m-2024-11 tr').count()).toBe(2);
    await page.getByRole('link', { name: 'All action items of checkout' }).click();
    await page.waitForURL(/actions\.html#service=checkout$/);
    expect(await page.getByLabel('Service').inputValue()).toBe('checkout');
  });

  it('lists the parts of a document beside it', async () => {
    const { page } = await visit(browser);
    await page.goto(site.url(POOL));
    const parts = page.getByRole('navigation', { name: 'On this page' });
    expect(await parts.getByRole('link').allTextContents()).toEqual(
      expect.arrayContaining(['Summary', 'Timeline', 'Action items', 'Open questions']),
    );
    await parts.getByRole('link', { name: 'What we learned' }).click();
    await expect.poll(() => page.locator('h2', { hasText: 'What we learned' }).isVisible()).toBe(true);
  });

  it('says why nothing can be searched for', async () => {
    const { page } = await visit(browser);
    await page.goto(site.url('search.html#q=the'));
    await expect.poll(() => page.locator('#answer').textContent()).toContain('too common to search for');
  });

  it('narrows the action items, and keeps in the address what was asked', async () => {
    const { page, complaints } = await visit(browser);
    await page.goto(site.url('actions.html'));
    const all = await page.locator('#items tbody tr:not(.group)').count();
    await page.getByLabel('Owner').selectOption('dana');
    await page.getByLabel('State').selectOption('overdue');
    const shown = page.locator('#items tbody tr:not(.group):visible');
    const count = await shown.count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    expect(await page.locator('.count').textContent()).toBe(`${count} of ${all} rows`);
    for (const row of await shown.all()) expect(await row.textContent()).toMatch(/overdue.*dana/s);
    expect(page.url()).toContain('#state=overdue&owner=dana');
    await page.reload();
    expect(await shown.count()).toBe(count);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => shown.count()).toBe(all);
    expect(complaints).toEqual([]);
  });

  it('is walked with the keyboard alone', async () => {
    const { page } = await visit(browser);
    await page.goto(site.url('index.html'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("!!document.activeElement.closest('main')")).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
    const names: string[] = [];
    for (let step = 0; step < 8; step++) {
      names.push(String(await page.evaluate('document.activeElement.textContent.trim()')));
      await page.keyboard.press('Tab');
    }
    expect(new Set(names).size).toBeGreaterThan(4);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('index.html') || url.hash !== '');
  });

  it('changes its theme and remembers', async () => {
    const { page, complaints } = await visit(browser, { colorScheme: 'light' });
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.goto(site.url('index.html'));
    const light = await ground();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.goto(site.url(POOL));
    expect(await ground()).toBe(dark);
    expect(await page.getByRole('button', { name: 'Dark theme' }).getAttribute('aria-pressed')).toBe('true');
    expect(complaints).toEqual([]);
  });

  it('draws the course of an incident to scale, each dot leading to its row', async () => {
    const { page } = await visit(browser);
    await page.goto(site.url(POOL));
    // 10:32 to 10:41 is 9 minutes, 10:41 to 11:19 is 38.
    const width = async (phase: string) =>
      (await page.locator(`.course rect.${phase}`).boundingBox())?.width ?? 0;
    expect((await width('response')) / (await width('unnoticed'))).toBeCloseTo(38 / 9, 1);
    expect(await page.locator('.course figcaption').textContent()).toContain('Not noticed 9 min');
    await page.locator('.course a').nth(8).click();
    await page.waitForURL(/#row-9$/);
    expect(await page.locator('#row-9').textContent()).toContain('Paylane');
  });

  it('makes a PDF of an incident', async () => {
    const { page } = await visit(browser, { colorScheme: 'dark' });
    await page.goto(site.url(POOL));
    const file = join(tempTree(), 'incident.pdf');
    await page.pdf({ path: file, format: 'A4' });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    if (!isInstalled('pdftotext')) return;
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text.indexOf('Key takeaways')).toBeLessThan(text.indexOf('Summary'));
    expect(text).toContain('Not noticed');
    expect(text).not.toContain('Skip to the content');
    expect(text).toMatch(/1 \/ \d/);
    // The action items as they stand, once.
    expect(text).not.toContain('As written');
    expect(text.split('OPS-1632').length).toBe(2);
    await page.goto(site.url('service/checkout.html'));
    await page.pdf({ path: file, format: 'A4' });
    const pages = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').length - 1;
    expect(pages).toBeLessThan(6);
  });
});

describe.skipIf(!hasChromium)('lfi site --watch', () => {
  it('serves what is written, loads it again when it changes, and keeps its policy', async () => {
    const browser = await launch();
    const document = (title: string) =>
      `---\ntitle: ${title}\nseverity: sev2\nservices: [checkout]\nstarted: 2026-09-14T10:32:00+02:00\n---\n\n## Summary\n\nIt broke.\n`;
    const cwd = tempTree({ 'postmortems/2026-09-14-a.md': document('First title') });
    let stop = () => {};
    const stopped = new Promise<void>((done) => {
      stop = done;
    });
    let url = '';
    const told = (text: string) => {
      url ||= /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0] ?? '';
    };
    const running = runIn({ cwd, stopped: () => stopped, told }, 'site', '--watch', '--port', '0', ...AS_OF);
    await expect.poll(() => url, { timeout: 20_000 }).not.toBe('');
    const { page, complaints } = await visit(browser);
    const response = await page.goto(`${url}incidents/2026-09-14-a.html`);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(await page.locator('h1').textContent()).toBe('First title');
    expect(await barriers(page)).toEqual([]);
    writeFileSync(join(cwd, 'postmortems/2026-09-14-a.md'), document('Second title'));
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 20_000 }).toBe('Second title');
    await page.keyboard.press('/');
    await page.keyboard.type('broke');
    await page.locator('#hits [role=option]').first().waitFor();
    expect(complaints).toEqual([]);
    await browser.close();
    stop();
    expect((await running).exitCode).toBe(0);
    expect(existsSync(join(cwd, 'site/index.html'))).toBe(true);
    await expect(fetch(url)).rejects.toThrow();
  });
});

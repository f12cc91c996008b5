import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { buildSite } from './built.ts';
import { hasChromium, launch, visit } from './chromium.ts';

const ATTACK = `</script></title><script>document.title='RAN'</script><img src=x onerror="document.title='RAN'">`;
const YAML = JSON.stringify(ATTACK);

/** Script wherever a document has room for words. */
const HOSTILE = `---
title: ${YAML}
severity: sev2
status: published
published: 2026-09-18
services: [${YAML}, checkout]
failure_mode: ${YAML}
factors: [${YAML}]
owner: ${YAML}
tags: ["\${alert(1)}", "{{constructor.constructor('alert(1)')()}}"]
started: 2026-09-14T10:32:00+02:00
detected: 2026-09-14T10:41:00+02:00
mitigated: 2026-09-14T11:19:00+02:00
takeaways: [${YAML}]
action_items:
  - { what: ${YAML}, owner: ${YAML}, due: 2026-09-20, ticket: "javascript:document.title='RAN'" }
---

## Summary ${ATTACK}

${ATTACK}

[click](javascript:document.title='RAN') <a href="javascript:document.title='RAN'">x</a>

<svg><script>document.title='RAN'</script></svg>

<details open ontoggle="document.title='RAN'"><summary onclick="document.title='RAN'">folded</summary>

**inside** H<sub onmouseover="document.title='RAN'">2</sub>O

</details>

<iframe srcdoc="<script>parent.document.title='RAN'</script>"></iframe>

## Timeline

| Time (CEST) | Event |
| --- | --- |
| 10:32 | ${ATTACK.replaceAll('|', '')} |
| 10:41 | \u2028\u2029 ends a line in some scripts |
`;

describe.skipIf(!hasChromium)('a document that carries script', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('runs nothing on any page, and loses nothing', async () => {
    const cwd = tempTree({
      'postmortems/2026-09-14-hostile.md': HOSTILE,
      'postmortems/2026-09-15-other.md': HOSTILE,
    });
    const { folder, url } = await buildSite(join(cwd, 'site'), cwd);
    const pages = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
      path.endsWith('.html'),
    );
    const { page, complaints } = await visit(browser);
    for (const address of pages) {
      await page.goto(url(address.split('/').map(encodeURIComponent).join('/')));
      expect(await page.title(), address).not.toBe('RAN');
      expect(await page.locator('main script, main iframe, main svg script, main [onerror]').count()).toBe(0);
      expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
    }
    await page.goto(url('incidents/2026-09-14-hostile.html'));
    const text = await page.locator('main').innerText();
    expect(text.split(ATTACK).length).toBeGreaterThan(4);
    expect(text).toContain('srcdoc');
    // What is harmless does what it does.
    await page.locator('summary', { hasText: 'folded' }).click();
    await expect
      .poll(() => page.locator('main details strong', { hasText: 'inside' }).isVisible())
      .toBe(false);
    expect(await page.locator('main sub').textContent()).toBe('2');
    expect(await page.title()).not.toBe('RAN');
    await page.goto(url('search.html#q=lines+in+some+scripts'));
    await page.locator('#results li').first().waitFor();
    // A title is read without its markup.
    expect(await page.locator('#results a').first().textContent()).toBe("document.title='RAN'");
    await page.keyboard.press('Tab');
    await page.locator('#q').fill('script');
    await page.locator('#hits [role=option]').first().waitFor();
    expect(await page.title()).not.toBe('RAN');
    // Nothing even tried: what stands in a page as text needs no policy to stop it.
    expect(complaints).toEqual([]);
  });

  it('stops a script that got into a page all the same', async () => {
    const cwd = tempTree({
      'postmortems/2026-09-14-a.md': '---\ntitle: A\nstarted: 2026-09-14T10:32:00Z\n---\n\nText\n',
    });
    const { url } = await buildSite(join(cwd, 'site'), cwd);
    const { page, complaints } = await visit(browser);
    await page.goto(url('index.html'));
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.title=1"><a id="js" href="javascript:document.title=2">x</a>')`,
    );
    await page.locator('#js').click();
    await expect.poll(() => complaints.join('\n')).toContain('Content Security Policy');
    expect(await page.title()).not.toMatch(/^[12]$/);
  });
});

it('lets nothing leave that a profile takes out: no byte of any file, and no name of one', async () => {
  const secret = 'ghp_0123456789abcdefABCDEF0123456789abcd';
  const document = (n: number) => `---
title: Checkout of Zarathustra Ltd failed ${n}
severity: sev2
status: published
published: 2026-09-18
owner: zebulon
services: [quuxservice]
failure_mode: pool-exhaustion
areas: [quuxservice]
affects: [services/quuxservice/main.ts]
started: 2026-09-14T10:32:00+02:00
related: [2026-09-1${9 - n}-quuxservice-down]
---

## Key takeaways

- Zarathustra Ltd lost orders while quuxservice waited for db-7.internal.example.net.

## Summary

The token ${secret} stood in the log of 10.20.30.40; zebulon@example.org revoked it. See [before](2026-09-1${9 - n}-quuxservice-down.md).

![dashboard of quuxservice](quuxservice.png)

## Action items

| What | Owner | Due | Status | Ticket |
| --- | --- | --- | --- | --- |
| Take ${secret} out of the log | @zebulon | 2026-09-20 | open | OPS-4711 |
`;
  const cwd = tempTree({
    'lfi.config.yaml':
      'services: [quuxservice]\nredaction:\n  public:\n    services: true\n    customers: [Zarathustra Ltd]\nactions:\n  trackers: { OPS: "https://tracker.quux.example/{id}" }\n',
    'postmortems/2026-09-14-quuxservice-down.md': document(4),
    'postmortems/2026-09-15-quuxservice-down.md': document(5),
    'postmortems/quuxservice.png': 'picture',
  });
  const { folder } = await buildSite(join(cwd, 'site'), cwd, '--redact', 'public');
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  expect(files.filter((path) => path.startsWith('incidents/')).length).toBe(2);
  for (const word of [
    secret,
    'zebulon',
    'quux',
    'Zarathustra',
    '10.20.30.40',
    'db-7',
    'OPS-4711',
    'picture',
  ]) {
    const bytes = Buffer.from(word).toString('base64').slice(0, -4);
    for (const path of files) {
      expect(path.toLowerCase(), word).not.toContain(word.toLowerCase());
      const text = readFileSync(join(folder, path)).toString('latin1').toLowerCase();
      expect(text.includes(word.toLowerCase()), `${word} in ${path}`).toBe(false);
      expect(bytes.length > 6 && text.includes(bytes.toLowerCase()), `${word} in ${path}, packed`).toBe(
        false,
      );
      for (const packed of text.match(/"index":"([a-z0-9+/=]+)"/gi) ?? []) {
        const index = readFileSync(join(folder, path), 'utf8');
        const data = /"index":"([^"]+)"/.exec(index)?.[1] ?? '';
        expect(packed.length).toBeGreaterThan(0);
        expect(
          Buffer.from(data, 'base64').toString('latin1').toLowerCase().includes(word.toLowerCase()),
          word,
        ).toBe(false);
      }
    }
  }
});

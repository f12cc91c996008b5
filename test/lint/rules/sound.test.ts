import { describe, expect, it } from 'vitest';
import { SOUND_BODY } from '../example-document.ts';
import { ids, lintExample, lintFiles } from './lint-files.ts';

describe('a document that is otherwise sound', () => {
  it('is, to every rule', async () => {
    expect(await lintExample({})).toEqual([]);
  });

  it('with Windows line endings too', async () => {
    const text = `---\r\ntitle: Search slow\r\nstatus: draft\r\n---\r\n\r\n## Summary\r\n`;
    expect(await lintFiles({ 'postmortems/a.md': text })).toEqual([]);
  });

  it('needs four sections where its severity is light', async () => {
    const wanted = ['Key takeaways', 'Summary', 'Contributing factors', 'What we learned'];
    const parts = SOUND_BODY.split(/(?=^## )/m).filter((part) =>
      wanted.some((one) => part.startsWith(`## ${one}`)),
    );
    const findings = await lintExample({
      frontmatter: 'severity: sev4',
      body: parts.join(''),
    });
    expect(findings).toEqual([]);
  });
});

describe('which documents answer to what', () => {
  const near = 'near-misses/2026-08-30-pool.md';
  const nearMiss = '---\nkind: near-miss\ntitle: Pool\ndate: 2026-08-30\nservices: [payments]\n---\n';

  it('asks of a draft what its frontmatter says, and no section', async () => {
    const draft = '---\ntitle: Checkout returned 502s\nstatus: draft\nsevrity: sev2\n---\n\nTODO\n';
    expect(ids(await lintFiles({ 'postmortems/a.md': draft }))).toEqual(['schema/unknown-key']);
  });

  it('asks no section of a near-miss, but an owner of its action items', async () => {
    const text = `${nearMiss}\n## Action items\n\n- [ ] Alert on pool wait (due: 2026-09-10; type: detect-future)\n`;
    expect(ids(await lintFiles({ [near]: text }))).toEqual(['actions/owner']);
  });

  it('asks a reason of what needs no postmortem, and nothing else', async () => {
    const text = '---\ntitle: Search slow\nstatus: not-required\n---\n';
    expect(ids(await lintFiles({ 'postmortems/a.md': text }))).toEqual(['schema/required']);
  });

  it('asks nothing of a maintenance notice', async () => {
    expect(await lintFiles({ 'postmortems/a.md': '# Scheduled maintenance of the build server\n' })).toEqual(
      [],
    );
  });

  it('says once that there is no frontmatter, not field by field', async () => {
    const found = ids(await lintFiles({ 'postmortems/a.md': `# Checkout\n\n${SOUND_BODY}` }));
    expect(found.filter((id) => id.startsWith('schema/'))).toEqual(['schema/frontmatter']);
  });

  it('asks for no field where the frontmatter is broken', async () => {
    const broken = `---\ntitle: Checkout: 502s\nstatus: published\n---\n\n${SOUND_BODY}`;
    const found = ids(await lintFiles({ 'postmortems/a.md': broken }));
    expect(found.filter((id) => id.startsWith('schema/'))).toEqual(['schema/frontmatter']);
  });
});

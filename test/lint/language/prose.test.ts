import { describe, expect, it } from 'vitest';
import { findingsIn } from './reading.ts';

const ids = (body: string) =>
  findingsIn(body).map(({ active }) => active.rule.meta.id.replace('language/', ''));
const PERSON = 'The on-call should have checked the lag.';

describe('what is prose', () => {
  it.each([
    ['a paragraph', `# T\n\n## Root cause\n\n${PERSON}\n`],
    ['a list item', `# T\n\n## Root cause\n\n- ${PERSON}\n`],
    ['a nested list item', `# T\n\n## Root cause\n\n- One thing.\n  - ${PERSON}\n`],
    ['a table cell', `# T\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 10:32 | ${PERSON} |\n`],
    ['a heading', `# T\n\n## ${PERSON}\n\nText.\n`],
    ['emphasis', '# T\n\nThe **on-call** should *have* checked the lag.\n'],
    ['text over two lines', '# T\n\n- The on-call should\n  have checked the lag.\n'],
    ['the text of a link', '# T\n\nThe on-call [should have checked](https://example.com) the lag.\n'],
    ['around code', '# T\n\nThe on-call should have run `lfi lint` first.\n'],
    ['CRLF', `# T\r\n\r\n${PERSON}\r\n`],
    ['a second sentence', `# T\n\nThe pool was dry, e.g. at 10:32. ${PERSON}\n`],
  ])('%s', (_name, body) => {
    expect(ids(body)).toEqual(['counterfactual-person']);
  });

  it.each([
    ['a block quote', `# T\n\n> ${PERSON}\n`],
    ['code', `# T\n\n\`\`\`\n${PERSON}\n\`\`\`\n\n\`${PERSON}\`\n`],
    ['a comment', `# T\n\n<!-- ${PERSON} -->\n`],
    ['a comment in a paragraph', `# T\n\nAll is well. <!-- ${PERSON} -->\n`],
    ['html', `# T\n\n<div>${PERSON}</div>\n`],
    ['frontmatter', `---\ntitle: ${PERSON}\nsummary: ${PERSON}\n---\n\n# T\n\nText.\n`],
    ['an address', '# T\n\nSee https://example.com/the-on-call-should-have-checked.\n'],
    ['an image', `# T\n\n![${PERSON}](pool.png)\n`],
    ['struck through', `# T\n\n~~${PERSON}~~\n`],
    ['a link that is a title', `# T\n\n- [${PERSON}](https://example.com)\n`],
    ['a title on the way', '# T\n\nSee [We Should Have Tested That](https://example.com) for more.\n'],
    ['“quoted”', '# T\n\nOne message read “we should have tested that”.\n'],
    ['"quoted"', '# T\n\n"We should have tested that," said the on-call.\n'],
    ['»quoted«', '# T\n\nEine Nachricht: »We should have tested that.« Mehr nicht.\n'],
    ["'quoted'", "# T\n\nThey wrote 'we should have tested that' in the channel.\n"],
    ['quoted over sentences', '# T\n\nThe note said: "The pool is dry. We should have tested that. Bye."\n'],
    ['tagged as code', '# T\n\nThe text <code>we should have tested that</code> is in the log.\n'],
  ])('not %s', (_name, body) => {
    expect(ids(body)).toEqual([]);
  });
});

describe('who speaks for themselves', () => {
  it.each([
    ['accounts', `# T\n\n## Accounts\n\n### On-call\n\nI should have checked the lag.\n`],
    [
      'five whys',
      `# T\n\n## Five whys\n\n- Why was it slow? Because we did not test it.\n  - We forgot to.\n`,
    ],
    ['5 whys as a part', `# T\n\n## Root cause\n\n### 5-Whys\n\nWe forgot to test it.\n`],
    [
      'a list of whys',
      '# T\n\n## Root cause\n\n1. Why did it fail?\n   - We forgot to test it.\n2. Why did we forget?\n',
    ],
    [
      'whys under a label',
      '# T\n\n## Root cause\n\n**5 whys:**\n\n- We forgot to test it.\n- We never tested it.\n',
    ],
    ['questions and answers', '# T\n\n## Q&A\n\nWhy did you not test it? I forgot to.\n'],
    [
      'a question marked as one',
      '# T\n\n## Notes\n\nQ: Why did you not test it?\n\nA: I forgot to test it.\n',
    ],
    [
      'action items',
      '# T\n\n## Action items\n\n- [ ] The on-call should have checked the lag.\n\nWe should have tested that.\n',
    ],
    [
      'luck',
      '# T\n\n## Where we got lucky\n\n- We could have lost the orders of the day.\n- The on-call could have been asleep.\n',
    ],
  ])('%s', (_name, body) => {
    expect(ids(body)).toEqual([]);
  });

  it('says the rest under luck all the same', () => {
    expect(ids('# T\n\n## Where we got lucky\n\nThe careless deploy hit one zone.\n')).toEqual(['judgement']);
  });
});

describe('one finding a sentence', () => {
  it.each([
    ['The careless engineer failed to test the restore.', 'judgement'],
    [
      'If we had tested it, we should have seen that the outage could have been prevented.',
      'counterfactual-if',
    ],
    ['The on-call should have known that the outage could have been prevented.', 'counterfactual-person'],
    ['In hindsight, we should have tested it.', 'counterfactual-person'],
    ['In hindsight the outage was avoidable!!', 'counterfactual-avoidable'],
    ['Human error: the engineer mistakenly deleted the pool.', 'mistake-by-person'],
  ])('%s', (prose, id) => {
    expect(ids(`# T\n\n${prose}\n`)).toEqual([id]);
  });

  it('and one for each of two', () => {
    expect(ids('# T\n\nWe forgot to test it. In hindsight, the limit was low.\n')).toEqual([
      'person-failed-to',
      'hindsight',
    ]);
  });
});

describe('where it stands', () => {
  const at = (body: string) => {
    const [finding] = findingsIn(body);
    if (!finding) return null;
    const { start, end } = finding.report.span;
    const lines = body.split(/\r?\n/);
    return [
      start.line,
      start.column,
      start.line === end.line ? lines[start.line - 1]?.slice(start.column - 1, end.column - 1) : null,
    ];
  };

  it.each([
    ['a paragraph', '# T\n\nAll well. We forgot to test it.\n', [3, 11, 'We forgot to test']],
    ['after code', '# T\n\nThe `pool` ran dry; we forgot to test it.\n', [3, 21, 'we forgot to test']],
    [
      'after an escape and an entity',
      '# T\n\nA \\* and &amp; so: we forgot to test it.\n',
      [3, 20, 'we forgot to test'],
    ],
    [
      'on the second line of an item',
      '# T\n\n- The pool ran dry,\n  and we forgot to test it.\n',
      [4, 7, 'we forgot to test'],
    ],
    [
      'in a table',
      '# T\n\n| A | B |\n|---|---|\n| x | We forgot to test it |\n',
      [5, 7, 'We forgot to test'],
    ],
    [
      'after frontmatter',
      '---\ntitle: T\n---\n\n# T\n\nWe forgot to test it.\n',
      [7, 1, 'We forgot to test'],
    ],
    ['after a quote', '# T\n\n“Hm”, and we forgot to test it.\n', [3, 11, 'we forgot to test']],
    ['after an emoji', '# T\n\n🔥 we forgot to test it.\n', [3, 4, 'we forgot to test']],
    ['with CRLF', '# T\r\n\r\nOne.\r\nWe forgot to test it.\r\n', [4, 1, 'We forgot to test']],
    ['over two lines', '# T\n\nWe forgot\nto test it.\n', [3, 1, null]],
  ])('%s', (_name, body, expected) => {
    expect(at(body)).toEqual(expected);
  });
});

describe('a team’s own words', () => {
  const named = (prose: string, people: string[], systems: string[]) =>
    findingsIn(`# T\n\n${prose}\n`, { people, systems }).length;

  it('for people', () => {
    expect(named('The planner should have checked the queue.', [], [])).toBe(0);
    expect(named('The planner should have checked the queue.', ['planner'], [])).toBe(1);
    expect(named('The floor walkers forgot to ring the bell.', ['floor walker'], [])).toBe(1);
  });

  it('for systems', () => {
    expect(named('The operator should have checked the ring.', [], [])).toBe(1);
    expect(named('The operator should have checked the ring.', [], ['the operator'])).toBe(0);
    expect(named('The night reviewer should have refused it.', [], ['night reviewer'])).toBe(0);
  });

  it('and what a document itself tells', () => {
    expect(named('The Kubernetes operator was down. The operator should have started the pod.', [], [])).toBe(
      0,
    );
  });
});

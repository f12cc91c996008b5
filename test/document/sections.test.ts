import { describe, expect, it } from 'vitest';
import { sectionNamer } from '../../src/document/section-names.ts';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { SECTION_HEADINGS } from '../../src/model/section.ts';
import { read } from './read.ts';

const nameOf = sectionNamer(DEFAULT_CONFIG);

describe('what headings say', () => {
  it.each(Object.entries(SECTION_HEADINGS))('%s: %s', (section, heading) => {
    expect(nameOf(heading)).toBe(section);
  });

  it.each([
    ['takeaways', ['Takeaways', 'Key take-aways:', '1. Key takeaways']],
    [
      'summary',
      [
        'Executive summary',
        'TL;DR',
        'Overview',
        'What happened?',
        'Issue Summary:',
        '**Incident description**',
        'What was the problem?',
        'What happens',
      ],
    ],
    ['impact', ['Customer impact', 'Affected services', ':flying_disc: Impact', 'Fallout', 'User Impact']],
    ['detection', ['Detection', 'How did we find out?', '👀 How it was detected']],
    [
      'timeline',
      [
        'Timeline of events',
        'Timeline (all times UTC)',
        '3. Timeline',
        'Incident Timeline',
        'Chronology',
        'Sequence of events',
      ],
    ],
    [
      'factors',
      [
        'Root cause(s)',
        'Root Cause',
        'Trigger',
        "Five Why's",
        'Contributing factors',
        'Causes',
        'Why did this happen?',
        'What caused the outage',
      ],
    ],
    ['went-well', ['What went well', 'What went well? 👍', 'Things that went well', 'What worked']],
    [
      'difficult',
      [
        'What went wrong',
        'What went poorly?',
        'What could have gone better',
        'What didn’t go well',
        'What could be improved',
        'Where we struggled',
        'What could we do better?',
      ],
    ],
    ['lucky', ['Where we got lucky', 'Where did we get lucky?', 'Luck']],
    [
      'learned',
      ['Lessons learnt', 'Lessons Learned', 'Learnings', 'What did we learn?', 'After-action report'],
    ],
    [
      'fixed',
      [
        'Resolution',
        'Recovery',
        'How did we fix it?',
        'Mitigation',
        'Actions taken',
        'Remediation',
        'Fix',
        'Solving it',
        'Root cause fix',
        'Short-term fix',
      ],
    ],
    [
      'actions',
      [
        'Action items',
        'Action Items (should be achievable):',
        'Follow-up tasks',
        'Next steps',
        'Corrective actions',
        'TODO',
        'Corrective and Preventative Measures',
        'Follow ups',
        'Actionables',
        'How do we prevent this in the future?',
        'Recommendations',
        'Preventing recurrence',
        'Future actions',
        'Improving the restore',
        'Improvements to make',
        'Preventive measures',
        'Resulting action',
        'What is being done about it?',
        'How will we make sure of that?',
      ],
    ],
    [
      'questions',
      ['Open questions', 'Questions for follow up', 'Unanswered questions', 'What we still do not know'],
    ],
    [
      'other',
      ['Background', 'Thanks', 'Glossary', 'Links to relevant documentation', 'Context', 'Participants'],
    ],
  ] as const)('%s', (section, headings) => {
    for (const heading of headings) expect([heading, nameOf(heading)]).toEqual([heading, section]);
  });

  it('takes further words from the config before its own', () => {
    const config = { ...DEFAULT_CONFIG, sections: { learned: ['Erkenntnisse'], other: ['Impact'] } };
    const own = sectionNamer(config);
    expect([own('2. Erkenntnisse:'), own('Impact'), own('Folgen')]).toEqual(['learned', 'other', 'other']);
  });
});

const outline = (text: string) =>
  read(text).body.sections.map(({ line, depth, section, heading }) => [line, depth, section, heading]);

describe('forms of headings', () => {
  it('reads ATX, setext, bold lines, labels and brackets', () => {
    const text = [
      '# Pool ran dry',
      '',
      'Summary',
      '-------',
      'Text.',
      '',
      '**Impact**',
      '',
      'Text.',
      '',
      'Root cause:',
      '',
      '## 🔥 Timeline ##',
      '',
      '[Final message]',
      '',
      '**Resolution:** rolled back',
    ].join('\n');
    expect(outline(text)).toEqual([
      [3, 2, 'summary', 'Summary'],
      [7, 3, 'impact', 'Impact'],
      [11, 3, 'factors', 'Root cause'],
      [13, 2, 'timeline', 'Timeline'],
      [15, 3, 'fixed', 'Final message'],
      [17, 3, 'fixed', 'Resolution'],
    ]);
  });

  it('takes a bold line with a remark in brackets', () => {
    const text = '# T\n\n**Timeline** (_all times CET_)\n\n- 10:02 dry';
    expect(outline(text)).toEqual([[3, 2, 'timeline', 'Timeline (all times CET)']]);
    expect(read(text).body.timeline.map(({ zone }) => zone)).toEqual(['CET']);
  });

  it('does not take sentences, words in bold or a colon in prose for headings', () => {
    const text =
      '# T\n\n**All is well now.**\n\n**Note** that this went on.\n\nWe did the following:\n\n- x\n\n**dana:** hello';
    expect(outline(text)).toEqual([]);
  });

  it('reads labels inside a paragraph', () => {
    const text = '# T\n\nDuration: 3 hours\nTimeline:\n10:02 down\n**Root cause**\na bug';
    expect(outline(text)).toEqual([
      [4, 2, 'timeline', 'Timeline'],
      [6, 2, 'factors', 'Root cause'],
    ]);
  });

  it('gives a heading that says nothing the section that it stands in', () => {
    const text =
      '# T\n## Action items\n### Gateway\n### Detection\n## Gateway\n## Lessons learned\n### What went well\n### Gateway';
    expect(outline(text).map(([, , section]) => section)).toEqual([
      'actions',
      'actions',
      'actions',
      'other',
      'learned',
      'went-well',
      'learned',
    ]);
  });

  it('leaves out the title and the rows of a timeline', () => {
    const text = '# T\n## Timeline\n### 10:02\nx\n### 2026-01-02 Pool\ny\n## 10:05 PST\nz\n## Impact';
    expect(outline(text).map(([line]) => line)).toEqual([2, 9]);
    expect(read(text).body.timeline.map(({ line, time }) => [line, time])).toEqual([
      [3, '10:02'],
      [5, null],
      [7, '10:05'],
    ]);
  });

  it('takes words alone for headings in a text that has none but its title', () => {
    const text =
      '# T\n\nTimeline (all times UTC)\n\n10:02 Dry\n\nFollow up\n\n- Cap it\n\nWhat was it\n\nLate.';
    expect(outline(text).map(([line, , section]) => [line, section])).toEqual([
      [3, 'timeline'],
      [7, 'actions'],
    ]);
    expect(read(text).body.timeline.map(({ zone }) => zone)).toEqual(['UTC']);
  });

  it('takes words alone over a list for a heading, and links for a part of their own', () => {
    const text =
      '# T\n\n## Impact\n\nLate.\n\nAction Items\n- Cap it\n\n**Useful links**\n\n- [x](y)\n\nTimeline\n\nLate.';
    expect(outline(text)).toEqual([
      [3, 2, 'impact', 'Impact'],
      [7, 3, 'actions', 'Action Items'],
      [10, 3, 'other', 'Useful links'],
    ]);
    expect(read(text).body.actionItems.map(({ line }) => line)).toEqual([8]);
  });

  it('takes italic lines with a known name, and no mark of a paragraph', () => {
    expect(outline('# T\n\n_Lessons learned_\n\n- x\n\n_All is well_\n\n**TODO**: cap the queue')).toEqual([
      [3, 2, 'learned', 'Lessons learned'],
    ]);
  });

  it('takes remediation for things to do only where it tells of them and nothing else does', () => {
    expect(outline('# T\n## Remediation\n\n- Cap the queue').map(([, , s]) => s)).toEqual(['actions']);
    expect(outline('# T\n## Remediation\n\nWe capped the queue.').map(([, , s]) => s)).toEqual(['fixed']);
    expect(outline('# T\n## Remediation\n## Action items').map(([, , s]) => s)).toEqual(['fixed', 'actions']);
    expect(outline('# T\n## Actions following review\n## Preventative measure').map(([, , s]) => s)).toEqual([
      'actions',
      'actions',
    ]);
    const twice =
      '# T\n## Recovery actions\n\n- Traffic was moved\n\n## Resolving actions\n\n- Cap the queue';
    expect(outline(`${twice}\n\n## Action items`).map(([, , s]) => s)).toEqual([
      'fixed',
      'actions',
      'actions',
    ]);
  });

  it('takes the bold labels of a list that is an outline', () => {
    const text =
      '# T\n\n- **Key events**\n  - Down 2026-09-14 10:02\n- **Time to repair**: 2h\n- **Impact**:\n  - x\n- **Resolution**:\n    We rolled back.\n- **Action items**:\n  - Cap the queue\n  - Page on lag';
    expect(outline(text).map(([line, , s]) => [line, s])).toEqual([
      [3, 'timeline'],
      [6, 'impact'],
      [8, 'fixed'],
      [10, 'actions'],
    ]);
    const { timeline, actionItems } = read(text).body;
    expect(timeline.map(({ line, time }) => [line, time])).toEqual([[4, '10:02']]);
    expect(actionItems.map(({ line }) => line)).toEqual([11, 12]);
    // One that only marks its words is a list.
    expect(outline('# T\n\n- **Impact**: x\n- **Cause**: y\n- **Detection**: z')).toEqual([]);
  });
});

describe('extent', () => {
  it('says where a part begins and ends, sub-parts included, and whether anything stands in it', () => {
    const text =
      '# T\n## Lessons\n### Well\n<!-- lfi: what? -->\n### Wrong\n- \n\nx\n## Impact\n\n<!-- a -->\n[a]: http://x';
    const pm = read(text);
    expect(pm.body.sections.map(({ heading, from, to, empty }) => [heading, from, to, empty])).toEqual([
      ['Lessons', 2, 7, false],
      ['Well', 3, 4, true],
      ['Wrong', 5, 7, false],
      ['Impact', 8, 10, true],
    ]);
    expect(pm.tree().children[6]?.type).toBe('paragraph');
  });
});

describe('takeaways', () => {
  it('are the bullets of the first such section, else its paragraphs', () => {
    const pm = read(
      '# T\n## Key takeaways\n\nIntro.\n\n- **One** thing.\n- Two\n  more\n  - detail\n\n## Takeaways\n- no',
    );
    expect(pm.body.takeaways.map(({ line, text }) => [line, text])).toEqual([
      [6, 'One thing.'],
      [7, 'Two more'],
    ]);
    expect(read('## Takeaways\nOne.\n\nTwo.').body.takeaways.map(({ text }) => text)).toEqual([
      'One.',
      'Two.',
    ]);
  });

  it('come from the frontmatter otherwise', () => {
    const pm = read('---\ntakeaways:\n  - Cap retries, always\n  - Alert on waits\n---\n# T');
    expect(pm.body.takeaways.map(({ line, text }) => [line, text])).toEqual([
      [3, 'Cap retries, always'],
      [4, 'Alert on waits'],
    ]);
  });
});

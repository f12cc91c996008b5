import { defineRule } from '../../define-rule.ts';
import { whereField } from '../../frontmatter.ts';

export const factorsVariety = defineRule({
  meta: {
    id: 'structure/factors-variety',
    level: 'info',
    summary: 'Only technical factors',
    why: 'How work is organised, handed over and paid attention to decides whether a defect becomes an outage; where only technology is named, only technology changes.',
    instead:
      'Ask about process (test-gap, runbook-gap), organisation (ownership-unclear, priority-tradeoff) and human conditions (fatigue, time-pressure), and name those that played a part.',
    messages: { technical: '{all} factors are technical' },
    examples: {
      valid: [
        { name: 'two families', frontmatter: 'factors: [timeout-retry, ownership-unclear]' },
        { name: 'one factor is another matter', frontmatter: 'factors: [timeout-retry]' },
        { name: 'a word without a family', frontmatter: 'factors: [timeout-retry, moon-phase]' },
      ],
      invalid: [
        { name: 'two technical ones', frontmatter: 'factors: [timeout-retry, capacity-limit]' },
        { name: 'three', frontmatter: 'factors: [code-defect, redundancy-gap, monitoring-gap]' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const { factors } = postmortem;
    const { words } = config.taxonomy.factors;
    const technical = factors.every((factor) =>
      words.some(({ word, family }) => word === factor && family === 'technical'),
    );
    if (factors.length < 2 || !technical) return;
    report({
      message: 'technical',
      data: { all: factors.length === 2 ? 'both' : `all ${factors.length}` },
      span: whereField(postmortem, 'factors'),
    });
  },
});

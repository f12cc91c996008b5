/** What a part of a postmortem is for; `other` is a heading whose words say none of these. */
export const SECTIONS = [
  'takeaways',
  'summary',
  'impact',
  'detection',
  'timeline',
  'accounts',
  'factors',
  'went-well',
  'difficult',
  'lucky',
  'learned',
  'fixed',
  'actions',
  'questions',
  'other',
] as const;

export type SectionName = (typeof SECTIONS)[number];

/** How each section is headed in what `lfi new` writes, in the order of the template. */
export const SECTION_HEADINGS: Readonly<Partial<Record<SectionName, string>>> = {
  takeaways: 'Key takeaways',
  summary: 'Summary',
  impact: 'Impact',
  timeline: 'Timeline',
  accounts: 'Accounts',
  factors: 'Contributing factors',
  'went-well': 'What went well',
  difficult: 'What was difficult',
  lucky: 'Where we got lucky',
  learned: 'What we learned',
  fixed: 'How we fixed it',
  actions: 'Action items',
  questions: 'Open questions',
};

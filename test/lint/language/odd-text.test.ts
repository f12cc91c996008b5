import { describe, expect, it } from 'vitest';
import { actionRulesFor, findingsIn, rulesFor } from './reading.ts';

const ODD = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '\u{1F525}',
  'İstanbul',
  '’',
  '“',
  '»',
  '—',
];
const FRAMES = [
  (w: string) => `The ${w} should have ${w} the lag.`,
  (w: string) => `We forgot to ${w}, and did not check ${w} ${w}.`,
  (w: string) => `${w} ${w} would have been ${w} if the ${w} had ${w}.`,
  (w: string) => `Why did ${w} not ${w}? The ${w} was caused by ${w} error, a ${w} decision.`,
  (w: string) => `We ignored ${w}, missed ${w} and made a ${w} mistake by ${w}!!`,
  (w: string) => `${w}`,
];

describe('words that are names elsewhere, and signs alone', () => {
  it.each(ODD)('%s', (word) => {
    for (const frame of FRAMES) {
      expect(() => rulesFor(frame(word))).not.toThrow();
      expect(() => actionRulesFor(`Improve ${frame(word)}`)).not.toThrow();
    }
  });
});

describe('long and broken text', () => {
  it('is read in a time in proportion to its length', () => {
    const sentence = 'the engineer who saw the alert that the team of the service of the region had set and ';
    const text = `# T\n\nWe think that ${sentence.repeat(400)} should have checked the lag\n`;
    const from = performance.now();
    findingsIn(text);
    expect(performance.now() - from).toBeLessThan(3000);
  });

  it.each(['"', '“', '(', 'if ', 'why ', 'should ', '!', '- ', '@', '`', 'human error '])(
    '%s, a thousand times',
    (piece) => {
      const from = performance.now();
      findingsIn(`# T\n\nwe should have ${piece.repeat(1000)}\n`);
      expect(performance.now() - from).toBeLessThan(3000);
    },
  );
});

import { expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { redactorFor } from '../../src/redaction/redactor.ts';

const redactor = redactorFor('internal', DEFAULT_CONFIG, []);

// A pattern that goes back over the same text takes minutes for these; ours, about a second each.
it.each([
  'a.',
  'a-1',
  ':',
  '@',
  'http://a',
  'http://a:b',
  'password=',
  '10.0.0.',
  '#1',
  '-----BEGIN RSA PRIVATE KEY-----',
  ' dot ',
])(
  'a megabyte of %s is read in proportion to its length',
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(redactor.text(text).split('\n')).toHaveLength(1);
  },
  20_000,
);

it('takes nothing more out the second time, and leaves every line on its line', () => {
  const text =
    '# Dana said\n\npassword=hunter2 on db-prod-03: see [OPS-12](https://api.acme.com/x)\n\n```\n10.2.3.4:80\n```\n';
  const once = redactor.text(text);
  expect(once).toBe(
    '# someone said\n\npassword=[secret] on host: see [[ticket]](https://host.invalid/x)\n\n```\naddress:80\n```\n',
  );
  expect(redactor.text(once)).toBe(once);
});

import { expect, test } from 'vitest';
import { slugOf } from '../../src/document/slug.ts';

test.each([
  ['Checkout returned 502s', 'checkout-returned-502s'],
  ['Größe, Übung & Straße', 'groesse-uebung-and-strasse'],
  ['Café Émile à l’heure', 'cafe-emile-a-lheure'],
  ["It's down: it's the DNS", 'its-down-its-the-dns'],
  ['💥 Payments 🔥 down', 'payments-down'],
  ['p99 > 4 s -- again!', 'p99-4-s-again'],
  ['Ærø, Łódź, Þór', 'aero-lodz-thor'],
  ['決済が止まった', '決済が止まった'],
  ['Сбой оплаты', 'сбой-оплаты'],
  ['../../etc/passwd', 'etc-passwd'],
  ['💥💥', 'untitled'],
])('%s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('ends at a word', () => {
  const slug = slugOf('The catalogue fell over when every single price cache entry expired at once');
  expect(slug).toBe('the-catalogue-fell-over-when-every-single-price-cache-entry');
});

test('cuts a word only when it is longer than the whole may be', () => {
  expect(slugOf('x'.repeat(200))).toBe('x'.repeat(60));
});

test('is the same however accents are written', () => {
  expect(slugOf('Cafe\u0301 zu\u0308gig')).toBe(slugOf('Caf\u00e9 z\u00fcgig'));
});

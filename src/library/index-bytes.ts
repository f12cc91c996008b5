import { type Card, type CardColumns, Cards } from './cards.ts';
import { FIELD_SLOTS, type IndexData } from './index-data.ts';

const HEADER = 6;
/** Told apart from an index of another layout, or of a machine that orders bytes the other way round. */
const LAYOUT = 0x4c_46_49_02;

/** The index as bytes that are there at once when they are read again: only names have to be parsed. */
export function packIndex({
  cards,
  terms,
  forms,
  lengths,
  starts,
  places,
  counts,
}: IndexData): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const { keys, ids, kinds, times } = cards;
  const names = encoder.encode(JSON.stringify([keys, ids, kinds, times, terms, forms]));
  const each = [...cards].map((card) => encoder.encode(JSON.stringify(card)));
  const cardStarts = new Uint32Array(each.length + 1);
  for (const [document, { length }] of each.entries()) {
    cardStarts[document + 1] = (cardStarts[document] as number) + length;
  }
  const cardsLength = cardStarts.at(-1) as number;
  const text = whole(names.length) + whole(cardsLength);
  const numbers = [cardStarts, lengths, starts, places];
  const size = numbers.reduce((sum, { length }) => sum + length, HEADER) * 4 + text + counts.length;
  const bytes = new Uint8Array(size);
  let at = 0;
  const put = (part: Uint8Array | Uint32Array) => {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  };
  put(Uint32Array.of(LAYOUT, names.length, cardsLength, each.length, starts.length, places.length));
  for (const part of numbers) put(part);
  put(names);
  at += whole(names.length) - names.length;
  for (const card of each) put(card);
  at += whole(cardsLength) - cardsLength;
  put(counts);
  return bytes;
}

/** The index that bytes hold, which it keeps; null where they hold none of this layout. */
export function unpackIndex(given: Uint8Array): IndexData | null {
  // Numbers of four bytes have to begin at a multiple of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.byteLength < HEADER * 4) return null;
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  const [layout, namesLength = 0, cardsLength = 0, documents = 0, startsLength = 0, placesLength = 0] =
    header;
  const slots = documents * FIELD_SLOTS;
  const numbers = HEADER + documents + 1 + slots + startsLength + placesLength;
  const size = numbers * 4 + whole(namesLength) + whole(cardsLength) + placesLength;
  if (layout !== LAYOUT || bytes.byteLength !== size) return null;
  let at = HEADER * 4;
  const take = (length: number) => {
    const part = new Uint32Array(bytes.buffer, bytes.byteOffset + at, length);
    at += length * 4;
    return part;
  };
  const [cardStarts, lengths, starts, places] = [
    take(documents + 1),
    take(slots),
    take(startsLength),
    take(placesLength),
  ];
  const decoder = new TextDecoder();
  const names = JSON.parse(decoder.decode(bytes.subarray(at, at + namesLength))) as Names;
  const [keys, ids, kinds, times, terms, forms] = names;
  const firstCard = at + whole(namesLength);
  const card = (document: number) => {
    const from = firstCard + (cardStarts[document] as number);
    const to = firstCard + (cardStarts[document + 1] as number);
    return JSON.parse(decoder.decode(bytes.subarray(from, to))) as Card;
  };
  const counts = bytes.subarray(firstCard + whole(cardsLength));
  return {
    cards: new Cards({ keys, ids, kinds, times }, card),
    terms,
    forms,
    lengths,
    starts,
    places,
    counts,
  };
}

type Names = [
  CardColumns['keys'],
  CardColumns['ids'],
  CardColumns['kinds'],
  CardColumns['times'],
  IndexData['terms'],
  IndexData['forms'],
];

/** Bytes up to the next multiple of four. */
const whole = (length: number): number => Math.ceil(length / 4) * 4;

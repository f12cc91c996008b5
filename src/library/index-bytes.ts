import type { Card, IndexData } from './index-data.ts';

const HEADER = 5;
/** Told apart from an index of another layout, or of a machine that orders bytes the other way round. */
const LAYOUT = 0x4c_46_49_01;

/** The index as bytes that are there at once when they are read again: only names and titles have to be parsed. */
export function packIndex({ cards, terms, forms, lengths, starts, places, counts }: IndexData): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify([cards, terms, forms]));
  const words = Math.ceil(text.length / 4);
  const header = Uint32Array.of(LAYOUT, text.length, lengths.length, starts.length, places.length);
  const size = (HEADER + words + lengths.length + starts.length + places.length) * 4 + counts.length;
  const bytes = new Uint8Array(size);
  let at = 0;
  const put = (part: Uint8Array | Uint32Array) => {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  };
  put(header);
  put(text);
  at = (HEADER + words) * 4;
  for (const part of [lengths, starts, places, counts]) put(part);
  return bytes;
}

/** The index that bytes hold; null where they hold none of this layout. */
export function unpackIndex(given: Uint8Array): IndexData | null {
  // Numbers of four bytes have to begin at a multiple of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (bytes.byteLength < HEADER * 4) return null;
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  const [layout, textLength = 0, lengthsLength = 0, startsLength = 0, placesLength = 0] = header;
  const words = Math.ceil(textLength / 4);
  const size = (HEADER + words + lengthsLength + startsLength + placesLength) * 4 + placesLength;
  if (layout !== LAYOUT || bytes.byteLength !== size) return null;
  let at = (HEADER + words) * 4;
  const take = (length: number) => {
    const part = new Uint32Array(bytes.buffer, bytes.byteOffset + at, length);
    at += length * 4;
    return part;
  };
  const text = new TextDecoder().decode(bytes.subarray(HEADER * 4, HEADER * 4 + textLength));
  const [cards, terms, forms] = JSON.parse(text) as [Card[], string[], string[]];
  const [lengths, starts, places] = [take(lengthsLength), take(startsLength), take(placesLength)];
  return { cards, terms, forms, lengths, starts, places, counts: bytes.subarray(at) };
}

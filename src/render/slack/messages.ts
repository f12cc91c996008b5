import type { KnownBlock } from '@slack/types';
import { LIMITS, sizeOf } from './limits.ts';
import { contexts } from './mrkdwn.ts';

/** Blocks that stay together in a message. */
export interface Piece {
  readonly blocks: readonly KnownBlock[];
  /** Never the last of a message. */
  readonly heads?: boolean;
  /** What stands there instead where the message has a table already: Slack takes one a message. */
  readonly instead?: readonly KnownBlock[];
}

/** Pieces in as few messages as Slack's limits allow, in their order; of several, each says which it is. */
export function packMessages(pieces: readonly Piece[]): KnownBlock[][] {
  const messages: Piece[][] = [[]];
  for (const piece of pieces.flatMap(parts)) {
    const current = messages.at(-1) as Piece[];
    const fitting = [piece, ...(piece.instead ? [{ blocks: piece.instead }] : [])].find((one) =>
      fits([...current, one]),
    );
    if (fitting) current.push(fitting);
    else {
      const body = current.findLastIndex(({ heads }) => !heads) + 1;
      // Headings go with what they head.
      const heads = body === 0 ? [] : current.splice(body);
      messages.push([...heads, piece]);
    }
  }
  const full = messages.map((message) => message.flatMap(({ blocks }) => blocks));
  return full.length === 1 ? full : full.map((blocks, i) => numbered(blocks, i + 1, full.length));
}

/** A piece that no message could hold is taken apart. */
const parts = (piece: Piece): Piece[] =>
  fits([piece]) ? [piece] : (piece.instead ?? piece.blocks).map((block) => ({ blocks: [block] }));

/** One block is kept free for the number of the part. */
function fits(pieces: readonly Piece[]): boolean {
  const blocks = pieces.flatMap((piece) => piece.blocks);
  const tables = blocks.filter(({ type }) => type === 'table').length;
  return tables <= 1 && blocks.length < LIMITS.blocks && sizeOf(blocks) <= LIMITS.message;
}

const numbered = (blocks: readonly KnownBlock[], part: number, of: number): KnownBlock[] =>
  part === 1
    ? [...blocks, ...contexts(`Part 1 of ${of}; the rest is in the thread.`)]
    : [...contexts(`Part ${part} of ${of}`), ...blocks];

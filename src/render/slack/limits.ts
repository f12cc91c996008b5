import type { KnownBlock } from '@slack/types';

/**
 * What Slack takes (https://docs.slack.dev/reference/block-kit/blocks). A character counts as JavaScript counts it,
 * which is never less than Slack does.
 */
export const LIMITS = {
  blocks: 50,
  sectionText: 3000,
  contextText: 2000,
  headerText: 150,
  tableRows: 100,
  tableColumns: 20,
  /** Some 13,000 bytes of blocks are refused as `msg_blocks_too_long`, what Slack adds to each block included. */
  message: 12_000,
} as const;

const ADDED_BY_SLACK = 130;

const encoder = new TextEncoder();

/** How much of a message some blocks take, in bytes. */
export const sizeOf = (blocks: readonly KnownBlock[]): number =>
  blocks.reduce((sum, block) => sum + encoder.encode(JSON.stringify(block)).length + ADDED_BY_SLACK, 0);

/**
 * What is wrong with a message by Slack's reference (https://docs.slack.dev/reference/block-kit, and
 * https://docs.slack.dev/reference/methods/chat.postMessage): written from those pages, not from the renderer.
 */
export function messageFaults(message: Json): string[] {
  const { text, blocks } = message;
  const faults: string[] = [];
  if (typeof text !== 'string' || text.trim() === '') faults.push('no fallback text');
  else {
    if (text.length > 4000) faults.push(`text of ${text.length} characters`);
    faults.push(...escapeFaults(text, 'text'));
  }
  if (!Array.isArray(blocks) || blocks.length === 0) return [...faults, 'no blocks'];
  if (blocks.length > 50) faults.push(`${blocks.length} blocks`);
  if (JSON.stringify(blocks).length > 13_200) faults.push('msg_blocks_too_long');
  const tables = blocks.filter(({ type }) => type === 'table');
  if (tables.length > 1) faults.push('only_one_table_allowed');
  return [...faults, ...blocks.flatMap((block, i) => blockFaults(block, `/blocks/${i}`))];
}

// biome-ignore lint/suspicious/noExplicitAny: what is checked may be anything.
type Json = any;

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  header: ['type', 'text', 'block_id'],
  section: ['type', 'text', 'block_id', 'fields', 'accessory', 'expand'],
  context: ['type', 'elements', 'block_id'],
  divider: ['type', 'block_id'],
  table: ['type', 'block_id', 'rows', 'column_settings'],
};

function blockFaults(block: Json, at: string): string[] {
  const fields = FIELDS[block.type];
  if (!fields) return [`${at}: block type ${block.type}`];
  const unknown = Object.keys(block).filter((key) => !fields.includes(key));
  const faults = unknown.map((key) => `${at}: unknown field ${key}`);
  switch (block.type) {
    case 'header':
      if (block.text?.type !== 'plain_text') faults.push(`${at}: a header is plain text`);
      return [...faults, ...textFaults(block.text, 150, `${at}/text`)];
    case 'section':
      if (!block.text && !block.fields) faults.push(`${at}: neither text nor fields`);
      if (block.fields && block.fields.length > 10) faults.push(`${at}: ${block.fields.length} fields`);
      for (const field of block.fields ?? []) faults.push(...textFaults(field, 2000, `${at}/fields`));
      return block.text ? [...faults, ...textFaults(block.text, 3000, `${at}/text`)] : faults;
    case 'context':
      if (!(block.elements?.length >= 1 && block.elements.length <= 10)) faults.push(`${at}: elements`);
      return [...faults, ...block.elements.flatMap((one: Json) => textFaults(one, 3000, `${at}/elements`))];
    case 'table':
      return [...faults, ...tableFaults(block, at)];
    default:
      return faults;
  }
}

function textFaults(text: Json, most: number, at: string): string[] {
  if (text?.type !== 'mrkdwn' && text?.type !== 'plain_text') return [`${at}: text type ${text?.type}`];
  if (typeof text.text !== 'string' || text.text.length < 1) return [`${at}: empty`];
  const faults = text.text.length > most ? [`${at}: ${text.text.length} characters, at most ${most}`] : [];
  if (text.type === 'plain_text' && 'verbatim' in text) faults.push(`${at}: verbatim is for mrkdwn`);
  if (text.type === 'mrkdwn' && 'emoji' in text) faults.push(`${at}: emoji is for plain text`);
  if (text.type === 'mrkdwn') {
    faults.push(...escapeFaults(text.text, at));
    if ((text.text.match(/```/g) ?? []).length % 2 === 1) faults.push(`${at}: a fence that does not close`);
  }
  return faults;
}

/** `&`, `<` and `>` stand for themselves only as entities; `> ` at the start of a line quotes. */
function escapeFaults(text: string, at: string): string[] {
  const bare = text.replace(/^> /gm, '').replace(/&(amp|lt|gt);/g, '');
  return /[&<>]/.test(bare) ? [`${at}: not escaped: ${bare.slice(0, 80)}`] : [];
}

function tableFaults({ rows, column_settings: settings = [] }: Json, at: string): string[] {
  const faults: string[] = [];
  if (rows.length < 1 || rows.length > 100) faults.push(`${at}: ${rows.length} rows`);
  if (settings.length > 20) faults.push(`${at}: ${settings.length} column settings`);
  let characters = 0;
  for (const row of rows) {
    if (row.length < 1 || row.length > 20) faults.push(`${at}: ${row.length} cells`);
    if (row.length !== rows[0].length) faults.push(`${at}: rows of different lengths`);
    for (const cell of row) {
      const text = cellText(cell);
      if (!text) faults.push(`${at}: a cell that is neither raw_text nor rich_text, or empty`);
      characters += text?.length ?? 0;
    }
  }
  if (characters > 10_000) faults.push(`${at}: ${characters} characters in a table`);
  return faults;
}

function cellText(cell: Json): string | null {
  if (cell.type === 'raw_text') return cell.text;
  if (cell.type !== 'rich_text') return null;
  const [section] = cell.elements;
  if (section?.type !== 'rich_text_section') return null;
  const element = section.elements[0];
  if (element.type === 'link') return /^https?:\/\//.test(element.url) ? (element.text ?? element.url) : null;
  return element.type === 'text' ? element.text : null;
}

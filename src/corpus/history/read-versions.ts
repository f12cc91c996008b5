import { readDocument } from '../../document/read-document.ts';
import type { Config } from '../../model/config.ts';
import type { ActionItem, Postmortem, Status } from '../../model/postmortem.ts';
import { actionPart } from './action-part.ts';

/** What is asked of one content of a document. */
export interface Content {
  readonly items: readonly ActionItem[];
  readonly status: Status;
}

/**
 * Reads the contents that a document had. Most commits change its prose and not its action items: only the part with
 * these is read, and the same part only once.
 */
export class VersionReader {
  readonly #postmortem: Postmortem;
  readonly #config: Config;
  readonly #known = new Map<string, Content>();
  #inParts: boolean | null = null;

  constructor(postmortem: Postmortem, config: Config) {
    this.#postmortem = postmortem;
    this.#config = config;
  }

  read(text: string): Content {
    const { body, status, text: now } = this.#postmortem;
    if (text === now) return { items: body.actionItems, status };
    this.#inParts ??= this.#partTellsAll();
    const part = this.#inParts ? actionPart(text, this.#config).text : text;
    const known = this.#known.get(part);
    if (known) return known;
    const read = readDocument({ path: this.#postmortem.path, text: part }, this.#config);
    const found = { items: read.body.actionItems, status: read.status };
    this.#known.set(part, found);
    return found;
  }

  /** Whether all that counts in today's document stands in the part; else its older contents are read whole. */
  #partTellsAll(): boolean {
    const { body, status, text, format, date } = this.#postmortem;
    // Then its status, or the day that dates without a year are near to, stands somewhere in its text.
    if (format === 'none' || date?.source === 'text' || date?.source === 'title') return false;
    const part = actionPart(text, this.#config);
    const sections = body.sections.filter(({ section }) => section === 'actions');
    const items = body.actionItems.filter(({ form }) => form !== 'frontmatter');
    if (![...sections, ...items].every(({ line }) => part.has(line))) return false;
    this.#known.set(part.text, { items: body.actionItems, status });
    return true;
  }
}

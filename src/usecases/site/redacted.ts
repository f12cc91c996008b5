import type { Nodes } from 'mdast';
import { readDocument } from '../../document/read-document.ts';
import type { Config } from '../../model/config.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Body, Postmortem } from '../../model/postmortem.ts';
import type { Redactor } from '../../redaction/redactor.ts';

/**
 * The corpus as it may leave: every text of every document through the redactor before anything is made of it. Ids that
 * become the same are told apart by a number, and whatever names a document names it by its new id.
 */
export function redactCorpus(corpus: Corpus, redactor: Redactor): Corpus {
  const config = redactConfig(corpus.config, redactor);
  const ids = freshNames(
    corpus.postmortems.map(({ id }) => id),
    redactor,
  );
  const paths = freshNames(
    corpus.postmortems.map(({ path }) => path),
    redactor,
  );
  return {
    config,
    postmortems: corpus.postmortems.map((one) =>
      redactPostmortem(one, { redactor, ids, path: paths.get(one.path) ?? '', config: corpus.config }),
    ),
    unreadable: corpus.unreadable.map((one) => ({ ...one, path: redactor.text(one.path) })),
    skipped: corpus.skipped.map((one) => ({ ...one, path: redactor.text(one.path) })),
  };
}

/** What of the config is seen on pages; patterns and folders stay, since they are not. */
export function redactConfig(config: Config, redactor: Redactor): Config {
  const named = Object.entries(config.areas).map(([name, globs]) => [redactor.text(name), globs]);
  const slo = Object.entries(config.slo).map(([service, value]) => [redactor.text(service), value]);
  return {
    ...config,
    taxonomy: redactor.deep(config.taxonomy),
    synonyms: redactor.deep(config.synonyms),
    services: redactor.deep(config.services),
    areas: Object.fromEntries(named),
    slo: { ...Object.fromEntries(slo), default: config.slo['default'] ?? 99.9 },
    actions: { ...config.actions, trackers: [] },
  };
}

function freshNames(names: readonly string[], redactor: Redactor): ReadonlyMap<string, string> {
  const fresh = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const plain = redactor.text(name);
    let unique = plain;
    for (let n = 2; taken.has(unique); n++) unique = numbered(plain, n);
    taken.add(unique);
    fresh.set(name, unique);
  }
  return fresh;
}

const numbered = (name: string, n: number): string => name.replace(/(\.\w+)?$/, `-${n}$1`);

interface Means {
  readonly redactor: Redactor;
  readonly ids: ReadonlyMap<string, string>;
  readonly path: string;
  readonly config: Config;
}

/** Words of ours, and what is told apart below. */
const LEFT_ALONE: ReadonlySet<string> = new Set([
  'kind',
  'status',
  'format',
  'body',
  'text',
  'id',
  'path',
  'namesakes',
]);

function redactPostmortem(one: Postmortem, { redactor, ids, path, config }: Means): Postmortem {
  const named = (id: string) => ids.get(id) ?? redactor.text(id);
  const text = redactor.text(one.text);
  let rewritten: Postmortem | null = null;
  let body: Body | null = null;
  return {
    ...fieldsOf(one, redactor),
    kind: one.kind,
    status: one.status,
    format: one.format,
    id: named(one.id),
    namesakes: new Map(),
    path,
    text,
    related: one.related.map(named),
    nearMisses: one.nearMisses.map(named),
    duplicateOf: one.duplicateOf === null ? null : named(one.duplicateOf),
    get body() {
      body ??= redactBody(one.body, redactor);
      return body;
    },
    tree() {
      // Read from the redacted text: what stands around a name tells what it is. Then what markup had taken apart.
      rewritten ??= readDocument({ path: one.path, text }, config);
      const root = structuredClone(rewritten.tree());
      redactNodes(root, redactor);
      return root;
    },
    release() {
      body = null;
      rewritten = null;
      one.release();
    },
    where: (...key) => one.where(...key),
  };
}

function fieldsOf(one: Postmortem, redactor: Redactor): Postmortem {
  const fields: Record<string, unknown> = {};
  // Those that it has from the document that it is a view of, too.
  for (const key in one) {
    if (LEFT_ALONE.has(key)) continue;
    const value = one[key as keyof Postmortem];
    if (typeof value !== 'function') fields[key] = redactor.deep(value);
  }
  return fields as unknown as Postmortem;
}

function redactBody({ sections, takeaways, timeline, actionItems }: Body, { text, deep }: Redactor): Body {
  const said = (value: string | null) => (value === null ? null : text(value));
  return {
    sections: sections.map((one) => ({ ...one, heading: text(one.heading) })),
    takeaways: takeaways.map((one) => ({ ...one, text: text(one.text) })),
    timeline: timeline.map((one) => ({ ...one, text: text(one.text) })),
    actionItems: actionItems.map((one) => ({
      ...one,
      text: text(one.text),
      owner: said(one.owner),
      ticket: said(one.ticket),
      reason: said(one.reason),
      written: deep(one.written),
    })),
  };
}

function redactNodes(node: Nodes, redactor: Redactor): void {
  for (const key of ['value', 'url', 'alt', 'title', 'label', 'lang', 'meta'] as const) {
    const own = node as unknown as Record<string, unknown>;
    if (typeof own[key] === 'string') own[key] = redactor.text(own[key]);
  }
  if ('children' in node) for (const child of node.children) redactNodes(child, redactor);
}

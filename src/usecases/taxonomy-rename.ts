import { restFault } from '../document/edit-check.ts';
import { hasWord, renamed, renameWord } from '../document/edit-words.ts';
import type { Config } from '../model/config.ts';
import { count } from '../model/count.ts';
import { LfiError } from '../model/error.ts';
import { foldKey, keysByName } from '../model/field-names.ts';
import { allowedWords, readWord } from '../model/field-words.ts';
import { type Field, fieldsOf } from '../model/fields.ts';
import { didYouMean, offer } from '../model/nearest.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { DEFAULT_TAXONOMY, foldWord } from '../model/taxonomy.ts';
import { SCHEMA_VERSION } from '../reports/define-report.ts';
import { putDocument, rereader } from './edit-document.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { type Opened, openConfig, openCorpus } from './open-corpus.ts';

interface Change {
  readonly postmortem: Postmortem;
  readonly after: string;
}

/** `lfi taxonomy rename`: every new text is made and read back before the first is written. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, options } = invocation;
  const [from = '', to = ''] = args.map((word) => word.trim());
  if (from === '' || to === '' || from === to) {
    throw new LfiError('usage', from === to ? `"${from}" and "${to}" are the same word` : 'an empty word', {
      hint: 'Write lfi taxonomy rename db-timeout database-timeout --in failure_mode.',
    });
  }
  const opened = await openConfig(invocation);
  const { postmortems } = openCorpus(opened, options);
  const field = fieldToChange(postmortems, from, options['in']);
  refuseOffList(field, to, opened.config);
  const found = postmortems.filter((one) => hasWord(one, field.name, from));
  if (found.length === 0) throw notInUse(postmortems, field, from);
  const changes = found
    .map((postmortem) => ({ postmortem, after: changed(postmortem, field.name, from, to, opened) }))
    .filter(({ postmortem, after }) => after !== postmortem.text);
  const write = options['write'] === true;
  for (const { postmortem, after } of changes)
    putDocument(invocation.host, opened, postmortem, after, !write);
  tell(invocation, { field: field.name, from, to, write, changes, config: opened.config });
  return EXIT.ok;
}

const RENAMED = fieldsOf('incident')
  .concat(fieldsOf('near-miss'))
  .filter(({ words, name }) => (typeof words === 'string' && words !== 'severity') || name === 'tags');

/** The field that was named, else the only one that has the word. */
function fieldToChange(postmortems: readonly Postmortem[], from: string, named: unknown): Field {
  const names = [...new Set(RENAMED.map(({ name }) => name))];
  if (named !== undefined) {
    const field = RENAMED.find(({ name }) => foldKey(name) === foldKey(String(named)));
    if (field) return field;
    throw new LfiError('usage', `--in ${named}: no such list of words${didYouMean(String(named), names)}`, {
      hint: `It is one of ${names.join(', ')}.`,
    });
  }
  const having = names.filter((name) => postmortems.some((one) => hasWord(one, name, from)));
  const [only, ...others] = having;
  if (only === undefined) {
    throw new LfiError('not-found', `no document uses the word "${from}"`, {
      hint: '`lfi taxonomy` shows the words in use.',
    });
  }
  if (others.length > 0) {
    throw new LfiError('usage', `"${from}" stands in ${having.join(' and in ')}: which of them?`, {
      hint: `Write --in ${only}.`,
    });
  }
  return RENAMED.find(({ name }) => name === only) as Field;
}

/** A closed list takes no new word; a deprecated one and an alias are not what to rename to either. */
function refuseOffList({ name, words }: Field, to: string, config: Config): void {
  if (words === null) return;
  const allowed = allowedWords(words, config);
  const reading = readWord(to, allowed);
  if (reading.is === 'word' || (reading.is === 'off-list' && !allowed.closed)) return;
  const why =
    reading.is === 'off-list'
      ? `is not on the list${offer(reading.nearest)}`
      : `is read as "${reading.word}"`;
  throw new LfiError('usage', `${name}: "${to}" ${why}`, {
    hint: `Add it to ${name === 'services' ? name : `taxonomy.${name}`} in the config first, or rename to a word that is there.`,
  });
}

function notInUse(postmortems: readonly Postmortem[], { name }: Field, from: string): LfiError {
  const used = postmortems.flatMap(({ raw }) => {
    const key = keysByName(raw)(name);
    return [key === null ? [] : raw[key]].flat(2).filter((word): word is string => typeof word === 'string');
  });
  return new LfiError('not-found', `no document has ${name}: ${from}${didYouMean(from, new Set(used))}`, {
    hint: `\`lfi taxonomy --in ${name}\` shows the words in use.`,
  });
}

/** Nothing is written that does not read back as meant. */
function changed(postmortem: Postmortem, field: string, from: string, to: string, opened: Opened): string {
  const after = renameWord(postmortem, field, from, to);
  const read = rereader(postmortem, opened)(after);
  const key = keysByName(postmortem.raw)(field) as string;
  const wanted = { ...postmortem.raw, [key]: renamed(postmortem.raw[key], from, to) };
  const meant = Object.create(postmortem, { raw: { value: wanted } }) as Postmortem;
  if (restFault(meant, read) === null && postmortem.body.actionItems.length === read.body.actionItems.length)
    return after;
  throw new LfiError('usage', `${field} cannot be changed there without changing more than that`, {
    path: postmortem.path,
    hint: `Nothing was changed anywhere. Write ${to} there by hand, then run this again.`,
  });
}

interface Told {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly write: boolean;
  readonly changes: readonly Change[];
  readonly config: Config;
}

function tell({ host, options }: Invocation, { field, from, to, write, changes, config }: Told): void {
  const documents = changes.map(({ postmortem: { id, path } }) => ({ id, path }));
  if (options['json']) {
    const data = { field, from, to, written: write, documents };
    const report = { schemaVersion: SCHEMA_VERSION, kind: 'taxonomy-rename', data };
    host.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    for (const { path } of documents) host.stdout.write(`${path}  ${field}: ${to}\n`);
  }
  const many = count(documents.length, 'document');
  host.stderr.write(
    write
      ? `lfi: ${many} changed\n`
      : `lfi: ${many} would change; nothing was written. --write makes it so.\n`,
  );
  const folded = foldWord(from);
  const named = Object.entries(config.taxonomy).find(([name]) => name === field)?.[1].words ?? [];
  const own = named.filter(({ word }) => !isDefault(field, word));
  const listed = own.some(({ word }) => foldWord(word) === folded) || config.services.includes(from);
  const aimed = field === 'failure_mode' && config.targets.some(({ failure_mode }) => failure_mode === from);
  if (config.path !== null && (listed || aimed)) {
    host.stderr.write(
      `lfi: ${config.path} still names "${from}": rename it there too, or keep it as an alias of "${to}"\n`,
    );
  }
}

const isDefault = (field: string, word: string): boolean =>
  Object.entries(DEFAULT_TAXONOMY).some(
    ([name, { words }]) => name === field && words.some((one) => one.word === word),
  );

import { pathFrom } from '../../corpus/document-folder.ts';
import type { Config } from '../../model/config.ts';
import { LfiError } from '../../model/error.ts';
import { type Escalation, escalations } from '../../model/escalation.ts';
import { escalationName, isNamed } from '../../model/escalation-name.ts';
import { knownAt } from '../../model/known-at.ts';
import { didYouMean } from '../../model/nearest.ts';
import { wordLookup } from '../../model/taxonomy.ts';
import { SCHEMA_VERSION } from '../../reports/define-report.ts';
import { nearMissRules } from '../../reports/near-misses/rules.ts';
import { draftFromEscalations } from '../draft-from-near-misses.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { openConfig, openCorpus } from '../open-corpus.ts';
import { scaffold } from '../scaffold.ts';

/** `lfi near-misses --open <failure mode>[@service]`: the postmortem of an escalation, or of a failure mode's on all services. */
export async function openEscalation(invocation: Invocation): Promise<ExitCode> {
  const { host, options } = invocation;
  const opened = await openConfig(invocation);
  const asked = (options['open'] as string).trim();
  const corpus = openCorpus(opened, options);
  const known = corpus.postmortems.flatMap((one) => knownAt(one, opened.asOf) ?? []);
  const all = escalations(known, nearMissRules(opened.config, options));
  const wordOf = wordLookup(opened.config.taxonomy.failure_mode);
  const found = all.filter((one) => isNamed(one, asked, wordOf));
  if (found.length === 0) throw noSuch(asked, all, nearMissRules(opened.config, options));
  const { id, path: absolute, template } = scaffold(opened, draftFromEscalations(found, opened));
  const path = pathFrom(host.cwd, absolute);
  if (options['json']) {
    const data = { id, path, kind: 'incident', template };
    host.stdout.write(`${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: 'new', data }, null, 2)}\n`);
  } else {
    host.stdout.write(`${path}\n`);
  }
  return EXIT.ok;
}

function noSuch(asked: string, all: readonly Escalation[], { nearMisses }: Config): LfiError {
  const names = all.map(escalationName);
  const { threshold, windowDays } = nearMisses;
  const there =
    names.length > 0
      ? `There ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}.`
      : `There is none: it takes ${threshold} of a failure mode on a service within ${windowDays} days that no postmortem names.`;
  return new LfiError('not-found', `"${asked}" is no escalation${didYouMean(asked, names)}`, {
    hint: `${there} \`lfi new --from-near-misses <failure-mode>\` opens one earlier.`,
  });
}

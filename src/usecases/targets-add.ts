import { parseConfig } from '../corpus/config-file.ts';
import { pathFrom } from '../corpus/document-folder.ts';
import { readIfThere, replaceFile } from '../corpus/write-files.ts';
import { targetLine, withTarget } from '../document/edit-config.ts';
import type { Config } from '../model/config.ts';
import { LfiError } from '../model/error.ts';
import { knownAt } from '../model/known-at.ts';
import type { Target } from '../model/target.ts';
import { readTargetDraft } from '../model/target-fields.ts';
import { SCHEMA_VERSION } from '../reports/define-report.ts';
import { completeTarget, foreseen } from '../reports/targets/propose.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import type { Invocation } from './invocation.ts';
import { changedLines } from './lint/changed-lines.ts';
import { openConfig, openCorpus } from './open-corpus.ts';

/** `lfi targets add`: says whether it could ever be shown before the config is touched. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, options, host } = invocation;
  const draft = readTargetDraft(args);
  const opened = await openConfig(invocation);
  const { config, asOf, cwd } = opened;
  const known = openCorpus(opened, options).postmortems.flatMap((one) => knownAt(one, asOf) ?? []);
  const { target, scope, baselineIds, remarks } = completeTarget(draft, known, config, asOf);
  const path = writableConfig(config, target);
  const before = readIfThere(path) ?? '';
  const shown = pathFrom(cwd, path);
  const after = withTarget(before, path, target);
  await refuseMeaningless(path, after);

  const { showable, words } = foreseen(target);
  for (const remark of remarks) host.stderr.write(`lfi: ${remark}\n`);
  host.stderr.write(`lfi: ${words}\n`);
  const dryRun = options['dryRun'] === true;
  const agreed = showable.atGoal === true || dryRun || (await agrees(host, options));
  if (!agreed)
    throw new LfiError('usage', 'nothing was written', { hint: 'Choose numbers that can show it.' });
  if (!dryRun) replaceFile(path, before, after);
  tell(invocation, { shown, before, after, scope, target, baselineIds, showable, written: !dryRun });
  return EXIT.ok;
}

/** A script has nobody to ask: it is warned and goes on. */
async function agrees({ asker }: Host, options: Invocation['options']): Promise<boolean> {
  if (asker === null || options['yes'] === true || options['json'] === true) return true;
  const answer = await asker.choose({
    message: 'It could be met, but never be told from chance. Write it all the same?',
    choices: [{ value: 'no', hint: 'choose a longer period or a larger class' }, { value: 'yes' }],
    initial: 'no',
  });
  return answer === 'yes';
}

function writableConfig({ path }: Config, target: Target): string {
  if (path !== null) return path;
  throw new LfiError('config', 'there is no config to add a target to', {
    hint: `Run \`lfi init\`, or write lfi.config.yaml:\n  targets:\n    - ${targetLine(target)}`,
  });
}

/** What the config itself refuses is a matter of what was typed here. */
async function refuseMeaningless(path: string, text: string): Promise<void> {
  try {
    await parseConfig(path, text);
  } catch (error) {
    if (!(error instanceof LfiError)) throw error;
    const message = error.message.replace(/^targets\.\d+\./, '');
    throw new LfiError('usage', message, { hint: error.detail.hint ?? 'Nothing was written.' });
  }
}

interface Told {
  readonly shown: string;
  readonly before: string;
  readonly after: string;
  readonly scope: string;
  readonly target: Target;
  readonly baselineIds: readonly string[];
  readonly showable: ReturnType<typeof foreseen>['showable'];
  readonly written: boolean;
}

function tell({ host, options }: Invocation, { shown, before, after, ...told }: Told): void {
  const lines = changedLines(before, after);
  const line = lines.find(({ sign }) => sign === '+')?.line ?? null;
  if (!told.written) {
    const changes = lines.map((one) => `  ${one.sign} ${one.line}: ${one.text}\n`);
    host.stderr.write(`lfi: would change ${shown}\n${changes.join('')}`);
  }
  if (options['json']) {
    const data = { path: shown, line, ...told };
    host.stdout.write(
      `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: 'targets-add', data }, null, 2)}\n`,
    );
    return;
  }
  const { baseline, goal, per, by } = told.target;
  host.stdout.write(`${shown}:${line}  ${told.scope}: ${baseline} → ${goal} a ${per} by ${by}\n`);
}

import { dirname, join } from 'node:path';
import { CONFIG_NAMES, readConfig } from '../corpus/config-file.ts';
import { pathFrom } from '../corpus/document-folder.ts';
import { lookAround } from '../corpus/surroundings.ts';
import { packageTemplate } from '../corpus/templates.ts';
import { workingFolder } from '../corpus/working-folder.ts';
import { foreseePut, putFile } from '../corpus/write-files.ts';
import { type Config, DEFAULT_CONFIG } from '../model/config.ts';
import { SCHEMA_VERSION } from '../reports/define-report.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type CiSystem, detectCi, planCi } from './init/ci.ts';
import { planDocuments } from './init/documents.ts';
import { planHook } from './init/hook.ts';
import { nextSteps } from './init/next-steps.ts';
import { LOCK_FILES } from './init/package-manager.ts';
import { NOTHING, type Plan, placeOf, together } from './init/plan.ts';
import { tell } from './init/tell.ts';
import type { Invocation } from './invocation.ts';
import { schemaText } from './schema-text.ts';

const EXECUTABLE = 0o755;

/** `lfi init`: works out what is to be there, then writes what is not; what is there stays. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { host, options } = invocation;
  const cwd = workingFolder(host.cwd, options['cwd']);
  const { config, plan: configPlan } = await planConfig(cwd, options['config'] as string | undefined);
  const place = placeOf(await lookAround(cwd, host.env, LOCK_FILES), cwd);
  const schemas = {
    frontmatter: schemaText('frontmatter', config),
    config: schemaText('config', config),
  };
  const plan = together(
    configPlan,
    planDocuments(cwd, config, schemas),
    planCi((options['ci'] as CiSystem | undefined) ?? detectCi(place), place),
    options['hook'] === false ? NOTHING : planHook(place),
  );
  const dryRun = options['dryRun'] === true;
  const put = dryRun ? foreseePut : putFile;
  const files = plan.files.map(({ path, text, executable }) => ({
    path: pathFrom(cwd, path),
    put: put(path, text, executable ? EXECUTABLE : undefined),
  }));
  if (plan.hooksPath !== null && !dryRun) {
    await place.around.git?.run(['config', 'core.hooksPath', plan.hooksPath]);
  }
  const hints = [...plan.hints, ...nextSteps(place, cwd, config, files)];
  const outcome = { files, hooksPath: plan.hooksPath, hints, dryRun };
  if (options['json']) {
    host.stdout.write(
      `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: 'init', data: outcome }, null, 2)}\n`,
    );
  } else {
    tell(host, outcome);
  }
  return EXIT.ok;
}

/** The config in force in this very folder; one further up belongs to another set of documents. */
async function planConfig(cwd: string, given: string | undefined): Promise<{ config: Config; plan: Plan }> {
  const [name = ''] = CONFIG_NAMES;
  const text = packageTemplate(`init/${name}`);
  const { config } = await readConfig(cwd, given);
  const isOwn = config.path !== null && (given !== undefined || dirname(config.path) === cwd);
  const path = isOwn && config.path !== null ? config.path : join(cwd, name);
  return { config: isOwn ? config : DEFAULT_CONFIG, plan: { ...NOTHING, files: [{ path, text }] } };
}

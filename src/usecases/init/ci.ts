import { packageTemplate } from '../../corpus/templates.ts';
import { readIfThere } from '../../corpus/write-files.ts';
import { fillText } from '../../document/fill-template.ts';
import { atTop, NOTHING, type Place, type Plan } from './plan.ts';

export const CI_SYSTEMS = ['github', 'gitlab', 'none'] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

const GITHUB_JOB = '.github/workflows/postmortems.yml';
const GITLAB_MAIN = '.gitlab-ci.yml';
const GITLAB_JOB = '.gitlab/postmortems.yml';

/** By what is there, else by the remotes; GitHub's form where nothing tells, which others read too. */
export function detectCi({ around }: Place): CiSystem {
  if (around.has('.github')) return 'github';
  if (around.has(GITLAB_MAIN) || around.has('.gitlab')) return 'gitlab';
  return /gitlab/i.test(around.git?.remotes ?? '') ? 'gitlab' : 'github';
}

export function planCi(system: CiSystem, place: Place): Plan {
  if (system === 'github') return planGithub(place);
  return system === 'gitlab' ? planGitlab(place) : NOTHING;
}

function planGithub(place: Place): Plan {
  const text = job('init/github.yml', place, place.manager.github, 6);
  return { ...NOTHING, files: [{ path: atTop(place, GITHUB_JOB), text }] };
}

/** The job is a file of its own, so that a `.gitlab-ci.yml` that is there needs one line. */
function planGitlab(place: Place): Plan {
  const text = job('init/gitlab.yml', place, place.manager.gitlab, 4);
  const include = `include:\n  - local: ${GITLAB_JOB}\n`;
  const main = readIfThere(atTop(place, GITLAB_MAIN));
  const files = [{ path: atTop(place, GITLAB_JOB), text }];
  if (main === null)
    return { ...NOTHING, files: [...files, { path: atTop(place, GITLAB_MAIN), text: include }] };
  const hints = main.includes(GITLAB_JOB) ? [] : [`Add the job to ${GITLAB_MAIN}:\n${include}`];
  return { ...NOTHING, files, hints };
}

/** Lines that say nothing here, such as changing to the folder that one is in, are left out. */
function job(template: string, place: Place, setup: readonly string[], indent: number): string {
  const { folder, manager } = place;
  const text = fillText(packageTemplate(template), {
    folder,
    setup: setup.map((line) => `${' '.repeat(indent)}${line}`).join('\n'),
    install: manager.install,
    exec: manager.exec,
  });
  return text
    .replace(/ {4}defaults:\n {6}run:\n {8}working-directory: \.\n/, '')
    .replace(/ {4}- cd \.\n/, '')
    .replace(/^\n(?= *- )/gm, '');
}

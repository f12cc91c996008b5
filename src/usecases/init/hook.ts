import { packageTemplate } from '../../corpus/templates.ts';
import { readIfThere } from '../../corpus/write-files.ts';
import { fillText } from '../../document/fill-template.ts';
import { atTop, NOTHING, type Place, type Plan } from './plan.ts';

const FOLDER = '.githooks';
const OTHER_RUNNERS = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml'];

/**
 * A pre-commit hook in the way that the repository has hooks already: pre-commit's config, lefthook's, husky's folder,
 * a `core.hooksPath` of its own. Files of these are the team's: what to add is said. Without any, `.githooks`.
 */
export function planHook(place: Place): Plan {
  const { around } = place;
  if (around.has('.pre-commit-config.yaml'))
    return toAdd(place, '.pre-commit-config.yaml', frameworkEntry(place));
  const lefthook = OTHER_RUNNERS.find((file) => around.has(file));
  if (lefthook) return toAdd(place, lefthook, lefthookEntry(place));
  if (around.has('.husky')) return hookFile(place, '.husky');
  const { hooksPath = null, activeHooks = [] } = around.git ?? {};
  if (hooksPath !== null && hooksPath !== FOLDER) {
    return isInside(hooksPath) ? hookFile(place, hooksPath) : hint(ELSEWHERE(hooksPath), commandOf(place));
  }
  if (activeHooks.length > 0) return besideOwnHooks(place, activeHooks);
  const plan = hookFile(place, FOLDER);
  if (plan.files.length === 0) return plan;
  if (!around.git)
    return { ...plan, hints: [`Once this is a git repository, turn the hook on:\n${TURN_ON}`] };
  return hooksPath === FOLDER ? plan : { ...plan, hooksPath: FOLDER, hints: [FOR_OTHERS] };
}

const TURN_ON = `git config core.hooksPath ${FOLDER}`;
const FOR_OTHERS = `The hook is on in this clone. For everybody else's, put under "scripts" in package.json:\n"prepare": "${TURN_ON}"`;

const commandOf = ({ folder, manager }: Place): string =>
  `${folder === '.' ? '' : `cd "${folder}" && `}${manager.exec} lint --staged`;

/** The hook as a file of its own; where another is there, the lines that it lacks. */
function hookFile(place: Place, folder: string): Plan {
  const name = `${folder}/pre-commit`;
  const path = atTop(place, name);
  const there = readIfThere(path);
  const text = fillText(packageTemplate('init/pre-commit'), { command: commandOf(place) });
  if (there !== null && there !== text) return toAdd(place, name, commandOf(place));
  return { ...NOTHING, files: [{ path, text, executable: true }] };
}

function besideOwnHooks(place: Place, activeHooks: readonly string[]): Plan {
  if (activeHooks.includes('pre-commit')) {
    const own = readIfThere(atTop(place, '.git/hooks/pre-commit'));
    if (own?.includes('lfi lint') || own?.includes('lfi" lint')) return NOTHING;
  }
  return hint(
    `This clone has hooks of its own (${activeHooks.join(', ')}). Add to its pre-commit hook:`,
    commandOf(place),
  );
}

function toAdd(place: Place, file: string, lines: string): Plan {
  if (/\blfi\b.*\blint\b/.test(readIfThere(atTop(place, file)) ?? '')) return NOTHING;
  return hint(`Add the hook to ${file}:`, lines);
}

const hint = (what: string, lines: string): Plan => ({ ...NOTHING, hints: [`${what}\n${lines}`] });

const ELSEWHERE = (path: string) =>
  `Git runs the hooks in ${path} (core.hooksPath). Add to its pre-commit hook:`;

/** One that is set for all of somebody's clones is not this repository's to write to. */
const isInside = (path: string): boolean => !/^(?:~|\.\.|\/|[A-Za-z]:)/.test(path);

/** https://pre-commit.com: the command lints what is staged by itself. */
function frameworkEntry(place: Place): string {
  const command = commandOf(place);
  return [
    '  - repo: local',
    '    hooks:',
    '      - id: lfi',
    '        name: lfi lint',
    `        entry: ${command.startsWith('cd ') ? `sh -c '${command}'` : command}`,
    '        language: system',
    '        files: \\.md$',
    '        pass_filenames: false',
  ].join('\n');
}

function lefthookEntry(place: Place): string {
  return [
    'pre-commit:',
    '  commands:',
    '    lfi:',
    "      glob: '*.md'",
    `      run: ${commandOf(place)}`,
  ].join('\n');
}

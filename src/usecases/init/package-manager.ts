/** How a package manager installs what is locked, and runs what is installed. */
export interface PackageManager {
  readonly name: string;
  readonly install: string;
  /** Runs the `lfi` of the dev dependencies, and never one from elsewhere. */
  readonly exec: string;
  /** The same, as it is typed. */
  readonly run: string;
  readonly addDev: string;
  /** Steps of a GitHub job, and lines of a GitLab script, before the installation. */
  readonly github: readonly string[];
  readonly gitlab: readonly string[];
}

const NODE = ['- uses: actions/setup-node@v4', '  with:', '    node-version: 22'];
const PACKAGE = 'learning-from-incidents';

const NPM: PackageManager = {
  name: 'npm',
  install: 'npm ci',
  exec: 'npx --no-install lfi',
  run: 'npx lfi',
  addDev: `npm install --save-dev ${PACKAGE}`,
  github: NODE,
  gitlab: [],
};

/** By the lock file that tells them apart; npm where there is none. */
const BY_LOCK_FILE: Readonly<Record<string, PackageManager>> = {
  'package-lock.json': NPM,
  'pnpm-lock.yaml': {
    name: 'pnpm',
    install: 'pnpm install --frozen-lockfile',
    exec: 'pnpm exec lfi',
    run: 'pnpm lfi',
    addDev: `pnpm add --save-dev ${PACKAGE}`,
    github: ['- run: corepack enable', ...NODE],
    gitlab: ['- corepack enable'],
  },
  'yarn.lock': {
    name: 'yarn',
    install: 'yarn install --frozen-lockfile',
    exec: 'yarn run lfi',
    run: 'yarn lfi',
    addDev: `yarn add --dev ${PACKAGE}`,
    github: ['- run: corepack enable', ...NODE],
    gitlab: ['- corepack enable'],
  },
  'bun.lock': {
    name: 'bun',
    install: 'bun install --frozen-lockfile',
    exec: 'bun run lfi',
    run: 'bunx lfi',
    addDev: `bun add --dev ${PACKAGE}`,
    github: [...NODE, '- uses: oven-sh/setup-bun@v2'],
    gitlab: ['- npm install --global bun'],
  },
};

export const LOCK_FILES = Object.keys(BY_LOCK_FILE);

export const packageManagerOf = (lockFile: string | null): PackageManager =>
  (lockFile === null ? undefined : BY_LOCK_FILE[lockFile]) ?? NPM;

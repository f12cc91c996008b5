import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, execPath, exit, stderr } from 'node:process';

// Builds when the package is packed or installed from git. `npm install --global git+…`, which is what the pre-commit
// framework does, hands `--global` on to the install inside the clone, and the dev dependencies end up elsewhere.
// In a checkout that is built already, installing a package is no reason to build.
const packing = env['npm_command'] === 'pack' || env['npm_command'] === 'publish';
if (!packing && existsSync('dist/main.js')) exit(0);

if (!(await hasEsbuild())) {
  if (env['npm_config_global'] !== 'true') {
    stderr.write('lfi: not built, the dev dependencies are not installed\n');
    exit(0);
  }
  const { npm_config_global: _, npm_config_prefix: __, ...rest } = env;
  const args = ['install', '--no-save', '--no-global', '--include=dev', '--ignore-scripts'];
  exit(run(env['npm_execpath'], args, rest) || run('esbuild.config.mjs', [], rest));
}
exit(run('esbuild.config.mjs', [], env));

async function hasEsbuild() {
  try {
    await import('esbuild');
    return true;
  } catch {
    return false;
  }
}

function run(script, args, environment) {
  return spawnSync(execPath, [script, ...args], { env: environment, stdio: 'inherit' }).status ?? 1;
}

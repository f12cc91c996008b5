import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Config, DEFAULT_CONFIG, resolveConfig } from '../model/config.ts';
import { LfiError } from '../model/error.ts';
import { parseYaml } from './parse-yaml.ts';

export const CONFIG_NAMES = ['lfi.config.yaml', 'lfi.config.yml', 'lfi.config.json'];

export interface FoundConfig {
  readonly config: Config;
  /** Folder that the config's relative paths start from: its own, or `cwd` without one. */
  readonly base: string;
}

/**
 * Reads the config: `given` when named, else the first `lfi.config.{yaml,yml,json}` or `package.json#lfi` on the way
 * up from `cwd`, else the defaults. Throws `LfiError('config')` with file, line and column where it does not fit.
 */
export async function readConfig(cwd: string, given?: string): Promise<FoundConfig> {
  const path = given ? resolve(cwd, given) : findConfig(cwd);
  if (!path) return { config: DEFAULT_CONFIG, base: cwd };
  const text = readText(path);
  return { config: await parseConfig(path, text), base: dirname(path) };
}

/** A config's text as a config; throws as `readConfig` does. */
export async function parseConfig(path: string, text: string): Promise<Config> {
  const { value, keyPath } = configValue(path, text);
  const { checkConfig } = await import('./config-check.ts');
  return resolveConfig(await checkConfig(value, { path, text, keyPath }), path);
}

function findConfig(cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && hasConfig(manifest)) return manifest;
    if (folder === dirname(folder)) return null;
  }
}

/** A package.json that is broken or holds no `lfi` is somebody else's business. */
function hasConfig(manifest: string): boolean {
  try {
    return JSON.parse(readFileSync(manifest, 'utf8')).lfi !== undefined;
  } catch {
    return false;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it cannot be read';
    throw new LfiError('config', `config ${path}: ${reason}`, {
      hint: 'Name another with --config, or make one with `lfi init`.',
    });
  }
}

function configValue(path: string, text: string): { value: unknown; keyPath: string[] } {
  const value = parseYaml(path, text, 'The config is YAML or JSON; `lfi schema config` prints its shape.');
  if (!path.endsWith('package.json')) return { value: value ?? {}, keyPath: [] };
  return { value: (value as { lfi: unknown }).lfi, keyPath: ['lfi'] };
}

import { cruise } from 'dependency-cruiser';
import { findAmbient } from './ambient.mjs';

const CONFIG = new URL('../../.dependency-cruiser.mjs', import.meta.url);

/**
 * Holds the sources under `root`/src to the rules: who imports whom, and who reaches for the world outside.
 * `config` is the file that the rules stand in.
 */
export async function checkArchitecture(root, config = CONFIG) {
  const { default: ruleSet, AT_THE_EDGE } = await import(config.href);
  const { forbidden, options } = ruleSet;
  const { enhancedResolveOptions, ...cruiseOptions } = options;
  const { output } = await cruise(
    ['src'],
    { ...cruiseOptions, baseDir: root, validate: true, ruleSet: { forbidden } },
    enhancedResolveOptions,
  );
  const why = new Map(forbidden.map(({ name, comment }) => [name, comment]));
  const edge = new RegExp(AT_THE_EDGE);
  return [
    ...output.summary.violations.map(({ from, to, rule, cycle }) => ({
      severity: rule.severity,
      message: `${rule.name}: ${chain(from, to, cycle)} (${why.get(rule.name)})`,
    })),
    ...findAmbient(root, (path) => edge.test(path)).map(({ path, line, what }) => ({
      severity: 'error',
      message: `no-ambient-world: ${path}:${line} ${what} (time, chance and the process are handed in)`,
    })),
  ];
}

function chain(from, to, cycle) {
  if (cycle?.length) return [from, ...cycle.map(({ name }) => name)].join(' → ');
  return from === to ? from : `${from} → ${to}`;
}

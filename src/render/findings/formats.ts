import { LfiError } from '../../model/error.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { RenderFindings } from './findings-format.ts';

type Load = () => Promise<{ render: RenderFindings }>;

/** Every output of `lfi lint`, the default first; loaded when asked for. */
const FORMATS = {
  pretty: () => import('./pretty.ts'),
  concise: () => import('./concise.ts'),
  json: () => import('./json.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  sarif: () => import('./sarif.ts'),
  junit: () => import('./junit.ts'),
  markdown: () => import('./markdown.ts'),
} satisfies Record<string, Load>;

export type FindingsFormatName = keyof typeof FORMATS;

export const FINDINGS_FORMATS = Object.keys(FORMATS) as FindingsFormatName[];

/** Formats of which a stream can hold nothing beside: their whole output is one document. */
export const MACHINE_FORMATS: readonly FindingsFormatName[] = ['json', 'gitlab', 'sarif', 'junit'];

/** The format of that name; throws `LfiError('usage')` with the nearest. `text` is what other commands call pretty. */
export function findingsFormat(name: string): FindingsFormatName {
  if (name === 'text') return 'pretty';
  const found = FINDINGS_FORMATS.find((one) => one === name);
  if (found) return found;
  throw new LfiError('usage', `there is no format "${name}"${didYouMean(name, FINDINGS_FORMATS)}`, {
    hint: `Formats: ${FINDINGS_FORMATS.join(', ')}.`,
  });
}

export async function loadFindingsFormat(name: FindingsFormatName): Promise<RenderFindings> {
  return (await FORMATS[name]()).render;
}

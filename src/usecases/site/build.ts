import { relative } from 'node:path';
import { builtAsset } from '../../corpus/site-assets.ts';
import { type Outcome, SiteFolder } from '../../corpus/site-folder.ts';
import { count } from '../../model/count.ts';
import { siteFiles } from '../../site/build-site.ts';
import { styleSheet } from '../../site/style-sheet.ts';
import type { Host } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { openConfig } from '../open-corpus.ts';
import { turn } from './likenesses.ts';
import { prepareSite } from './prepare.ts';

export interface Built extends Outcome {
  /** The folder as it is told. */
  readonly told: string;
  readonly documents: number;
  /** Lines about what is not as its documents have it. */
  readonly remarks: readonly string[];
}

const AT_ONCE = 25;

/** Writes the whole site; the folder is asked first, so that nothing is read for one that is not ours. */
export async function buildSite(invocation: Invocation, path: string): Promise<Built> {
  const { cwd } = await openConfig(invocation);
  const folder = new SiteFolder(path);
  const { site, index, context, images, corpus } = await prepareSite(invocation);
  const total = site.documents.length;
  let count = 0;
  for (const file of siteFiles(site, index, context)) {
    folder.put(file.path, file.content);
    for (const image of images?.take() ?? []) folder.put(image.path, image.content);
    count += 1;
    if (count % AT_ONCE !== 0) continue;
    tellProgress(invocation.host, Math.min(total, count >> 1), total);
    await turn();
  }
  for (const name of ['site.js', 'theme.js']) folder.put(`assets/${name}`, builtAsset(name));
  folder.put('assets/site.css', styleSheet(builtAsset('site.css')));
  folder.put('assets/icon.svg', builtAsset('icon.svg'));
  folder.put('.nojekyll', '');
  tellProgress(invocation.host, null, total);
  return {
    ...folder.finish(),
    told: relative(cwd, path).replaceAll('\\', '/') || '.',
    documents: total,
    remarks: [
      ...corpus.unreadable.map(({ path: at, message }) => `${at}: ${message}`),
      ...(images?.left ?? []),
    ],
  };
}

/** One line that is written over and over; only to a person. Null clears it. */
function tellProgress({ stderr }: Host, done: number | null, total: number): void {
  if (!stderr.isTTY) return;
  stderr.write(done === null ? '\r\u001b[K' : `\rlfi: ${done} of ${total} documents\u001b[K`);
}

const MOST_TOLD = 20;

/** What was read and written, on standard error. */
export function tellBuild({ host }: Invocation, built: Built): void {
  for (const remark of built.remarks.slice(0, MOST_TOLD)) host.stderr.write(`lfi: ${remark}\n`);
  const more = built.remarks.length - MOST_TOLD;
  if (more > 0) host.stderr.write(`lfi: … and ${more} more\n`);
  const { documents, written, unchanged, removed, told } = built;
  const gone = removed > 0 ? `, ${removed} removed` : '';
  host.stderr.write(
    `lfi: ${count(documents, 'document')}; ${written} files written, ${unchanged} as they were${gone} in ${told}\n`,
  );
}

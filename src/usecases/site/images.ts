import { createHash } from 'node:crypto';
import { dirname, posix, resolve } from 'node:path';
import { readImage } from '../../corpus/site-assets.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { SiteAssets, SiteFile } from '../../site/site.ts';

/** The images that documents show, copied from within the folders that are read, each once. */
export class Images implements SiteAssets {
  readonly #cwd: string;
  readonly #roots: readonly string[];
  readonly #left: Set<string> = new Set();
  readonly #copied = new Set<string>();
  #waiting: SiteFile[] = [];

  /** `cwd`: what the paths of documents start from. */
  constructor(cwd: string, roots: readonly string[]) {
    this.#cwd = cwd;
    this.#roots = roots;
  }

  image(postmortem: Postmortem, url: string): string | null {
    if (/^[a-z][a-z0-9+.-]*:|^[/\\\\]{2}/i.test(url)) return null;
    const [file = ''] = url.split(/[?#]/);
    const path = resolve(this.#cwd, dirname(postmortem.path), file);
    const image = readImage(path, this.#roots);
    if (typeof image === 'string') {
      this.#left.add(`${postmortem.path}: the image ${file} is shown as text: ${image}`);
      return null;
    }
    const hash = createHash('sha256').update(image.bytes).digest('hex').slice(0, 20);
    const address = posix.join('images', `${hash}${image.extension}`);
    if (!this.#copied.has(address)) this.#waiting.push({ path: address, content: image.bytes });
    this.#copied.add(address);
    return address;
  }

  /** Those asked for since the last time. */
  take(): readonly SiteFile[] {
    const files = this.#waiting;
    this.#waiting = [];
    return files;
  }

  /** What is shown as text instead, and why. */
  get left(): readonly string[] {
    return [...this.#left];
  }
}

/** None: what a picture shows cannot be redacted. */
export const NO_IMAGES: SiteAssets = { image: () => null };

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, sep } from 'node:path';
import { LfiError } from '../model/error.ts';

// Beside `dist/` when run from source, in it when built.
const BUILT = ['../../dist/site/', './site/'].map((path) => new URL(path, import.meta.url));

/** A file that every site has, as the build made it. */
export function builtAsset(name: string): string {
  const folder = BUILT.find((url) => existsSync(new URL('site.js', url)));
  if (folder) return readFileSync(new URL(name, folder), 'utf8');
  throw new LfiError('io', 'the parts of lfi that run in a browser are not built', {
    hint: 'Run `npm run build`.',
  });
}

const IMAGES: ReadonlySet<string> = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg']);
/** Bytes; more is no picture for a page. */
const LARGEST = 5_000_000;

export interface Image {
  readonly bytes: Uint8Array;
  /** `.png` */
  readonly extension: string;
}

/** An image that lies in one of the folders; a string says why it is none. */
export function readImage(path: string, roots: readonly string[]): Image | string {
  const extension = extname(path).toLowerCase();
  if (!IMAGES.has(extension)) return 'no image that pages show';
  try {
    const real = realpathSync(path);
    // A link may lead out of the folder that it lies in.
    if (!roots.some((root) => real.startsWith(realpathSync(root) + sep)))
      return 'not in the folders that are read';
    const { size } = statSync(real);
    if (size > LARGEST) return `larger than ${LARGEST / 1_000_000} MB`;
    const bytes = readFileSync(real);
    if (extension === '.svg' && isActive(bytes.toString('utf8'))) return 'an SVG with a script in it';
    return { bytes, extension };
  } catch {
    return 'not there';
  }
}

/** What a browser would run, or ask for, where the file is opened by itself. */
const isActive = (svg: string): boolean =>
  /<\s*(?:script|foreignObject|iframe|embed|object|animate|set|handler|style)|[\s"'/]on\w+\s*=|javascript:|data:|<!ENTITY|@import|<\?xml-stylesheet/i.test(
    svg,
  );

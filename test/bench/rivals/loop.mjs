// What one would write in ten minutes: incidents by severity and month, with gray-matter.
import { readFile } from 'node:fs/promises';
import fastGlob from 'fast-glob';
import matter from 'gray-matter';

const counts = new Map();
for (const path of await fastGlob('{postmortems,near-misses}/**/*.md')) {
  const { data } = matter(await readFile(path, 'utf8'));
  const started = data.started ?? data.date;
  if (!started) continue;
  const month = new Date(started).toISOString().slice(0, 7);
  const key = `${month} ${data.severity ?? 'unknown'}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
for (const [key, n] of [...counts].sort()) console.log(key, n);

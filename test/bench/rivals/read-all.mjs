// The floor: every document found and read, nothing done with it.
import { readdirSync, readFileSync } from 'node:fs';

let bytes = 0;
function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(path);
    else if (path.endsWith('.md')) bytes += readFileSync(path, 'utf8').length;
  }
}
walk('.');
console.log(bytes);

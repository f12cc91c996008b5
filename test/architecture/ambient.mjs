import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const GLOBALS = new Set(['process', 'console', 'globalThis', 'performance', 'fetch', 'setInterval']);
const MEMBERS = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']);
const IMPORTED = new Set(['randomUUID', 'randomBytes', 'randomInt', 'performance']);

/**
 * Where the sources under `root`/src take the process, the clock or chance out of the air instead of having them
 * handed in. `path` is relative to `root`, `mayDo` tells which paths stand at the edge.
 *
 * @param {string} root
 * @param {(path: string) => boolean} mayDo
 * @returns {{ path: string, line: number, what: string }[]}
 */
export function findAmbient(root, mayDo) {
  return sourcesUnder(root, 'src')
    .filter((path) => !mayDo(path))
    .flatMap((path) => ambientIn(path, readFileSync(join(root, path), 'utf8')));
}

function sourcesUnder(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesUnder(root, path);
    return /\.ts$/.test(path) && !path.endsWith('.d.ts') ? [path] : [];
  });
}

function ambientIn(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const what = ambient(node);
    if (what) found.push({ path, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, what });
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function ambient(node) {
  if (ts.isTypeNode(node)) return null;
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const member = `${node.expression.text}.${node.name.text}`;
    if (MEMBERS.has(member)) return member;
  }
  const isDate = (one) => ts.isIdentifier(one) && one.text === 'Date';
  if (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isDate(node.expression)) return 'Date()';
  if (ts.isImportSpecifier(node)) {
    const name = (node.propertyName ?? node.name).text;
    return IMPORTED.has(name) ? name : null;
  }
  return ts.isIdentifier(node) && GLOBALS.has(node.text) && !isName(node) ? node.text : null;
}

/** A name that something of ours is given, and not the global: a property, a parameter, a declaration. */
function isName(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return 'name' in parent && parent.name === node;
}

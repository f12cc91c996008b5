import type { Match } from '../kinds.ts';

/** What a run of letters and digits is, where the sentence says that a key or a token is spoken of. */
const KEYS =
  /\b(?:passwords?|pass(?:phrase|code)s?|secrets?|credentials?|(?:api|access|admin|account|signing|master|private|service|encryption|license|licence|routing|integration|webhook|bot|deploy|write|ingest(?:ion)?|shared|session|bearer|auth|refresh|id|personal|root|join|bootstrap|app|application|project|live|test)[ _-]?(?:keys?|tokens?)|[A-Z0-9_]+_(?:KEY|TOKEN|SECRET|PASSWORD|PASS|PWD)|[\w-]+[_-](?:key|token|secret)|tokens?|PATs?|JWTs?)\b/i;
/** What such runs are more often, by the word right before them. */
const OTHERS =
  /(?:commit|sha\d*|md5|digest|trace|span|request|correlation|transaction|session|job|build|run|revision|rev|checksum|hash|fingerprint|thumbprint|etag|image|layer|tag|uuid|guid|id|ids|version|serial|container|pod|object|user|account|username|row|file|key ?id|at|since|in|from|by)\b[ \t]*[:=#`"'(@]*$/i;
const HEX = /^[0-9a-f]+$/i;

/** Whether a run without a shape of its own is a secret by the words in its sentence. */
export function isNearSecret(text: string, { from, to }: Pick<Match, 'from' | 'to'>): boolean {
  const run = text.slice(from, to);
  if (!isUnreadable(run)) return false;
  const before = sentenceEnd(text.slice(Math.max(0, from - 70), from));
  if (OTHERS.test(before.slice(-24))) return false;
  if (KEYS.test(before)) return true;
  const after = (/^[^.!?\n]*/.exec(text.slice(to, to + 60))?.[0] ?? '').replace(/^[`"')\]]+/, '');
  return /^,? (?:is|was|are|were|being|as|the|our|a|\()/.test(after) && KEYS.test(after.slice(0, 40));
}

const sentenceEnd = (before: string): string =>
  before.slice(before.search(/[^.!?\n]*(?:[.!?](?=\S)[^.!?\n]*)*$/));

/** Digits all through it, as no name has them: 20 signs or more, hexadecimal 28. */
function isUnreadable(run: string): boolean {
  if (run.length < 20 || !/^[\w+/=~.-]+$/.test(run) || /[/.-]{2}|^\/|\/[a-z]{3,}\//.test(run)) return false;
  const digits = run.match(/\d/g)?.length ?? 0;
  const letters = run.match(/[A-Za-z]/g)?.length ?? 0;
  if (digits < 3 || letters < 3) return false;
  if (HEX.test(run)) return run.length >= 28;
  const turns = run.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return turns / run.length > 0.15;
}

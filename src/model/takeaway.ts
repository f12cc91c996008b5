const POINTS_ELSEWHERE =
  /\bsee (?:the )?(?:below|above|(?:next |previous |following )?sections?\b|(?:summary|timeline|action items?|details|factors)(?: (?:section|below|above))?(?=[.,;)]|$)|(?:full )?(?:report|post-?mortem|document)(?=[.,;)]|$))|\b(?:described|mentioned|explained|noted|discussed|outlined|detailed|listed) (?:above|below|earlier|later)\b/i;
const REFERENCE = String.raw`(?:https?:\/\/\S+|[A-Z][A-Z\d]+-\d+|\w*#\d+|\d{4}-\d{2}-\d{2}(?:-[\w-]+)?)`;
const ONLY_REFERENCES = new RegExp(
  `^(?:(?:see|cf\\.?|related(?: to)?|and|in|also|the)\\b|[\\s,;:.()&]|${REFERENCE})+$`,
  'i',
);
/** One sign of these says about as much as two letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;

/** Between so many characters a takeaway can be understood without the document that it stands in. */
export const TAKEAWAY_LENGTH = { min: 25, max: 400 };

/** Why a takeaway needs the rest of its document to be understood. */
export type Dependence =
  | { readonly why: 'reference' }
  | { readonly why: 'short' | 'long'; readonly length: number }
  | { readonly why: 'elsewhere'; readonly text: string };

/** What ties a takeaway to its document; null where it stands alone. */
export function dependenceOf(takeaway: string, { min, max } = TAKEAWAY_LENGTH): Dependence | null {
  const bare = takeaway.replace(/\s+/g, ' ').trim();
  if (ONLY_REFERENCES.test(bare)) return { why: 'reference' };
  const length = bare.replace(DENSE, '$&$&').length;
  if (length < min) return { why: 'short', length };
  if (length > max) return { why: 'long', length };
  const elsewhere = POINTS_ELSEWHERE.exec(bare)?.[0];
  return elsewhere === undefined ? null : { why: 'elsewhere', text: elsewhere };
}

/** Readings of a frontmatter value that take what people write for what they mean; null where it means nothing. */

/** Text of a scalar; of a list the first, of a map its name. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return asText(value[0]);
  if (typeof value !== 'object' || value === null) return null;
  const map = value as Record<string, unknown>;
  return asText(map['name'] ?? map['title'] ?? map['id'] ?? null);
}

/** A list of texts; a single one is a list of one, and plain text with commas is split at them. */
export function asList(value: unknown, split = true): string[] {
  if (Array.isArray(value)) return value.map(asText).filter((text) => text !== null);
  const text = asText(value);
  if (text === null) return [];
  if (!split || /[{}"'()[\]]/.test(text)) return [text];
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A number, also from `"12,000"`, `12_000` and `~12`. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/^[~≈<>]\s*/, '');
  if (!/^[+-]?\d{1,3}(?:[,_ ]\d{3})+(?:\.\d+)?$|^[+-]?\d+(?:\.\d+)?$/.test(text)) return null;
  return Number(text.replace(/[,_ ]/g, ''));
}

/** A share from 0 to 1, also from `30%`. */
export function asFraction(value: unknown): number | null {
  const percent = typeof value === 'string' ? /^(.*\d)\s*(?:%|per ?cent)$/.exec(value.trim()) : null;
  const number = asNumber(percent ? percent[1] : value);
  if (number === null) return null;
  return percent ? number / 100 : number;
}

export function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

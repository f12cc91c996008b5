/** How a zone's written name is read: a fixed offset in minutes, or a zone whose offset depends on the day. */
export type WrittenZone = { readonly offset: number } | { readonly timezone: string };

const hours = (n: number): WrittenZone => ({ offset: n * 60 });

const NAMES: Readonly<Record<string, WrittenZone>> = {
  Z: hours(0),
  UTC: hours(0),
  GMT: hours(0),
  WET: hours(0),
  WEST: hours(1),
  BST: hours(1),
  CET: hours(1),
  MEZ: hours(1),
  CEST: hours(2),
  MESZ: hours(2),
  WAT: hours(1),
  CAT: hours(2),
  EAT: hours(3),
  PKT: hours(5),
  WIB: hours(7),
  ICT: hours(7),
  EET: hours(2),
  SAST: hours(2),
  EEST: hours(3),
  MSK: hours(3),
  SGT: hours(8),
  HKT: hours(8),
  AWST: hours(8),
  JST: hours(9),
  KST: hours(9),
  AEST: hours(10),
  AEDT: hours(11),
  NZST: hours(12),
  NZDT: hours(13),
  BRT: hours(-3),
  AST: hours(-4),
  EST: hours(-5),
  EDT: hours(-4),
  CDT: hours(-5),
  MST: hours(-7),
  MDT: hours(-6),
  PST: hours(-8),
  PDT: hours(-7),
  AKST: hours(-9),
  AKDT: hours(-8),
  HST: hours(-10),
  ET: { timezone: 'America/New_York' },
  CT: { timezone: 'America/Chicago' },
  MT: { timezone: 'America/Denver' },
  PT: { timezone: 'America/Los_Angeles' },
};

const LONG_NAMES: Readonly<Record<string, string>> = {
  pacific: 'PT',
  mountain: 'MT',
  central: 'CT',
  eastern: 'ET',
};

// Countries say these and mean other hours: India, Israel and Ireland; America, China and Cuba.
const AMBIGUOUS: Readonly<Record<string, RegExp>> = {
  IST: /^(?:Asia\/(?:Kolkata|Calcutta|Jerusalem|Tel_Aviv)|Europe\/Dublin|Israel|Eire)$/,
  CST: /^(?:America\/(?:Chicago|Winnipeg|Regina|Menominee|Indiana\/.+|North_Dakota\/.+|Mexico_City|Monterrey|Costa_Rica|Guatemala|El_Salvador|Tegucigalpa|Managua|Belize|Havana)|US\/Central|Asia\/(?:Shanghai|Taipei|Macau|Chongqing|Harbin))$/,
};

/** Whether a zone's name means other hours in other countries, and the corpus's own zone does not tell which. */
export function isUntold(name: string, timezone: string): boolean {
  const zones = AMBIGUOUS[name];
  return zones !== undefined && !zones.test(timezone);
}

export const isAmbiguous = (name: string): boolean => AMBIGUOUS[name] !== undefined;

const ABBREVIATIONS = [...Object.keys(NAMES), ...Object.keys(AMBIGUOUS)]
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Source of a pattern for a zone after a time of day: `UTC`, `PST`, `+02:00`, `UTC+2`, `-0800`. */
export const ZONE_PATTERN = `(?:(?:UTC|GMT)\\s?[+-]\\d{1,2}(?::?\\d{2})?|(?:${ABBREVIATIONS})(?![A-Za-z])|[+-]\\d{2}:?\\d{2}(?!\\d|:\\d)|[+-]\\d{2}(?![\\d:]))`;

/** What a written zone means, or null for a word that names none. */
export function zoneNamed(text: string): WrittenZone | null {
  const numeric = OFFSET.exec(text);
  if (numeric) return offsetOf(numeric);
  const name = text.trim().toUpperCase();
  const known = NAMES[name];
  if (known) return known;
  const long = LONG_NAMES[text.trim().toLowerCase().split(/\s/)[0] ?? ''];
  if (long) return NAMES[long] ?? null;
  const shifted = /^(?:UTC|GMT)\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  return shifted && offsetOf(shifted);
}

const OFFSET = /^([+-])(\d{1,2}):?(\d{2})?$/;

function offsetOf([, sign, hour, minute]: RegExpExecArray): WrittenZone | null {
  const minutes = Number(hour) * 60 + Number(minute ?? 0);
  return minutes > 14 * 60 ? null : { offset: sign === '-' ? -minutes : minutes };
}

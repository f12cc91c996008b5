const LONGEST = 60;

/** Letters that Unicode does not take apart into a base and an accent. */
const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'a',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  '&': ' and ',
  '€': ' eur ',
};

/**
 * A title as part of a file name: lower case, words joined by hyphens, at most 60 characters with no word cut in two.
 * Latin letters lose their accents, other scripts stay as they are, everything else goes. `untitled` where nothing is left.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{ASCII}]|&/gu, (letter) => SPELLED[letter] ?? letter)
    .replace(/(?<=\p{L})['’‘](?=\p{L})/gu, '')
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  return shorten(words) || 'untitled';
}

function shorten(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) return slug === '' ? [...word].slice(0, LONGEST).join('') : slug;
    slug = longer;
  }
  return slug;
}

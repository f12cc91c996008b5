/**
 * Text that steers nothing that shows it: tabs as one space, line ends as one kind, no escape sequences or other
 * control characters, no change of direction, no half of a character.
 */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '\ufffd')
  );
}

/** Most texts are as they should be. */
const PLAIN = /^[\n\u0020-\u007e\u00a0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd]*$/;

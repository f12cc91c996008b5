const PLACEHOLDER =
  /^(?:\*+|x{3,}|\.{2,}|…+|-+|_+|#+|\\?\[[^\]]*\]?|<.*|\$.*|\{.*|%[\w(].*|null|nil|none|undefined|true|false|yes|no|unset|empty|missing|redacted|removed|hidden|masked|secret|password|token|string|str|bytes|int|bool(?:ean)?|required|optional|expired|invalid|valid|rotated|revoked|process\.env.*|os\.(?:environ|getenv).*|env[.[(].*|secrets?[.[].*|vars?\..*|params?\..*|config\..*|settings\..*|self\..*|this\..*|req(?:uest)?\..*|ctx\..*|vault:.*|ssm:.*|arn:.*|[\w.]+\(.*|!ref.*|!sub.*|file:.*|\/(?:etc|run|var|home|usr|opt|tmp)\/.*|~\/.*|https?:\/\/.*)$/i;

/** A stand-in for a secret: a variable, a mask, a call that fetches it. */
export const isPlaceholder = (value: string): boolean => PLACEHOLDER.test(value);

/** No word of a sentence: letters with digits or signs inside, or case that changes within. */
export function isSecretLike(value: string, quoted: boolean): boolean {
  if (value.length < 4 || isPlaceholder(value)) return false;
  if (/^\d+(?:[.:,]\d+)*(?:ms|s|m|h|d|%|k|kb|mb|gb)?$/i.test(value)) return quoted && value.length >= 6;
  if (
    /^\d{4}-\d\d-\d\d|^v?\d+\.\d+|^\w+\.(?:md|ts|js|py|go|rs|java|yaml|yml|json|sh|tf|conf|env|txt|html)$/i.test(
      value,
    )
  )
    return false;
  const letters = /[A-Za-z]/.test(value);
  const digits = /\d/.test(value);
  const signs = /[^\w\s.,:;'’/-]/.test(value.slice(0, -1));
  if (letters && digits && (signs || value.length >= 6))
    return (
      !/^(?:[A-Z]{2,8}-\d{1,5}|[A-Za-z]{1,4}-?v?\d{1,2}|(?:sha|md|rs|hs|es|ps|aes|rsa|SHA|MD|RS|HS|ES|PS|AES|RSA|oauth|OAuth)-?\d+)$/.test(
        value,
      ) || quoted
    );
  if (letters && signs && value.length >= 6) return true;
  if (quoted) return value.length >= 6 && !/\s/.test(value) && !/^[a-z]+(?:[._-][a-z]+)*$/.test(value);
  return value.length >= 16 && /[a-z]/.test(value) && /[A-Z]/.test(value) && isMixed(value);
}

const isMixed = (value: string): boolean => (value.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0) >= 4;

/** After a bare "key" only what no name looks like. */
export function isKeyMaterial(value: string): boolean {
  return (
    value.length >= 16 &&
    /^[\w+/=.~-]+$/.test(value) &&
    (value.match(/\d/g)?.length ?? 0) >= 3 &&
    /[A-Za-z]/.test(value)
  );
}

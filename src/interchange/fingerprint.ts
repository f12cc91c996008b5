/** A set of labels as Alertmanager names it: FNV-1a, 64 bits, over sorted names and values with 0xFF behind each. */
export function fingerprintOf(labels: Readonly<Record<string, string>>): string {
  let hash = 0xcbf29ce484222325n;
  const add = (byte: number) => {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  };
  const encoder = new TextEncoder();
  for (const name of Object.keys(labels).sort()) {
    for (const text of [name, labels[name] as string]) {
      for (const byte of encoder.encode(text)) add(byte);
      add(0xff);
    }
  }
  return hash.toString(16).padStart(16, '0');
}

import { words } from '../words.ts';

/** Names that nobody outside resolves. */
const PRIVATE = words(
  'internal local lan corp intra intranet private consul svc localdomain home prod priv ad vpn dmz mgmt infra',
);
/** Endings that are hardly ever anything but a host's. */
const PLAIN = words(`
  com net org edu gov mil int arpa biz cloud tech online site store shop eu de uk fr nl ch es pt se dk fi cz sk hu ro bg
  gr tr ru ua br ar mx cl au nz jp cn hk tw sg kr th vn ph nu lu lt lv ee ie il ae sa za ng ke eg ma ca us asia africa
  berlin london example test invalid onion aero coop museum jobs travel tel gmbh ltd bank
`);
/** Endings of hosts that are also endings of files or parts of names in programs. */
const EITHER = words(`
  io dev app ai co id is in at to me my no it as by be am do im la ly gg fm tv ws cc so sh py rs md pl ps ml mk st tf name
  info data host email group network services service systems system events run build link zone run page pages blog
  works tools software solutions digital live media news one pro xyz top vip club world space website agency company
`);
/** Endings that make a host of a name with three parts, where `foo.bar.io` may still be a package. */
const WITH_THREE = words('io dev app ai co at be ch it me to in id ly gg tv ws');

/** Whether a name with dots in it is a host's and no file, package or name in a program; `after` is what follows it. */
export function isHost(name: string, after: string): boolean {
  const labels = name.split('.');
  const last = (labels.at(-1) ?? '').toLowerCase();
  if (/^(?:\(|\[|=(?!=)|::|->)/.test(after)) return false;
  // `java.util.List`, `error.Code`: names of hosts are written in one case.
  if (labels.some((label) => /[a-z][A-Z]|^_|_$/.test(label))) return false;
  if (
    labels.some((label) => /[A-Z]/.test(label)) &&
    name !== name.toUpperCase() &&
    labels.length > 2 &&
    /[A-Z]/.test(labels.at(-1) ?? '')
  )
    return false;
  if (
    /^(?:com|org|net|io|java|javax|jakarta|kotlin|scala|sun|dev|de|uk)$/.test(labels[0] ?? '') &&
    labels.length > 2 &&
    !PRIVATE.has(last)
  )
    return false;
  const hostly =
    labels.slice(0, -1).some((label) => /[-\d]/.test(label)) ||
    /^(?:www\d?|api|mail|smtp|imap|mx\d?|ns\d?|ftp|vpn|cdn|status|app|db|git|ci|auth|login|portal|admin|grafana|jenkins|wiki|docs)$/.test(
      labels[0] ?? '',
    );
  if (PRIVATE.has(last))
    return (
      labels.length > 2 ||
      hostly ||
      last === 'internal' ||
      last === 'local' ||
      last === 'lan' ||
      last === 'corp'
    );
  if (labels.includes('svc') || labels.includes('cluster')) return last === 'local' || labels.includes('svc');
  if (PLAIN.has(last))
    return (
      (last !== 'int' &&
        last !== 'test' &&
        last !== 'net' &&
        last !== 'store' &&
        last !== 'us' &&
        last !== 'es' &&
        last !== 'de' &&
        last !== 'se' &&
        last !== 'online') ||
      labels.length > 2 ||
      hostly ||
      (last === 'net' && !/^(?:asp|vb|dot|ado|system)$/i.test(labels[0] ?? '')) ||
      last === 'de'
    );
  if (!EITHER.has(last)) return false;
  const port = /^:\d{2,5}\b/.test(after);
  if (labels.length === 2)
    return (
      port ||
      (hostly &&
        !/^(?:sh|py|rs|md|pl|ps|so|name|data|id|host|group|in|is|to|as|at|by|my|system|service|events|email|st|tf|ml|do|no|run|build|link)$/.test(
          last,
        ) &&
        !/_/.test(name))
    );
  return WITH_THREE.has(last) || hostly
    ? !/_/.test(name) &&
        !/^(?:sh|py|rs|md|so|pl|name|id|host|data|group|service|system|in|is|as|by|my|do|no|email|events|network|run|build)$/.test(
          last,
        )
    : false;
}

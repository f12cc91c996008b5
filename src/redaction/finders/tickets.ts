import type { Match } from '../kinds.ts';
import { words } from '../words.ts';
import type { Finder } from './finder.ts';

/** What is written with a number like a ticket and is a standard, an algorithm, a code or a count. */
const NO_TRACKERS = words(`
  UTF UCS ISO RFC IEEE IEC ANSI ASCII DIN EN ETSI ITU NIST FIPS ECMA ES PEP JEP JSR JLS KIP KEP BIP EIP ERC SIP XEP DEP RIP
  SHA MD AES RSA DES EC ECC ECDSA ED HMAC CRC CBC GCM TLS SSL DTLS IPV IP TCP UDP HTTP HTTPS H SMTP FTP SSH QUIC WS XMPP
  CVE CWE CAPEC GHSA RHSA RHBA USN DSA DLA GLSA ALAS CIS PCI SOC GDPR HIPAA OWASP MS KB TALOS ZDI
  SEV P PRIO PRIORITY L T S V Q W FY CY H1 K M N X Y Z A B C D E F G I J R U AM PM UTC GMT CET CEST EST PST BST
  HTTP ORA PG SQLSTATE ERR ERROR EXIT SIG WIN E OOM STATUS CODE EOF RC ALPHA BETA RTM GA LTS SP
  GPT CLAUDE COVID LTE USB DDR RAID WPA SCSI PCIE NVME SATA HDMI ARM X86 AMD RTX GTX MP MPEG H264 AV VP DVB PDF A4
  TIER LEVEL LAYER PHASE STEP STAGE OPTION PLAN PART SECTION CHAPTER FIG FIGURE TABLE TEST CASE ITEM VERSION RELEASE
  DAY WEEK MONTH QUARTER YEAR ZONE REGION AZ DC BUILD NODE POD SHARD ROW RACK SLOT PORT LINE PAGE UNIT GATE ROOM
  TOP BASE ROT MOD LOG LZ GZIP ZSTD SNAPPY UUID ULID GUID ID CPU GPU RAM CI CD QA UAT PROD DEV STG API SDK
  APOLLO FALCON BOEING AIRBUS F16 B52 G7 G20 C4 PM2 PB TB GB MB KB MTU VLAN ASN AS SLO SLA KPI OKR CAT DO DON LC ALT CTRL
  EOF GCC JDK JRE PHP IE EDGE MSIE SQL NF CAP ACID FIFO LIFO AD BC SS SN SD HD UHD SUN MON TUE WED THU FRI SAT
  JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC
`);
const KEY =
  /(?<![\w/.@-])(?:[A-Z][A-Z0-9_]{1,11})-\d{1,7}(?![\w-]|\.\d)|(?<=[/=])[A-Z][A-Z0-9_]{1,11}-\d{1,7}(?![\w-]|\.\d)/g;
const SERVICE_DESK = /(?<![\w-])(?:INC|CHG|RITM|REQ|PRB|TASK|SCTASK|CTASK|CS|SR|HD)\d{5,}(?!\w)/g;
const ADDRESS =
  /https?:\/\/[^\s<>"'`)\]:]{1,200}?\/(?:issues|pull|pulls|merge_requests|work_items|browse|ticket|tickets|issue|incidents?|cases?|story|task|tasks|discussions|agent\/tickets)\/[A-Za-z]*-?#?\d+[^\s<>"'`)\],;]{0,200}/g;
/** `#12` and `!12` behind a repository's name or a word for tickets; a bare number behind the word alone. */
const SIGNED = /[#!]\d{1,8}(?![\w%]|[.,:]\d)/g;
const REPOSITORY_BEFORE = /(?<![\w/.-])[\w.-]{1,40}\/[\w.-]{1,60}$/;
const WORD_BEFORE =
  /\b(?:tickets?|issues?|bugs?|PRs?|pull requests?|MRs?|merge requests?|cases?|incidents?|jira|zendesk|servicenow|freshdesk|intercom|support request|change request|task|fixes|closes|resolves|fixed in|closed by|see|refs?|follow-?up|story|linear|asana|trello)[ \t]*(?:number|no\.?|nr\.?|id)?[ \t]*[:(]?[ \t]*$/i;
const NUMBER = /(?<=[ (:])\d{3,16}(?![\w%-]|[.,:]\d)/g;
const DESK_BEFORE =
  /\b(?:tickets?|zendesk|servicenow|case|jira|freshdesk|intercom|(?:support|change|pull|merge) request|bug|issue|PR|MR|incident)[ \t]*(?:number|no\.?|nr\.?|id)?[ \t]*[:(]?[ \t]*$/i;
const HASH = /(?<![\w&#/:;])#\d{2,5}(?![\w-])/g;
const COUNTED =
  /\b(?:error|attempt|step|run|build|exit|retry|try|priority|rank|number|shard|partition|replica|worker|line|channel|colou?r|rule|factor|lesson|question|part|round|batch|job|deploy(?:ment)?|release|version|page|node|slot|phase|version)s?[ \t]*:?[ \t]*$/i;

/** Tickets and pull requests: by the shape of their keys, by their address, by the word before them. */
export const tickets: Finder = {
  kinds: ['ticket'],
  *find(text, names) {
    for (const { index, 0: found } of text.matchAll(KEY)) {
      const prefix = found.slice(0, found.lastIndexOf('-'));
      if (
        names.isTracker(prefix) ||
        (!NO_TRACKERS.has(prefix) && !/^\w\d*$/.test(prefix) && !names.isKnownWord(found))
      )
        yield match(index, found);
    }
    for (const { from, to } of names.trackerKeys(text)) yield { kind: 'ticket', from, to };
    for (const { index, 0: found } of text.matchAll(SERVICE_DESK)) yield match(index, found);
    if (text.includes('://'))
      for (const { index, 0: found } of text.matchAll(ADDRESS))
        yield match(index, found.replace(/[.:!?]+$/, ''));
    for (const { index, 0: found } of text.matchAll(SIGNED)) {
      const before = text.slice(Math.max(0, index - 104), index);
      const repository = REPOSITORY_BEFORE.exec(before)?.[0];
      if (repository) yield match(index - repository.length, repository + found);
      else if (WORD_BEFORE.test(before.slice(-40))) yield match(index, found);
    }
    for (const { index, 0: found } of text.matchAll(NUMBER)) {
      if (/^(?:19|20)\d\d$/.test(found)) continue;
      if (DESK_BEFORE.test(text.slice(Math.max(0, index - 40), index))) yield match(index, found);
    }
    for (const { index, 0: found } of text.matchAll(HASH)) {
      if (!COUNTED.test(text.slice(Math.max(0, index - 20), index))) yield match(index, found);
    }
  },
};

const match = (from: number, found: string): Match => ({ kind: 'ticket', from, to: from + found.length });

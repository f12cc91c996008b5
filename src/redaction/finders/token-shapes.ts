import type { Match } from '../kinds.ts';
import { type Finder, hitsOf } from './finder.ts';
import { isNearSecret } from './near-secrets.ts';

/** What providers' tokens begin with and how they go on, as their documentation or their scanners' rules tell it. */
const SHAPES: readonly (string | RegExp)[] = [
  // Amazon, Google, Microsoft, Alibaba, Tencent, Yandex
  /(?:AKIA|ASIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ABIA|ACCA)[A-Z0-9]{12,}/,
  /AIza[\w-]{30,}/,
  /ya29\.[\w-]{16,}/,
  /GOCSPX-[\w-]{16,}/,
  /1\/\/0[\w-]{24,}/,
  /[\w~.-]{3}8Q~[\w~.-]{28,40}/,
  /LTAI[A-Za-z0-9]{12,}/,
  /AKID[A-Za-z0-9]{13,}/,
  // Git hosts, registries, CI
  /gh[pousr]_[A-Za-z0-9]{16,}/,
  /github_pat_\w{20,}/,
  /gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct|sa|c)[-_][\w.=-]{16,}/,
  /ATATT3\w[\w=-]{16,}|ATCTT3\w[\w=-]{16,}|ATBB[A-Za-z0-9]{20,}/,
  /npm_[A-Za-z0-9]{16,}/,
  /pypi-[\w-]{16,}/,
  /rubygems_[0-9a-f]{32,}/,
  /oy2[a-z0-9]{43}/,
  /dckr_pat_[\w-]{16,}/,
  /CLOJARS_[a-z0-9]{40,}/,
  /(?:CCIPAT|CCIPRJ|bkua|sq[apu]|pul|sntry[su]|tfp|rdme|lin_api|lin_oauth|figd|hf|r8|gsk|fo1|nfp|sgp|sbp|pnu|pscale_\w{2,8}|ntn|patp?|aio|ghs|xkeysib|dop_v1|doo_v1|dor_v1|shp(?:at|ss|ca|pa)|squ|sqa|ddpat|ddapp|vercel|tskey|shippo_(?:live|test))[-_](?=[\w-]*\d)[\w.-]{16,}/,
  /AKCp[A-Za-z0-9]{10,}/,
  // Chat, mail, telephony
  /xox[a-z](?:\.xox[a-z])?-[\w-]{8,}|xapp-\d-[\w-]{10,}/,
  /SG\.[\w-]{16,}\.[\w-]{16,}/,
  /key-(?=[0-9a-z]*\d)[0-9a-z]{32}/,
  /(?:AC|SK|SM|VA|ZS)[0-9a-f]{32}/,
  /[0-9a-f]{32}-us\d{1,2}/,
  /\d{8,10}:AA[\w-]{30,}/,
  /[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{25,}/,
  // Money
  /[spr]k_(?:live|test)_[A-Za-z0-9]{8,}/,
  /whsec_[\w+/=]{12,}/,
  /sq0[a-z]{3}-[\w-]{20,}|EAAA[\w-]{50,}/,
  /EZ[AT]K[A-Za-z0-9]{40,}/,
  // Models, clouds, tools
  /sk-(?:ant-|proj-|svcacct-|or-v1-)?[\w-]{20,}/,
  /dapi[0-9a-f]{32}(?:-\d)?/,
  /NR(?:AK|JS|II|AL|RA)-?[A-Za-z0-9]{16,}/,
  /(?:hv[sbr]|s)\.[A-Za-z0-9_-]{24,}/,
  /[A-Za-z0-9]{14}\.atlasv1\.[\w-]{20,}/,
  /dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{20,}/,
  /dt0[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{20,}/,
  /pat[A-Za-z0-9]{14}\.[0-9a-f]{32,}/,
  /AGE-SECRET-KEY-1[0-9A-Z]{30,}/,
  /PMAK-[0-9a-f]{20,}-[0-9a-f]{20,}/,
  /HRKU-[\w-]{20,}/,
  /(?:sdk|mob|api)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  /EAACEdEose0cBA[A-Za-z0-9]+/,
  // What is said by the shape alone: JSON Web Tokens, hashes of passwords
  /eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*){0,3}/,
  /\$(?:2[abxy]|1|5|6|y|apr1|argon2\w{1,2}|pbkdf2-\w+|scrypt)\$[^\s'"`|<>]{8,}/,
];

/** A few letters, a sign, and what has no rhythm: how nearly everybody makes new ones. */
const PREFIXED =
  /(?<![\w/.=-])[a-z][a-z0-9]{1,11}(?:[_-][a-z0-9]{2,8}){0,2}[_-](?<it>[A-Za-z0-9]{20,})(?![\w/])/g;

const TOKENS = new RegExp(
  `(?<![A-Za-z0-9])(?:${SHAPES.map((shape) => (typeof shape === 'string' ? shape : shape.source)).join('|')})(?![A-Za-z0-9])`,
  'g',
);

/** Shorter than this no token is; few words are as long, so that looking at every sixteenth character finds them. */
const SHORTEST = 16;
const IN_TOKEN = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.~+/=:$-') {
  IN_TOKEN[char.charCodeAt(0)] = 1;
}

function* longRuns(text: string): Generator<{ readonly index: number; readonly run: string }> {
  const inToken = (at: number) => IN_TOKEN[text.charCodeAt(at)] === 1;
  for (let at = SHORTEST - 1; at < text.length; at += SHORTEST) {
    if (!inToken(at)) continue;
    let from = at;
    while (from > 0 && inToken(from - 1)) from--;
    let to = at + 1;
    while (to < text.length && inToken(to)) to++;
    if (to - from >= SHORTEST) yield { index: from, run: text.slice(from, to) };
    at = Math.max(at, to - 1);
  }
}

/** Addresses that are their own password: whoever has one can post. */
const WEBHOOKS =
  /https?:\/\/(?:hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)|(?:[a-z]+\.)?discord(?:app)?\.com\/api\/webhooks|[\w.-]*webhook\.office\.com|outlook\.office(?:365)?\.com\/webhook|hooks\.zapier\.com\/hooks|hook\.[\w.]*(?:integromat|make)\.com|chat\.googleapis\.com\/v1\/spaces|events\.pagerduty\.com\/(?:integration|x-ere)|maker\.ifttt\.com\/trigger|api\.telegram\.org\/bot|open\.(?:feishu|larksuite)\.cn\/open-apis\/bot|oapi\.dingtalk\.com\/robot|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook|[\w.-]+\.logic\.azure\.com|api\.opsgenie\.com\/v1\/json\/\w+\?apiKey|alert\.victorops\.com\/integrations)[^\s<>"'`)\]]{0,400}/gi;

/** A key that is no secret to anybody is left where it stands; it still tells who logs in where. */
const SSH_KEYS =
  /\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d+|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)[ \t]+AAAA[\w+/=]+/g;

/** Runs of letters and digits without any rhythm: longer than names, and no class of characters lasts. */
const RANDOM = /(?<![\w+/=.$!-])[A-Za-z0-9_+/-]{27,}={0,2}(?![\w+/=])/g;

const BEGIN = /-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----/g;
const KEY_LINES = /[A-Za-z0-9+/=:,\- \t\\]*(?:\r?\n[ \t>|]*[A-Za-z0-9+/=:, \t-]+)*/y;

/** Tokens that show what they are wherever they stand. */
export const tokenShapes: Finder = {
  kinds: ['secret'],
  *find(text) {
    for (const { index, run } of longRuns(text)) {
      if (!/\d/.test(run)) continue;
      let known = false;
      for (const { from, to } of inRun(run)) {
        known = true;
        yield { kind: 'secret', from: index + from, to: index + to };
      }
      const bare = run.replace(/[.:/~=$+-]+$/, (end) => /^=+$/.exec(end)?.[0] ?? '');
      const match: Match = { kind: 'secret', from: index, to: index + bare.length };
      if (!known && isNearSecret(text, match)) yield match;
    }
    if (text.includes('://')) yield* hitsOf(text, WEBHOOKS, 'secret');
    if (text.includes(' AAAA')) yield* hitsOf(text, SSH_KEYS, 'secret');
    if (text.includes('PRIVATE KEY')) yield* privateKeys(text);
  },
};

function* inRun(run: string): Generator<Match> {
  yield* hitsOf(run, TOKENS, 'secret');
  for (const { index, 0: found, groups } of run.matchAll(PREFIXED)) {
    if (isRandom(groups?.['it'] ?? '')) yield { kind: 'secret', from: index, to: index + found.length };
  }
  for (const match of hitsOf(run, RANDOM, 'secret')) {
    if (isRandom(run.slice(match.from, match.to))) yield match;
  }
}

function* privateKeys(text: string): Generator<Match> {
  let past = 0;
  for (const { index, 0: begin } of text.matchAll(BEGIN)) {
    if (index < past) continue;
    const end = /-----END [A-Z0-9 ]+-----/.exec(text.slice(index, index + 20_000));
    if (end && !/-----BEGIN/.test(text.slice(index + begin.length, index + end.index))) {
      past = index + end.index + end[0].length;
    } else {
      KEY_LINES.lastIndex = index + begin.length;
      past = index + begin.length + (KEY_LINES.exec(text)?.[0].length ?? 0);
    }
    yield { kind: 'secret', from: index, to: past };
  }
}

/** Upper case, lower case and digits that change places more often than in any name people give. */
export function isRandom(word: string): boolean {
  let changes = 0;
  let [upper, lower, digits, before] = [0, 0, 0, 0];
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const now =
      code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 48 && code <= 57 ? 3 : 4;
    if (now === 1) lower++;
    else if (now === 2) upper++;
    else if (now === 3) digits++;
    if (now !== before) changes++;
    before = now;
  }
  return upper >= 3 && lower >= 3 && digits >= 2 && changes / word.length > 0.36;
}

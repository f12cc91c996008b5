import { Cues } from './cues.ts';
import { CODE } from './tokens.ts';
import { words } from './words.ts';

/**
 * What a noun phrase stands for. `loose` is a word that may be a person or a thing ("the manager", "people"):
 * a rule takes it for a person only beside a verb that systems and customers are never the subject of.
 */
export type Being = 'person' | 'loose' | 'other';

/** Nouns for people at work on the service, in the singular. */
const ROLES = words(`
  engineer developer dev programmer coder sre admin administrator sysadmin dba technician contractor intern operator
  on-call oncall on-caller responder commander scribe reviewer approver author committer contributor maintainer
  deployer implementer tester architect analyst specialist consultant supervisor executive director expert trainee
  employee staffer hire joiner colleague coworker co-worker teammate apprentice newcomer lead rookie
  team squad crew staff department personnel management leadership committee council ministry government
  pilot captain copilot co-pilot nurse doctor surgeon officer electrician foreman mechanic superintendent
  paramedic firefighter physician clinician pharmacist caseworker official minister scientist
  mentor secretary welder plumber designer founder volunteer freelancer boss cto ceo cio ciso sysop webmaster postmaster signaller helmsman dispatcher
  devops ops swe someone somebody
`);

/** People on the outside, and words that look like roles and are software. */
const OTHERS = words(`
  customer user client attacker vendor provider visitor subscriber tenant bot hacker spammer adversary intruder
  consumer caller requester reader shopper buyer seller merchant partner player student teacher instructor guest
  agent scheduler controller worker runner driver handler daemon server host service master slave leader follower
  replica watcher listener receiver sender producer publisher reconciler provisioner autoscaler crawler scraper
  executor monitor balancer proxy browser compiler linter parser
`);

/** A person by default, software behind some words: the Kubernetes operator, the secrets manager. */
const EITHER = words(`
  operator manager coordinator supervisor architect author committer approver reviewer deployer lead analyst
  director ops commander captain pilot copilot responder tester contributor maintainer expert
`);

/** Products by themselves, people with an article or in the plural. */
const ALIKE = words('clerk inspector auditor');

/** People without being said to be ours: customers too are people. */
const ANYBODY = words(`
  people person folk folks individual everyone everybody anyone anybody nobody party member group human
  manager owner operations support qa community coordinator
`);

const SOFTWARE = words(`
  kubernetes k8s k3s etcd helm postgres postgresql mysql mariadb redis kafka strimzi prometheus elastic elasticsearch
  opensearch cassandra mongo mongodb vault cert-manager istio argo argocd flux rook ceph nginx ingress cluster package
  session cache lock queue secret task job container service system worker window memory volume file virtual automated
  automatic cloud certificate config configuration credential key-value sidecar daemonset pod crd olm sdk database
  bot llm ai github gitlab build deployment node storage backup process device boot hypervisor vm connection
  transaction resource bucket password account-manager binary logical ternary comparison boolean regex arithmetic
  unary spread auto robot synthetic terraform ansible puppet spark flink zalando zookeeper rabbitmq vitess consul
  nomad telemetry otel opentelemetry datadog grafana tidb cockroach crunchy percona cnpg eck
`);

/** Words before a manager or an owner that make it a person. */
const HUMAN_MODIFIERS = words(`
  engineering product project program programme incident line team duty change shift hiring technical release senior
  junior account delivery site plant general service code component data area system on-call support
`);
const BY_MODIFIER = words('manager owner coordinator');
/** People, where the last word by itself is software. */
const PROFESSIONS = [
  ...['air traffic controller', 'approach controller', 'tower controller', 'support agent', 'gate agent'],
  ...['train driver', 'bus driver', 'truck driver', 'lorry driver', 'tram driver', 'forklift driver'],
  ...['maintenance worker', 'plant worker', 'rail worker', 'factory worker', 'construction worker'],
  ...['night shift', 'day shift', 'evening shift', 'morning shift', 'early shift', 'late shift'],
];
const MEMBER = words('member');
const OF_STAFF = words('team staff crew squad');
const OWN_SUPPORT = words('customer user technical our level first second tier l1 l2 l3');
const VENDOR_TEAMS = words('microsoft ms');

/** First names that are common and that no well-known software bears. */
const NAMES = words(`
  adam alan alex alexander alice amanda amy andrea andrew andy angela anna anne anthony barbara ben benjamin bob brian
  carol carlos caroline catherine charles charlie chris christian christina christine christopher claire colin craig
  dan dana daniel dave david deborah dennis diana diane donald donna dorothy doug edward elizabeth emily emma eric erik
  fiona frank gary george georgia greg hannah harry heather helen henry ian jack jacob james jane janet jason jeff
  jennifer jeremy jessica jim joan joe john jonathan jordan joseph joshua juan judith karen kate katherine keith kelly
  kevin kim laura lauren linda lisa louis lucy luis margaret maria mark martin mary matt matthew megan melissa
  michael michelle mike miriam monica nancy natalie nathan nicholas nicole nina oliver olivia pam pamela patricia patrick
  paul peter phil philip priya rachel ralph ravi rebecca richard rob robert robin roger ronald ryan sam samantha sandra
  sara sarah scott sean sebastian sharon simon sophia sophie stephanie stephen steve steven stuart susan tanya ted
  teresa thomas tim tina todd tom tony tyler vanessa victoria walter wayne wendy william yuki yusuf zoe
`);

const AT_SIGN = /\w@/;

const singulars = (word: string): string[] =>
  word.endsWith('ies')
    ? [word, `${word.slice(0, -3)}y`]
    : word.endsWith('s') && !word.endsWith('ss')
      ? [word, word.slice(0, -1), word.replace(/es$/, '')]
      : [word];

const inSet = (word: string, set: ReadonlySet<string>): boolean => singulars(word).some((w) => set.has(w));

/** The beginnings of all words that may stand for somebody, to look for before a sentence is taken apart. */
const MENTIONS = new Cues([
  [
    ...[...ROLES, ...ALIKE, ...ANYBODY, ...EITHER, ...NAMES].map((word) =>
      word.replace(/y$/, '').replaceAll('-', ' '),
    ),
    ...PROFESSIONS,
    ...'i we us me my our you your he him his she her they them their who whose they everyone none'
      .split(' ')
      .map((word) => `${word}|`),
    ...[
      '@',
      'on call',
      'on-call',
      'co-',
      'no one',
      'no-one',
      'nobody',
      'whoever',
      'ourselves',
      'myself',
      'himself',
      'herself',
      'themselves',
      'yourse',
    ],
  ],
]);

/** A noun phrase, as far as telling people from things needs it. */
export interface Nominal {
  readonly head: string;
  /** What stands before the head, determiners left out. */
  readonly modifiers: readonly string[];
  readonly capital: boolean;
  readonly determiner: boolean;
}

/** Whom the words of a document mean: the lexicon, with what a team adds to it. */
export class People {
  readonly #people: readonly string[];
  readonly #systems: readonly string[];
  readonly #text: string;
  readonly #software = new Map<string, boolean>();

  constructor(people: readonly string[] = [], systems: readonly string[] = [], text = '') {
    const fold = (list: readonly string[]): string[] =>
      list.map((w) => w.toLowerCase().replace(/^(the|an?|our)\s+/, ''));
    this.#people = fold(people);
    this.#systems = fold(systems);
    this.#text = text;
  }

  /** Whether a text has a word that may stand for somebody; where it has none, nothing is said of people in it. */
  mentioned(text: string): boolean {
    return this.#people.length > 0 || MENTIONS.has(text) || AT_SIGN.test(text);
  }

  /** What the team itself says comes first, then things, then roles. */
  being({ head, modifiers, capital, determiner }: Nominal): Being {
    const phrase = [...modifiers, head].join(' ');
    if (named(phrase, this.#systems)) return 'other';
    if (named(phrase, this.#people)) return 'person';
    const before = modifiers.at(-1) ?? '';
    const software = modifiers.some((m) => inSet(m, SOFTWARE) || m === CODE);
    if (inSet(head, BY_MODIFIER) && HUMAN_MODIFIERS.has(before)) return 'person';
    if (inSet(head, MEMBER) && OF_STAFF.has(before)) return 'person';
    if (named(phrase, PROFESSIONS)) return 'person';
    if (inSet(head, ALIKE)) return determiner || head.endsWith('s') ? 'person' : 'other';
    if (inSet(head, EITHER) && software) return 'other';
    if (head === 'support' && before !== '' && !OWN_SUPPORT.has(before)) return 'other';
    if (inSet(head, OTHERS)) return 'other';
    if (head === 'teams' && VENDOR_TEAMS.has(before)) return 'other';
    if (this.#isSoftware(head)) return 'loose';
    if (inSet(head, ANYBODY)) return 'loose';
    if (inSet(head, ROLES)) return 'person';
    if (capital && !determiner && (NAMES.has(head) || NAMES.has(before))) return 'person';
    return 'other';
  }

  /** Where a document speaks of operators that are software, a bare "the operator" tells nothing. */
  #isSoftware(head: string): boolean {
    const word = head.endsWith('s') ? head.slice(0, -1) : head;
    const signs = SIGNS_OF_SOFTWARE.get(word);
    if (!signs) return false;
    const known = this.#software.get(word) ?? signs.test(this.#text);
    this.#software.set(word, known);
    return known;
  }
}

/** What tells in a document that a word for people means a program there. */
const SIGNS_OF_SOFTWARE: ReadonlyMap<string, RegExp> = new Map([
  [
    'operator',
    /\b(?:\w+-operator|[Oo]perator (?:pods?|deployments?|SDK|version|controller|upgrade)|(?:[Kk]ubernetes|[Kk]8s|Prometheus|Strimzi|Elastic\w*|Rook|Istio|Vault|Redis|Kafka|etcd|[A-Z]\w*(?:SQL|DB|gres)) [Oo]perators?|[Oo]perator \((?:[Kk]ubernetes|[Kk]8s|Strimzi|Prometheus|\w+[- ]operator)|CRDs?|CustomResource\w*)\b/,
  ],
  [
    'dispatcher',
    /[\w`.-][Dd]ispatchers?\b|\b(?:event|message|job|task|request|thread|signal|queue|work|webhook|command|alert|async) dispatchers?\b|\b[Dd]ispatcher (?:pods?|process|service|threads?|queue|container|instance|restart|crash)/,
  ],
]);

const named = (phrase: string, list: readonly string[]): boolean =>
  list.some(
    (w) => phrase === w || phrase === `${w}s` || phrase.endsWith(` ${w}`) || phrase.endsWith(` ${w}s`),
  );

import { words } from './words.ts';

/** Words of teams, roles and nobody: what consists of them names no person. */
const ROLE_WORDS = words(`
  a an and at the of for in on to our us all anyone anybody everyone everybody nobody none someone somebody unassigned
  unknown tbd tba todo open n/a na pending various multiple shared
  team teams squad squads crew group guild tribe chapter circle unit department dept division staff desk org organisation
  organization company office rota rotation duty shift on call on-call oncall on-callers callers first second third line
  tier level night day weekend primary secondary backup
  engineer engineers engineering developer developers dev devs development devops sre sres ops operations operator operators
  admin admins administrator administrators sysadmin sysadmins dba dbas architect architects architecture analyst analysts
  manager managers management lead leads leadership head director directors vp cto cio ciso ceo coo cfo chief officer
  executive executives product design designer designers ux ui qa quality test testing tester testers security infosec secops
  compliance legal privacy finance financial accounting billing payments payment marketing sales growth success support
  customer customers client clients user users service services helpdesk community communication communications comms
  press pr hr people talent recruiting training research science scientist scientists data database databases db platform
  platforms infra infrastructure cloud network networks networking storage compute system systems core foundation tools tooling
  release releases build ci cd deploy deployment deployments delivery reliability resilience observability monitoring
  alerting incident incidents commander commanders scribe scribes responder responders response coordinator coordinators
  coordination facilitator facilitators moderator moderators reviewer reviewers author authors approver approvers owner owners
  maintainer maintainers contributor contributors committer committers stakeholder stakeholders sponsor
  web website mobile ios android app apps api apis backend back end frontend front edge gateway search catalogue catalog
  checkout cart order orders inventory warehouse logistics shipping dispatch fulfilment fulfillment pricing identity auth
  login account accounts notifications notification messaging mail email content media video image ads analytics
  reporting bi ml ai etl pipeline pipelines streaming batch integration integrations partner partners vendor vendors
  provider providers supplier suppliers contractor contractors third party external internal enterprise business
  technical technology tech it information program programme project projects change changes configuration capacity performance
  cost finops field site regional global local emea apac americas europe asia eu us uk
  postmortem review bot bots automation agent agents github gitlab jenkins dependabot renovate slack pagerduty
  kubernetes k8s kafka postgres redis linux windows cluster clusters node nodes
  storefront merchandising procurement fraud risk trust safety kyc ledger treasury core-platform driver drivers
`);

/** Whether a name is a team's or a role's: every word of it is known to be one. */
export function isRole(name: string, more: ReadonlySet<string> = NONE): boolean {
  const folded = name
    .trim()
    .toLowerCase()
    .replace(/^[@#&]/, '');
  if (folded === '' || more.has(folded)) return true;
  if (GROUP.test(folded)) return true;
  return folded
    .split(/[\s/_&+,.()-]+/)
    .filter(Boolean)
    .every((word) => ROLE_WORDS.has(word) || more.has(word) || /^\d+$/.test(word));
}

/** A group by its own word: `the crates.io team`, `cloudops`. */
const GROUP =
  /(?:^|[\s_-])(?:teams?|squads?|crew|groups?|guild|rota|staff|department|dept|on-?call)$|^[a-z]+ops$|^(?:rel|prod|dev|data|infra|sec|net|web|cloud|qa|perf)eng$/;

const NONE: ReadonlySet<string> = new Set();

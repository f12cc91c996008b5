import { ownValue } from '../model/own-value.ts';
import { plainText } from './plain-text.ts';

/** What people write before the value, in small letters, and the field that it means. */
const LABELS: Readonly<Record<string, string>> = {
  severity: 'severity',
  'incident severity': 'severity',
  sev: 'severity',
  'severity level': 'severity',
  services: 'services',
  service: 'services',
  'affected service': 'services',
  'affected services': 'services',
  'services affected': 'services',
  'affected systems': 'services',
  'systems affected': 'services',
  'affected components': 'services',
  owner: 'owner',
  'postmortem owner': 'owner',
  status: 'status',
  'incident id': 'external_id',
  'incident number': 'external_id',
  'date/time': 'date',
  'date and time': 'date',
  'incident date': 'date',
  'date of incident': 'date',
  'date of the incident': 'date',
  'outage date': 'date',
  started: 'started',
  start: 'started',
  'start time': 'started',
  'started at': 'started',
  'incident start': 'started',
  'incident started': 'started',
  'incident began': 'started',
  'incident from': 'started',
  'outage began': 'started',
  'outage from': 'started',
  'impact start': 'started',
  'impact started': 'started',
  'start of impact': 'started',
  'outage start': 'started',
  detected: 'detected',
  'detected at': 'detected',
  'time detected': 'detected',
  'detection time': 'detected',
  acknowledged: 'acknowledged',
  'acknowledged at': 'acknowledged',
  mitigated: 'mitigated',
  'mitigated at': 'mitigated',
  resolved: 'resolved',
  'resolved at': 'resolved',
  end: 'resolved',
  ended: 'resolved',
  'end time': 'resolved',
  'incident ended': 'resolved',
  'incident till': 'resolved',
  'incident until': 'resolved',
  'incident end': 'resolved',
  'time resolved': 'resolved',
  'resolution time': 'resolved',
};

const LINE = /^[\s>*_|-]{0,12}([A-Za-z][A-Za-z /]{2,24})[\s*_]{0,4}[:|][\s*_|]{0,8}(\S.{0,160})$/;
const LINES = 60;
const FAR = 6_000;
// What a template leaves: brackets around it, or the choices that there are.
const TEMPLATE = /^[[<{(]|\s\|\s|^(?:yyyy|hh|n\/?a|none|tbd|unknown|-+|\?+|…|\.\.\.)|\b(?:yyyy|hh:?mm)\b/i;

/** Fields that a document without them in its frontmatter states in labelled lines at its top: `**Severity:** SEV2`. */
export function labelledLines(text: string, from: number): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const head = text.slice(from, from + FAR).split(/\r?\n/, LINES);
  let fence = false;
  for (const line of head) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fence = !fence;
    const [, label, value] = fence ? [] : (LINE.exec(line) ?? []);
    const field = label === undefined ? undefined : ownValue(LABELS, label.trim().toLowerCase());
    if (field === undefined || value === undefined || found[field] !== undefined) continue;
    const said = plainText(value.replace(/[\s|\\]+$/, '')).replace(/^\*+\s*|\s*\*+$/g, '');
    if (said !== '' && !TEMPLATE.test(said)) found[field] = said;
  }
  return found;
}

import { duration } from '../../model/duration.ts';
import { isoOf } from '../../model/iso.ts';
import { MINUTE_MS, type Moment } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { html, joined, type Markup, type Part } from '../markup.ts';
import { groupLink, groupLinks, type Place } from '../parts.ts';

/** What the frontmatter says, each word leading to the others that say it; what is not said is not there. */
export function factList(place: Place, one: Postmortem): Markup {
  const { config } = place.site;
  const { times, impact } = one;
  const instant = (moment: Moment | null) => moment && instantOf(moment, times.started, config.timezone);
  const word = (by: string, value: string | null) => value && groupLink(place, by, value);
  const words = (by: string, values: readonly string[]) =>
    values.length > 0 ? groupLinks(place, by, values) : null;
  const effect = [
    impact.users === null ? '' : `${impact.users.toLocaleString('en')} users`,
    impact.fraction === null ? '' : `${Math.round(impact.fraction * 1000) / 10} % affected`,
    impact.errorBudgetMinutes === null ? '' : `${impact.errorBudgetMinutes} error-budget minutes`,
    impact.cost === null ? '' : `${config.currency} ${impact.cost.toLocaleString('en')}`,
    impact.customerContacts === null ? '' : `${impact.customerContacts} customer contacts`,
    impact.description ?? '',
  ].filter(Boolean);
  const facts: [string, Part][] = [
    ['Services', words('service', one.services)],
    ['Failure mode', word('failure_mode', one.failureMode)],
    ['Trigger', word('trigger', one.trigger)],
    ['Factors', words('factor', one.factors)],
    ['Detected by', word('detected_by', one.detectedBy)],
    ['Mitigated by', word('mitigated_by', one.mitigatedBy)],
    ['Impact', effect.join('; ')],
    ['Started', instant(times.started)],
    ['Detected', instant(times.detected)],
    ['Acknowledged', instant(times.acknowledged)],
    ['Mitigated', instant(times.mitigated)],
    ['Resolved', instant(times.resolved)],
    ['Published', one.published && isoOf(one.published, config.timezone).slice(0, 10)],
    ['Owner', one.owner],
    ['Heard', one.perspectives.join(', ')],
    ['Deployment', one.deployment],
    ['Runbook', one.runbook],
    ['Caught by', one.caughtBy],
    ['Defence', one.defence],
    ['Corrective action', one.correctiveAction],
    ['Could have become', one.potentialSeverity],
    ['Alert', one.alert],
    ['Tags', one.tags.join(', ')],
    ['Why there is no more', one.reason],
    ['Source', joined(one.path.split('/'), html`/<wbr>`)],
  ];
  const said = facts.filter(([, value]) => value !== null && value !== '');
  return html`<dl class="facts">${said.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
  )}</dl>`;
}

/** `2026-09-14 10:32`; of the day on which it started the time alone, with how long after that. */
function instantOf(moment: Moment, started: Moment | null, timezone: string): Markup | string {
  const said = isoOf(moment, timezone).replace('T', ' ').slice(0, 16);
  if (!started || moment === started || said.length < 16 || moment.epochMs <= started.epochMs) return said;
  const isSameDay = isoOf(started, timezone).slice(0, 10) === said.slice(0, 10);
  return html`${isSameDay ? said.slice(11) : said} <span class="note">after ${duration((moment.epochMs - started.epochMs) / MINUTE_MS)}</span>`;
}

import type { Finding } from '../model/finding.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { answersTo } from './answers.ts';
import type { ActiveRule, DocumentRule, ReadProse, Report, SentenceRule, Tally } from './define-rule.ts';
import { findingOf, guarded, type LintContext } from './guarded.ts';
import { readProse } from './language/lint-prose.ts';

/** What reading a document once tells: what its rules found, and what corpus rules count. */
export interface Known {
  readonly findings: readonly Finding[];
  readonly tally: Tally;
}

/** What document and sentence rules see in a document, suppressed or not; its body is let go of. */
export function documentLinter(context: LintContext): (postmortem: Postmortem) => Known {
  const { config, prose = readProse } = context;
  const documentRules = context.rules.active.filter(isDocumentRule);
  const sentenceRules = context.rules.active.filter(isSentenceRule);
  return (postmortem) => {
    const findings: Finding[] = [];
    const add = (active: ActiveRule, report: Report) => {
      findings.push(findingOf(active, postmortem.path, report, context));
    };
    for (const active of documentRules) {
      const { rule, options } = active;
      if (!answersTo(postmortem, rule.meta, config)) continue;
      guarded(rule.meta.id, postmortem, context, findings, () => {
        rule.check(postmortem, { config, options, report: (report) => add(active, report) });
      });
    }
    const reading = sentenceRules.filter(({ rule }) => answersTo(postmortem, rule.meta, config));
    for (const { active, report } of readGuarded(prose, reading, postmortem, context, findings)) {
      add(active, report);
    }
    return { findings, tally: tallyOf(postmortem) };
  };
}

/** Counts what corpus rules ask for, and lets go of the body: its document has been read. */
export function tallyOf(postmortem: Postmortem): Tally {
  try {
    const { actionItems } = postmortem.body;
    const done = actionItems.filter(({ status }) => status === 'done').length;
    return { items: actionItems.length, done };
  } catch {
    // The rules that read it have told so.
    return { items: 0, done: 0 };
  } finally {
    postmortem.release();
  }
}

/** Where reading prose for all rules fails, they are read for one by one, to tell which of them it is. */
function readGuarded(
  prose: ReadProse,
  rules: readonly ActiveRule<SentenceRule<never>>[],
  postmortem: Postmortem,
  context: LintContext,
  findings: Finding[],
): ReturnType<ReadProse> {
  if (rules.length === 0) return [];
  try {
    return [...prose(postmortem, rules, context.config)];
  } catch {
    return rules.flatMap((active) => {
      const reports: { active: typeof active; report: Report }[] = [];
      guarded(active.rule.meta.id, postmortem, context, findings, () => {
        reports.push(...prose(postmortem, [active], context.config));
      });
      return reports;
    });
  }
}

const isDocumentRule = (active: ActiveRule): active is ActiveRule<DocumentRule> =>
  active.rule.scope === 'document';
const isSentenceRule = (active: ActiveRule): active is ActiveRule<SentenceRule<never>> =>
  active.rule.scope === 'sentence';

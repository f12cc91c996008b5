import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { answersTo } from './answers.ts';
import type { Report, RuleId } from './define-rule.ts';
import { DIRECTIVES, type Directive, directivesOf } from './directives.ts';
import { engineRule } from './engine-rules.ts';
import { makeFinding } from './make-finding.ts';
import { type RuleSet, suggestRule } from './resolve-rules.ts';

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
}

/** A directive over the lines it reaches, and which of its rules had something to suppress. */
interface Suppression {
  readonly directive: Directive;
  readonly from: number;
  readonly to: number;
  readonly used: Set<string>;
}

/** Takes away what comments in the document suppress, and adds what is wrong with the comments themselves. */
export function applySuppressions(
  postmortem: Postmortem,
  findings: readonly Finding[],
  rules: RuleSet,
  config: Config,
): Outcome {
  const directives = directivesOf(postmortem);
  if (directives.length === 0) return { findings, suppressed: 0 };
  const suppressions = suppressionsOf(directives);
  const kept = findings.filter((finding) => {
    const by = suppressions.find((one) => covers(one, finding));
    by?.used.add(finding.ruleId);
    return !by;
  });
  const about = [
    ...directives.flatMap((directive) => complaints(directive, rules)),
    ...suppressions.flatMap((one) => unused(one, postmortem, rules, config)),
  ];
  const own = about.flatMap(({ id, report }) => {
    const level = rules.engine[id] ?? 'off';
    return level === 'off' ? [] : [makeFinding(engineRule(id), level, postmortem.path, report, null)];
  });
  return { findings: [...kept, ...own], suppressed: findings.length - kept.length };
}

/** Blocks are cut at what enables their rules again; what names a line comes before what spans a block. */
function suppressionsOf(directives: readonly Directive[]): Suppression[] {
  const found: Suppression[] = [];
  for (const [index, directive] of directives.entries()) {
    if (directive.name === null || directive.name === 'lfi-enable') continue;
    const ending = directives
      .slice(index + 1)
      .find((later) => later.name === 'lfi-enable' && closes(later, directive));
    const to = directive.name === 'lfi-disable' && ending ? ending.from : directive.to;
    found.push({ directive, from: directive.from, to, used: new Set() });
  }
  return found.sort((a, b) => a.to - a.from - (b.to - b.from));
}

/** An `lfi-enable` without rules ends every block; one with rules the blocks that hold no other. */
function closes(enable: Directive, disable: Directive): boolean {
  if (enable.rules.length === 0) return true;
  return disable.rules.length > 0 && disable.rules.every((rule) => enable.rules.includes(rule));
}

function covers({ directive, from, to }: Suppression, finding: Finding): boolean {
  const { line } = finding.span.start;
  if (line < from || line > to) return false;
  return directive.rules.length === 0 || directive.rules.includes(finding.ruleId);
}

interface Complaint {
  readonly id: RuleId;
  readonly report: Report;
}

function complaints({ name, written, rules, reason, span }: Directive, { ids }: RuleSet): Complaint[] {
  if (name === null) {
    const data = { directive: written, suggestion: didYouMean(written, DIRECTIVES) };
    return [{ id: 'lfi/suppression-syntax', report: { message: 'directive', data, span } }];
  }
  const found: Complaint[] = rules
    .filter((rule) => !ids.has(rule))
    .map((rule) => {
      const data = { rule, suggestion: suggestRule(rule, ids) };
      return { id: 'lfi/suppression-syntax', report: { message: 'rule', data, span } };
    });
  if (reason === null && name !== 'lfi-enable') {
    found.push({
      id: 'lfi/suppression-reason',
      report: { message: 'missing', data: { directive: name }, span },
    });
  }
  return found;
}

/** Rules that are off, or that this document does not answer to, are given the benefit of the doubt. */
function unused(
  { directive, used }: Suppression,
  postmortem: Postmortem,
  rules: RuleSet,
  config: Config,
): Complaint[] {
  if (directive.rules.length === 0 && used.size > 0) return [];
  const ran = (id: string) =>
    rules.active.some(({ rule: { meta } }) => meta.id === id && answersTo(postmortem, meta, config));
  const idle = directive.rules.filter((id) => !used.has(id) && ran(id));
  if (directive.rules.length > 0 && idle.length === 0) return [];
  const data = { rules: idle.length > 0 ? idle.join(', ') : 'any rule' };
  return [{ id: 'lfi/unused-suppression', report: { message: 'unused', data, span: directive.span } }];
}

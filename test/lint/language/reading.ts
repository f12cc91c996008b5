import { readDocument } from '../../../src/document/read-document.ts';
import { type ProseFinding, proseFindings } from '../../../src/lint/language/lint-prose.ts';
import { peopleFix } from '../../../src/lint/rules/actions/people-fix.ts';
import { vagueVerb } from '../../../src/lint/rules/actions/vague-verb.ts';
import { LANGUAGE_RULES } from '../../../src/lint/rules/language/language-rules.ts';
import { DEFAULT_CONFIG } from '../../../src/model/config.ts';

const ACTIVE = LANGUAGE_RULES.map((rule) => ({ rule, options: {} }));

/** What the language rules find in the body of a document. */
export function findingsIn(body: string, language = DEFAULT_CONFIG.language): ProseFinding[] {
  const config = { ...DEFAULT_CONFIG, language };
  return proseFindings(
    readDocument({ path: 'postmortems/2026-09-14-pool.md', text: body }, config),
    ACTIVE,
    config,
  );
}

/** The ids of the rules that a sentence answers to, under a heading. */
export function rulesFor(prose: string, heading = 'Contributing factors'): string[] {
  return findingsIn(`# The pool ran dry\n\n## ${heading}\n\n${prose}\n`).map(
    ({ active }) => active.rule.meta.id,
  );
}

/** The ids of the rules on wording that an action item answers to. */
export function actionRulesFor(text: string): string[] {
  const document = readDocument(
    {
      path: 'postmortems/2026-09-14-pool.md',
      text: `# The pool ran dry\n\n## Action items\n\n- [ ] ${text}\n`,
    },
    DEFAULT_CONFIG,
  );
  const found: string[] = [];
  for (const rule of [peopleFix, vagueVerb]) {
    const report = () => found.push(rule.meta.id);
    rule.check(document, { config: DEFAULT_CONFIG, options: {}, report });
  }
  return found;
}

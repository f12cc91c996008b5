import { defineSentenceRule, type SentenceMatch } from '../../define-rule.ts';
import { nounPhraseAt } from '../../language/noun-phrase.ts';
import { agentAfter, auxiliaryBefore, examples, matchOf } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { personBehind, subjectOf } from '../../language/subject.ts';
import { isAdverb, PREPOSITIONS, words } from '../../language/words.ts';

/** Faculties: people are said to be short of one, as a machine is of memory. */
const FACULTIES = words(`
  awareness care attention diligence discipline vigilance focus concentration caution rigour rigor thoroughness
  carefulness attentiveness professionalism competence mindfulness conscientiousness forethought foresight alertness airmanship
`);
const GUIDES = words(`
  procedure procedures process protocol protocols runbook runbooks checklist checklists policy policies guideline
  guidelines instructions sop sops playbook playbooks practice practices standards steps rules workflow documentation
`);
/** What follows another event in time is no process ignored. */
const SHORTAGE = words('lack insufficient inadequate loss lapse lapses absence deficit deficiency');

export const mechanisticHuman = defineSentenceRule<Sentence>({
  cues: [
    ...[
      'lack',
      'insufficient',
      'inadequate',
      'loss of',
      'lapse',
      'absence of',
      'deficit',
      'deficien',
      'inattent',
    ],
    ...['situation', 'followed', 'adhered', 'observed', 'respected', 'obeyed', 'failure to', 'failures to'],
    ...[
      'enough',
      'too little',
      'ignored',
      'bypassed',
      'circumvented',
      'disregarded',
      'sidestepped',
      'skipped',
    ],
    ...['without following', 'not following', 'non-complian', 'noncomplian', 'violat', 'deviat', 'breach'],
  ],
  meta: {
    id: 'language/mechanistic-human',
    level: 'warn',
    summary: 'People explained as parts that lacked something or did not follow the procedure',
    why: 'Awareness and care are named only after the fact, for whatever turned out to matter; the gap between the procedure and the work is where the finding is.',
    instead:
      'Say what they attended to and why that was sensible, or what made the procedure hard to follow as written.',
    messages: {
      seen: 'explains people by what they lacked: "{seen}"',
      procedure: 'explains by a procedure that was not followed: "{seen}"',
    },
    examples: {
      valid: examples(
        'There was a lack of rollback in the pipeline.',
        'The lack of an alert on the queue delayed detection.',
        'The lag was due to insufficient memory.',
        'The restart was not followed by a cache warm-up.',
        'Loss of packets was seen in one zone.',
        'The client does not follow redirects.',
        'The deploy process was followed by a spike in latency.',
        'The replicas deviated from the primary.',
        'The procedure was followed as written.',
      ),
      invalid: examples(
        'There was a lack of awareness of the freeze.',
        'A lack of care during the upgrade led to the deletion.',
        'The rollout procedure was not followed.',
        'Insufficient attention was paid to the warning.',
        'The operator lost situational awareness.',
        'Best practices were not properly followed.',
        'The cause was a failure to follow the change process.',
        'The technician deviated from the procedure.',
        'Inattention during the night shift delayed the answer.',
      ),
    },
  },
  match(sentence) {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const found =
        shortage(sentence, i) ?? notFollowed(sentence, i) ?? setAside(sentence, i) ?? deviation(sentence, i);
      if (found) return found;
    }
    return null;
  },
});

function shortage(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  if (/^(inattention|inattentiveness)$/.test(lower)) return matchOf(sentence, i, i);
  if (/^situation(al)?$/.test(lower) && tokens[i + 1]?.lower === 'awareness') {
    const short = tokens
      .slice(Math.max(0, i - 4), i)
      .findIndex((t) => /^(poor|lost|losing|lacked|lacking|loss|limited|no|degraded|reduced)$/.test(t.lower));
    return short === -1 ? null : matchOf(sentence, Math.max(0, i - 4) + short, i + 1);
  }
  if (/^(lacked|lacking)$/.test(lower)) {
    const at = facultyAfter(sentence, i + 1);
    return at !== -1 && personBehind(sentence, i, i) ? matchOf(sentence, i, at) : null;
  }
  if (
    (lower === 'enough' && tokens[i - 1]?.lower === 'not') ||
    (lower === 'little' && tokens[i - 1]?.lower === 'too')
  ) {
    const at = facultyAfter(sentence, i + 1);
    return at === -1 ? null : matchOf(sentence, i - 1, at);
  }
  if (!SHORTAGE.has(lower)) return null;
  const of = /^(of|in)$/.test(tokens[i + 1]?.lower ?? '');
  const noun = lower !== 'insufficient' && lower !== 'inadequate';
  if (noun !== of) return null;
  const at = facultyAfter(sentence, of ? i + 2 : i + 1);
  if (at === -1) return null;
  const denied = tokens.slice(Math.max(0, i - 3), i).some((t) => /^(not|no|never)$/.test(t.lower));
  return denied ? null : matchOf(sentence, i, at);
}

/** A faculty as the head of what follows: "situational awareness", not "attention span tokens". */
function facultyAfter(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    const lower = tokens[i]?.lower ?? '';
    if (FACULTIES.has(lower)) {
      const next = tokens[i + 1];
      const longer =
        next?.kind === 'word' &&
        /^(time|groups?|tests?|labels?|heads?|layers?|campaigns?|training|window|level|score)$/.test(
          next.lower,
        );
      return longer ? -1 : i;
    }
    if (
      !/^(proper|due|sufficient|adequate|enough|situational|situation|the|general|basic|common|operational|and|or|team|security|organisational|organizational|shared|user|communication|ownership)$/.test(
        lower,
      ) &&
      !isAdverb(lower)
    )
      return -1;
  }
  return -1;
}

/** The procedure was not followed; a failure to follow it; without following it. */
function notFollowed(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  const lower = tokens[i]?.lower ?? '';
  if (/^(followed|adhered|observed|respected|obeyed)$/.test(lower)) {
    let k = i - 1;
    let not = false;
    while (
      k >= 0 &&
      (isAdverb(tokens[k]?.lower ?? '') ||
        /^(was|were|been|being|is|had|has|have|always)$/.test(tokens[k]?.lower ?? ''))
    ) {
      not ||= tokens[k]?.lower === 'not' || tokens[k]?.lower === 'never';
      k--;
    }
    const guide = not && k < i - 1 && !GUIDES.has(tokens[k]?.lower ?? '') ? subjectOf(sentence, k + 1) : null;
    if (guide && GUIDES.has(guide.word) && PREPOSITIONS.has(tokens[guide.end]?.lower ?? '')) k = guide.head;
    if (!not || !GUIDES.has(tokens[k]?.lower ?? '') || k === i - 1) return null;
    if (tokens[i + 1]?.lower === 'by') {
      const np = nounPhraseAt(tokens, i + 2, tokens.length, people);
      if (np && np.being === 'other') return null;
    }
    let start = k;
    while (
      start > 0 &&
      tokens[start - 1]?.kind === 'word' &&
      k - start < 4 &&
      !/^(that|because|and|but|where|as|since|if|when|while)$/.test(tokens[start - 1]?.lower ?? '')
    )
      start--;
    if (/^(if|when|unless)$/.test(tokens[start - 1]?.lower ?? '')) return null;
    return matchOf(sentence, start, i, { message: 'procedure' });
  }
  if (!/^(follow|following|adhere|comply|observe)$/.test(lower)) return null;
  const before = tokens
    .slice(Math.max(0, i - 3), i)
    .map((t) => t.lower)
    .join(' ');
  const failing =
    /(?:^| )failures? to$/.test(before) || (lower === 'following' && /(?:^| )(without|not)$/.test(before));
  if (!failing) return null;
  const np = nounPhraseAt(
    tokens,
    /^(to|with)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1,
    tokens.length,
    people,
  );
  // "Failure to follow it may lead to loss" warns of what might be.
  if (np && /^(may|might|can|could|will|would)$/.test(tokens[np.end]?.lower ?? '')) return null;
  return np && GUIDES.has(np.word) ? matchOf(sentence, i - 1, np.end - 1, { message: 'procedure' }) : null;
}

/** Guides that are for people only, where a policy, a protocol or a rule may be a router's. */
const STEPS = /^(procedures?|checklists?|runbooks?|playbooks?|sops?|guidelines?)$/;
const CHANGES =
  /^(change|review|approval|release|deploy|deployment|standard|normal|usual|management|escalation|control)$/;

/** The procedure was ignored, bypassed, violated; anything else only by somebody. */
function setAside(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  if (!/^(ignored|bypassed|circumvented|disregarded|sidestepped|skipped|violated|breached)$/.test(lower))
    return null;
  const be = auxiliaryBefore(tokens, i);
  const guide = be > 0 && !/^(is|are)$/.test(tokens[be]?.lower ?? '') ? subjectOf(sentence, be) : null;
  if (!guide || !GUIDES.has(guide.word) || tokens.slice(be, i).some((t) => t.lower === 'not')) return null;
  const agent = agentAfter(sentence, i, Math.min(tokens.length, i + 6));
  const peoples =
    STEPS.test(guide.word) ||
    (/^process(es)?$/.test(guide.word) && CHANGES.test(tokens[guide.head - 1]?.lower ?? ''));
  if (!agent && (!peoples || tokens[i + 1]?.lower === 'by')) return null;
  return matchOf(sentence, guide.start, i, { message: 'procedure' });
}

/** PERSON violated, deviated from the procedure; non-compliance with it. */
function deviation(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  const lower = tokens[i]?.lower ?? '';
  const noun = /^(non-compliance|noncompliance|violations?|deviations?|breach)$/.test(lower);
  if (!noun && !/^(violated|deviated|breached)$/.test(lower)) return null;
  const at = /^(with|of|from)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  // What a linter reports are violations from its rules.
  if (lower.startsWith('violation') && tokens[i + 1]?.lower === 'from') return null;
  if (noun && at === i + 1) return null;
  const np = nounPhraseAt(tokens, at, tokens.length, people);
  if (
    !np ||
    !GUIDES.has(np.word) ||
    /^(network|retention|routing|autoscaling|cors|csp|content|firewall)$/.test(
      tokens[np.head - 1]?.lower ?? '',
    )
  )
    return null;
  if (!noun && !personBehind(sentence, i, i)) return null;
  return matchOf(sentence, i, np.end - 1, { message: 'procedure' });
}

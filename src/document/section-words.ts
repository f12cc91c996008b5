import type { SectionName } from '../model/section.ts';

/**
 * The words by which headings say what a part is for, over folded headings (`foldHeading`). Tried from top to bottom:
 * what is said in more words stands before what is said in fewer, and a name may stand more than once.
 */
export const SECTION_WORDS: readonly (readonly [SectionName, readonly RegExp[]])[] = [
  ['learned', [/\bwent well\b.*\b(?:wrong|poorly|badly|not well|better)\b/]],
  ['takeaways', [/\btake-?\s?aways?\b/]],
  ['lucky', [/\b(?:got|get|were|was|been) (?:\w+ )?luck/, /\bluck(?:y|ily)?$/, /\bgood luck\b/, /^luck\b/]],
  [
    'difficult',
    [
      /\b(?:went|gone|go|going) (?:\w+ )?(?:wrong|poorly|bad(?:ly)?)\b/,
      /\b(?:could|can|should|to) (?:we )?(?:have )?(?:be(?:en)?|go(?:ne)?|do(?:ne)?|went|work(?:ed)?) (?:\w+ )?better\b/,
      /\b(?:not|n't) (?:go|work|do|done|gone) (?:\w+ )?well\b/,
      /\b(?:was|were|made it|what's|went|what is) (?:difficult|hard|harder|challenging|less well|not (?:so )?well)\b/,
      /^what (?:did not|didn't) (?:work|go)\b/,
      /^(?:the )?(?:difficulties|challenges|pain points|negatives|bad|weaknesses)$/,
      /\bstruggle[ds]?\b/,
      /\b(?:could|can) (?:we )?(?:have )?(?:be )?improved?$/,
    ],
  ],
  [
    'went-well',
    [
      /\b(?:went|gone|go|worked|did|do|done|going) (?:\w+ )?(?:well|right|good|great)\b/,
      /^what worked$/,
      /^(?:the )?(?:positives|successes|good|wins)$/,
    ],
  ],
  [
    'timeline',
    [
      /\btime-?\s?lines?\b/,
      /\bchronolog(?:y|ical)\b/,
      /\b(?:sequence|order|log|course) of events\b/,
      /\b(?:event|incident) (?:log|history)\b/,
      /^(?:events|key events|incident updates?|updates)$/,
    ],
  ],
  [
    'fixed',
    [
      /\bcauses? (?:remediations?|mitigations?|fix(?:es)?|solutions?)$/,
      /\bactions? (?:already )?taken\b/,
      /^(?:resolving|resolution|recovery|response|mitigating|mitigation) actions?$/,
      /\bimmediate (?:actions?|response|fix|mitigation)\b/,
      /^steps taken\b/,
    ],
  ],
  [
    'questions',
    [
      /\b(?:open|unanswered|outstanding|remaining|unresolved|follow-?\s?up) (?:questions?|issues)\b/,
      /^questions?\b/,
      /\b(?:things|what) (?:that )?we (?:still )?(?:do not|don't) (?:yet )?(?:know|understand)\b/,
      /^(?:known )?unknowns$/,
    ],
  ],
  [
    'actions',
    [
      /\b(?:actions?|to-?\s?do|follow-?\s?up|work|remediation|improvement|backlog|prevention)(?: (?:and|&|or|\/) \S+)? (?:items?|points?|tasks?|tickets?|list|plan|steps|work|issues|bugs|stories)\b/,
      /^(?:(?:proposed|recommended|planned|open|our|concrete|required|short-term|long-term|immediate|future|next|further|additional|possible|suggested) )*(?:actions?|changes|improvements?|steps|fixes|measures|work|tasks)(?: (?:to be taken|planned|needed|required|going forward|moving forward))?$/,
      /\b(?:corrective|prevent(?:at)?ive|proactive|remedial|follow-?up|future|further|next) (?:and \w+ )?(?:actions?|measures?|tasks?|steps|work|changes|improvements?|items?|mitigations?)\b/,
      /\bfollow-?\s?ups?$|^follow-?\s?ups?\b/,
      /\bto-?dos?\b|\bnext steps?\b/,
      /\b(?:prevent|prevention|preventing|avoid|avoiding)(?: (?:of|this|it|future|similar|recurrence|from|a|another|the|repeat|further)\b.*)?$/,
      /^(?!(?:immediate|user|class|legal|in) )(?:[\w-]+ ){1,2}actions$|^(?:resulting|follow-?up|agreed|key) action$|^actions? (?:following|after|from|arising)\b/,
      /^(?:actionables?|recommendations?|mitigation plan|backlog|tickets|tasks|plan of action|going forward|moving forward|looking (?:ahead|forward)|what(?:'s| is) next)$/,
      /^improving\b|^improvements? (?:to|in|for|of)\b/,
      /^(?:tasks|steps|actions|measures) (?:needed )?to (?:address|fix|prevent|take|improve)\b/,
      /^what (?:are we|will we|we will|we are|we're|we'll|can we|should we)\b.*(?:do|doing|chang|improv|differently|next|prevent)/,
      /^what (?:is|'s|will be) (?:being )?(?:done|changed|improved)\b|^how (?:will|can|do|are) we (?:\w+ )?(?:ensur|improv|mak|stop)/,
      /^long[- ]term (?:changes|fix|fixes|improvements|solutions?|remediation)\b/,
      /^(?:process|technical|documentation|tooling|monitoring|\w+\/\w+) improvements$/,
    ],
  ],
  [
    'factors',
    [
      /\b(?:root|proximate|underlying|probable|direct|immediate|primary|technical) caus(?:e|es|al)\b/,
      /\bcontribut(?:ing|ory|ed)\b/,
      /\bcontributors? (?:to|of) (?:the|this|our)\b/,
      /\b(?:five|5) why/,
      /^(?:the |incident |possible |likely )?(?:causes?|triggers?|faults?|causation|causal|reasons?|factors|culprit)\b/,
      /\btrigger(?:ed|ing)?(?: event)?s?$/,
      /\bcause of\b|\bcauses?$|\bcause analysis\b|\brca\b/,
      /^why (?:did|was|were|it|this|the)\b|^why$|^what (?:caused|triggered)\b/,
      /\b(?:failure|fault|cause|technical|incident|problem|in-depth) analysis\b/,
      /^(?:analysis|technical (?:details?|background|explanation)|what broke|the (?:bug|problem)|failure mode)\b/,
    ],
  ],
  [
    'detection',
    [
      /\bdetect(?:ion|ed|ing)?\b/,
      /^(?:discovery|alerting)\b/,
      /^how (?:did|was|were|we) .*\b(?:find|found|noticed?|discover(?:ed)?|learn(?:ed)?|know|aware)\b/,
    ],
  ],
  [
    'impact',
    [
      /\bimpact(?:s|ed)?\b|\baffected\b/,
      /^(?:fallout|consequences|ramifications|effects?|symptoms|blast radius|damage|scope|extent)\b/,
      /^(?:customer|user|business|service|public|private) (?:effects?|experience|services?)\b/,
      /\bconsequences$|\beffects? on\b/,
    ],
  ],
  [
    'learned',
    [
      /\blessons?\b|\blearn(?:ed|t|ings?)?\b/,
      /^(?:after[- ]action|post-?mortem analysis|insights|reflections?|retrospective|findings|discussion)\b/,
    ],
  ],
  [
    'fixed',
    [
      /\b(?:resolution|resolved|recovery|remediation|restoration|workarounds?)\b/,
      /\bmitigat(?:ions?|ed|ing)\b/,
      /^(?:the |our |final |temporary |permanent |applied |actual |short[- ]term |quick )?(?:fix(?:es)?|solutions?|repair|rollback|service restoration|clean-?\s?up)$/,
      /\bhow (?:did )?(?:we|it|this|the|was|were)\b.*\b(?:fix(?:ed)?|solved?|resolved?|mitigated?|recover(?:ed)?|repaired)\b/,
      /^(?:re)?solv(?:ing|ed)\b|^fixing\b/,
      /^(?:final message|close issue|closing|what (?:we did|was done|did we do))\b|\bfix(?:ed)? it\b/,
    ],
  ],
  [
    'summary',
    [
      /\b(?:summary|overview|abstract|synopsis|tl;?\s?dr|executive|in brief|in short|at a glance)\b/,
      /^what (?:has )?happen(?:ed|s)\b|^the incident$|^what (?:was|is) the (?:problem|issue|incident|outage)\b/,
      /^(?:incident |issue |problem |brief |short |event )?(?:description|statement|introduction|intro|initial message|open issue)\b/,
    ],
  ],
  [
    'accounts',
    [
      /^(?:(?:personal )?accounts?|(?:different )?perspectives?|narratives?|viewpoints?|interviews?|in their own words)$/,
    ],
  ],
];

/** Headings of how it was fixed or of what is still to do: actions where no other heading is and the text looks ahead. */
export const FIXED_OR_ACTIONS =
  /^(?:root causes? )?(?:remediations?|mitigations?|clean-?\s?up|fix(?:es)?|solutions?|resolution and next|(?:resolving|resolution|recovery|response|mitigating|mitigation) actions?)$/;

const ABOUT = '(?:(?:issue|incident|executive|outage|event|problem|general|brief|quick|short|high-level) )?';

/** Headings, folded, that never are a document's title: the names of parts, alone or of the incident. */
export const NO_TITLE = new RegExp(
  `^(?:key )?takeaways$|^${ABOUT}(?:summary|overview|description|details|metadata|timeline|impact|detection|background|context|introduction|abstract|resolution|recovery|mitigation)$|^(?:root causes?(?: analysis)?|contributing factors|resolution and recovery|what happened\\??|tl;?dr|lessons learn(?:ed|t)|action items?|next steps|follow-?ups?|(?:the )?causes?|what went (?:well|wrong|poorly)|status|dates?|authors?)$`,
);

/** Headings of what belongs to no part, wherever they stand. */
export const APART =
  /^(?:(?:useful|related|further|external|additional) )?(?:resources|links|references|reading)$|^(?:appendix|appendices|attachments|supporting (?:information|data|material)|glossary|acknowledge?ments|thanks|attendees|participants)\b/;

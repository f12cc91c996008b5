/** The verbs with which people begin what is to be done, as an order or as a plan: `Add an alert`, `Adding an alert`. */
const VERBS = `
  add adjust adopt alert allow apply ask assess audit automate avoid backport block bring build bump cap
  centrali[sz]e change check clarify clean communicate configure consider consolidate coordinate correct create
  cut decide decouple define delete deploy deprecate design detect determine develop disable discuss document
  drop educate eliminate enable encrypt enforce ensure escalate establish evaluate expand explore export expose
  extend file find finish fix follow formali[sz]e get give guard handle harden have identify implement improve
  include increase inform inspect install instrument introduce investigate isolate keep limit log look lower
  maintain make measure merge migrate mitigate modify monitor move notify open optimi[sz]e page patch pause
  perform pin plan prepare prevent prioriti[sz]e protect provide publish push put raise reach rebuild
  reconfigure reconsider redesign reduce re-?enable refactor reindex remove rename replace report require
  research resolve restore restrict revert review revise revisit revoke rework rewrite roll rotate run scale
  schedule secure send separate set share ship simplify split standardi[sz]e start stop streamline switch talk
  teach test throttle track train try tune turn understand update upgrade use validate verify warn work write
`;
const STEMS = VERBS.trim()
  .replace(/e(?=\s|$)/g, '(?:e|(?=ing))')
  .replace(/\s+/g, '|');
const ORDER = new RegExp(
  `^(?:(?:please|to|also|then|and) )*(?:(?:${STEMS})(?:[bdgmnpt]?ing)?|(?:better|more) \\w+)\\b`,
  'i',
);

const INTENT =
  /\b(?:should|will|must|need(?:s)? to|ha(?:s|ve) to|want to|going to|plan(?:ning|s)? to|intend to|looking (?:into|at)|ought to|to be|would like to|let's|consider|todo|(?:would|could|might) be (?:useful|helpful|good|nice|better|great|worth))\b|['’]ll\b|^(?:perhaps |maybe )?(?:we|you|they) (?:could|can|might)\b/i;
const NO_TASK =
  /^(?:\(|these\b|this (?:section|page|list|table|document)\b|the (?:following|items|actions|list|table)\b|below\b|here\b|see\b|for (?:more|details)\b|more (?:details|information)\b|as (?:this|these)\b|no\b|if you\b|thank|example|all action)/i;
const NO_ORDER =
  /^(?:the|a|an|this|that|these|those|it|its|we|i|he|she|they|there|our|in|on|at|as|if|when|while|after|before|since|because|due|although|however|during|with|from|by|for|of|some|many|most|all|both|also|then|finally|first|second|users?|regardless)\b/i;
/** Fewer letters say nothing. */
const FEWEST = 8;

// What was done since, told where things to do are: `We have added an alert`.
const SINCE =
  /^(?:[a-z]+, )?(?:we|i)(?:['’]ve| have)(?: (?:already|also|now|since|recently))* (?!been|had|seen|learn|got)[a-z]+(?:ed|ut|lt|nt|de)\b/i;
// What somebody is at: `We're adding an alert`.
const AT =
  /^(?:we|i)(?:['’]re|['’]m| are| am)(?: (?:also|now|currently|already))* (?!continuing)[a-z]+ing\b/i;
const MORE = /^(?:in addition|additionally|besides|also|furthermore|moreover|further|lastly|finally)\b/i;

/** Whether words add one more thing to do to a list above them. */
export const addsTask = (words: string): boolean =>
  MORE.test(words) && INTENT.test(words) && !/:$/.test(words);

/** Words that begin with a verb of things to do. */
export const isOrder = (words: string): boolean => ORDER.test(words) && words.split(' ').length > 1;

// A verb that nobody lists, and neither what happened nor what is: `Cap the queue`, not `Dana capped it`, `Teams are busy`.
const VERB_FIRST =
  /^[A-Z][a-z]+(?<!ed|ly|[^s]s) (?![a-z]+ed\b)(?!(?:[\w-]+ ){0,3}(?:is|are|was|were|has|had)\b)/;

/** Words of what is still to come: an order or an intention. */
export const looksAhead = (words: string): boolean =>
  isOrder(words) || INTENT.test(words) || (VERB_FIRST.test(words) && !NO_ORDER.test(words));

/** Whether a paragraph's words are themselves the thing to do: an order, an intention or a question to look into. */
export function isTask(words: string): boolean {
  if (words.length < FEWEST || /:$/.test(words) || NO_TASK.test(words)) return false;
  // `Monitoring: alert on disk space` is an order under a word that says what it is about.
  const order = words.replace(/^[A-Z][\w/ -]{2,40}: (?=\S)/, '');
  return (
    isOrder(order) ||
    INTENT.test(words) ||
    SINCE.test(words) ||
    AT.test(words) ||
    (VERB_FIRST.test(order) && !NO_ORDER.test(order)) ||
    /^[^.]{0,200}\?/.test(words)
  );
}

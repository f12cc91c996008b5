import { words } from '../words.ts';

const ADVERB =
  '(?:later|also|then|first|immediately|quickly|already|had|has|was|is|finally|eventually|correctly|manually|kindly|still)';
/** What only people do; what software does too (report, notice, restart) proves nothing. */
export const SAYS = new RegExp(
  `^,?(?: ${ADVERB}){0,2} (?:said|says|asked|asks|replied|suggested|suggests|mentioned|thought|thinks|reali[sz]ed|remembered|remembers|agreed|explained|wondered|recalled|believed|felt|guessed|proposed|volunteered|apologi[sz]ed|phoned|texted|messaged|woke up|offered to|admitted|was asleep|was on call|was on-call|was on leave|was on holiday|was on vacation|took over|handed over|acked|and I)\\b`,
);
/** What a person does and software may do too: enough behind a given name that is a word as well. */
export const DOES = new RegExp(
  `^,?(?: ${ADVERB}){0,2} (?:told|decided|knew|noticed|noted|went|came|called|messaged|pinged|wrote|typed|joined|joins|left|admitted|spotted|looked|investigated|paged|restarted|rolled|merged|deployed|reverted|acknowledged|confirmed|found|saw|fixed|opened|started|ran|tried|checked|turned|pushed|silenced|drained)\\b`,
);
export const TOLD_BEFORE =
  /(?:\b(?:[Ii]t was|paged|pinged|asked|told|called|phoned|emailed|messaged|texted|cc(?:'?d|:)?|thanks to|thank you|thanks|kudos to|shout-?out to|according to|hand(?:ed|ing)? (?:it |this |over |off )*to|hand-?(?:over|off) (?:to|from)|assigned to|escalated to|reported by|written by|reviewed by|approved by|merged by|fixed by|led by|told by|spotted by|suggested by|proposed by|acknowledged by|acked by|debugged by|silenced by|declared by|run by|deployed by|authored by|owned by|paired with|spoke (?:to|with)|talked (?:to|with)|together with|woke(?: up)?|interviewed|ask|page|ping|contact|credit to|on behalf of|help of|help from|owner is|owner was|on-?call was|on-?call is|commander was|dear|hi|hello|hey) |\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Monsieur|Madame|Sr|Sra)\.? )$/i;
export const TITLE_BEFORE = /\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Monsieur|Madame|Sr|Sra)\.? $/;
/** Software and firms, which say and decide as people do. */
export const PRODUCTS = words(`
  jenkins travis django kafka grafana prometheus alertmanager pagerduty kubernetes slack github gitlab jira confluence terraform ansible
  docker redis postgres postgresql mysql mongodb nginx apache envoy istio linkerd consul vault nomad datadog sentry
  splunk kibana elasticsearch logstash fluentd jaeger zipkin aws azure google amazon microsoft cloudflare fastly akamai
  chaos simian stripe twilio sendgrid mailgun okta auth0 oracle cassandra spark hadoop airflow argo flux helm linux ubuntu debian
  windows chrome firefox safari android iphone java python node ruby rails django laravel spring react angular vue
  zookeeper rabbitmq celery sidekiq statuspage opsgenie victorops zendesk intercom salesforce hubspot shopify
  paypal adyen klarna visa mastercard netflix meta facebook apple openai anthropic heroku vercel netlify fly
`);
/** Words that begin sentences, headings and columns. */
export const OPENERS = words(`
  customer customers support engineering operations management product security platform infrastructure
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december easter christmas monitoring alerting users clients everyone nobody someone somebody they we he
  she it you i this that these those there the a an and but or if when while after before since because although however
  then later also meanwhile finally first second third next once now today yesterday tomorrow at in on by for from to of
  with without during until no not one two three all some many most several other another each every both neither
  due status type priority ticket date deadline eta done notes
  who what which where why how our their his her its my your as so than do did does let
  summary impact timeline detection resolution mitigation action actions owner status team service services incident
  postmortem root cause lessons notes deploy deployment rollback release server database cluster api
  european american british german french spanish dutch english international
`);
/** Nouns behind a word that make a thing of it: "Grace period", "Jordan time". */
export const THINGS =
  /^ (?:period|time|periods|times|server|servers|service|cluster|database|api|app|team|framework|library|region|office|data ?cent(?:er|re)|street|avenue|road|bridge|city|island|county|school|university|project|pipeline|job|build|release|container|image|plugin|client|driver|kernel|sdk|pod|node|stack|migration|queue|topic|table|index|operator|controller|gem|notebook|notebooks|model|metrics|zone|standard|airport)\b/i;

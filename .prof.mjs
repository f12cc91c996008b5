var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/redaction/finders/accounts.ts
var accounts_exports = {};
__export(accounts_exports, {
  accounts: () => accounts
});
var IBAN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g;
var CARD = /(?<![\w.-])(?:[3-6]\d{3}|2[2-7]\d\d)(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\w-]|\.\d)|(?<![\w.-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\w-])/g;
var MASKED_CARD = /(?<![\w.-])(?:\d{4}[ -]?)(?:[*xX•]{2,4}[\d*xX•]{0,2}[ -]?){2}\d{4}(?!\w)/g;
var PROVIDER_IDS = /(?<![\w-])(?:cus|acct|sub|pi|ch|in|pm|card|seti|cs|re|txn|po|tr|prod|price|ba|src|mandate)_(?:live_|test_)?(?=\w*\d)[A-Za-z0-9]{10,}(?!\w)/g;
var SOCIAL = /(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])/g;
var ARN = /(?<=\barn:aws[\w-]*:[\w-]*:[\w-]*:)\d{12}(?=:)|(?<![\w.-])\d{12}(?=\.dkr\.ecr\.)/g;
var NUMBER = "(?:[ \\t_-]*(?:number|num|no\\.?|nr\\.?|ids?|#|code|ref(?:erence)?))";
var IS = "[ \\t]*(?:[:=#(]|is|was|ending(?: in)?|with|of)?[ \\t]*[\"'`(#]?$";
var SAID = new RegExp(
  `(?<![\\w-])(?:(?:bank|aws|gcp|azure|customer|user|client|savings|billing|merchant|checking)[ _-]?)?(?:accounts?|acct\\.?|a\\/c|konto|kontonummer|kundennummer|vertragsnummer|iban|bic|swift|sort code|routing number|ssn|social security|passport|driving licen[cs]e|tax id|vat|ust-?id|mandate|policy|contract|membership|subscription|subscriber|patient|tenant|merchant|debtor|creditor|loyalty card|card|siren|siret|nhs|bsb|abn|ein)${NUMBER}?${IS}`,
  "i"
);
var WITH_NUMBER = new RegExp(
  `(?<![\\w-])(?:customers?|clients?|users?|members?|orders?|invoices?|employees?|staff|vendors?|suppliers?|shipments?|parcels?|payments?|bookings?|reservations?|payouts?|refunds?|Kunden?|Rechnungs?)${NUMBER}${IS}|(?<![\\w-])(?:customer|user|client|member|subscriber|patient)[ \\t]+#?$`,
  "i"
);
var LETTERS_BEFORE = /(?<![A-Za-z0-9])[A-Z]{1,4}[ -]?$/;
var DIGITS = /\d[\dA-Z]*(?:[ -]?\d[\dA-Z]*){0,6}(?![\w%]|[.,:]\d)/y;
var accounts = {
  kinds: ["account"],
  *find(text) {
    for (const { index, 0: found } of text.matchAll(IBAN)) if (isIban(found)) yield match(index, found);
    for (const { index, 0: found } of text.matchAll(CARD)) if (isCard(found)) yield match(index, found);
    const cloud = /\barn:aws|\.dkr\.ecr\./.test(text) ? [ARN] : [];
    const provider = /_[A-Za-z0-9]{10}/.test(text) ? [PROVIDER_IDS] : [];
    for (const pattern of [MASKED_CARD, SOCIAL, ...cloud, ...provider]) {
      for (const { index, 0: found } of text.matchAll(pattern)) yield match(index, found);
    }
    for (const { index, 0: run } of text.matchAll(/\d+/g)) {
      if (!/[A-Za-z \t#("'`=:.]$|[A-Z]-$/.test(text.slice(Math.max(0, index - 2), index))) continue;
      DIGITS.lastIndex = index;
      const digits = DIGITS.exec(text)?.[0] ?? run;
      if (digits.length < 4) continue;
      const letters = LETTERS_BEFORE.exec(text.slice(Math.max(0, index - 6), index))?.[0] ?? "";
      const from = index - letters.length;
      if (/[\w.,:-]/.test(text.charAt(from - 1))) continue;
      const before = text.slice(Math.max(0, from - 44), from);
      if (!/[A-Za-z.:#=("'`][ \t#("'`]*$/.test(before)) continue;
      if ((SAID.test(before) || WITH_NUMBER.test(before)) && isNumber(letters + digits, before))
        yield match(from, letters + digits);
    }
  }
};
var match = (from, found) => ({ kind: "account", from, to: from + found.length });
var isNumber = (found, whole) => {
  const digits = found.replace(/\D/g, "").length;
  if (/ending/i.test(whole)) return digits >= 4;
  return digits >= 4 && !/^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?$/.test(found) && !/\d{4}-\d\d-\d\d/.test(found) && !/^\d+ ?(?:ms|s|min|h|MB|GB|kB)$/i.test(found);
};
function isIban(found) {
  const iban = found.replaceAll(" ", "");
  if (iban.length < 15 || iban.length > 34) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1 || found.includes(" ") && /^(?:AT|BE|CH|CZ|DE|DK|ES|FI|FR|GB|GR|HU|IE|IT|LU|NL|NO|PL|PT|SE)/.test(iban);
}
function isCard(found) {
  const digits = found.replace(/\D/g, "");
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0 || /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/.test(found);
}

// src/redaction/finders/addresses.ts
var addresses_exports = {};
__export(addresses_exports, {
  addresses: () => addresses,
  isIpv6: () => isIpv6
});
var OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
var DOT = "(?:\\.|\\[\\.\\]|\\(\\.\\)|\\[dot\\])";
var IPV4 = new RegExp(
  `(?:${OCTET}${DOT}){3}${OCTET}(?:\\/\\d{1,2}(?!\\d|[./]\\d))?(?![\\d]|\\.\\d|[\\w]*_)|(?:${OCTET}\\.){3}[xX*](?![\\w.]*\\w)|(?:${OCTET}\\.){2}[xX*]\\.[xX*](?![\\w.]*\\w)|${OCTET}\\.${OCTET}(?:\\.${OCTET})?\\/(?:8|1[0-9]|2[0-4])(?![\\d./])`,
  "y"
);
var DOTTED = /\d(?:\.|\[\.\]|\(\.\)|\[dot\]|\/)[\dxX*]/g;
var VERSION_BEFORE = /(?:\bv|\bversion[s]?\s*[:=]?\s*|\bver\.?\s*|\breleases?\s*|\bbuild\s*|\bfirmware\s*|\btag(?:ged)?\s*|\b(?:driver|kernel|client|agent|sdk|library|package|plugin|chart|module|runtime|app|browser|chrome|chromium|edge|firefox|safari|windows|macos|ios|android|java|jdk|oracle|postgresql|mysql|mariadb|openssl|nginx|python|ruby|terraform|kubernetes|elasticsearch|redis|kafka)\s+|[a-z]\/|[a-z]-|@|==|~=|>=|<=|\^|§\s*|\bsections?\s+|\bchapter\s+|\boid\s+)[`"'v]{0,2}$/i;
var NOBODYS = /^(?:127(?:\.\d+){3}|0\.0\.0\.0|255\.255\.255(?:\.\d+)?|255(?:\.\d+){3})(?:\/\d+)?$/;
var IPV6 = /(?:[0-9a-fA-F]{0,4}:){2,8}(?:[0-9a-fA-F]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?:%[\w.-]{1,16})?(?:\/\d{1,3})?(?![\w:])/y;
var MAC = /(?:[0-9a-fA-F]{2}([:-])(?:[0-9a-fA-F]{2}\1){4}(?:[0-9a-fA-F]{2}\1[0-9a-fA-F]{2}\1)?[0-9a-fA-F]{2}|(?:[0-9a-fA-F]{4}\.){2}[0-9a-fA-F]{4})(?![\w:-])/y;
var SIGNS = /:[0-9a-fA-F]{0,4}:|-[0-9a-fA-F]{2}-|\.[0-9a-fA-F]{4}\./g;
var addresses = {
  kinds: ["address"],
  *find(text) {
    let past = 0;
    for (const { index: hit } of text.matchAll(DOTTED)) {
      if (hit < past) continue;
      let from = hit;
      while (isDigit(text.charCodeAt(from - 1))) from--;
      if (/[\w.]/.test(text.charAt(from - 1))) continue;
      IPV4.lastIndex = from;
      const found = IPV4.exec(text)?.[0];
      if (found === void 0) continue;
      past = from + found.length;
      if (!NOBODYS.test(found) && !isVersion(text, from, found)) yield match2(from, found);
    }
    past = 0;
    for (const { index: hit } of text.matchAll(SIGNS)) {
      if (hit < past) continue;
      let from = hit;
      while (isHex(text.charCodeAt(from - 1)) && hit - from < 5) from--;
      if (/[\w:.-]/.test(text.charAt(from - 1))) continue;
      MAC.lastIndex = from;
      IPV6.lastIndex = from;
      const found = MAC.exec(text)?.[0] ?? IPV6.exec(text)?.[0];
      if (found === void 0) continue;
      past = from + found.length;
      if (!found.includes("::") && found.split(":").length < 8 ? isMac(found) : isIpv6(found))
        yield match2(from, found);
    }
  }
};
var isMac = (found) => /^[0-9a-fA-F]{2}[:-]|^[0-9a-fA-F]{4}\./.test(found) && /^(?:[0-9a-fA-F]{2}[:-]){5}|\./.test(found);
var isDigit = (code) => code >= 48 && code <= 57;
var isHex = (code) => isDigit(code) || code >= 97 && code <= 102 || code >= 65 && code <= 70;
var match2 = (from, found) => ({ kind: "address", from, to: from + found.length });
function isVersion(text, index, found) {
  if (found.includes("/")) return false;
  if (/^(?:\.(?:jar|zip|tar|tgz|gz|deb|rpm|exe|msi|whl|dmg)\b|-(?:alpha|beta|rc|snapshot|r\d|\d+\b|ubuntu|debian))/i.test(
    text.slice(index + found.length, index + found.length + 12)
  ))
    return true;
  const before = text.slice(Math.max(0, index - 24), index);
  return VERSION_BEFORE.test(before) && !/:\/\/$/.test(before);
}
function isIpv6(given) {
  const address = given.replace(/[%/].*$/, "");
  if (address === "::" || address === "::1") return false;
  const parts = address.split("::");
  if (parts.length > 2) return false;
  const groups = parts.flatMap((part) => part === "" ? [] : part.split(":"));
  if (groups.some((group) => group === "")) return false;
  const count = groups.length + (groups.at(-1)?.includes(".") ? 1 : 0);
  if (parts.length === 1) return count === 8;
  if (count > 7) return false;
  return /\d/.test(address) && (groups.length >= 2 || given.includes("/") || /^(?:f[cdef]|2)/i.test(address));
}

// src/redaction/finders/emails.ts
var emails_exports = {};
__export(emails_exports, {
  emails: () => emails
});

// src/redaction/finders/finder.ts
function* hitsOf(text, pattern, kind) {
  for (const hit of text.matchAll(pattern)) {
    const [from, to] = hit.indices?.groups?.["it"] ?? [hit.index, hit.index + hit[0].length];
    yield { kind, from, to };
  }
}

// src/redaction/words.ts
var words = (text) => new Set(text.split(/\s+/).filter(Boolean));

// src/redaction/finders/public-hosts.ts
var WELL_KNOWN = words(`
  github.com githubusercontent.com github.io githubstatus.com gitlab.com bitbucket.org stackoverflow.com stackexchange.com
  serverfault.com wikipedia.org wikimedia.org ietf.org rfc-editor.org w3.org whatwg.org iana.org iso.org ieee.org nist.gov
  cve.org mitre.org kubernetes.io k8s.io helm.sh docker.com docker.io quay.io ghcr.io gcr.io npmjs.com npmjs.org pypi.org
  python.org nodejs.org golang.org go.dev rust-lang.org crates.io docs.rs ruby-lang.org rubygems.org php.net java.com
  oracle.com openjdk.org maven.org apache.org cncf.io linux.org kernel.org debian.org ubuntu.com redhat.com fedoraproject.org
  archlinux.org alpinelinux.org postgresql.org mysql.com mariadb.org mongodb.com redis.io redis.com sqlite.org elastic.co
  prometheus.io grafana.com opentelemetry.io jaegertracing.io envoyproxy.io istio.io nginx.org nginx.com haproxy.org
  hashicorp.com terraform.io ansible.com puppet.com microsoft.com azure.com windows.com google.com googleapis.com
  cloud.google.com android.com youtube.com amazon.com aws.amazon.com amazonaws.com cloudflare.com cloudflarestatus.com
  fastly.com akamai.com letsencrypt.org slack.com pagerduty.com atlassian.com atlassian.net datadoghq.com sentry.io
  newrelic.com statuspage.io stripe.com twilio.com sendgrid.com twitter.com x.com facebook.com linkedin.com medium.com
  reddit.com news.ycombinator.com zoom.us mozilla.org developer.mozilla.org chromium.org web.dev dora.dev sre.google
  sre.google.com jenkins.io travis-ci.org travis-ci.com circleci.com discord.com discordapp.com readthedocs.io
  readthedocs.org jupyter.org mybinder.org example.com example.org example.net schema.org json-schema.org yaml.org
  semver.org openapis.org graphql.org grpc.io vuejs.org reactjs.org react.dev angular.io typescriptlang.org eslint.org
  esbuild.github.io socket.io asp.net apple.com hackmd.io jfrog.com gitter.im matrix.org matrix.to bugzilla.org gnu.org perl.org
  sourceforge.net launchpad.net freedesktop.org opensource.org creativecommons.org
`);
var RENTED = /\.(?:amazonaws\.com|cloudfront\.net|azure\.com|windows\.net|azurewebsites\.net|googleapis\.com|atlassian\.net|slack\.com|pagerduty\.com|datadoghq\.com|sentry\.io|github\.io|readthedocs\.io|zoom\.us|statuspage\.io|docker\.io|gcr\.io|example\.(?:com|org|net)|redis\.com|mongodb\.net|elastic\.co|grafana\.com|grafana\.net)$/;
var PUBLIC_LABELS = /^(?:www|docs?|api|status|blog|support|help|developer|developers|dev|learn|cloud|console|registry|hub|raw|gist|download|downloads|wiki|en|de|aws|sts|s3|ec2|iam|rds|sqs|sns|storage|bugs|issues|forum|community|cdn|static|deb|security|news|app|events|hooks|health|packages|pkg|lists|archive|tools|datatracker|cve|nvd|secure|mail|access|kb|trust|management|accounts?|admin|my|login|portal|compute|www-\w+|[a-z]{2}(?:-[a-z]+)+-\d)$/;
function isWellKnown(host) {
  const labels = host.toLowerCase().replace(/\.$/, "").split(".");
  for (let take = 2; take <= Math.min(3, labels.length); take++) {
    if (!WELL_KNOWN.has(labels.slice(-take).join("."))) continue;
    const own = labels.slice(0, -take);
    return !RENTED.test(host.toLowerCase()) || own.every((label) => PUBLIC_LABELS.test(label)) && !/example\.(?:com|org|net)$/.test(host) && own.length > 0;
  }
  return false;
}

// src/redaction/finders/emails.ts
var LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]+$/u;
var QUOTED = /"[^"\n]{1,64}"$/;
var DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?\.)+(?:[\p{L}]{2,24}|xn--[\w-]{2,40})(?![\p{L}\p{N}])|^\[[\d.a-fA-F:IPv]{3,60}\]/u;
var FILES = /\.(?:png|jpe?g|gif|svg|webp|ico|pdf|css|js|ts|tsx|map|zip|gz|tgz)$/i;
var AT = "(?:[[({<]\\s{0,2}(?:at|\xE4t|@)\\s{0,2}[\\])}>]|&#64;|&commat;|%40|\uFF20)";
var DOT2 = "(?:\\s{0,2}[[({<]\\s{0,2}(?:dot|punkt|\\.)\\s{0,2}[\\])}>]\\s{0,2}|\\.|\\s(?:dot|DOT|punkt)\\s)";
var WRITTEN_OUT = new RegExp(
  `(?<![\\w.+-])[\\w.+-]{1,64}\\s{0,2}${AT}\\s{0,2}[\\w-]{1,63}(?:${DOT2}[\\w-]{2,63}){1,4}`,
  "giu"
);
var SPOKEN = /(?<![\w.+-])[\w.+-]{1,64}(?:\s(?:dot|DOT)\s[\w-]{1,63}){0,2}\s(?:at|AT)\s[\w-]{1,63}(?:\s(?:dot|DOT)\s[\w-]{1,63}){0,3}\s(?:dot|DOT)\s(?:com|net|org|io|de|eu|uk|fr|nl|ch|at|dev|app|co|info|example|test|edu|gov|internal)\b/g;
var MAY_BE_WRITTEN_OUT = /[[({<]\s{0,2}(?:at|ät|@)|&#64;|&commat;|%40|＠|\sdot\s/i;
var emails = {
  kinds: ["e-mail"],
  *find(text) {
    for (let at2 = text.indexOf("@"); at2 >= 0; at2 = text.indexOf("@", at2 + 1)) {
      const match6 = around(text, at2);
      if (match6) yield match6;
    }
    if (MAY_BE_WRITTEN_OUT.test(text)) {
      yield* hitsOf(text, WRITTEN_OUT, "e-mail");
      yield* hitsOf(text, SPOKEN, "e-mail");
    }
  }
};
function around(text, at2) {
  const domain = DOMAIN.exec(text.slice(at2 + 1, at2 + 256))?.[0];
  if (!domain || FILES.test(domain)) return null;
  const before = text.slice(Math.max(0, at2 - 66), at2);
  const given = QUOTED.exec(before)?.[0] ?? LOCAL.exec(before)?.[0];
  const local = given?.replace(/^(?:mailto:|[.!#$%&'*+/=?^{|}~-]+)/u, "").replace(/^.*\/\//u, "");
  if (!local) return null;
  const port = text.charAt(at2 + 1 + domain.length) === ":";
  if (local === "git" && (port || isWellKnown(domain))) return null;
  return { kind: "e-mail", from: at2 - local.length, to: at2 + 1 + domain.length };
}

// src/redaction/finders/handles.ts
var handles_exports = {};
__export(handles_exports, {
  handles: () => handles
});

// src/redaction/given-names.ts
var GIVEN_NAMES = words(`
  aaron abdul abdullah abigail adam adrian adriana aditi aditya adele agnes agnieszka ahmad ahmed aiko aisha akash akira
  alan alba albert alberto alejandra alejandro aleksandra aleksander alena alessandro alessandra alex alexander alexandra
  alexandre alexei alexis alfonso alfred ali alice alicia alina alison allison alma alok alvaro alyssa amal amanda amara
  amber amelia amelie amina amir amira amit amy ana anais anand anastasia anders andre andrea andreas andrei andres andrew
  andrey andrzej andy angela angelika anil anita anja anjali anke ann anna annabel anne annette annika anouk anthony antje
  anton antonia antonio anurag aoife arash ariel arjun arnaud arne arthur arturo arun arvind asha ashley ashok asma astrid
  atsuko audrey aurelie aurora ayaan ayesha aylin ayse ayumi axel barbara barry bartosz basti bastian beata beatrice
  beatriz ben benedikt benjamin benoit bernard bernd bertrand beth bettina bianca bilal birgit bjorn bj\xF6rn bogdan boris
  brad bradley brandon brenda brendan brett brian bridget brigitte britta bruce bruno bryan caitlin camila camille carla
  carlo carlos carmen carol carole carolin carolina caroline carsten catalina caterina catherine cathy cecilia cedric
  celia celine cem cemal chandra chantal charles charlie charlotte chen chiara chiamaka chidi chinedu chloe chris
  christelle christiane christina christine christoph christophe christopher chukwu ciara cindy claire clara claudia
  claus clemens clement colette colin colleen conor constance corinna corinne cornelia courtney craig cristian cristina
  curtis cynthia cyril damian damien dan dana daniel daniela daniele danielle danny daphne daria dariusz darren dave david
  davide deborah debbie deepa deepak deepika denis denise dennis derek deniz derya diana diane didier diego dieter dilip
  dimitri dinesh dirk divya dmitri dmitry dominic dominik dominique donald donna dora doris dorota dorothea dorothy doug
  douglas duncan dylan ebony ebru edgar edith eduardo edward edwin efe egor eileen ekaterina elaine elena eleanor elias
  elif elisa elisabeth elizabeth elke ella ellen elliot eloise elsa elvira emanuel emeka emil emilia emilie emily emine
  emma emmanuel emre enrico enrique erhan eric erica erik erika erin ernesto ernst esra esther ethan eugene eva evan eve
  evelyn fabian fabien fabio fabrice farah farid fatima fatma federica federico felicia felicity feng fernanda fernando
  filip fiona flavia florian francesca francesco francis francisco francois fran\xE7ois franz frederic frederik frieda friedrich fumiko
  gabriel gabriela gabriele gareth gary gavin geert gemma geoff geoffrey george georg georges gerald gerard gerd gerhard
  gianluca gianni gilbert gilles gina giorgio giovanni girish gisela giulia giuseppe gloria goran gordon grzegorz greg
  gregor gregory greta grigori guido guillaume guillermo gunnar gunter g\xFCnter gustavo guy g\xF6khan hakan halil hamid hanna
  hannah hannes hans harald hari harold harriet harry harsh hasan hassan haruki haruka hauke heather hector heidi heike
  heinrich heinz helen helena helene helga helmut hendrik henning henri henrik henry herbert hermann hideo hilary hilde
  hiroshi hiroko holger hossein huan hubert hui hussein hye ian ibrahim ida ignacio igor ikram ilse imran ines inga inge
  ingo ingrid ioana irene irina isaac isabel isabella isabelle ishaan ismail ivan ivana jaap jack jackie jacob jacqueline
  jacques jae jaime jake jakob jakub james jamie jamila jan jana jane janet janice janina janine jaroslav jasmin jasmina
  jason javier jay jean jeanne jeff jeffrey jenna jennifer jenny jens jeremy jerome jerry jesper jesse jessica jesus jia
  jill jim jimmy jin jing joachim joan joanna joao jo\xE3o joaquin jochen jodie joe joel joern johan johann johanna johannes john
  johnny jon jonas jonathan joost jorg j\xF6rg jorge jose jos\xE9 josef joseph josephine joshua josie joyce juan juana judith jukka
  jules julia julian juliana julie julien juliette julio jun jung j\xFCrgen jurgen justin justyna kamal kamil kamila karan
  karen karin karina karl karla karolina karsten kasper katarina katarzyna kate katharina katherine kathleen kathrin
  kathryn kathy katie katja katrin kavita kazuki kei keiko keith kelly kemal ken kenichi kenji kenneth kenta kerstin kevin
  khadija khalid kiara kim kimberly kiran kirsten kirill klara klaus konrad konstantin kourosh krishna kristen kristian
  kristin kristina kristof krzysztof kumar kurt kwame kyle kyung lakshmi lara larissa larry lars laszlo l\xE1szl\xF3 latoya laura
  lauren laurence laurent laurie lea leah leander leif leila lena lennart leo leon leona leonard leonardo leonie leopold
  lesley leslie leticia li liam lian lidia lili lilian liliana lina linda lindsay lindsey ling linnea linus lionel lisa
  livia liz lorena lorenz lorenzo loretta lothar lotte louis louisa louise luca lucas lucia lucian luciana lucie lucy
  ludovic ludwig luigi luis luisa lukas lukasz \u0142ukasz luke lutz lydia lynn maciej madeleine magda magdalena magnus mahdi mahmoud
  mai maja makoto malcolm malik malte mandy manfred manish manuel manuela mara marc marcel marcelo marcin marco marcos marcus
  marek margaret margarita margot marguerite maria mariam marian mariana marianne marie marija marika marina mario marion
  marisa marius marjorie marko markus marlene marta martha marthe martina mary maryam masha masako mateo mateusz mathias
  mathieu mathilde matilda matt matteo matthew matthias matthieu maureen maurice mauro max maxime maximilian maya mayumi
  megan mehmet mei meike melanie melinda melissa mercedes meredith merle michael michaela michal michel michele michelle
  michiko miguel mikael mike mikhail milan milena milos mina ming mira miranda mireille miriam miroslav mohamed mohammad
  mohammed mohan molly mona monica monika monique moritz morten muhammad murat mustafa nabil nadia nadine nadja naoki naomi
  nancy narges natalia natalie natasha nathalie nathan nathaniel neha neil nele nelson ngozi nguyen nia niall niamh nicholas
  nick nico nicola nicolas nicole niels nikhil nikita nikolai nikolaus nikos nils nina nisha nitin nnamdi nora norbert noriko
  norma nuno obinna ola olaf ole oleg oleksandr olena olga oliver olivia olivier omar oscar oskar osman otto owen oya \xF6zge
  pablo padma pamela paola paolo parisa pascale patricia patrice patrick patrik patrizia paul paula paulina pauline paulo
  pavel pawel pedro peggy penelope per peter petra philip philipp philippa philippe phil phillip phoebe piet pierre pieter
  piotr pooja pradeep pranav prakash prashant pratik priscilla priya priyanka przemek rachel radek radoslaw rafael rahul
  rainer raj rajesh rajiv ralf ralph ramesh ramon ramona rania raphael raquel rashid raul ravi raymond rebecca regina reiko
  reinhard reinhold renata renate rene renee rhys ricardo riccardo richard rick rikke rita rob robert roberta roberto rocio
  roderick rodrigo rodney roger rohan rohit roland rolf roman romain ron ronald ronja rosa rosalie rosemary ross roxana
  roy ruben rudi rudolf rui rupert russell ruth ryan sabine sabrina sadia saeed sahar said salma salvador sam samantha
  samir samuel sandeep sandra sanjay sanne santiago santosh sara sarah sascha satoshi saskia saurabh scott sean sebastian
  sebastien selin selma serena serge sergei sergey sergio seth shane shannon sharon sheila shinji shirley shreya shu
  sibylle sigrid silke silvia simon simona simone siobhan sina sinead slavko slobodan snezana sofia sofie soledad solveig
  sonia sonja sophia sophie s\xF6ren sriram stacy stan stanislav stefan stefania stefanie steffen stella stephan stephane
  stephanie stephen steve steven stuart sukhdeep sunil suresh susan susana susanna susanne suzanne sven svenja svetlana
  sybille sylvia sylvie tadeusz tahir takashi takeshi tamar tamara tanja tanya tariq tatiana tatjana tatsuya ted teresa
  terence terry thea theodor theresa therese thierry thilo thomas thorsten tiago tiffany tilman tim timo timothy tina
  tobias todd tom tomas tomasz tomek tommy toni tony torben torsten tracy travis tricia trevor tristan tuan tunde tyrone
  udo ulf uli ulrich ulrike umar umut ursula ute uwe valentin valentina valerie valeria vanessa vasily vera verena veronica
  veronika victoria vijay vikram viktor viktoria vincent vincenzo viola viktorija virginie vishal vito vivek vivian vladimir
  volker waltraud walter wanda wei wendy werner wiebke wilfried wilhelm will william willem wolfgang wojciech xavier xiao xin
  yan yang yannick yara yasmin yasmine yasuko yelena yi yolanda yuan yuki yulia yuri yusuf yvette yvonne zahra zainab zeynep
  zhang zoe zofia zoltan zuzana
  jamal malik mehdi omid reza farhad shirin babak kofi kwabena abena abiodun adebayo folake femi yetunde tendai thabo sipho
  lindiwe nomsa zanele kagiso wanjiru kamau achieng otieno njeri musa yakubu linh minh hung trang thuy duc minjun seoyeon
  jiwoo jihoon hyun sung sakura yui shota daiki ryota tomoko keisuke yosuke xiaoming fang lei qiang yong zhiwei haoran
  sanjana tanvi ishita kabir manoj naveen praveen sathish senthil srinivas venkat vinod gaurav mayank mukesh pankaj sachin
  siddharth swati shweta ankit ankita akshay karthik kartik harish bohdan taras mykola oksana yaroslav zdenek vaclav jiri
  petr lenka matej ondrej jelena dragan marija ivo janis andris sigurd torbjorn asger mette freja signe kjell pekka juhani
  aino eero jari antti giannis yannis kostas eleni dimitra stavros burak kerem selim tolga onur ozan pinar sibel gizem
  merve ece defne orhan okan volkan karim khaled layla nour youssef yousef tarek walid ziad rami hisham huda ximena pilar
  iker ainhoa thiago luiz vitor noah ava mia aubrey addison skylar hailey kaylee kylie jayden aiden kayla kelsey whitney
  brittany tara stacey gail joanne marilyn beverly rhonda darlene jeanette dwight leroy clarence wesley clifford calvin
  clyde floyd stewart nathalia siobh\xE1n bj\xF6rn zo\xEB chlo\xE9 ren\xE9 andr\xE9 h\xE9l\xE8ne j\xE9r\xF4me mar\xEDa jos\xE9 jes\xFAs andr\xE9s
`);
var EITHER_WAY = words(`
  ada alma amber angel ann april archer art ash asha aurora august austin autumn axel barry basil beau bill bishop blaze
  bob bond brook bruno buck buddy carol case cash celeste chad chance charity chase chelsea chip chuck clay cliff cole
  constance cooper crystal curt dale dallas dash dawn dean delta destiny dora drew duke dusty earl eden elm ember eve
  faith felicity fern flora frank gale gene ginger glen glenn grace grant guy han harmony harry hazel heath helena heather
  holly hope hugo hunter iris ivy jack jade jan jasmine jasper jay jean jenny jersey jewel jet jordan joy judge julia july
  june kai ken kerry king kit lance lane lark laurel leaf lee leo leon liberty lily lincoln linus logan london lorenz lou
  loyal lucky luna major marina mark marshal martin mason max may mercedes mercy merit miles mina mint misty moe nat neo
  nick nova oak oliver olive opal otto page paige pan paris parker pat patience pearl penny perry petal phoenix pierce
  piper pip poppy porter preston prince quinn rain raven ray reed reef rex rich rick river rob robin rod roman rose rosemary
  rowan ruby rusty ruth sage said sally sandy sasha saul savannah scout senna sergeant shelby sharp sia sky skip sonny sol
  spencer star stella sterling stone storm sue summer sunny sydney tad tanner taylor teddy terry theo toby tripp travis troy tucker
  turner tyler ty van vance vera victor vie viola violet virginia wade walker ward wayne webb west will willow win winter
  wolf woody wren yang yi zen zion li min an so do my le ling lin hui shu in per ole ute may ola toni rosa milan florence
  sofia victoria alexandria adelaide kingston darwin jackson washington madison georgia jersey carolina
  django pascal ruby julia java perl haskell elm crystal dart kotlin julian jupyter cassandra athena apollo hermes artemis
  atlas ceres mercury venus mars jupiter saturn thor loki odin freya zeus hera iris argus janus
`);

// src/redaction/finders/handles.ts
var NO_HANDLES = words(`
  media import charset supports keyframes layer container font-face page property namespace counter-style scope tailwind
  apply screen include mixin extend use forward if else for each while function return debug warn error
  param params returns throws throw type typedef template deprecated since see link author version example internal
  override override-method public private protected readonly abstract class interface enum module callback event fires
  listens todo ignore inheritdoc license description default async generator yields
  classmethod staticmethod dataclass decorator property abstractmethod contextmanager lru_cache cache cached_property
  wraps pytest mock patch fixture parametrize app router route get post put delete head options task shared_task celery
  property override final overload bean autowired component service repository controller transactional test before after
  beforeeach aftereach nullable notnull nonnull inject provides singleton entity table column id data value getter setter
  builder slf4j entitymanager query param requestmapping scheduled async retryable cacheable
  here channel everyone all group room team latest next beta alpha canary rc main master head dev stable edge nightly
  ts ts-ignore ts-expect-error ts-nocheck jsx jest vitest types babel angular vue nestjs aws-sdk octokit sentry
  username user name handle someone you me anyone mention example localhost
  timestamp version log message level fields metadata source host time date
`);
var HANDLE = /(?<![\p{L}\p{N}_@.$/+&=`%\]>-]|`[^`\n]{0,40})@([A-Za-z_][A-Za-z0-9_]{0,38}(?:[.-][A-Za-z0-9_]+)*)(?![\w@]|[-.]\w|\/[\w-]|\()/gu;
var KNOWN_IN_CODE = /(?<=`)@([a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*)(?=`)/g;
var MENTION = /<@!?[A-Z0-9]{8,20}(?:\|[^>\n]{1,40})?>|<@&?\d{15,20}>/g;
var PROFILE = /(?<=\b(?:github|gitlab|twitter|x|linkedin|facebook|instagram|keybase)\.com\/(?:in\/|u\/)?)@?[A-Za-z][\w-]{2,38}(?=[\s)\]>"'.,;]|$)/g;
var SITES = words(
  "issues pull pulls features pricing about login explore marketplace settings orgs search status security enterprise blog"
);
var handles = {
  kinds: ["handle"],
  *find(text, names) {
    if (text.includes("@")) {
      for (const { index, 0: found, 1: name = "" } of text.matchAll(HANDLE)) {
        const trimmed = name.replace(/[._-]+$/, "");
        if (isHandle(trimmed) && !names.isRole(trimmed) && !names.isKept(trimmed)) {
          yield { kind: "handle", from: index, to: index + found.length - (name.length - trimmed.length) };
        }
      }
      for (const { index, 0: found, 1: name = "" } of text.matchAll(KNOWN_IN_CODE)) {
        if (isHandle(name) && !names.isRole(name))
          yield { kind: "handle", from: index, to: index + found.length };
      }
      for (const { index, 0: found } of text.matchAll(MENTION))
        yield { kind: "handle", from: index, to: index + found.length };
    }
    if (text.includes(".com/")) {
      for (const { index, 0: found } of text.matchAll(PROFILE)) {
        if (!SITES.has(found.toLowerCase())) yield { kind: "handle", from: index, to: index + found.length };
      }
    }
  }
};
function isHandle(name) {
  const folded = name.toLowerCase();
  if (NO_HANDLES.has(folded) || NO_HANDLES.has(folded.split(".")[0] ?? "") || name.length < 2) return false;
  if (/^v?\d/.test(folded) || /^sha\d+/.test(folded)) return false;
  return !/^[A-Z]/.test(name) || GIVEN_NAMES.has(folded.split(/[._-]/)[0] ?? "");
}

// src/redaction/finders/hosts.ts
var hosts_exports = {};
__export(hosts_exports, {
  hosts: () => hosts
});

// src/redaction/finders/host-names.ts
var ROLES = words(`
  db dbs database sql web www app apps api srv svc server host node vm box broker worker master slave leader replica
  primary secondary standby bastion jump jumphost gw gateway lb elb nlb alb proxy cache router rtr switch sw fw firewall
  edge core ns dns mx mail smtp imap ldap ad dc nas san backup esx esxi hv hypervisor rack pdu ups kvm storage store file
  fs nfs log logs logging syslog metrics mon monitor monitoring batch cron job queue mq msg stream search index
  control controlplane cp etcd zk zookeeper consul vault runner builder build ci agent collector ingest shard cluster
  pool frontend backend fe be auth sso vpn ntp repo registry git data hadoop hdfs spark compute gpu front back mgmt
  admin util scheduler ingress egress relay scanner printer pos kiosk controller
`);
var SOFTWARE = words(`
  kafka redis postgres postgresql pg pgsql mysql mariadb mongo mongodb es elastic elasticsearch opensearch cassandra
  rabbit rabbitmq nginx haproxy memcached memcache prometheus grafana jenkins solr influx influxdb clickhouse minio ceph
  envoy traefik pgbouncer postfix apache tomcat splunk graphite zabbix nagios hbase flink patroni
`);
var VERSIONED = words(`
  node python java ruby php go ubuntu debian centos rhel alpine windows win ios android chrome firefox jdk jre openjdk
  log4j utf iso sha md rfc cve http ipv gpt es v x
`);
var PLACES = words(`
  prod prd production stg stage staging dev devel test tst qa uat live preprod pre int dr sandbox sbx perf load
  eu us uk de fr na emea apac ap sa fra ams lon lhr dub par ber muc nyc iad sfo sjc pdx sea ord dfw syd sin hkg nrt tyo
  fra1 ams1 ams2 lon1 nyc1 nyc3 sfo1 sfo2 sgp1 dc1 dc2 euw1 use1 usw2 euc1 az1 az2
`);
var REGION = /^(?:af|ap|ca|cn|eu|il|me|mx|sa|us|usgov|europe|asia|australia|northamerica|southamerica|africa|uk)-(?:gov-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)(?:-?\d[a-f]?)?(?:-[a-c])?$/;
var KUBERNETES_POD = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{8,10}-[a-z0-9]{5}$/;
var DAEMON_POD = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z]{1})[a-z0-9]{5}$/;
var CLOUD_NODE = /^(?:gke|aks|eks|doks)-[a-z0-9-]*[a-z0-9]{4}$|^(?:ip|ec2)-\d{1,3}(?:-\d{1,3}){3}$|^DESKTOP-[A-Z0-9]{7}$|^[A-Z]{2,6}-(?:LT|PC|NB|SRV|DC|SQL|WEB|APP|DB)-?\d{2,6}$|^(?:LAPTOP|WIN|PC)-[A-Z0-9]{6,12}$/;
function isHostName(given) {
  if (CLOUD_NODE.test(given)) return true;
  const name = given.toLowerCase();
  if (given !== name && given !== given.toUpperCase()) return false;
  if (REGION.test(name)) return false;
  const parts = name.split("-");
  const last = parts.at(-1) ?? "";
  if (parts.length >= 2 && given === name) {
    if (KUBERNETES_POD.test(name) && !/^[0-9a-f]{8}$/.test(parts.at(-2) ?? ""))
      return !/\d{4}/.test(parts.at(-2)?.slice(0, 4) === "2026" ? "2026" : "");
    if (DAEMON_POD.test(name) && isScrambled(last)) return true;
  }
  if (parts.length === 1) return glued(name);
  return numbered(parts);
}
function glued(name) {
  const [, letters = "", digits = ""] = /^([a-z]{2,20})(\d{1,4})$/.exec(name) ?? [];
  if (digits === "") return false;
  const padded = digits.length >= 2;
  if (ROLES.has(letters)) return padded && !NOUNS.has(letters);
  if (SOFTWARE.has(letters)) return digits.startsWith("0") && padded;
  return padded && splitsInto(letters);
}
var splitsInto = (letters) => {
  for (let i = 2; i <= letters.length - 2; i++) {
    const [a, b] = [letters.slice(0, i), letters.slice(i)];
    const known = (word) => ROLES.has(word) || SOFTWARE.has(word) || PLACES.has(word);
    if (known(a) && known(b) && (PLACES.has(a) || PLACES.has(b) || ROLES.has(a))) return true;
  }
  return false;
};
function numbered(parts) {
  const bare = parts.map((part) => part.replace(/\d+[a-z]?$/, ""));
  const number = /(\d+)[a-z]?$/.exec(parts.at(-1) ?? "")?.[1] ?? "";
  const inner = parts.slice(0, -1).some((part) => /^[a-z]{2,}\d+$/.test(part));
  if (number === "" && !inner && !parts.some((part) => /^\d{1,3}$/.test(part))) return false;
  if (number.length > 4) return false;
  const role = bare.filter((part) => ROLES.has(part)).length;
  const software = bare.filter((part) => SOFTWARE.has(part)).length;
  const place = parts.filter((part, i) => PLACES.has(part) || PLACES.has(bare[i] ?? "")).length;
  if (VERSIONED.has(bare[0] ?? "") && parts.length === 2) return false;
  if (place > 0 && (role > 0 || software > 0)) return true;
  if (role + software >= 2) return true;
  const padded = /^0\d/.test(number);
  if (padded && (role > 0 || software > 0 || place > 0)) return true;
  if (role > 0) return number.length <= 3 && number !== "" && !NOUNS.has(bare[0] ?? "");
  if (software > 0) return parts.length > 2 || /^[0-4]$/.test(number);
  return place >= 2 || place === 1 && parts.length > 2 && PLACES.has(parts[0] ?? "");
}
var NOUNS = words("job index data core log logs file build batch store");
function isScrambled(text) {
  const turns = text.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0;
  return turns >= 2 || turns >= 1 && !/[aeiou]/.test(text) && !/^(?:\d+[a-z]{1,3}|[a-z]{1,3}\d+)$/.test(text);
}

// src/redaction/finders/hosts.ts
var PRIVATE = words(
  "internal local lan corp intra intranet private consul svc localdomain home prod priv ad vpn dmz mgmt infra"
);
var PLAIN = words(`
  com net org edu gov mil int arpa biz cloud tech online site store shop eu de uk fr nl ch es pt se dk fi cz sk hu ro bg
  gr tr ru ua br ar mx cl au nz jp cn hk tw sg kr th vn ph nu lu lt lv ee ie il ae sa za ng ke eg ma ca us asia africa
  berlin london example test invalid onion aero coop museum jobs travel tel gmbh ltd bank
`);
var EITHER = words(`
  io dev app ai co id is in at to me my no it as by be am do im la ly gg fm tv ws cc so sh py rs md pl ps ml mk st tf name
  info data host email group network services service systems system events run build link zone run page pages blog
  works tools software solutions digital live media news one pro xyz top vip club world space website agency company
`);
var WITH_THREE = words("io dev app ai co at be ch it me to in id ly gg tv ws");
var LABELS_AFTER = /(?:\.[A-Za-z0-9_-]{1,63})*/y;
var URL_HOST = /:\/\/(?:[^\s/@'"`<>]{0,200}@)?([\p{L}\p{N}_](?:[\p{L}\p{N}._-]{0,250}[\p{L}\p{N}_])?)/gu;
var SCP = /@([A-Za-z0-9][\w-]*(?:\.[\w-]+)*):[\w~/.]/g;
var NUMBERED_AFTER = /[A-Za-z0-9-]*/y;
var HOST_BEFORE = /(?:\b(?:hosts?|hostname|servers?|machine|instance|box|vm|nodes?|bastion|jump ?host|pods?|primary|replica|standby)(?:\s+(?:is|was|named|called))?\s*[:=]?\s*[`"']|\bssh\s+(?:-\S+\s+)*(?:[\w.-]+@)?|\bkubectl\s[\w -]{0,60}?(?:pod|node)\s|\b(?:pods?|nodes?|hosts?)\/|\s[a-z][\w-]{0,30}@)$/;
var INSTANCE = /^(?:i|eni|vol|subnet|sg|vpc|igw|nat|rtb|eipalloc|lt|asg|mi)-(?=[0-9a-f]*\d)[0-9a-f]{8,17}$/;
var hosts = {
  kinds: ["host"],
  *find(text, names) {
    if (text.includes("://")) {
      for (const { index, 0: whole, 1: found = "" } of text.matchAll(URL_HOST)) {
        if (!isFine(found, names)) yield match3(index + whole.length - found.length, found);
      }
    }
    yield* dotted(text, names);
    yield* numbered2(text, names);
    if (text.includes("@")) {
      for (const { index, 1: found = "" } of text.matchAll(SCP))
        if (!isFine(found, names)) yield match3(index + 1, found);
    }
  }
};
function* dotted(text, names) {
  let past = 0;
  for (let dot = text.indexOf("."); dot >= 0; dot = text.indexOf(".", Math.max(dot + 1, past))) {
    const next = text.charCodeAt(dot + 1);
    if (!isLetterOrDigit(next) || !isLetterOrDigit(text.charCodeAt(dot - 1))) continue;
    const from = startOfLabel(text, dot, past);
    const first = text.slice(from, dot);
    LABELS_AFTER.lastIndex = dot;
    const rest = (LABELS_AFTER.exec(text)?.[0] ?? "").replace(/[-_.]+$/, "");
    past = dot + rest.length;
    if (first === "" || /[\w@.$/\\-]/.test(text.charAt(from - 1)) || first.startsWith("-")) continue;
    const found = first + rest;
    if (!isHost(found, text.slice(past, past + 8)) || isFine(found, names)) continue;
    yield match3(from, found);
  }
}
function* numbered2(text, names) {
  let past = 0;
  for (const { index: digit } of text.matchAll(/\d+/g)) {
    const before = text.charCodeAt(digit - 1);
    if (digit < past || before !== 45 && !isLetterOrDigit(before)) continue;
    let from = startOfLabel(text, digit, past);
    while (from < digit && !/[A-Za-z]/.test(text.charAt(from))) from++;
    const head = text.slice(from, digit);
    NUMBERED_AFTER.lastIndex = digit;
    const tail = NUMBERED_AFTER.exec(text)?.[0] ?? "";
    past = digit + tail.length;
    if (head === "" || /^(?:\w|\(|@)/.test(text.slice(past, past + 1))) continue;
    const found = (head + tail).replace(/-+$/, "");
    if (names.isKnownWord(found) || names.isKept(found)) continue;
    const bare = !/[\w@.$/\\#&=-]/.test(text.charAt(from - 1)) && !/^\.[A-Za-z]{2,}/.test(text.slice(past, past + 3));
    if (bare && (INSTANCE.test(found) || isHostName(found))) yield match3(from, found);
    else if (!/^(?:v|sha)\d/.test(found) && saysHost(text, from)) yield match3(from, found);
  }
}
function startOfLabel(text, to, past) {
  let from = to;
  while (from > past && to - from < 63) {
    const code = text.charCodeAt(from - 1);
    if (!isLetterOrDigit(code) && code !== 45 && code !== 95) break;
    from--;
  }
  return from;
}
function saysHost(text, from) {
  const before = text.slice(Math.max(0, from - 80), from);
  return /[`"'/@]$|\b(?:ssh|kubectl)\b[^\n]*\s$/.test(before) && HOST_BEFORE.test(before);
}
var isLetterOrDigit = (code) => code >= 97 && code <= 122 || code >= 48 && code <= 57 || code >= 65 && code <= 90;
var match3 = (from, found) => ({ kind: "host", from, to: from + found.length });
var LOCAL2 = /^(?:(?:[\w.-]+\.)?localhost|sha\d+|127\.|0\.0\.0\.0|host\.docker\.internal|localhost\.localdomain|[\w.-]*\.invalid|invalid|hostname?|server|example|your-\w+|my-?host)$/i;
var isFine = (host, names) => LOCAL2.test(host) || isWellKnown(host) || names.isKept(host) || /^\d+(?:\.\d+){3}$/.test(host) || /^\d+$/.test(host);
function isHost(name, after) {
  const labels = name.split(".");
  const last = (labels.at(-1) ?? "").toLowerCase();
  if (/^(?:\(|\[|=(?!=)|::|->)/.test(after)) return false;
  if (labels.some((label) => /[a-z][A-Z]|^_|_$/.test(label))) return false;
  if (labels.some((label) => /[A-Z]/.test(label)) && name !== name.toUpperCase() && labels.length > 2 && /[A-Z]/.test(labels.at(-1) ?? ""))
    return false;
  if (/^(?:com|org|net|io|java|javax|jakarta|kotlin|scala|sun|dev|de|uk)$/.test(labels[0] ?? "") && labels.length > 2 && !PRIVATE.has(last))
    return false;
  const hostly = labels.slice(0, -1).some((label) => /[-\d]/.test(label)) || /^(?:www\d?|api|mail|smtp|imap|mx\d?|ns\d?|ftp|vpn|cdn|status|app|db|git|ci|auth|login|portal|admin|grafana|jenkins|wiki|docs)$/.test(
    labels[0] ?? ""
  );
  if (PRIVATE.has(last))
    return labels.length > 2 || hostly || last === "internal" || last === "local" || last === "lan" || last === "corp";
  if (labels.includes("svc") || labels.includes("cluster")) return last === "local" || labels.includes("svc");
  if (PLAIN.has(last))
    return last !== "int" && last !== "test" && last !== "net" && last !== "store" && last !== "us" && last !== "es" && last !== "de" && last !== "se" && last !== "online" || labels.length > 2 || hostly || last === "net" && !/^(?:asp|vb|dot|ado|system)$/i.test(labels[0] ?? "") || last === "de";
  if (!EITHER.has(last)) return false;
  const port = /^:\d{2,5}\b/.test(after);
  if (labels.length === 2)
    return port || hostly && !/^(?:sh|py|rs|md|pl|ps|so|name|data|id|host|group|in|is|to|as|at|by|my|system|service|events|email|st|tf|ml|do|no|run|build|link)$/.test(
      last
    ) && !/_/.test(name);
  return WITH_THREE.has(last) || hostly ? !/_/.test(name) && !/^(?:sh|py|rs|md|so|pl|name|id|host|data|group|service|system|in|is|as|by|my|do|no|email|events|network|run|build)$/.test(
    last
  ) : false;
}

// src/redaction/finders/labelled-people.ts
var labelled_people_exports = {};
__export(labelled_people_exports, {
  labelledPeople: () => labelledPeople
});

// src/redaction/finders/people-words.ts
var ADVERB = "(?:later|also|then|first|immediately|quickly|already|had|has|was|is|finally|eventually|correctly|manually|kindly|still)";
var SAYS = new RegExp(
  `^,?(?: ${ADVERB}){0,2} (?:said|says|asked|asks|replied|suggested|suggests|mentioned|thought|thinks|reali[sz]ed|remembered|remembers|agreed|explained|wondered|recalled|believed|felt|guessed|proposed|volunteered|apologi[sz]ed|phoned|texted|messaged|woke up|offered to|admitted|was asleep|was on call|was on-call|was on leave|was on holiday|was on vacation|took over|handed over|acked|and I)\\b`
);
var DOES = new RegExp(
  `^,?(?: ${ADVERB}){0,2} (?:told|decided|knew|noticed|noted|went|came|called|messaged|pinged|wrote|typed|joined|joins|left|admitted|spotted|looked|investigated|paged|restarted|rolled|merged|deployed|reverted|acknowledged|confirmed|found|saw|fixed|opened|started|ran|tried|checked|turned|pushed|silenced|drained)\\b`
);
var TOLD_BEFORE = /(?:\b(?:paged|pinged|asked|told|called|phoned|emailed|messaged|texted|cc(?:'?d|:)?|thanks to|thank you|thanks|kudos to|shout-?out to|according to|hand(?:ed|ing)? (?:it |this |over |off )*to|hand-?(?:over|off) (?:to|from)|assigned to|escalated to|reported by|written by|reviewed by|approved by|merged by|fixed by|led by|run by|deployed by|authored by|owned by|paired with|spoke (?:to|with)|talked (?:to|with)|together with|woke(?: up)?|interviewed|ask|page|ping|contact|credit to|on behalf of|help of|help from|owner is|owner was|on-?call was|on-?call is|commander was|dear|hi|hello|hey) |\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Monsieur|Madame|Sr|Sra)\.? )$/i;
var TITLE_BEFORE = /\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Monsieur|Madame|Sr|Sra)\.? $/;
var PRODUCTS = words(`
  jenkins travis django kafka grafana prometheus alertmanager pagerduty kubernetes slack github gitlab jira confluence terraform ansible
  docker redis postgres postgresql mysql mongodb nginx apache envoy istio linkerd consul vault nomad datadog sentry
  splunk kibana elasticsearch logstash fluentd jaeger zipkin aws azure google amazon microsoft cloudflare fastly akamai
  stripe twilio sendgrid mailgun okta auth0 oracle cassandra spark hadoop airflow argo flux helm linux ubuntu debian
  windows chrome firefox safari android iphone java python node ruby rails django laravel spring react angular vue
  zookeeper rabbitmq celery sidekiq statuspage opsgenie victorops zendesk intercom salesforce hubspot shopify
  paypal adyen klarna visa mastercard netflix meta facebook apple openai anthropic heroku vercel netlify fly
`);
var OPENERS = words(`
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
var THINGS = /^ (?:period|time|periods|times|server|servers|service|cluster|database|api|app|team|framework|library|region|office|data ?cent(?:er|re)|street|avenue|road|bridge|city|island|county|school|university|project|pipeline|job|build|release|container|image|plugin|client|driver|kernel|sdk|pod|node|stack|migration|queue|topic|table|index|operator|controller|gem|notebook|notebooks|model|metrics|zone|standard|airport)\b/i;

// src/redaction/finders/labelled-people.ts
var LABELLED = /(?<![\p{L}])(?:(?:co-?)?authors?|owners?|dri|incident (?:commander|lead|manager|coordinator)|commander|ic|scribe|communications? lead|comms(?: lead)?|ops lead|tech(?:nical)? lead|responders?|participants?|attendees|attending|present|reporters?|reported[ -]by|reviewed[ -]by|reviewers?|approved[ -]by|approvers?|signed[ -]off[ -]by|co-authored-by|assignees?|assigned(?: to)?|facilitators?|facilitated by|written by|prepared by|contacts?|on-?call(?: engineer)?|engineers?|lead|who|people involved|involved|cc|thanks(?: to)?)s?(?:\(s\))?[*_]{0,2}[ \t]*[:|=][*_]{0,2}[ \t|]*(?<it>[^\n|]{2,200})/dgiu;
var NAME = "\\p{Lu}(?:[\\p{Ll}'\u2019]|\\p{Ll}\\p{Lu})[\\p{L}'\u2019-]*";
var PARTICLE = "(?:van|von|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ibn|ten|ter|zu)";
var FULL_NAME = new RegExp(`^${NAME}(?: (?:\\p{Lu}\\.|${PARTICLE}|${NAME})){0,4}$`, "u");
var SEPARATOR = /([,;&/]| and | und |\. )/;
var labelledPeople = {
  kinds: ["person"],
  *find(text, names) {
    for (const hit of text.matchAll(LABELLED)) {
      const [from = 0] = hit.indices?.groups?.["it"] ?? [];
      yield* namesIn(hit.groups?.["it"] ?? "", from, names);
    }
  }
};
function* namesIn(list, from, names) {
  let at2 = from;
  for (const piece of list.split(SEPARATOR)) {
    const name = piece.replace(/\(.*$|<.*$|[.*_`[\]]+$/g, "").trim().replace(/^[*_`[\]@]+/, "").replace(/[*_`]+$/, "");
    const start = at2 + Math.max(0, piece.indexOf(name));
    at2 += piece.length;
    const count = name.split(/\s+/).length;
    if (count > 5) return;
    if (isPerson(name, names)) yield { kind: "person", from: start, to: start + name.length };
  }
}
function isPerson(name, names) {
  if (name.length < 2 || names.isRole(name) || names.isKept(name) || names.isKnownWord(name)) return false;
  const words2 = name.toLowerCase().split(/\s+/);
  if (words2.length === 1 && /^[a-z][a-z.]{2,20}$/.test(name))
    return GIVEN_NAMES.has(name.split(".")[0] ?? "");
  return FULL_NAME.test(name) && !words2.some((word) => PRODUCTS.has(word) || OPENERS.has(word));
}

// src/redaction/finders/named.ts
var named_exports = {};
__export(named_exports, {
  namedCustomers: () => namedCustomers,
  namedHosts: () => namedHosts,
  namedPeople: () => namedPeople,
  namedServices: () => namedServices
});
var finder = (kind, lexicon2) => ({
  kinds: [kind],
  *find(text, names) {
    const known = lexicon2(names);
    if (!known) return;
    for (const { index, 0: found } of text.matchAll(known.pattern)) {
      if (known.either.has(found.toLowerCase()) && !isName(text, index, found)) continue;
      const to = index + found.length;
      yield { kind, from: index, to: kind === "person" ? endOfSurname(text, found, to, names) : to };
    }
  }
});
var SURNAME = / (\p{Lu}\p{Ll}[\p{L}'’-]*)(?![\p{L}\p{N}_(])/uy;
function endOfSurname(text, found, to, names) {
  if (!/^\p{Lu}/u.test(found)) return to;
  SURNAME.lastIndex = to;
  const next = SURNAME.exec(text)?.[1];
  if (next === void 0 || names.isRole(next) || names.isKnownWord(next)) return to;
  return PRODUCTS.has(next.toLowerCase()) || OPENERS.has(next.toLowerCase()) ? to : to + 1 + next.length;
}
function isName(text, index, found) {
  const before = text.slice(Math.max(0, index - 3), index);
  if (/[@/]$/.test(before)) return true;
  if (!/^\p{Lu}/u.test(found)) return false;
  const after = text.slice(index + found.length, index + found.length + 24);
  if (/\d\.? $/.test(before) || /^\.?,? \d/.test(after)) return false;
  if (/^['’]s\b/.test(after)) return true;
  const opens = index === 0 || /(?:^|[.!?:|>*-]\s|\n\s?)$/.test(before);
  return !opens || /^ (?:\p{Lu}|(?:and|was|had|did|has|is)\b|\p{Ll}+ed\b)/u.test(after) || /^\s*(?:[,|)\n]|$)/.test(after);
}
var namedPeople = finder("person", ({ people: people2 }) => people2);
var namedCustomers = finder("customer", ({ customers }) => customers);
var namedServices = finder("service", ({ services }) => services);
var namedHosts = finder("host", ({ hosts: hosts2 }) => hosts2);

// src/redaction/finders/people.ts
var people_exports = {};
__export(people_exports, {
  people: () => people
});
var NAME2 = "\\p{Lu}(?:[\\p{Ll}'\u2019]|\\p{Ll}\\p{Lu})\\p{L}*(?:[-'\u2019]\\p{Lu}\\p{L}+)*";
var PARTICLE2 = "(?:van|von|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ibn|ten|ter|zu|st\\.?)";
var RUN = new RegExp(
  `${NAME2}(?: (?:\\p{Lu}\\.|${PARTICLE2}|${NAME2})){0,4}(?![\\p{L}\\p{N}_(]|\\.\\p{L})`,
  "uy"
);
var CAPITAL = /[A-Z\u00c0-\u00de\u0100-\u024f\u0370-\u03ab\u0400-\u042f][a-z'’\u00df-\u024f\u03ac-\u03ff\u0430-\u04ff]/g;
var WITHIN = /[\p{L}\p{N}_.@/#$-]/u;
var FIRST_WORD = /[^\s.,;:!?()[\]{}<>"`|*_~=+/\\0-9]+/y;
var MAY_BE_TOLD = /(?:ed|told|woke|to|by|with|from|of|cc(?:'?d|:)?|ask|page|ping|contact|you|thanks|is|was|up|dear|hi|hello|hey) $/i;
var THEIR_THING = /^['’]s (?:laptop|desk|phone|shift|change|commit|branch|pr|account|idea|suggestion|message|machine|team|manager|night|page)\b/i;
var COMPANY = /^ (?:Inc|Ltd|GmbH|AG|Corp|support|API|team|engineers?)\b/i;
var TIMES = /^(?:may|june|july|april|august|summer|winter|autumn|dawn|max|min|page|bill|mark|chance|sky|said|do|so|an|my|per)$/;
var people = {
  kinds: ["person"],
  *find(text, names) {
    let past = 0;
    for (const { index } of text.matchAll(CAPITAL)) {
      if (index < past || WITHIN.test(text.charAt(index - 1))) continue;
      FIRST_WORD.lastIndex = index;
      const word = FIRST_WORD.exec(text)?.[0] ?? "";
      if (cannotBe(word, text, index)) continue;
      RUN.lastIndex = index;
      const run = RUN.exec(text)?.[0];
      if (run === void 0) continue;
      past = index + run.length;
      const match6 = personIn(text, index, run, names);
      if (match6) yield match6;
    }
  }
};
var SAYING = /^,? [a-z]/;
function cannotBe(word, text, index) {
  const folded = word.replace(/['’]s$/, "").toLowerCase();
  if (GIVEN_NAMES.has(folded) || EITHER_WAY.has(folded) || folded.includes("-")) return false;
  const end = index + word.length;
  const behind = text.slice(end, end + 3);
  if (/^ \p{Lu}/u.test(behind)) return false;
  const before = text.charAt(index - 1) === " " ? text.charCodeAt(index - 2) : 0;
  const named = before >= 97 && before <= 122 || before === 46 || before === 58;
  if (named) return false;
  return OPENERS.has(folded) || PRODUCTS.has(folded) || !SAYING.test(behind) || !SAYS.test(text.slice(end, end + 60));
}
function personIn(text, index, run, names) {
  const parts = [...run.matchAll(/\S+/g)];
  for (const [i, part] of parts.entries()) {
    const from = index + part.index;
    const word = part[0].replace(/['’]s$/, "");
    if (word.length < 2 || !/^\p{Lu}/u.test(word) || names.isKept(word) || names.isKnownWord(word)) continue;
    const folded = word.toLowerCase();
    const either = EITHER_WAY.has(folded);
    const given = GIVEN_NAMES.has(folded) || GIVEN_NAMES.has(folded.split("-")[0]);
    const seen = {
      ...{ word, folded, from, given: given || either, names, text },
      next: parts[i + 1]?.[0] ?? null,
      before: text.slice(Math.max(0, from - 40), from),
      after: text.slice(index + run.length, index + run.length + 60)
    };
    if (given && !either) {
      if (seen.next === null && THINGS.test(seen.after)) continue;
      return { kind: "person", from, to: endOfName(from, parts.slice(i), seen) };
    }
    if (isSaidOfPeople(seen)) return { kind: "person", from, to: endOfName(from, parts.slice(i), seen) };
  }
  return null;
}
function isSaidOfPeople(seen) {
  const { word, folded, given, names, next, before, after, text, from } = seen;
  const titled = TITLE_BEFORE.test(before.slice(-10));
  if (titled) return true;
  if (!given && (PRODUCTS.has(folded) || OPENERS.has(folded) || names.isRole(word))) return false;
  const nameFollows = next !== null && isSurname(next, names);
  const behind = text.slice(from + word.length, from + word.length + 30);
  if (next === null || nameFollows) {
    if (SAYS.test(after) && (given || !/\p{L}\p{Lu}|ing$/u.test(word))) return true;
    if (given && !TIMES.test(folded) && DOES.test(after)) return true;
  }
  if (MAY_BE_TOLD.test(before.slice(-11)) && TOLD_BEFORE.test(before) && !THINGS.test(behind) && (given || !COMPANY.test(after)))
    return true;
  return given && (nameFollows && !TIMES.test(folded) && !THINGS.test(behind) || THEIR_THING.test(behind));
}
var isSurname = (word, names) => /^\p{Lu}(?:\p{Ll}|['’.]|$)/u.test(word) && !PRODUCTS.has(word.toLowerCase()) && !OPENERS.has(word.toLowerCase()) && !names.isRole(word) && !names.isKnownWord(word) && !/(?:ed|ing|tion|SQL|DB)$/.test(word);
function endOfName(from, parts, { names }) {
  const base = from - (parts[0]?.index ?? 0);
  let end = from;
  for (const [i, { index, 0: part }] of parts.entries()) {
    const word = part.replace(/['’]s$/, "");
    if (i > 0 && (PRODUCTS.has(word.toLowerCase()) || names.isKnownWord(word))) break;
    if (/^\p{Lu}/u.test(word)) end = base + index + word.length;
    if (word !== part) break;
  }
  return end;
}

// src/redaction/finders/phones.ts
var phones_exports = {};
__export(phones_exports, {
  phones: () => phones
});
var INTERNATIONAL = /(?<![\w+.])(?:\+|00(?=[1-9]\d))[ ]?(?:\(\d{1,4}\)|\d)(?:[ .\-/–]?\(?\d{1,12}\)?){1,9}(?:[ ]?(?:x|ext\.?|extension|Durchwahl|#)[ ]?\d{1,6})?(?![\w])/gi;
var AMERICAN = /(?<![\w.+-])(?:1[ .-])?(?:\(\d{3}\)[ ]?\d{3}[ .-]\d{4}|\d{3}([.-])\d{3}\1\d{4})(?:[ ]?(?:x|ext\.?)[ ]?\d{1,6})?(?![\w-]|\.\d)/gi;
var NATIONAL = /(?<![\w.,:+/-])\(?0[1-9]\d{0,4}\)?(?:[ ]?[/–-][ ]?|[ ])\d{2,8}(?:[ -]\d{2,8}){0,5}(?![\w:.]\d|[\w:%/-])/g;
var SAID_TO_BE = /\b(?:phone|tele?phone|tel|telefon|mobile|mobil|cell|handy|fax|hotline|call(?:ed|ing)?|dial(?:led|ed)?|rang|ring|sms|texted|whatsapp|signal|pager|landline|reach(?:ed|able)?|contact|durchwahl|extension)\b(?:[ \t]*(?:number|no\.?|nr\.?|#|line|him|her|them|at|on|via|under|is|was|the|his|their|desk|on-call|support|us|me|bridge)){0,5}[ \t.:(#]*(?<it>\(?\d[\d ()./-]{4,20}\d)(?![\w%:-])/dgi;
var phones = {
  kinds: ["phone"],
  *find(text) {
    if (/\+|00/.test(text)) {
      for (const { index, 0: found } of text.matchAll(INTERNATIONAL)) {
        if (within(found.replace(/(?:x|ext).*/i, ""), 8, 15) && !/\d\.\d+$/.test(found.replace(/^.*[ -]/, "")))
          yield match4(index, found);
      }
    }
    for (const { index, 0: found } of text.matchAll(AMERICAN)) yield match4(index, found);
    for (const { index, 0: found } of text.matchAll(NATIONAL)) {
      if (within(found, 8, 13) && !/^\(?0\d{1,2}-\d\d-\d\d/.test(found)) yield match4(index, found);
    }
    for (const hit of text.matchAll(SAID_TO_BE)) {
      const found = hit.groups?.["it"] ?? "";
      const [from = 0] = hit.indices?.groups?.["it"] ?? [];
      if (within(found, 6, 15) && !/^\d{4}-\d\d-\d\d|^\d+\.\d+$|^\d{1,3}(?:\.\d{1,3}){3}$/.test(found))
        yield match4(from, found);
    }
  }
};
var match4 = (from, found) => ({ kind: "phone", from, to: from + found.length });
function within(found, least, most) {
  const digits = found.replace(/\D/g, "").length;
  return digits >= least && digits <= most;
}

// src/redaction/finders/secret-values.ts
var secret_values_exports = {};
__export(secret_values_exports, {
  isPlaceholder: () => isPlaceholder,
  isSecretLike: () => isSecretLike,
  secretValues: () => secretValues
});
var KEY = "pass(?:word|wd|phrase|code)?|passwort|pwd|secret|token|jwt|bearer|credentials?|api[_ -]?key|apikey|app(?:lication)?[_ -]?key|access[_ -]?key(?:[_ -]?id)?|secret[_ -]?key|private[_ -]?key|(?:en|de)cryption[_ -]?key|signing[_ -]?key|shared[_ -]?(?:access[_ -]?)?key|account[_ -]?key|master[_ -]?key|license[_ -]?key|service[_ -]?key|integration[_ -]?key|routing[_ -]?key|deploy[_ -]?key|storage[_ -]?key|session[_ -]?(?:id|key)|sessid|cookie|csrf|otp|pin[_ -]?code|auth|authorization|hmac|salt|sig(?:nature)?|x-amz-(?:signature|credential|security-token)";
var ASSIGNED = new RegExp(
  `(?:${KEY})["'\`\\]]{0,2}(?<sign>[ \\t]*(?:=>|:=|==?|:)[ \\t]*|[ \\t]+)(?<value>(?<quote>["'\`])[^"'\`\\n]{1,400}|[^\\s"'\`,;&|<>()\\]}]{1,400})`,
  "gi"
);
var NAME_BEFORE = /(?<dashes>--?)?(?<name>[A-Za-z0-9][A-Za-z0-9_.-]{0,60})?$/;
var SAID2 = /(?<![A-Za-z0-9])(?<kind>pass(?:word|phrase|code|wd)|secret|token|key|credentials?|passwort)s?(?![A-Za-z0-9_])(?<glue>(?:[ \t]+(?:is|was|were|being|has|had|the|a|an|value|named|called|set|to|reads?|equals|still|then|simply|literally|just|used|of|got|became|be|ist|war|lautete)(?![\w'’])){0,4}[ \t]*[:=]?[ \t]*[("'`[“‘]?)(?<value>[^\s"'`,;()<>“”‘’|]{6,400})/gi;
var SCHEMES = /\b(?:Bearer|Basic|Token|Digest|ApiKey|GenieKey|Splunk|AWS4-HMAC-SHA256)[ \t]+(?<value>[\w.~+/=:-]{8,})/g;
var USERINFO = /:\/\/(?<value>[^\s/@:'"`<>]{0,200}(?::[^\s/@'"`<>]{0,200}|:[^\s'"`<>]{1,100}?)?)@(?=[\w[-])/gi;
var COMMANDS = [
  /\bcurl\b[^\n]{0,200}?\s(?:-u|--user)[ =]*["']?(?<value>[^\s"':]+:[^\s"']+)/g,
  /\bsshpass\s+-p\s*["']?(?<value>[^\s"']+)/g,
  /\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,120}?\s-p["']?(?<value>[^\s"']{3,})/g,
  /\bredis-cli\b[^\n]{0,120}?\s(?:-a|--pass)\s+["']?(?<value>[^\s"']+)/g,
  /\b(?:login|user(?:name)?)\s+[\w.@-]+\s+(?:password|pass)\s+(?<value>\S+)/g
];
var secretValues = {
  kinds: ["secret"],
  *find(text) {
    for (const hit of text.matchAll(ASSIGNED)) yield* assigned(hit);
    for (const hit of text.matchAll(SAID2)) {
      const { value = "", kind = "", glue = "" } = hit.groups ?? {};
      if (PUBLIC_KEYS.test(text.slice(Math.max(0, hit.index - 24), hit.index))) continue;
      const quoted = /["'`“‘([]$/.test(glue);
      const bare = value.replace(quoted ? /[\]]+$/ : /[.:!?\]*]+$/, "");
      const named = quoted || /\b(?:is|was|were|ist|war|lautete|equals|reads?|set to)\b|[:=]/.test(glue);
      const seemsSo = /^key$/i.test(kind) || !named ? isKeyMaterial(bare) : isSecretLike(bare, quoted);
      if (seemsSo && !isPlaceholder(bare)) yield at(hit.index + hit[0].length - value.length, bare);
    }
    for (const hit of text.matchAll(SCHEMES)) {
      const value = hit.groups?.["value"] ?? "";
      if (isSecretLike(value, false)) yield at(hit.index + hit[0].length - value.length, value);
    }
    if (text.includes("://")) {
      for (const hit of text.matchAll(USERINFO)) {
        const value = hit.groups?.["value"] ?? "";
        if (value !== "git" && value !== "") yield at(hit.index + hit[0].length - 1 - value.length, value);
      }
    }
    if (!/\b(?:curl|sshpass|mysql|mariadb|redis-cli|login|user)/.test(text)) return;
    for (const command of COMMANDS) {
      for (const hit of text.matchAll(command)) {
        const value = hit.groups?.["value"] ?? "";
        if (!isPlaceholder(value)) yield at(hit.index + hit[0].length - value.length, value);
      }
    }
  }
};
function* assigned({ index, 0: whole, groups, input }) {
  const { sign = "", value: given = "", quote } = groups ?? {};
  const spaceOnly = sign.trim() === "";
  const before = spaceOnly && input.charAt(index - 1) === " " ? null : NAME_BEFORE.exec(input.slice(Math.max(0, index - 62), index));
  const { dashes = "", name: prefix = "" } = before?.groups ?? {};
  if (spaceOnly && dashes !== "--") return;
  const equals = sign.includes("=");
  const name = prefix + whole.slice(0, whole.length - given.length - sign.length).replace(/["'`\]]+$/, "");
  const value = quote ? given.slice(1) : given.replace(equals ? /[.:]+$/ : /[.:!?*]+$/, "");
  if (value === "" || isPlaceholder(value) || input.charAt(index + whole.length) === "(") return;
  const compound = /[_.-]|[a-z][A-Z]/.test(name);
  const programmatic = equals || dashes === "--" || compound || quote !== void 0;
  if (LOOSE.test(name) && !isSecretLike(value, false)) return;
  if (!equals && !isSecretLike(value, quote !== void 0 || compound && /["'`]/.test(whole))) {
    if (!programmatic || /\s/.test(value) || /^[a-z]+$/i.test(value)) return;
  }
  if (/\s/.test(value) && !/pass/i.test(name)) return;
  yield at(index + whole.length - given.length + (quote ? 1 : 0), value);
}
var LOOSE = /^(?:auth|cookie|csrf|salt|sig|otp|jwt|bearer)$|(?:^|[a-z])(?:auth|salt|sig|otp)$/i;
var at = (from, value) => ({ kind: "secret", from, to: from + value.length });
var PUBLIC_KEYS = /(?:idempotency|partition(?:ing)?|primary|foreign|cache|sort|shard(?:ing)?|object|row|lookup|message|public|config(?:uration)?|json|yaml|map|hash|unique|index|group|metric|label|feature|redis|s3|translation|dedup(?:lication)?|event)[ _-]?$/i;
var PLACEHOLDER = /^(?:\*+|x{3,}|\.{2,}|…+|-+|_+|#+|\\?\[[^\]]*\]?|<.*|\$.*|\{.*|%[\w(].*|null|nil|none|undefined|true|false|yes|no|unset|empty|missing|redacted|removed|hidden|masked|secret|password|token|string|str|bytes|int|bool(?:ean)?|required|optional|expired|invalid|valid|rotated|revoked|process\.env.*|os\.(?:environ|getenv).*|env[.[(].*|secrets?[.[].*|vars?\..*|params?\..*|config\..*|settings\..*|self\..*|this\..*|req(?:uest)?\..*|ctx\..*|vault:.*|ssm:.*|arn:.*|[\w.]+\(.*|!ref.*|!sub.*|file:.*|\/(?:etc|run|var|home|usr|opt|tmp)\/.*|~\/.*|https?:\/\/.*)$/i;
var isPlaceholder = (value) => PLACEHOLDER.test(value);
function isSecretLike(value, quoted) {
  if (value.length < 4 || isPlaceholder(value)) return false;
  if (/^\d+(?:[.:,]\d+)*(?:ms|s|m|h|d|%|k|kb|mb|gb)?$/i.test(value)) return quoted && value.length >= 6;
  if (/^\d{4}-\d\d-\d\d|^v?\d+\.\d+|^\w+\.(?:md|ts|js|py|go|rs|java|yaml|yml|json|sh|tf|conf|env|txt|html)$/i.test(
    value
  ))
    return false;
  const letters = /[A-Za-z]/.test(value);
  const digits = /\d/.test(value);
  const signs = /[^\w\s.,:;'’/-]/.test(value.slice(0, -1));
  if (letters && digits && (signs || value.length >= 6))
    return !/^(?:[A-Z]{2,8}-\d{1,5}|[A-Za-z]{1,4}-?v?\d{1,2}|(?:sha|md|rs|hs|es|ps|aes|rsa|SHA|MD|RS|HS|ES|PS|AES|RSA|oauth|OAuth)-?\d+)$/.test(
      value
    ) || quoted;
  if (letters && signs && value.length >= 6) return true;
  if (quoted) return value.length >= 6 && !/\s/.test(value) && !/^[a-z]+(?:[._-][a-z]+)*$/.test(value);
  return value.length >= 16 && /[a-z]/.test(value) && /[A-Z]/.test(value) && isMixed(value);
}
var isMixed = (value) => (value.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0) >= 4;
function isKeyMaterial(value) {
  return value.length >= 16 && /^[\w+/=.~-]+$/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 3 && /[A-Za-z]/.test(value);
}

// src/redaction/finders/tickets.ts
var tickets_exports = {};
__export(tickets_exports, {
  tickets: () => tickets
});
var NO_TRACKERS = words(`
  UTF UCS ISO RFC IEEE IEC ANSI ASCII DIN EN ETSI ITU NIST FIPS ECMA ES PEP JEP JSR JLS KIP KEP BIP EIP ERC SIP XEP DEP RIP
  SHA MD AES RSA DES EC ECC ECDSA ED HMAC CRC CBC GCM TLS SSL DTLS IPV IP TCP UDP HTTP HTTPS H SMTP FTP SSH QUIC WS XMPP
  CVE CWE CAPEC GHSA RHSA RHBA USN DSA DLA GLSA ALAS CIS PCI SOC GDPR HIPAA OWASP MS KB TALOS ZDI
  SEV P PRIO PRIORITY L T S V Q W FY CY H1 K M N X Y Z A B C D E F G I J R U AM PM UTC GMT CET CEST EST PST BST
  HTTP ORA PG SQLSTATE ERR ERROR EXIT SIG WIN E OOM STATUS CODE EOF RC ALPHA BETA RTM GA LTS SP
  GPT CLAUDE COVID LTE USB DDR RAID WPA SCSI PCIE NVME SATA HDMI ARM X86 AMD RTX GTX MP MPEG H264 AV VP DVB PDF A4
  TIER LEVEL LAYER PHASE STEP STAGE OPTION PLAN PART SECTION CHAPTER FIG FIGURE TABLE TEST CASE ITEM VERSION RELEASE
  DAY WEEK MONTH QUARTER YEAR ZONE REGION AZ DC BUILD NODE POD SHARD ROW RACK SLOT PORT LINE PAGE UNIT GATE ROOM
  TOP BASE ROT MOD LOG LZ GZIP ZSTD SNAPPY UUID ULID GUID ID CPU GPU RAM CI CD QA UAT PROD DEV STG API SDK
  APOLLO FALCON BOEING AIRBUS F16 B52 G7 G20 C4 PM2 PB TB GB MB KB MTU VLAN ASN AS SLO SLA KPI OKR CAT DO DON LC ALT CTRL
  EOF GCC JDK JRE PHP IE EDGE MSIE SQL NF CAP ACID FIFO LIFO AD BC SS SN SD HD UHD SUN MON TUE WED THU FRI SAT
  JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC
`);
var KEY2 = /(?<![\w/.@-])(?:[A-Z][A-Z0-9_]{1,11})-\d{1,7}(?![\w-]|\.\d)|(?<=[/=])[A-Z][A-Z0-9_]{1,11}-\d{1,7}(?![\w-]|\.\d)/g;
var SERVICE_DESK = /(?<![\w-])(?:INC|CHG|RITM|REQ|PRB|TASK|SCTASK|CTASK|CS|SR|HD)\d{5,}(?!\w)/g;
var ADDRESS = /https?:\/\/[^\s<>"'`)\]:]{1,200}?\/(?:issues|pull|pulls|merge_requests|work_items|browse|ticket|tickets|issue|incidents?|cases?|story|task|tasks|discussions|agent\/tickets)\/[A-Za-z]*-?#?\d+[^\s<>"'`)\],;]{0,200}/g;
var SIGNED = /[#!]\d{1,8}(?![\w%]|[.,:]\d)/g;
var REPOSITORY_BEFORE = /(?<![\w/.-])[\w.-]{1,40}\/[\w.-]{1,60}$/;
var WORD_BEFORE = /\b(?:tickets?|issues?|bugs?|PRs?|pull requests?|MRs?|merge requests?|cases?|incidents?|jira|zendesk|servicenow|freshdesk|intercom|support request|change request|task|fixes|closes|resolves|fixed in|closed by|see|refs?|follow-?up|story|linear|asana|trello)[ \t]*(?:number|no\.?|nr\.?|id)?[ \t]*[:(]?[ \t]*$/i;
var NUMBER2 = /(?<=[ (:])\d{3,10}(?![\w%-]|[.,:]\d)/g;
var DESK_BEFORE = /\b(?:tickets?|zendesk|servicenow|case|jira|freshdesk|intercom|(?:support|change|pull|merge) request|bug|issue|PR|MR|incident)[ \t]*(?:number|no\.?|nr\.?|id)?[ \t]*[:(]?[ \t]*$/i;
var HASH = /(?<![\w&#/:;])#\d{2,5}(?![\w-])/g;
var COUNTED = /\b(?:error|attempt|step|run|build|exit|retry|try|priority|rank|number|shard|partition|replica|worker|line|channel|colou?r|rule|factor|lesson|question|part|round|batch|job|deploy(?:ment)?|release|version|page|node|slot|phase|version)s?[ \t]*:?[ \t]*$/i;
var tickets = {
  kinds: ["ticket"],
  *find(text, names) {
    for (const { index, 0: found } of text.matchAll(KEY2)) {
      const prefix = found.slice(0, found.lastIndexOf("-"));
      if (names.isTracker(prefix) || !NO_TRACKERS.has(prefix) && !/^\w\d*$/.test(prefix) && !names.isKnownWord(found))
        yield match5(index, found);
    }
    for (const { from, to } of names.trackerKeys(text)) yield { kind: "ticket", from, to };
    for (const { index, 0: found } of text.matchAll(SERVICE_DESK)) yield match5(index, found);
    if (text.includes("://"))
      for (const { index, 0: found } of text.matchAll(ADDRESS))
        yield match5(index, found.replace(/[.:!?]+$/, ""));
    for (const { index, 0: found } of text.matchAll(SIGNED)) {
      const before = text.slice(Math.max(0, index - 104), index);
      const repository = REPOSITORY_BEFORE.exec(before)?.[0];
      if (repository) yield match5(index - repository.length, repository + found);
      else if (WORD_BEFORE.test(before.slice(-40))) yield match5(index, found);
    }
    for (const { index, 0: found } of text.matchAll(NUMBER2)) {
      if (/^(?:19|20)\d\d$/.test(found)) continue;
      if (DESK_BEFORE.test(text.slice(Math.max(0, index - 40), index))) yield match5(index, found);
    }
    for (const { index, 0: found } of text.matchAll(HASH)) {
      if (!COUNTED.test(text.slice(Math.max(0, index - 20), index))) yield match5(index, found);
    }
  }
};
var match5 = (from, found) => ({ kind: "ticket", from, to: from + found.length });

// src/redaction/finders/token-shapes.ts
var token_shapes_exports = {};
__export(token_shapes_exports, {
  isRandom: () => isRandom,
  tokenShapes: () => tokenShapes
});
var SHAPES = [
  // Amazon, Google, Microsoft, Alibaba, Tencent, Yandex
  /(?:AKIA|ASIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ABIA|ACCA)[A-Z0-9]{12,}/,
  /AIza[\w-]{30,}/,
  /ya29\.[\w-]{16,}/,
  /GOCSPX-[\w-]{16,}/,
  /1\/\/0[\w-]{24,}/,
  /[\w~.-]{3}8Q~[\w~.-]{28,40}/,
  /LTAI[A-Za-z0-9]{12,}/,
  /AKID[A-Za-z0-9]{13,}/,
  // Git hosts, registries, CI
  /gh[pousr]_[A-Za-z0-9]{16,}/,
  /github_pat_\w{20,}/,
  /gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct|sa|c)[-_][\w.=-]{16,}/,
  /ATATT3\w[\w=-]{16,}|ATCTT3\w[\w=-]{16,}|ATBB[A-Za-z0-9]{20,}/,
  /npm_[A-Za-z0-9]{16,}/,
  /pypi-[\w-]{16,}/,
  /rubygems_[0-9a-f]{32,}/,
  /oy2[a-z0-9]{43}/,
  /dckr_pat_[\w-]{16,}/,
  /CLOJARS_[a-z0-9]{40,}/,
  /(?:CCIPAT|CCIPRJ|bkua|sq[apu]|pul|sntry[su]|tfp|rdme|lin_api|lin_oauth|figd|hf|r8|gsk|fo1|nfp|sgp|sbp|pnu|pscale_\w{2,8}|ntn|patp?|aio|ghs|xkeysib|dop_v1|doo_v1|dor_v1|shp(?:at|ss|ca|pa)|squ|sqa|ddpat|ddapp|vercel|tskey|shippo_(?:live|test))[-_](?=[\w-]*\d)[\w.-]{16,}/,
  /AKCp[A-Za-z0-9]{10,}/,
  // Chat, mail, telephony
  /xox[a-z](?:\.xox[a-z])?-[\w-]{8,}|xapp-\d-[\w-]{10,}/,
  /SG\.[\w-]{16,}\.[\w-]{16,}/,
  /key-[0-9a-f]{32}/,
  /(?:AC|SK|SM|VA|ZS)[0-9a-f]{32}/,
  /[0-9a-f]{32}-us\d{1,2}/,
  /\d{8,10}:AA[\w-]{30,}/,
  /[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{25,}/,
  // Money
  /[spr]k_(?:live|test)_[A-Za-z0-9]{8,}/,
  /whsec_[\w+/=]{12,}/,
  /sq0[a-z]{3}-[\w-]{20,}|EAAA[\w-]{50,}/,
  /EZ[AT]K[A-Za-z0-9]{40,}/,
  // Models, clouds, tools
  /sk-(?:ant-|proj-|svcacct-|or-v1-)?[\w-]{20,}/,
  /dapi[0-9a-f]{32}(?:-\d)?/,
  /NR(?:AK|JS|II|AL|RA)-?[A-Za-z0-9]{16,}/,
  /(?:hv[sbr]|s)\.[A-Za-z0-9_-]{24,}/,
  /[A-Za-z0-9]{14}\.atlasv1\.[\w-]{20,}/,
  /dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{20,}/,
  /dt0[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{20,}/,
  /pat[A-Za-z0-9]{14}\.[0-9a-f]{32,}/,
  /AGE-SECRET-KEY-1[0-9A-Z]{30,}/,
  /PMAK-[0-9a-f]{20,}-[0-9a-f]{20,}/,
  /HRKU-[\w-]{20,}/,
  /(?:sdk|mob|api)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  /EAACEdEose0cBA[A-Za-z0-9]+/,
  // What is said by the shape alone: JSON Web Tokens, hashes of passwords
  /eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*){0,3}/,
  /\$(?:2[abxy]|1|5|6|y|apr1|argon2\w{1,2}|pbkdf2-\w+|scrypt)\$[^\s'"`|<>]{8,}/
];
var TOKENS = new RegExp(
  `(?<![A-Za-z0-9])(?:${SHAPES.map((shape) => typeof shape === "string" ? shape : shape.source).join("|")})(?![A-Za-z0-9])`,
  "g"
);
var SHORTEST = 16;
var IN_TOKEN = new Uint8Array(128);
for (const char of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.~+/=:$-") {
  IN_TOKEN[char.charCodeAt(0)] = 1;
}
function* longRuns(text) {
  const inToken = (at2) => IN_TOKEN[text.charCodeAt(at2)] === 1;
  for (let at2 = SHORTEST - 1; at2 < text.length; at2 += SHORTEST) {
    if (!inToken(at2)) continue;
    let from = at2;
    while (from > 0 && inToken(from - 1)) from--;
    let to = at2 + 1;
    while (to < text.length && inToken(to)) to++;
    if (to - from >= SHORTEST) yield { index: from, run: text.slice(from, to) };
    at2 = Math.max(at2, to - 1);
  }
}
var WEBHOOKS = /https?:\/\/(?:hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)|(?:[a-z]+\.)?discord(?:app)?\.com\/api\/webhooks|[\w.-]*webhook\.office\.com|outlook\.office(?:365)?\.com\/webhook|hooks\.zapier\.com\/hooks|hook\.[\w.]*(?:integromat|make)\.com|chat\.googleapis\.com\/v1\/spaces|events\.pagerduty\.com\/(?:integration|x-ere)|maker\.ifttt\.com\/trigger|api\.telegram\.org\/bot|open\.(?:feishu|larksuite)\.cn\/open-apis\/bot|oapi\.dingtalk\.com\/robot|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook|[\w.-]+\.logic\.azure\.com|api\.opsgenie\.com\/v1\/json\/\w+\?apiKey|alert\.victorops\.com\/integrations)[^\s<>"'`)\]]{0,400}/gi;
var SSH_KEYS = /\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d+|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)[ \t]+AAAA[\w+/=]+/g;
var RANDOM = /(?<![\w+/=.$!-])[A-Za-z0-9_+/-]{27,}={0,2}(?![\w+/=])/g;
var BEGIN = /-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----/g;
var KEY_LINES = /[A-Za-z0-9+/=:,\- \t\\]*(?:\r?\n[ \t>|]*[A-Za-z0-9+/=:, \t-]+)*/y;
var tokenShapes = {
  kinds: ["secret"],
  *find(text) {
    for (const { index, run } of longRuns(text)) {
      if (!/\d/.test(run)) continue;
      for (const { from, to } of inRun(run)) yield { kind: "secret", from: index + from, to: index + to };
    }
    if (text.includes("://")) yield* hitsOf(text, WEBHOOKS, "secret");
    if (text.includes(" AAAA")) yield* hitsOf(text, SSH_KEYS, "secret");
    if (text.includes("PRIVATE KEY")) yield* privateKeys(text);
  }
};
function* inRun(run) {
  yield* hitsOf(run, TOKENS, "secret");
  for (const match6 of hitsOf(run, RANDOM, "secret")) {
    if (isRandom(run.slice(match6.from, match6.to))) yield match6;
  }
}
function* privateKeys(text) {
  let past = 0;
  for (const { index, 0: begin } of text.matchAll(BEGIN)) {
    if (index < past) continue;
    const end = /-----END [A-Z0-9 ]+-----/.exec(text.slice(index, index + 2e4));
    if (end && !/-----BEGIN/.test(text.slice(index + begin.length, index + end.index))) {
      past = index + end.index + end[0].length;
    } else {
      KEY_LINES.lastIndex = index + begin.length;
      past = index + begin.length + (KEY_LINES.exec(text)?.[0].length ?? 0);
    }
    yield { kind: "secret", from: index, to: past };
  }
}
function isRandom(word) {
  let changes = 0;
  let [upper, lower, digits, before] = [0, 0, 0, 0];
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const now = code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 48 && code <= 57 ? 3 : 4;
    if (now === 1) lower++;
    else if (now === 2) upper++;
    else if (now === 3) digits++;
    if (now !== before) changes++;
    before = now;
  }
  return upper >= 3 && lower >= 3 && digits >= 2 && changes / word.length > 0.36;
}

// src/redaction/roles.ts
var ROLE_WORDS = words(`
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
function isRole(name, more = NONE) {
  const folded = name.trim().toLowerCase().replace(/^[@#&]/, "");
  if (folded === "" || more.has(folded)) return true;
  if (GROUP.test(folded)) return true;
  return folded.split(/[\s/_&+,.()-]+/).filter(Boolean).every((word) => ROLE_WORDS.has(word) || more.has(word) || /^\d+$/.test(word));
}
var GROUP = /(?:^|[\s_-])(?:teams?|squads?|crew|groups?|guild|rota|staff|department|dept|on-?call)$|^[a-z]+ops$/;
var NONE = /* @__PURE__ */ new Set();

// src/redaction/names.ts
var PERSON_KEYS = /^(?:x_)?(?:authors?|owners?|commanders?|incident_?commander|ic|scribes?|responders?|participants?|attendees|reporters?|reported_?by|reviewers?|reviewed_?by|approvers?|approved_?by|facilitators?|assignees?|leads?|on_?call|engineers?|contacts?|people|written_?by)$/i;
var COMPANY_FORM = /[\s,]+(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|kg|se|ug|ohg|e\.?v|s\.?a\.?(?:r\.?l\.?|s)?|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|oy|ab|as|a\/s|aps|pty(?:\s+ltd)?|pte(?:\s+ltd)?|kk|group|holdings?)\.?$/i;
var ORDINARY = /^(?:apple|shell|target|orange|gap|meta|square|block|visa|next|sky|three|oracle|delta|discover|ford|monday|box|zoom|slack|stripe|amazon|alphabet|express|general|national|united|first|best|home|world|metro|office|post|bank|key|notion|linear|segment|amplitude|signal|line|o2|aldi|real|total|core|prime|nest|ring|match|root|hive|spring|gap|boots|dove|puma|jaguar|tide|gain|crane|union|summit|pioneer|frontier|liberty|atlas|apex|nova|vertex|zenith|beacon|anchor|bridge|harbor|harbour)$/i;
function namesOf(profile, config, postmortems) {
  const services = new Set(
    [...config.services, ...postmortems.flatMap(({ services: own }) => own)].map(fold)
  );
  const roles = /* @__PURE__ */ new Set([
    ...services,
    ...Object.keys(config.areas).map(fold),
    ...config.language.people.map(fold),
    ...postmortems.flatMap(({ perspectives }) => perspectives.map(fold))
  ]);
  const kept = new Set(profile.keep.map(fold));
  const people2 = /* @__PURE__ */ new Set();
  const prefixes = new Set(config.actions.trackers.map(({ prefix }) => prefix.toLowerCase()));
  const add = (given) => {
    for (const name of personsIn(given)) if (!isRole(name, roles) && !kept.has(fold(name))) people2.add(name);
  };
  for (const postmortem of postmortems) {
    add(postmortem.owner);
    for (const [key, value] of Object.entries(postmortem.raw)) if (PERSON_KEYS.test(key)) add(value);
    for (const { owner, ticket } of postmortem.body.actionItems) {
      add(owner);
      const prefix = /(?:^|\/)([A-Za-z][A-Za-z0-9]{1,9})-\d+$/.exec(ticket ?? "")?.[1];
      if (prefix) prefixes.add(prefix.toLowerCase());
    }
    postmortem.release();
  }
  for (const name of profile.people) add(name);
  const words2 = /* @__PURE__ */ new Set([
    ...services,
    ...Object.values(config.taxonomy).flatMap((vocabulary) => vocabulary.words.map(({ word }) => fold(word))),
    ...config.severities.flatMap(({ name, aliases }) => [name, ...aliases].map(fold))
  ]);
  const keys = [...prefixes].filter((prefix) => /^[a-z][a-z0-9_]*$/.test(prefix));
  const trackers = keys.length > 0 ? new RegExp(`(?<![a-z0-9])(?:${keys.join("|")})-\\d{1,7}(?![\\w]|-\\d)`, "gi") : null;
  return {
    people: lexicon(
      [...people2].flatMap(partsOf).filter((name) => !isRole(name, roles) && !kept.has(fold(name))),
      (name) => EITHER_WAY.has(name)
    ),
    customers: lexicon(profile.customers.flatMap(customerForms), (name) => ORDINARY.test(name)),
    services: lexicon(
      [...services].filter((name) => !kept.has(name)),
      () => false
    ),
    hosts: lexicon(profile.hosts, () => false),
    isRole: cached((name) => isRole(name, roles)),
    isKnownWord: (word) => words2.has(fold(word)) || kept.has(fold(word)),
    isKept: (text) => kept.has(fold(text)),
    isTracker: (prefix) => prefixes.has(prefix.toLowerCase()),
    *trackerKeys(text) {
      if (trackers === null) return;
      for (const { index, 0: found } of text.matchAll(trackers))
        yield { from: index, to: index + found.length };
    }
  };
}
function cached(judge) {
  const known = /* @__PURE__ */ new Map();
  return (name) => {
    const before = known.get(name);
    if (before !== void 0) return before;
    if (known.size > 2e4) known.clear();
    const verdict = judge(name);
    known.set(name, verdict);
    return verdict;
  };
}
var fold = (name) => name.trim().toLowerCase();
function personsIn(given) {
  if (Array.isArray(given)) return given.flatMap(personsIn);
  if (typeof given !== "string") return [];
  return given.replace(/\([^)]*\)|<[^>]*>|\[|\]/g, " ").split(/\s*[,;/&+|]\s*|\s+(?:and|und|et|y|with)\s+/i).map((name) => name.trim().replace(/^@/, "").replace(/@.*$/, "")).filter(
    (name) => /^[\p{L}][\p{L}\p{N}.'’ _-]{1,60}$/u.test(name) && name.split(/\s+/).length <= 4 && !SOFTWARE_NAME.test(name)
  );
}
var SOFTWARE_NAME = /^\p{L}*\p{Ll}\p{Lu}\p{Ll}+$|\.(?:io|com|org|net|dev|js|py)\b/u;
function partsOf(name) {
  const parts = name.split(/[\s._-]+/).filter((part) => part.length >= 3 && /^\p{L}+$/u.test(part));
  return [name, ...parts.length > 1 ? parts : []];
}
function customerForms(name) {
  const bare = name.trim().replace(COMPANY_FORM, "");
  return bare.length >= 2 && bare !== name.trim() ? [name.trim(), bare] : [name.trim()];
}
function lexicon(names, isWord) {
  const all = [...new Set(names.filter((name) => name.length > 1))].sort((a, b) => b.length - a.length);
  if (all.length === 0) return null;
  const either = new Set(all.map(fold).filter(isWord));
  const alternatives = all.map(
    (name) => name.split(/[\s_-]+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\s_.-]?")
  );
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{N}]|\\p{L})`, "giu"),
    either
  };
}

// src/model/error.ts
var LfiError = class extends Error {
  code;
  detail;
  constructor(code, message, detail = {}) {
    super(message);
    this.name = "LfiError";
    this.code = code;
    this.detail = detail;
  }
};

// src/model/nearest.ts
import { distance } from "fastest-levenshtein";
function nearest(word, candidates) {
  const folded = word.toLowerCase();
  let best = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(folded, candidate.toLowerCase());
    if (apart < bestDistance) [best, bestDistance] = [candidate, apart];
  }
  return best;
}

// src/model/redaction-kinds.ts
var REDACTION_KINDS = [
  "address",
  "e-mail",
  "person",
  "handle",
  "phone",
  "host",
  "customer",
  "ticket",
  "account"
];

// src/redaction/kinds.ts
var KINDS = ["secret", ...REDACTION_KINDS, "service", "own"];

// src/redaction/profile.ts
var BUILT_IN = {
  internal: { services: false },
  public: { services: true }
};
function profileOf(name, { redaction, path }) {
  const own = Object.hasOwn(redaction, name) ? redaction[name] : void 0;
  if (!own && !Object.hasOwn(BUILT_IN, name)) throw unknownProfile(name, Object.keys(redaction));
  const services = own?.services ?? BUILT_IN[name]?.services ?? false;
  const stays = own?.keep_kinds ?? [];
  const all = Object.values(redaction);
  return {
    name,
    kinds: new Set(KINDS.filter((kind) => kind === "service" ? services : !stays.includes(kind))),
    customers: all.flatMap(({ customers = [] }) => customers),
    people: all.flatMap(({ people: people2 = [] }) => people2),
    hosts: all.flatMap(({ hosts: hosts2 = [] }) => hosts2),
    keep: own?.keep ?? [],
    patterns: (own?.patterns ?? []).map((one) => ({
      pattern: compile(one.match, name, path),
      with: one.with
    }))
  };
}
function compile(source, profile, path) {
  try {
    return new RegExp(source, "gu");
  } catch (error) {
    throw new LfiError("config", `redaction.${profile}.patterns: ${error.message}`, {
      ...path === null ? {} : { path },
      hint: "A pattern is a regular expression as JavaScript takes it."
    });
  }
}
function unknownProfile(name, configured) {
  const known = [.../* @__PURE__ */ new Set([...Object.keys(BUILT_IN), ...configured, "none"])];
  const near = nearest(name, known);
  return new LfiError(
    "usage",
    `there is no redaction profile "${name}"${near ? `, did you mean "${near}"?` : ""}`,
    { hint: `There are ${known.join(", ")}; \`redaction\` in the config makes others.` }
  );
}

// src/model/taxonomy.ts
var FACTOR_FAMILIES = ["technical", "process", "organisational", "human"];
var UNKNOWN = "unknown";
var TRIGGERS = [
  "deploy",
  "config",
  "load-change",
  "pipeline",
  "provider-change",
  "dependency-failure",
  "performance-decay",
  "capacity",
  "hardware",
  "access-change",
  UNKNOWN
];
var FACTORS = {
  technical: [
    "code-defect",
    "config-defect",
    "dependency",
    "infrastructure",
    "data-format",
    "capacity-limit",
    "timeout-retry",
    "redundancy-gap",
    "expiry",
    "security",
    "monitoring-gap",
    "alert-noise"
  ],
  process: [
    "test-gap",
    "test-bypassed",
    "review-gap",
    "rollout-gap",
    "rollback-gap",
    "runbook-gap",
    "manual-step",
    "change-coordination"
  ],
  organisational: [
    "ownership-unclear",
    "priority-tradeoff",
    "staffing",
    "knowledge-silo",
    "communication",
    "vendor"
  ],
  human: [
    "fatigue",
    "night-page",
    "alert-fatigue",
    "time-pressure",
    "hotfix-pressure",
    "low-morale",
    "unfamiliar-system",
    "handoff",
    "holiday-cover"
  ]
};
var plain = (word, family = null) => ({
  word,
  aliases: [],
  description: null,
  family,
  deprecated: null
});
var closed = (words2) => ({ open: false, words: words2.map((w) => plain(w)) });
var DEFAULT_TAXONOMY = {
  trigger: closed(TRIGGERS),
  failure_mode: { open: true, words: [plain(UNKNOWN)] },
  factors: {
    open: false,
    words: FACTOR_FAMILIES.flatMap((family) => FACTORS[family].map((word) => plain(word, family)))
  },
  detected_by: closed(["monitor", "customer", "staff", "chance"]),
  mitigated_by: closed([
    "rollback",
    "failover",
    "config-fix",
    "code-fix",
    "infra-change",
    "external",
    "self"
  ]),
  runbook: closed(["automated", "documented", "manual", "none"]),
  defence: closed(["designed", "luck"])
};

// src/model/config.ts
var MATURITY_WEIGHTS = {
  automated: 0.8,
  documented: 1,
  manual: 1.25,
  none: 1.5
};
var DEFAULT_CONFIG = {
  path: null,
  roots: ["."],
  include: ["postmortems/**/*.md", "near-misses/**/*.md"],
  exclude: [],
  timezone: "UTC",
  severities: ["sev1", "sev2", "sev3", "sev4"].map((name, rank) => ({ name, aliases: [], light: rank >= 2 })),
  critical: ["sev1"],
  services: [],
  currency: "EUR",
  taxonomy: DEFAULT_TAXONOMY,
  synonyms: [],
  areas: {},
  sections: {},
  slo: { default: 99.9 },
  nearMisses: { threshold: 3, windowDays: 90 },
  actions: { dueWithinDays: 60, bySeverity: { sev1: 15, sev2: 30 }, trackers: [] },
  publishWithinDays: 7,
  workingHours: {
    days: ["mon", "tue", "wed", "thu", "fri"],
    from: "09:00",
    to: "18:00",
    night: ["22:00", "07:00"]
  },
  holidays: [],
  deployments: null,
  priorities: { weights: MATURITY_WEIGHTS, cap: 0.25 },
  patterns: null,
  digests: ["digests/**/*.md"],
  targets: [],
  redaction: {},
  preset: "recommended",
  rules: {},
  language: { people: [], systems: [] },
  policy: null
};

// src/redaction/find.ts
var FINDERS = [
  tokenShapes,
  secretValues,
  emails,
  namedCustomers,
  tickets,
  accounts,
  addresses,
  namedHosts,
  hosts,
  phones,
  handles,
  namedPeople,
  labelledPeople,
  people,
  namedServices
];
function findMatches(text, { kinds, patterns }, names) {
  const found = [];
  const take = (match6, rank) => {
    if (match6.to > match6.from) found.push({ match: match6, rank });
  };
  for (const { pattern, with: word } of patterns) {
    for (const hit of text.matchAll(pattern)) {
      take({ kind: "own", from: hit.index, to: hit.index + hit[0].length, with: word }, -1);
    }
  }
  for (const [rank, finder2] of FINDERS.entries()) {
    if (!finder2.kinds.some((kind) => kinds.has(kind))) continue;
    for (const match6 of finder2.find(text, names)) if (kinds.has(match6.kind)) take(match6, rank);
  }
  found.sort((a, b) => a.match.from - b.match.from || a.rank - b.rank || b.match.to - a.match.to);
  return merged(found);
}
function merged(found) {
  const apart = [];
  for (const one of found) {
    const last = apart.at(-1);
    if (!last || one.match.from >= last.match.to) {
      apart.push({ ...one });
      continue;
    }
    const first = one.rank < last.rank ? one : last;
    last.match = { ...first.match, from: last.match.from, to: Math.max(last.match.to, one.match.to) };
    last.rank = first.rank;
  }
  return apart.map(({ match: match6 }) => match6);
}
export {
  DEFAULT_CONFIG,
  accounts_exports as f0,
  addresses_exports as f1,
  tickets_exports as f10,
  token_shapes_exports as f11,
  emails_exports as f2,
  handles_exports as f3,
  hosts_exports as f4,
  labelled_people_exports as f5,
  named_exports as f6,
  people_exports as f7,
  phones_exports as f8,
  secret_values_exports as f9,
  findMatches,
  namesOf,
  profileOf
};

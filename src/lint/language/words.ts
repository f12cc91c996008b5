/** The closed classes of English: what can be listed in full, and so need not be guessed. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const DETERMINERS = set(`
  the a an this that these those our my your his her its their whose each every no some any all both
  either neither another several many few most more other same
`);

export const PREPOSITIONS = set(`
  of in on at by for with from to into onto over under during after before since without within between among
  across through via per about against behind beside besides toward towards until till upon near despite except
  like due around below above along amid throughout regarding concerning than off out up down
`);

export const COORDINATORS = set('and or but nor yet plus &');

/** Words that open a clause of their own; the subject of what follows stands after them. */
export const SUBORDINATORS = set(`
  because although though while whereas when whenever if unless whether where wherever once so as lest
  then therefore thus hence how why what until
`);

export const RELATIVES = set('who which that whom');

export const MODALS = set('will would can could shall should may might must ought');

export const AUXILIARIES = set(`
  is are was were be been being am do does did have has had 're 'm 'd 'll ain
  will would can could shall should may might must ought
`);

export const BE = set("is are was were be been being am 're 'm");

const ADVERB_WORDS = set(`
  also not never ever always just really even still already perhaps maybe probably certainly definitely clearly
  obviously simply only again too then instead however therefore thus now soon later earlier sooner often once
  twice quite rather almost well better best ideally likely potentially possibly theoretically realistically
  arguably frankly honestly actually thankfully luckily fortunately unfortunately first second next finally
  initially currently previously afterwards afterward meanwhile anyway indeed yet far much more most less least
  all both each otherwise alone today yesterday tonight here there together sometimes seldom rarely hardly
`);

const NOT_ADVERBS = set(`
  family apply reply supply assembly anomaly july italy ally rally daily weekly monthly hourly nightly early
  only friendly likely ugly monopoly multiply imply comply rely fly
`);

export const isAdverb = (word: string): boolean =>
  ADVERB_WORDS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));

/** Finite verbs that take a clause for their object: what follows them starts afresh. */
export const CLAUSE_TAKERS = set(`
  think thinks thought feel feels felt believe believes believed know knows knew say says said agree agrees agreed
  show shows showed shown mean means meant suggest suggests suggested conclude concluded argue argued admit admits
  admitted realise realised realize realized hope hoped wish wished find found found note noted indicate indicates
  indicated reveal reveals revealed recognise recognised recognize recognized acknowledge acknowledged assume
  assumed assumes decide decided expect expected guess ensure ensures see saw understand understood
`);

/** Past forms that no ending gives away; with the base form where the rules ask for it. */
const IRREGULAR = `
  be:been was were; become:became become; begin:began begun; break:broke broken; bring:brought; build:built;
  buy:bought; catch:caught; choose:chose chosen; come:came come; cut:cut; deal:dealt; do:did done; draw:drew drawn;
  drive:drove driven; fall:fell fallen; feel:felt; fight:fought; find:found; foresee:foresaw foreseen;
  forget:forgot forgotten; get:got gotten; give:gave given; go:went gone; grow:grew grown; have:had; hear:heard;
  hide:hid hidden; hit:hit; hold:held; hurt:hurt; keep:kept; know:knew known; lead:led; learn:learnt; leave:left;
  let:let; lose:lost; make:made; mean:meant; meet:met; misread:misread; overlook:overlooked; overwrite:overwrote overwritten;
  pay:paid; put:put; quit:quit; read:read; rebuild:rebuilt; redo:redid redone; reset:reset; rethink:rethought;
  rewrite:rewrote rewritten; ring:rang rung; rise:rose risen; rerun:reran; run:ran run; say:said; see:saw seen;
  seek:sought; sell:sold; send:sent; set:set; shake:shook shaken; show:shown; shut:shut; sit:sat; sleep:slept;
  speak:spoke spoken; speed:sped; spend:spent; spell:spelt; split:split; spread:spread; stand:stood; stick:stuck;
  strike:struck; take:took taken; teach:taught; tell:told; think:thought; throw:threw thrown;
  understand:understood; undo:undid undone; wake:woke woken; win:won; withdraw:withdrew withdrawn; write:wrote written;
  misunderstand:misunderstood; mistake:mistook mistaken; override:overrode overridden; oversee:oversaw overseen;
  upset:upset; bend:bent; burn:burnt; cost:cost; feed:fed; fly:flew flown; shoot:shot; slip:slipt;
  freeze:froze frozen; bind:bound; blow:blew blown; sweep:swept; swing:swung; tear:tore torn; wear:wore worn;
  ride:rode ridden; dig:dug; slide:slid; arise:arose arisen; overcome:overcame; undergo:underwent undergone;
  withhold:withheld; uphold:upheld; steal:stole stolen; sink:sank sunk; shrink:shrank shrunk; spin:spun; hang:hung;
  oversleep:overslept; forbid:forbade forbidden; prove:proven; lay:laid; light:lit
`;

const BASE = new Map<string, string>();
for (const entry of IRREGULAR.split(';')) {
  const [base = '', forms = ''] = entry.trim().split(':');
  for (const form of forms.split(' ')) BASE.set(form, base);
}

/** Simple pasts that are never participles: "should have went" is not what people write. */
const ONLY_PAST = set(`
  was were became began broke came did drew drove fell forgot foresaw gave went grew knew overwrote redid rewrote
  rang rose reran ran saw shook spoke took threw undid woke withdrew wrote mistook overrode oversaw chose flew
  froze blew tore wore rode arose overcame underwent stole sank shrank forbade
`);

/** Words in -ed that are none: nouns, bases, adjectives with nothing done to them. */
const NOT_PAST = set(
  'need feed speed seed shed bed embed exceed proceed succeed indeed red hundred shared-nothing',
);

export const isPast = (word: string): boolean =>
  BASE.has(word) || (word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word));

export const isParticiple = (word: string): boolean => isPast(word) && !ONLY_PAST.has(word);

/** Whether a verb, in any form, is one of the bases given. */
export function isFormOf(word: string, bases: ReadonlySet<string>): boolean {
  if (bases.has(word)) return true;
  // "force-pushed" is a way of pushing.
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) return isFormOf(word.slice(hyphen + 1), bases);
  const irregular = BASE.get(word);
  if (irregular !== undefined) return bases.has(irregular);
  if (word.endsWith('ing')) return stems(word.slice(0, -3)).some((s) => bases.has(s));
  if (word.endsWith('ed')) return stems(word.slice(0, -2)).some((s) => bases.has(s));
  if (word.endsWith('s'))
    return [word.slice(0, -1), word.replace(/e?s$/, ''), word.replace(/ies$/, 'y')].some((s) => bases.has(s));
  return false;
}

function stems(stem: string): string[] {
  const out = [stem, `${stem}e`];
  if (stem.length > 2 && stem.at(-1) === stem.at(-2)) out.push(stem.slice(0, -1));
  if (stem.endsWith('i')) out.push(`${stem.slice(0, -1)}y`);
  return out;
}

export const words = set;

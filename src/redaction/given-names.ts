import { words } from './words.ts';

/** Given names of many countries that mean nothing else in a report about software. */
export const GIVEN_NAMES = words(`
  aaron abdul abdullah abigail adam adrian adriana aditi aditya adele agnes agnieszka ahmad ahmed aiko aisha akash akira
  alan alba albert alberto alejandra alejandro aleksandra aleksander alena alessandro alessandra alex alexander alexandra
  alexandre alexei alexis alfonso alfred ali alice alicia alina alison allison alma alok alvaro alyssa amal amanda amara
  amber amelia amelie amina amir amira amit amy ana anais anand anastasia anders andre andrea andreas andrei andres andrew
  andrey andrzej andy angela angelika anil anita anja anjali anke ann anna annabel anne annette annika anouk anthony antje
  anton antonia antonio anurag aoife arash ariel arjun arnaud arne arthur arturo arun arvind asha ashley ashok asma astrid
  atsuko audrey aurelie aurora ayaan ayesha aylin ayse ayumi axel barbara barry bartosz basti bastian beata beatrice
  beatriz ben benedikt benjamin benoit bernard bernd bertrand beth bettina bianca bilal birgit bjorn björn bogdan boris
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
  filip fiona flavia florian francesca francesco francis francisco francois françois franz frederic frederik frieda friedrich fumiko
  gabriel gabriela gabriele gareth gary gavin geert gemma geoff geoffrey george georg georges gerald gerard gerd gerhard
  gianluca gianni gilbert gilles gina giorgio giovanni girish gisela giulia giuseppe gloria goran gordon grzegorz greg
  gregor gregory greta grigori guido guillaume guillermo gunnar gunter günter gustavo guy gökhan hakan halil hamid hanna
  hannah hannes hans harald hari harold harriet harry harsh hasan hassan haruki haruka hauke heather hector heidi heike
  heinrich heinz helen helena helene helga helmut hendrik henning henri henrik henry herbert hermann hideo hilary hilde
  hiroshi hiroko holger hossein huan hubert hui hussein hye ian ibrahim ida ignacio igor ikram ilse imran ines inga inge
  ingo ingrid ioana irene irina isaac isabel isabella isabelle ishaan ismail ivan ivana jaap jack jackie jacob jacqueline
  jacques jae jaime jake jakob jakub james jamie jamila jan jana jane janet janice janina janine jaroslav jasmin jasmina
  jason javier jay jean jeanne jeff jeffrey jenna jennifer jenny jens jeremy jerome jerry jesper jesse jessica jesus jia
  jill jim jimmy jin jing joachim joan joanna joao joão joaquin jochen jodie joe joel joern johan johann johanna johannes john
  johnny jon jonas jonathan joost jorg jörg jorge jose josé josef joseph josephine joshua josie joyce juan juana judith jukka
  jules julia julian juliana julie julien juliette julio jun jung jürgen jurgen justin justyna kamal kamil kamila karan
  karen karin karina karl karla karolina karsten kasper katarina katarzyna kate katharina katherine kathleen kathrin
  kathryn kathy katie katja katrin kavita kazuki kei keiko keith kelly kemal ken kenichi kenji kenneth kenta kerstin kevin
  khadija khalid kiara kim kimberly kiran kirsten kirill klara klaus konrad konstantin kourosh krishna kristen kristian
  kristin kristina kristof krzysztof kumar kurt kwame kyle kyung lakshmi lara larissa larry lars laszlo lászló latoya laura
  lauren laurence laurent laurie lea leah leander leif leila lena lennart leo leon leona leonard leonardo leonie leopold
  lesley leslie leticia li liam lian lidia lili lilian liliana lina linda lindsay lindsey ling linnea linus lionel lisa
  livia liz lorena lorenz lorenzo loretta lothar lotte louis louisa louise luca lucas lucia lucian luciana lucie lucy
  ludovic ludwig luigi luis luisa lukas lukasz łukasz luke lutz lydia lynn maciej madeleine magda magdalena magnus mahdi mahmoud
  mai maja makoto malcolm malik malte mandy manfred manish manuel manuela mara marc marcel marcelo marcin marco marcos marcus
  marek margaret margarita margot marguerite maria mariam marian mariana marianne marie marija marika marina mario marion
  marisa marius marjorie marko markus marlene marta martha marthe martina mary maryam masha masako mateo mateusz mathias
  mathieu mathilde matilda matt matteo matthew matthias matthieu maureen maurice mauro max maxime maximilian maya mayumi
  megan mehmet mei meike melanie melinda melissa mercedes meredith merle michael michaela michal michel michele michelle
  michiko miguel mikael mike mikhail milan milena milos mina ming mira miranda mireille miriam miroslav mohamed mohammad
  mohammed mohan molly mona monica monika monique moritz morten muhammad murat mustafa nabil nadia nadine nadja naoki naomi
  nancy narges natalia natalie natasha nathalie nathan nathaniel neha neil nele nelson ngozi nguyen nia niall niamh nicholas
  nick nico nicola nicolas nicole niels nikhil nikita nikolai nikolaus nikos nils nina nisha nitin nnamdi nora norbert noriko
  norma nuno obinna ola olaf ole oleg oleksandr olena olga oliver olivia olivier omar oscar oskar osman otto owen oya özge
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
  sonia sonja sophia sophie sören sriram stacy stan stanislav stefan stefania stefanie steffen stella stephan stephane
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
  clyde floyd stewart nathalia siobhán björn zoë chloé rené andré hélène jérôme maría josé jesús andrés rasmus maren olek gunnar yngve torsten haakon håkon ragnhild lone birgitte
  adeel agata agris agus aivars alasdair aleksei alessia algirdas alyona amadou amaia aminata amélie anas anatoly anaïs
  andrejs andrii angharad anirudh anneli antonella anushka arianna arkady arnau arnav arturs arvo aryan asif audrius
  aurélie babatunde bambang bartek begoña benoît bharat bhavna biel birute bodo bronwen budi bushra bérénice calum
  camilla carlotta carys catriona chau cheikh ciaran cillian claudio clémence clément cédric céline dafydd daisuke
  danila dawid declan deirdre delphine detlef dewi dhruv dietmar dmytro eamon eckhard edgars edoardo egle egon eiji
  eilidh elfriede elisabetta emanuele eoghan eoin erwin ettore evgenia evgeny ewa ewan fabrizio fahad faisal fatou
  ferenc fergal fergus ffion filippo finlay fionn fionnuala florin françoise frédéric fyodor gabor gaetano galina
  gayatri gaëlle geeta gennady gerda gethin gheorghe giacomo gintaras giorgia giovanna giuliana giulio gopal gorka
  govind graziella grazyna grażyna grigory gráinne grégory gudrun guntis gwyneth gyorgy györgy gábor gérard halina
  hamish hartmut haruto heiko hemant hendra hervé hicham hideki hieu hinata hiroki houda huong hussain hyunwoo iain
  ibrahima ieuan ifeoma ihor ilaria ilya ilyas ilze indah indira ingeborg irfan irmgard isamu istvan istván ivanna iwona
  iñaki jaan jadwiga janos jawad jayesh jerzy jian jimin jisoo joko jordi josep josu jozsef joël junko jyoti jános
  józsef jörn kacper kaito kalev kaori kashif kaspars katalin kateryna kavya kazuo kenzo kestutis ketut khalil khanh
  kinga kirsty knut kohei kristjan ksenia käthe lachlan lajos larisa laurentiu lavanya laëtitia lech leonid leszek
  liesel lieselotte lihua liviu llinos lorenza loïc lucyna ludovica lyudmila léa léo maarja maddalena madhav maeve mairi
  majid maksim malgorzata mamadou manon margaux mariko marlies masaki massimo mattia maurizio mayuko maëlle małgorzata
  meena meera meritxell mickaël mihaela mihai mihkel mikel miklos mikolaj mikołaj mindaugas mingyu minho minji mircea
  mirella mitsuru montserrat moussa moustapha muireann mwangi mykhailo mélanie nadezhda namrata nanami nandini naoto
  naresh nasser natalya natsuki nerea nerys ngoc nhung nicolae nicoletta nikolay nilesh nirmala nkechi nneka normunds
  noureddine noémie nuala nusrat nyambura nyoman núria octavian océane oisin oisín olha olumide oluwaseun oluwaseyi
  oriol ornella orsolya osama osamu ousmane owain padraig pasquale pavlo phuc phuong pietro piret preeti priit pyotr
  pádraig quang quentin quoc rachid raffaele raffaella raghav raimonds raisa raivo rakesh ranjit razvan rhian rhiannon
  rhodri ritu rohini roisin rory rosanna roshni roswitha ruairi ruggero rupa ruslan ryo ryosuke rémi róisín rüdiger
  sachiko sajid salim salvatore sameer sandor sangeeta saoirse sarita satomi semyon seojun serhii setsuko seydou shahid
  shalini shigeru shilpa shiori shivani siegfried sigrun sirje siân slamet slawomir sneha solomiia soojin sorin soufiane
  stanislaw stanisław stefano sudhir sumit sungmin sunita sushma sylvain szabolcs szymon sándor sébastien sławomir
  tadashi tadhg taehyun taichi takahiro takumi tamás tarmo taro tatsuo tegan tejas tetsuya thanh thao thibault thibaut
  thinh théo tibor timothée timur tommaso tomohiro toomas traian tsubasa tudor tuyen uche umberto vadim valery valérie
  varun varvara vasile vasyl vidya vikas vineet volodymyr vyacheslav vytautas véronique waldemar wambui wayan weijie
  wenjie wieslaw wiesław wolfram xabier xinyi xuan yahya yann yash yegor yekaterina yifan yiming yogesh yohan yoko
  yoshihiro yoshiko yuliia yumi yuna yuto yutong zakaria zbigniew zhiyuan zinaida zsofia zsolt zsófia zuberi åsa édouard
  élodie émilie étienne øyvind
`);

/** Names that are words, months, places or software as well: somebody only where the sentence says so. */
export const EITHER_WAY = words(`
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

/** With its accents, or without them as keyboards abroad write it. */
export const isGivenName = (folded: string): boolean =>
  GIVEN_NAMES.has(folded) || (/[^a-z]/.test(folded) && GIVEN_NAMES.has(withoutAccents(folded)));

const withoutAccents = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('ł', 'l');

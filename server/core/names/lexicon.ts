// Words that tell names from other capitalised words, and people from organisations and places.

import { words } from "../text/wordLists.ts";

/** Never part of a name when they open a sentence or stand in a headline. */
export const FUNCTION_WORDS = words(`
  a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers
  ours theirs who whom whose which what when where why how if because although though while since until unless after
  before as at by for from in into of off on onto out over to toward towards under up upon with within without about
  above across against along among around behind below beneath beside besides between beyond despite down during
  except inside like near outside past per plus than through throughout via and but or nor so yet both either neither
  not no yes all any each every few many more most much none one two three four five six seven eight nine ten other
  others another some several such same own only just even still also too very then there here now never ever always
  often sometimes perhaps maybe however meanwhile moreover instead indeed otherwise therefore thus hence again once
  twice today yesterday tomorrow tonight earlier later last next first second third finally currently recently
  previously originally initially eventually ultimately according asked speaking writing citing noting given following
  including is are was were be been being am do does did have has had will would can could may might shall should must
  let let's there's it's that's he's she's i'm i've i'd we're we've you're they're don't didn't isn't wasn't
  mr mrs ms former well oh okay ok please thanks thank sorry hello hi dear yours re ps p.s. etc
  apart ahead far nearly almost about around roughly less fewer half dozens hundreds thousands millions monday tuesday
  wednesday thursday friday saturday sunday photo picture image caption video source sources read watch click share
  whether whatever whoever wherever whenever nobody somebody everybody anyone everyone someone nothing something
  everything anything little together elsewhere overall despite whereas amid amidst unlike hence seeing considering
`);

/** Those of them that people are called: with a capital and a name behind it, inside of a sentence, they are. */
export const FUNCTION_WORD_NAMES = words("will per even");

export const CALENDAR = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  easter christmas ramadan diwali hanukkah thanksgiving halloween spring summer autumn fall winter am pm gmt bst est
  edt utc cet
`);
/** Months that people are called, too. */
export const CALENDAR_NAMES = words("april may june august jan mar summer autumn");

/** Stand before a person's name with a capital: "Chinese President Xi", "Dame Emma". */
export const TITLES = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron viscount viscountess earl count countess duke
  duchess prince princess king queen emperor empress emir sultan sheikh sheik shaikh sheikha ayatollah imam mullah mufti
  maulana pope cardinal archbishop bishop monsignor father fr rev reverend sister brother pastor rabbi swami dalai saint
  president premier minister chancellor taoiseach tánaiste secretary senator sen representative rep congressman
  congresswoman congressmember governor gov mayor mayoress councillor cllr cllr. ambassador commissioner judge justice
  sheriff constable officer sergeant sgt corporal cpl private pte captain capt major maj colonel col brigadier general
  gen lieutenant lt admiral commander cmdr marshal commodore inspector insp superintendent supt detective det pc
  ceo cfo coo cto chairman chairwoman chairperson director manager coach comrade señor senor senora don doña monsieur
  madame mme herr frau signor signora mme. sra sr. speaker leader spokesman spokeswoman attorney solicitor advocate
  dci dsi di ds dc pcso acc patriarch coroner provost dean chief lama guru sri shri smt datuk dato tan tun haji ustad qari maestro chef mp msp
  councilman councilwoman councilmember assemblyman assemblywoman alderman firefighter trooper dcs mep
`);
/** Part of a title only together with one of the above. */
export const TITLE_QUALIFIERS = words(`
  vice deputy prime foreign acting assistant associate senior junior chief first second home finance defence defense
  interior shadow crown former ex attorney lord lady right most hon hon. honourable honorable very rear air field flight
  wing squadron police high supreme grand house majority minority state federal lieutenant major brigadier security
  national party opposition executive managing general prime-minister press cabinet justice health education trade
  environment energy transport culture agriculture labour labor welfare economy commerce treasury district county city
  communist secretary-general under permanent parliamentary undersecretary emeritus honorary royal his her inspector
  superintendent detective head team technical sporting ch labour conservative tory republican democratic democrat liberal scottish
  welsh
`);
/** Titles that split a run wherever they stand: "Apple CEO Tim Cook". */
export const SPLITTING_TITLES = words(`
  president minister ceo cfo coo chairman chairwoman senator governor mayor professor spokesman spokeswoman commissioner
  secretary ambassador chancellor director manager coach captain premier councilman councilwoman councillor mp msp mep
`);
export const MALE_TITLES = words(
  "mr sir lord baron viscount earl count duke prince king emperor emir sultan sheikh sheik shaikh ayatollah imam mullah mufti pope cardinal archbishop monsignor father fr brother congressman chairman spokesman señor senor don monsieur herr signor",
);
export const FEMALE_TITLES = words(
  "mrs ms miss dame lady baroness viscountess countess duchess princess queen empress sheikha sister congresswoman chairwoman spokeswoman mayoress señora senora doña madame mme frau signora sra",
);
/** Titles so bound to the name that they are part of it: "Queen Victoria", "Pope Francis". */
export const TITLES_OF_NAME = words(
  "king queen prince princess pope emperor empress saint duke duchess earl sheikh dalai",
);

/** Nouns for what somebody is. Singular; also used for "the professor" later in the text. */
export const ROLE_NOUNS = words(`
  president premier minister chancellor secretary senator representative congressman congresswoman lawmaker legislator
  governor mayor councillor ambassador diplomat envoy commissioner judge justice sheriff officer sergeant captain
  major colonel general lieutenant admiral commander commodore inspector superintendent detective policeman policewoman
  constable soldier pilot chief ceo chairman chairwoman chair chairperson director manager coach trainer boss leader head
  founder co-founder cofounder owner co-owner partner executive entrepreneur businessman businesswoman banker broker
  trader investor billionaire millionaire tycoon magnate economist analyst strategist consultant adviser advisor aide
  spokesman spokeswoman spokesperson lawyer attorney solicitor barrister prosecutor advocate coroner clerk professor
  lecturer scholar academic researcher scientist physicist chemist biologist historian philosopher sociologist
  psychologist astronomer geologist anthropologist archaeologist engineer architect designer teacher headteacher
  principal rector dean provost student pupil graduate doctor surgeon physician gp nurse midwife psychiatrist
  paramedic dentist vet pharmacist journalist reporter correspondent editor columnist author writer novelist poet
  playwright critic broadcaster presenter host anchor commentator pundit actor actress comedian singer songwriter
  rapper musician guitarist drummer pianist violinist composer conductor dancer choreographer artist painter sculptor
  photographer director producer filmmaker screenwriter model dj footballer striker forward midfielder defender
  goalkeeper keeper winger full-back fullback centre-back left-back right-back playmaker batsman batter bowler spinner
  all-rounder seamer wicketkeeper opener skipper quarterback golfer cyclist rider driver boxer wrestler swimmer runner
  sprinter athlete jockey skier rower sailor gymnast champion player teammate team-mate rival winner medallist
  medalist runner-up referee umpire priest bishop archbishop cardinal pope imam mufti rabbi pastor vicar monk nun
  king queen prince princess duke duchess emperor sultan emir monarch heir activist campaigner protester volunteer
  organiser organizer coordinator co-ordinator chief-of-staff farmer fisherman gardener baker chef cook waiter waitress
  shopkeeper builder plumber electrician carpenter mechanic miner driver worker employee employer accountant auditor
  inspector librarian curator archivist museum collector victim suspect defendant killer murderer gunman attacker
  hostage prisoner refugee migrant resident neighbour neighbor tenant landlord landlady witness passenger patient
  survivor veteran mother father mum mom dad son daughter brother sister wife husband widow widower girlfriend
  boyfriend fiancé fiancée fiance fiancee spouse uncle aunt cousin nephew niece grandfather grandmother grandson
  granddaughter stepfather stepmother friend colleague successor predecessor deputy vice-president vice-chairman
  vice-chairwoman vice-captain member fellow trustee treasurer agent publisher translator candidate nominee contender
  challenger incumbent politician statesman dictator ruler warlord militant rebel cleric preacher guru mp msp peer
  backbencher whip speaker delegate negotiator mediator official bureaucrat civil-servant inventor explorer
  mountaineer climber astronaut cosmonaut blogger vlogger youtuber influencer gamer developer programmer coder hacker
  citizen native man woman boy girl teenager pensioner baby child campaigner lobbyist lecturer vice-chancellor
  chief-executive paleontologist palaeontologist ecologist meteorologist climatologist epidemiologist virologist
  oncologist cardiologist neuroscientist statistician mathematician linguist theologian butcher publican landowner
  skipper signing summariser sitter secretary-general director-general frontman bassist vocalist co-author co-host
  sportsman sportswoman heptathlete hurdler paralympian olympian snowboarder skater surfer sociologist demographer
  shareholder undersecretary barista bartender taxi-driver truck-driver trucker foreman guard gamekeeper warden ranger
  keeper beekeeper brewer distiller winemaker florist hairdresser barber tailor seamstress weaver potter jeweller
  trumpeter cellist soprano tenor baritone organist choirmaster bandleader impresario agent headmaster headmistress
  rapporteur forester ombudsman ombudswoman arbiter mezzo registrar comptroller attaché convener convenor
  councilman councilwoman councilmember assemblyman assemblywoman alderman mep parliamentarian firefighter fireman
  firewoman counsel qc kc magistrate jurist juror bailiff usher paralegal notary conveyancer policymaker
  medic anaesthetist pathologist paediatrician pediatrician obstetrician neurosurgeon physiotherapist psychotherapist
  therapist counsellor dietitian nutritionist radiographer carer caregiver childminder nanny housekeeper caretaker
  janitor cleaner porter receptionist bouncer bodyguard lifeguard paratrooper airman seaman gunner marine trooper
  rifleman corporal brigadier postman postwoman milkman welder bricklayer joiner roofer plasterer decorator surveyor
  auctioneer valuer bookkeeper book-keeper stockbroker salesman saleswoman bookseller bookmaker grocer greengrocer
  fishmonger hotelier restaurateur innkeeper steward stewardess conservationist environmentalist naturalist botanist
  zoologist geneticist biochemist astrophysicist criminologist cartoonist satirist essayist biographer illustrator
  animator cinematographer stuntman librettist lyricist harpist flautist saxophonist percussionist triathlete
  decathlete linebacker pitcher marathoner coxswain deckhand lobsterman trawlerman shepherd dairyman undertaker
  prop hooker flanker fly-half scrum-half interpreter democrat republican spy whistleblower informant publicist bandmate roommate flatmate classmate
`);
export const MALE_ROLES = words(
  "father dad son brother husband widower boyfriend fiancé uncle nephew grandfather grandson stepfather man boy king prince duke emperor sultan emir spokesman chairman businessman congressman policeman actor batsman frontman headmaster landlord fisherman gunman statesman councilman assemblyman fireman salesman postman priest monk imam mufti pope cardinal foreman",
);
export const FEMALE_ROLES = words(
  "mother mum mom daughter sister wife widow girlfriend fiancée aunt niece grandmother granddaughter stepmother woman girl queen princess duchess spokeswoman chairwoman businesswoman congresswoman policewoman actress nun waitress landlady headmistress councilwoman assemblywoman stewardess seamstress midwife",
);

/** Words an organisation's name ends in (or holds before "of"). */
export const ORGANISATION_WORDS = words(`
  university college school academy institute institution polytechnic ministry department agency authority commission
  committee council board bureau office administration government parliament congress senate assembly cabinet court
  tribunal police constabulary army navy force forces corps guard guards service services party union federation
  confederation association society league club fc afc cfc rfc cc united rovers wanderers athletic albion hotspur
  rangers celtic orchestra philharmonic choir theatre theater opera ballet museum gallery library archive archives church
  cathedral diocese hospital clinic trust nhs foundation charity fund bank group holdings company corporation corp inc
  inc. ltd ltd. plc llc llp gmbh ag sa nv co co. industries enterprises partners associates airlines airways railways
  motors pharmaceuticals technologies systems software labs laboratories laboratory studios pictures records
  entertainment media press times guardian post telegraph tribune herald gazette journal chronicle observer mirror
  broadcasting television radio news network networks organisation organization alliance coalition movement front
  brigade brigades militia secretariat embassy consulate mission delegation centre center think-tank forum summit
  conference initiative campaign project programme program team squad ministry exchange market stores supermarkets
  energy petroleum oil gas steel mining insurance capital ventures asset securities investments consulting solutions
  states nations community communities watch international worldwide lords commons house treasury exchequer
  prosecutor's prosecution exchequer registry inspectorate ombudsman taskforce foundations brothers sons
`);
/** Words a place's name ends in. */
export const PLACE_WORDS = words(`
  street road avenue lane square park gardens garden bridge river lake sea ocean bay gulf strait channel island islands
  isle isles peninsula cape coast beach mountain mountains mount hill hills valley desert forest plain plains province
  county district region state territory city town village borough airport station harbour harbor port stadium arena
  palace castle tower plaza hotel resort prison jail zone valley heights quarter glen loch creek canyon falls springs
  highway motorway east west north south court mosque temple
`);
export const PLACE_OPENERS = words(
  "mount lake cape port fort saint st san santa los las el rio upper lower greater north south east west central northern southern eastern western",
);

/** Heads that take "of" or "for": "Bank of England", "Institute for National Security Strategy". */
export const OF_HEADS = words(`
  university college school academy institute institution ministry department agency authority commission committee
  council board bureau office court bank church cathedral house union federation confederation association society
  league organisation organization republic kingdom city isle isles gulf bay cape strait sea duke duchess prince princess
  earl countess archbishop bishop king queen lord lady secretary game lord lords museum centre center fund foundation
  trust campaign party army front alliance state states chamber bar order knights daughters friends doctors reporters
  head chancellor minister director president attorney community communities royal library palace tower port mount
  declaration treaty battle siege act bill day week war statue voice arab emirates bishop archdiocese diocese provost master
`);
/** "of" after these opens a title, not a name: "Secretary of State John Kerry". */
export const TITLE_OF = new Set([
  "secretary of state",
  "chief of staff",
  "head of state",
  "director of communications",
  "master of the rolls",
  "leader of the house",
]);

/** Capitals that name no organisation. */
export const OTHER_ACRONYMS = words(`
  tv pc cd dvd id ceo cfo coo cto mp mps msp mep pm dj mc vip dna rna hiv aids ai it pr hr ok atm gps usb led lcd gdp gnp vat
  phd ba ma bsc msc mba md rip rsvp faq diy ufo iq eq abc1 bc ad ce am pm gmt q&a uk-wide suv hgv bmw1 mri ct er a&e gp gps
  mot gcse gcses usp i ii iii iv vi vii viii ix xi xii wwi wwii tba tbc asap aka fyi lgbt lgbtq lgbti bame ptsd adhd covid
  covid-19 sars mers pin pdf html url www rt gb st mm km ft lb oz kg hd cctv vr ar 3d ap1 no. no eps ep lp
`);

/** Lower-case words that may stand inside a name between capitals. */
export const PARTICLES = words(
  "de da do dos das del della di du des van von der den ter ten zu zur wa ould ap bin ibn bint al el la le les lo y e af av op of the for and",
);
export const PERSON_PARTICLES = words(
  "de da do dos das del della di du des van von der den ter ten zu zur wa ould ap bin ibn bint al el la le y af av",
);

/** Nouns that refer back to a country: "the country". */
export const COUNTRY_NOUNS = words("country nation regime republic state kingdom");
/** Nouns that make the name of a body, and by which it is spoken of as well: "the trust". */
export const BODY_NOUNS = words(`
  company firm agency club bank university school party charity group union committee council commission court
  ministry department institute museum hospital regulator federation association foundation trust
`);
/** Nouns that refer back to an organisation: "the company". */
export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set([
  ...BODY_NOUNS,
  ...words(`
    organisation organization college team newspaper paper magazine broadcaster airline retailer
    manufacturer carmaker chain bookmaker watchdog think-tank body side fund studio publisher
  `),
]);
export const SPEECH = words(
  "say said says tell told tells add added adds explain explains explained argue argues argued note notes noted warn warns warned insist insists insisted write writes wrote reply replies replied ask asked admit admits admitted believe believes think thinks thought announce announced claim claims claimed tweet tweeted recall recalls recalled describes described laughs smiles jokes joked hopes hoped fears feels felt wants wanted knows knew married died played scored won lost resigned joined signed retired",
);

/** Capitalised adjectives that name nobody by themselves. */
export const CAPITAL_ADJECTIVES = words(`
  western eastern northern southern european asian african latin islamic islamist muslim muslims christian christians
  jewish jew jews catholic catholics protestant protestants arab arabs soviet nazi nazis hindu hindus buddhist sikh sunni
  shia shi'ite shiite kurdish kurds victorian edwardian georgian roman celtic nordic scandinavian baltic balkan caribbean
  mediterranean atlantic pacific arctic antarctic olympic olympian paralympic internet web bible biblical democrat
  democrats democratic republican republicans tory tories conservative conservatives liberal liberals marxist communist
  communists maoist stalinist gothic tudor elizabethan hispanic latino latina afro anglo non-western god lord earth sun
  moon north south east west black white asians europeans africans westerner westerners english latin
`);

/** Words that an event, a law or a work ends in: none of them a person, a body or a place. */
export const OTHER_WORDS = words(`
  war wars day night week month year games cup championship championships league trophy open prix marathon award awards
  prize medal festival act bill treaty agreement accord accords summit revolution uprising spring rebellion massacre
  attack attacks crisis scandal affair inquiry report index budget protocol convention declaration constitution order
  prime code test tour derby final finals series season show story stories dynasty empire era age bible quran brexit
  olympics paralympics hurricane storm typhoon cyclone virus disease syndrome parade memorial anniversary eve
`);

"""Words that tell people from everything else that is written with a capital: names, titles, roles, places.

Every word is looked up once and carries its traits as bits of one number, so that reading a token is one
dictionary access. Lists of open classes ship in ``data/names`` with their origin; closed classes are here.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

MALE = 1 << 0
"""First name, title, role or pronoun of a man."""
FEMALE = 1 << 1
FIRST = 1 << 2
"""First name."""
TITLE = 1 << 3
"""Stands right before a name: Mr, Senator, President."""
ROLE = 1 << 4
"""Noun for what a person does or is: spokesman, analyst, mother."""
PLACE = 1 << 5
PEOPLE = 1 << 6
"""Nationality, religion, party: an adjective or its bearers, never a name."""
ORGANISATION = 1 << 7
"""Word of an organisation's or a thing's name: Committee, Times, Airport."""
CALENDAR = 1 << 8
CLOSED = 1 << 9
"""Function word or sentence opener: no part of a name even with a capital."""
PARTICLE = 1 << 10
"""May stand inside a name in lower case: de, van, bin."""
SUFFIX = 1 << 11
DETERMINER = 1 << 12
POSSESSIVE = 1 << 13
PERSONAL = 1 << 14
"""Pronoun that can speak: he, she, they, I, we."""
PLURAL = 1 << 15
PREPOSITION = 1 << 16
CONJUNCTION = 1 << 17
AUXILIARY = 1 << 18
RELATIVE = 1 << 19
ADVERB = 1 << 20
MODIFIER = 1 << 21
"""May stand between determiner or sentence start and a role: former, chief, senior."""
SPEECH = 1 << 22
"""Finite form of a verb that people do with their mouths."""
KIN = 1 << 23
"""Role with respect to another person: wife, lawyer, spokesman."""
SURNAME = 1 << 24
"""Surname, of those that are no word besides."""

ACRONYMS = {"WHO": ORGANISATION, "US": PLACE}
"""Names that are function words in lower case."""

_TITLES = {
    MALE: "mr sir lord king prince congressman chairman assemblyman alderman councilman father brother"
    " monsieur herr señor senor"
    " baron duke earl count emperor tsar sheikh imam pope rabbi archbishop cardinal monsignor ayatollah"
    " emir sultan",
    FEMALE: "mrs ms miss mme madame lady dame queen princess congresswoman chairwoman assemblywoman"
    " councilwoman sister frau señora"
    " senora baroness duchess countess empress first-lady",
    0: "dr prof pres professor sen senator rep representative gov governor lt lieutenant gen general col"
    " colonel capt captain maj major sgt"
    " sergeant cpl corporal pvt private adm admiral cmdr commander president vice-president premier"
    " chancellor minister secretary"
    " undersecretary ambassador mayor judge justice attorney sheriff chief deputy director commissioner"
    " superintendent inspector"
    " detective officer constable rev reverend pastor bishop mp msp mep ceo cfo coach speaker leader"
    " chair chairperson"
    " spokesman spokeswoman spokesperson candidate nominee treasurer comptroller del delegate"
    " assemblymember councillor councilor hon saint"
    " solicitor marshal brigadier supt insp fr coroner principal dean sens reps govs drs messrs profs"
    " cllr dci",
}
_ROLES = {
    MALE: "spokesman businessman salesman policeman fireman frontman clergyman gunman actor king prince"
    " father son brother husband"
    " grandfather grandson uncle nephew boy boyfriend man gentleman guy lord monk priest fisherman"
    " congressman chairman councilman"
    " assemblyman alderman cameraman craftsman anchorman widower stepfather dad fiancé host waiter",
    FEMALE: "spokeswoman businesswoman saleswoman policewoman actress queen princess mother daughter"
    " sister wife grandmother granddaughter"
    " aunt niece girl girlfriend woman lady nun congresswoman chairwoman councilwoman assemblywoman"
    " anchorwoman widow stepmother mom mum"
    " fiancée hostess waitress heroine ballerina duchess",
    0: "spokesperson president vice-president premier chancellor minister secretary undersecretary"
    " ambassador mayor judge justice attorney"
    " sheriff chief deputy director commissioner superintendent inspector detective officer constable"
    " pastor bishop ceo coach speaker leader"
    " chair chairperson senator representative governor lawmaker legislator candidate nominee contender"
    " challenger incumbent frontrunner"
    " front-runner rival opponent politician official aide adviser advisor strategist pollster consultant"
    " operative manager campaigner"
    " activist advocate lobbyist donor supporter critic ally delegate organizer organiser volunteer voter"
    " lawyer counsel prosecutor"
    " barrister solicitor economist analyst expert scientist researcher scholar professor lecturer"
    " teacher student graduate historian"
    " sociologist psychologist psychiatrist epidemiologist virologist biologist physicist chemist"
    " astronomer geologist engineer architect"
    " designer developer programmer inventor founder co-founder cofounder owner co-owner executive"
    " chairman boss entrepreneur investor"
    " banker broker trader economist accountant auditor billionaire millionaire mogul tycoon magnate"
    " developer employee worker"
    " doctor physician surgeon neurosurgeon nurse paramedic dentist pharmacist patient survivor victim"
    " witness resident neighbor neighbour"
    " farmer fisher miner driver pilot astronaut soldier sailor marine veteran commander general colonel"
    " captain lieutenant sergeant admiral"
    " major officer agent spy diplomat envoy negotiator mediator ambassador consul journalist reporter"
    " correspondent editor columnist"
    " commentator pundit anchor broadcaster presenter moderator interviewer blogger author writer"
    " novelist poet playwright biographer"
    " screenwriter filmmaker producer director musician singer songwriter rapper composer conductor"
    " pianist guitarist drummer dancer artist"
    " painter sculptor photographer comedian star celebrity model athlete player footballer striker"
    " goalkeeper midfielder defender quarterback"
    " pitcher golfer boxer swimmer runner sprinter cyclist skier driver champion trainer referee umpire"
    " chef cook baker butcher clerk"
    " librarian curator archivist administrator coordinator supervisor assistant associate partner member"
    " head vice-chairman founder"
    " treasurer comptroller registrar dean principal provost rector chaplain rabbi imam cleric missionary"
    " monk theologian philosopher"
    " dictator ruler monarch emperor successor predecessor counterpart colleague friend cousin relative"
    " parent child guardian heir spouse"
    " suspect defendant plaintiff inmate prisoner detainee refugee immigrant migrant protester"
    " demonstrator rebel fighter militant terrorist"
    " whistleblower insider native teenager spokesmen heiress host shopkeeper landlord tenant customer"
    " passenger fellow captain planner keeper"
    " councillor councilor alderman harbourmaster harbormaster ranger warden firefighter carpenter"
    " electrician plumber mechanic builder"
    " gardener shepherd skipper brewer potter weaver tailor jeweller jeweler beekeeper grocer florist"
    " hairdresser barber bartender waitress receptionist caretaker janitor porter guard gamekeeper"
    " forester vintner winemaker distiller cyclist rower climber mountaineer explorer commuter tourist"
    " visitor guest pensioner retiree mother-in-law father-in-law stepson stepdaughter orphan twin"
    " toddler youth schoolboy schoolgirl pupil apprentice intern trainee freshman sophomore alumnus"
    " valedictorian headteacher headmaster headmistress lecturer tutor counsellor counselor therapist"
    " radiologist oncologist cardiologist paediatrician pediatrician gynaecologist virologist"
    " immunologist veterinarian vet optician donor recipient heir claimant appellant respondent bailiff"
    " magistrate notary paralegal juror informant translator interpreter linguist publisher printer"
    " bookseller illustrator cartoonist animator choreographer soprano tenor cellist violinist bassist"
    " vocalist frontwoman impresario patron auctioneer dealer collector gallerist restorer mason welder"
    " roofer surveyor cartographer hydrologist glaciologist agronomist entomologist ornithologist"
    " palaeontologist paleontologist geneticist neuroscientist toxicologist pathologist coroner"
    " undertaker exile dissident hostage captive deserter conscript recruit cadet brigadier"
    " vice-chancellor vice-chair chairperson co-leader frontbencher backbencher peer baron whistle-blower"
    " tipster lookalike bodyguard chauffeur trucker courier postman stewardess steward purser navigator"
    " conductor signalman dispatcher stationmaster director-general secretary-general secretary general"
    " governor-general"
    " bachelor bachelorette whip ombudsman regulator citizen batsman bowler goalkeeper midfielder"
    " striker defender winger schoolteacher sommelier headmistress governess"
    " councilmember blogger watchdog physicist attaché envoy"
    " co-chair co-chairman co-host co-author investigator examiner medic midwife ecologist botanist"
    " zoologist conservationist"
    " environmentalist meteorologist seismologist climatologist oceanographer archaeologist"
    " anthropologist statistician mathematician",
}
_KIN = (
    "wife husband son daughter father mother brother sister spokesman spokeswoman spokesperson lawyer"
    " attorney aide adviser advisor manager"
    " uncle aunt cousin nephew niece friend girlfriend boyfriend widow doctor successor predecessor"
    " colleague opponent rival supporter secretary"
)
_ORGANISATION = (
    "academy act action administration aeroflot afp age agency airbus airlines airport airways al-qaeda"
    " alliance amazon amendment america americans americas ansa apple army assembly association"
    " astrazeneca atlantic authority avenue award awards axios bank barclays bay bayer beach bible bild"
    " bill bloomberg board boeing boulevard bp breitbart brexit bridge brigade building bureau business"
    " buzzfeed cabinet cable canyon capital castle cathedral center central centre chamber channel"
    " charity chevron christ christmas church citigroup city clinic club coalition coast code college"
    " commission committee companies company confederation conference congress constitution convention"
    " coronavirus corp corporation council county court courts covid creek cup daesh daily day deal"
    " declaration defence defense democracy democrats department dept desert development district"
    " division dnc dow dpa drive east easter eastern economics economist education election embassy"
    " enterprises exchange express exxon exxonmobil facebook falls federal federation fellowship ferrari"
    " festival fiat field figaro finance financial fire force forces forest fort forum foundation fox"
    " freedom front fund garden gardens gate gazette gazprom god goldman google gop government grand"
    " great group guard guardian hall halloween hamas hanukkah harbor harbour health herald hezbollah"
    " highway hill hills honda hospital hotel house hsbc hyundai ibm inc industries initiative inquirer"
    " instagram institute institution intel intelligence interfax international internet interpol"
    " investments isil isis island islands izvestia journal justice kamaz kkk kommersant koran kyodo"
    " labor laboratory lada lake land lane law league legislature liberty library limited linkedin llc"
    " lobby ltd lukoil magazine market medal media medicaid medicare medicine meeting microsoft ministry"
    " mirror mission moderna monde mosque motors mount mountain mountains movement museum nasdaq"
    " national nations nato navy netflix network networks news newspaper nissan nokia north northern"
    " novartis novosti obamacare ocean office olympics opec orchestra organisation organization pac"
    " pacific palace panel park parliament partners partnership party pass passover peace peninsula"
    " peugeot pfizer plan plateau plaza plc point police policy politico poll port post pravda press"
    " prison prize program programme project province qaeda quran radio railway ramadan record reddit"
    " region register reich relations renault report republic republicans research reserve reuters"
    " review revolution ridge right rights river rnc road rock room rosneft route royal sachs samsung"
    " school schools science sciences sea security senate service services shell shore show siemens"
    " society solutions sony south southern spiegel spring springs sputnik square stadium state states"
    " station strait street studio studios summer summit sun super supreme survey synagogue systems"
    " taliban tass tea team technologies technology telegraph television temple territory tesla"
    " thanksgiving theater theatre times today torah tower town township toyota trade treasury treaty"
    " trial tribunal tribune trust tunnel tv twitter uber unesco unicef union unit united university"
    " valley ventures village volkswagen volvo vox walmart war watch web website week weekly west"
    " western wikileaks wikipedia winter wood woods workers world xinhua yonhap youtube zeit zone"
    " aerospace analytics appliances automotive aviation batteries beverages biosciences biotech"
    " broadcasting chemicals consulting cosmetics devices digital distillery electronics foods hotels"
    " instruments labs logistics metals mining pharma pharmaceuticals properties publishing realty"
    " restaurants robotics semiconductor semiconductors software supermarkets telecom telecoms"
    " therapeutics toys utilities wireless"
    " access affairs airways angels animals arena arenas arts association associates atletico bayern"
    " beauty billboard books border borders boys brands brothers brotherhood bros bundesliga camp care"
    " chapter"
    " championship championships chapel choice church cinemas collection columbia comics communications"
    " consulate corps klan cricket cruises cups cycling dollar drug dynamics electric empire"
    " energy entertainment entertainments equality families fieldhouse film films flight food football"
    " formula gallery gendarmerie genocide germanwings girls globe golf heights hemisphere heritage"
    " history holdings home homes horizons houses houthis idol images insurance jury justice knights"
    " kids legion line live lufthansa maghreb masters matters maverick mavericks memorial migration"
    " mills morning music nationalists observatory online opera open origins pageant pages patriots"
    " peaks petroleum pictures planet players poverty power production productions programs progress"
    " railways records reform rescue residence residences resort resorts restaurant rights rovers"
    " runners saints scouts season seminary series shipping sister sisters spotify stars starbucks"
    " statistics steel store stores stories study style symphony talent taxi taxis terminal territories"
    " testament title tour tours towers trails transit transport trek troop troops truth universe"
    " eau parc playa circuit ciudad alpes barrio bab chez chateau château puerto isla cabo mont zika ebola"
    " ofcom oxfam mossad likud wimbledon philae television pemex spotify nato terminix mathematics"
    " venture villa voice voices wars water waters wings without women yards yankees"
)
_CALENDAR = (
    "january february march april may june july august september october november december jan feb mar"
    " apr jun jul aug sept sep oct nov dec"
    " monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat est edt gmt utc"
    " pst pdt"
)
_DETERMINERS = (
    "the a an this that these those some any each every no all both either neither another one"
    " several many most few other such"
)
_POSSESSIVES = "my your his her its our their whose"
_PREPOSITIONS = (
    "of in on at by for from with to into onto about against between among during before after since"
    " until till under over through within"
    " without across along around behind beyond near off outside inside per despite like unlike toward"
    " towards upon via amid amidst as than"
    " regarding concerning including following throughout versus vs alongside besides beside because whereas"
)
_CONJUNCTIONS = (
    "and or but nor yet so while when where if because although though unless whether once since as that"
)
_AUXILIARIES = (
    "is are was were be been being am has have had having do does did will would shall should can could"
    " may might must"
    " isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't"
    " couldn't shouldn't ain't"
)
_ADVERBS = (
    "also then later earlier again often once now never always recently repeatedly previously reportedly"
    " still just even only already"
    " simply further subsequently first famously finally thus instead perhaps maybe sometimes ever soon"
    " today yesterday tomorrow tonight"
    " not too very quite rather almost nearly however moreover meanwhile therefore nevertheless"
    " nonetheless otherwise indeed likewise"
    " additionally afterward afterwards elsewhere here there twice ultimately initially originally"
    " eventually early"
)
_OPENERS = (
    "yes no well oh please thanks thank hello hi ok okay dear sorry why how what which who whom whose"
    " when where whether let get go look see"
    " nothing something anything everything nobody somebody anybody everyone everybody anyone someone"
    " none much more less least last next"
    " two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million"
    " billion half dozens hundreds thousands"
    " according asked given based speaking citing noting using having being despite unlike read click"
    " follow watch related photo video image"
    " update updated breaking exclusive analysis opinion editorial meet"
    " i'm i've i'd i'll you're you've you'd you'll he'd he'll she'd she'll we're we've we'd we'll they're"
    " they've they'd they'll it'd it'll what's who's that's there's here's let's unfortunately apparently"
    " certainly clearly obviously fortunately surprisingly sadly interestingly whatever whoever"
    " people men women children authorities"
    " sources new old big small good bad great"
    " true false real full long short high low late early same own sure right left back front public turnout"
    " note not now only still then there thus though through today together tonight under until up upon"
    " was while"
)
_MODIFIERS = (
    "former ex-president ex current acting deputy vice chief senior junior assistant associate executive"
    " managing founding general prime"
    " foreign interior defense defence finance economic national federal state local regional"
    " presidential vice-presidential congressional"
    " senate house parliamentary campaign press communications media political legal military police"
    " press-office press security policy"
    " late longtime long-time veteran top fellow then then-sen one-time onetime outgoing incoming"
    " incumbent newly-elected retired new old"
    " young first second third next last lead leading head joint special independent conservative liberal"
    " moderate progressive far-right"
    " left-wing right-wing rival ranking hollywood city town county district village university college"
    " school business real estate"
    " billionaire millionaire self-described celebrity veteran health environment education labour labor"
    " trade energy transport agriculture"
    " republican democratic gop tory labour green libertarian socialist opposition ruling majority"
    " minority supreme high court attorney"
    " first-term two-term former-governor secretary reality tv television radio talk prominent famous"
    " well-known noted renowned respected retired ousted disgraced slain fallen legendary"
)
_SUFFIXES = "jr sr ii iii iv phd md qc esq jr. sr."
_PARTICLES = "de del della di da dos du van von der den ter ten la le bin ibn al el ben abu y e zu af av"
_PERSONAL = {MALE: "he", FEMALE: "she", PLURAL: "they we", 0: "i you it"}
_RELATIVES = "who which that whom whose where when"
_SPEECH = (
    "said says told tells added adds asked asks wrote writes explained explains argued argues noted notes"
    " insisted insists replied"
    " replies continued continues recalled recalls tweeted tweets responded responds joked jokes warned"
    " warns claimed claims stressed"
    " stresses concluded concludes acknowledged acknowledges admitted admits conceded concedes lamented"
    " laments vowed vows quipped"
    " remarked remarks complained complains boasted recounted exclaimed declared declares emphasized"
    " emphasises emphasised thinks believes"
)


def word_set(text: str) -> frozenset[str]:
    """The words of a string parted by spaces."""
    return frozenset(text.split())


def _lines(name: str) -> list[str]:
    path = resources.files("nutgraf") / "data" / "names" / name
    text = path.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def other_names() -> frozenset[str]:
    """Names in lower case that look like a person's and are a company's, a place's, a thing's."""
    return frozenset(line.lower() for line in _lines("other_names.txt"))


@cache
def places() -> frozenset[str]:
    """Names of places in lower case, of one word or several."""
    return frozenset(line.lower() for line in _lines("places.txt"))


@cache
def places_of(heading: str) -> tuple[str, ...]:
    """Names of places as they are written, of the part of the list whose heading begins so: "countries"."""
    text = (resources.files("nutgraf") / "data" / "names" / "places.txt").read_text(encoding="utf-8")
    part = next(part for part in text.split("# ") if part.startswith(heading))
    return tuple(part.splitlines()[1:])


@cache
def traits() -> dict[str, int]:
    """Every known word in lower case with its traits."""
    table: dict[str, int] = {}

    def add(words: str | list[str], bits: int) -> None:
        for word in words.split() if isinstance(words, str) else words:
            table[word] = table.get(word, 0) | bits

    for line in _lines("first_names.tsv"):
        name, _, gender = line.partition("\t")
        table[name] = FIRST | {"m": MALE, "f": FEMALE}.get(gender, 0)
    for bits, words in _TITLES.items():
        add(words, bits | TITLE)
        add([word + "." for word in words.split() if len(word) < 5], bits | TITLE)
    for bits, words in _ROLES.items():
        add(words, bits | ROLE)
        if not bits:
            add([word + "s" for word in words.split()], ROLE | PLURAL)
    add(_KIN, KIN)
    add([place for place in places() if " " not in place], PLACE)
    for people in _lines("peoples.txt"):
        add([people.lower(), people.lower() + "s"], PEOPLE)
    add(_ORGANISATION, ORGANISATION)
    add(_CALENDAR, CALENDAR)
    for name in _lines("surnames.txt"):
        table[name] = table.get(name, 0) | SURNAME
    add([word + "." for word in _CALENDAR.split() if len(word) < 6], CALENDAR)
    for words, bits in (
        (_DETERMINERS, DETERMINER | CLOSED),
        (_POSSESSIVES, POSSESSIVE | CLOSED),
        (_PREPOSITIONS, PREPOSITION | CLOSED),
        (_CONJUNCTIONS, CONJUNCTION | CLOSED),
        (_AUXILIARIES, AUXILIARY | CLOSED),
        (_ADVERBS, ADVERB | CLOSED),
        (_RELATIVES, RELATIVE | CLOSED),
        (_OPENERS, CLOSED),
        (_MODIFIERS, MODIFIER),
        (_SUFFIXES, SUFFIX),
        (_PARTICLES, PARTICLE),
        (_SPEECH, SPEECH),
    ):
        add(words, bits)
    for bits, words in _PERSONAL.items():
        add(words, bits | PERSONAL | CLOSED)
    add("him himself", MALE | CLOSED)
    add("her herself", FEMALE | CLOSED)
    add("me us them it itself themselves myself ourselves yourself", CLOSED)
    for word in ("will", "may"):
        table[word] |= CLOSED
    return table

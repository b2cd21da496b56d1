"""Reporting words: which verbs and nouns introduce what somebody said, and what may follow each of them.

A verb's class is what it takes as content. The classes follow common grammars of English reporting verbs;
the lists were written down for this project. Forms are inflected here, so that only lemmas are listed.
"""

from __future__ import annotations

from functools import cache

from nutgraf.analysis.people.lexicon import word_set

SAY = 1 << 0
"""Introduces the words themselves, and clauses with and without "that": said."""
CLAUSE = 1 << 1
"""A clause with or without "that": argued (that) ..."""
TELL = 1 << 2
"""Someone spoken to comes before the content: told reporters (that) ..."""
THING = 1 << 3
"""A noun phrase: criticised the plan, called it a disgrace."""
INFINITIVE = 1 << 4
"""An infinitive: vowed to ..."""
PARTICLE = 1 << 5
"""A preposition of its own, then a noun phrase: called for, warned of."""
MIND = 1 << 6
"""Thought rather than said: believes."""
SHOW = 1 << 7
"""What documents and studies do: the poll shows that ..."""
PAST = 1 << 8
"""Form: said. Also the participle where the two are alike."""
PRESENT = 1 << 9
"""Form: says."""
BASE = 1 << 10
"""Form: say."""
ING = 1 << 11
"""Form: saying."""
VOICE = 1 << 12
"""A sound or manner that only carries quoted words: laughed, sighed, grinned."""
URGE = 1 << 13
"""Somebody, then an infinitive: urged Congress to ..."""
WEAK = 1 << 14
"""Reports speech now and then; needs more than its being there: continued, called."""

SURE = 1 << 15
"""What follows is nearly always what somebody said or thought."""
HOLLOW = 1 << 16
"""What follows seldom is."""

CONTENT = SAY | CLAUSE | TELL | THING | INFINITIVE | PARTICLE | MIND | SHOW | URGE

_IRREGULAR = {
    "say": "said says saying",
    "tell": "told tells telling",
    "write": "wrote writes writing written",
    "think": "thought thinks thinking",
    "know": "knew knows knowing known",
    "feel": "felt feels feeling",
    "read": "read reads reading",
    "find": "found finds finding",
    "show": "showed shows showing shown",
    "forget": "forgot forgets forgetting forgotten",
    "foresee": "foresaw foresees foreseeing foreseen",
    "swear": "swore swears swearing sworn",
    "sing": "sang sings singing sung",
    "speak": "spoke speaks speaking spoken",
    "teach": "taught teaches teaching",
    "see": "saw sees seeing seen",
    "mean": "meant means meaning",
    "understand": "understood understands understanding",
    "hold": "held holds holding",
    "put": "put puts putting",
    "make": "made makes making",
    "go": "went goes going gone",
    "plead": "pleaded pleads pleading",
    "seek": "sought seeks seeking",
    "choose": "chose chooses choosing chosen",
    "begin": "began begins beginning begun",
    "rip": "ripped rips ripping",
    "slam": "slammed slams slamming",
    "pan": "panned pans panning",
    "pen": "penned pens penning",
    "quip": "quipped quips quipping",
    "plan": "planned plans planning",
    "rebut": "rebutted rebuts rebutting",
    "admit": "admitted admits admitting",
    "permit": "permitted permits permitting",
    "refer": "referred refers referring",
    "prefer": "preferred prefers preferring",
    "infer": "inferred infers inferring",
    "concur": "concurred concurs concurring",
    "shoot": "shot shoots shooting",
    "rap": "rapped raps rapping",
    "flag": "flagged flags flagging",
    "chat": "chatted chats chatting",
    "sob": "sobbed sobs sobbing",
    "begrudge": "begrudged begrudges begrudging",
    "hit": "hit hits hitting",
    "bet": "bet bets betting",
    "let": "let lets letting",
    "overhear": "overheard overhears overhearing",
    "hear": "heard hears hearing",
    "learn": "learned learns learning learnt",
    "rule": "ruled rules ruling",
    "lie": "lied lies lying",
    "withdraw": "withdrew withdraws withdrawing withdrawn",
    "uphold": "upheld upholds upholding",
    "cry": "cried cries crying",
}

_VERBS = {
    SAY | CLAUSE: "say add note explain argue insist reply respond recall claim warn stress conclude"
    " acknowledge admit concede state declare"
    " announce assert observe remark comment emphasize emphasise reiterate contend maintain suggest"
    " predict complain lament boast joke quip"
    " recount exclaim wonder muse vow pledge promise swear agree counter retort caution testify allege"
    " proclaim opine underline underscore"
    " confess concur mention object protest tweet retweet write blog confirm deny repeat disclose reveal"
    " report clarify elaborate interject"
    " interrupt theorize theorise speculate estimate posit reason rejoin bemoan gripe grumble groan"
    " deadpan crow gloat chide chime plead beg"
    " urge whisper mutter murmur mumble shout yell scream cry bellow holler chant intone stammer blurt"
    " snap sneer snarl hiss bark fume rant"
    " sigh chuckle laugh gush rave cheer enthuse marvel ponder volunteer venture confide divulge recite"
    " relate narrate summarize summarise"
    " paraphrase answer ask inquire enquire query demand declaim pronounce decree attest certify"
    " guarantee hint imply intimate signal"
    " stipulate specify assess advise counsel recommend propose forecast project tease rap sing post text"
    " email message cable tell_ avow"
    " affirm bluster brag hypothesize hypothesise assume retell relay sniff scoff shrug"
    " howl roar weep sob snort rebut react",
    TELL
    | CLAUSE
    | SAY: "tell inform assure remind notify warn_ ask_ advise_ promise_ convince persuade reassure brief"
    " tip alert caution_ instruct",
    CLAUSE | MIND: "think believe hope fear worry expect feel suspect know doubt figure reckon guess imagine"
    " wish realize realise understand"
    " consider conclude_ assume_ presume trust regret foresee anticipate dream forget remember learn hear"
    " decide judge_ bet",
    CLAUSE
    | SHOW: "show find indicate suggest_ demonstrate prove reveal_ illustrate document report_ estimate_"
    " signify imply_ note_ cite_ warn_"
    " mean_ conclude_ rule confirm_ establish determine",
    THING: "criticize criticise praise blast slam condemn denounce attack defend endorse oppose support"
    " dismiss reject mock ridicule tout hail"
    " laud applaud welcome decry deride deplore rebuke rebut refute dispute question challenge cite quote"
    " describe label brand dub term"
    " deem disavow renounce repudiate lambast lambaste assail skewer rip pan bash knock trash belittle"
    " disparage denigrate echo champion"
    " celebrate commend credit blame favor favour back embrace discuss mention propose address detail"
    " outline recommend suggest_ demand"
    " cheer bemoan lament_ downplay confirm_ deny_ acknowledge_ stress_ emphasize_ announce_ reiterate_"
    " explain_ invoke liken compare"
    " characterize characterise portray paint highlight urge_ seek call accuse slight chastise castigate"
    " admonish scold excoriate berate"
    " vilify demonize repeat_ reveal_ unveil protest_ contradict predict_ promise_ pledge_ admire thank"
    " congratulate salute warn_ rail"
    " unleash air float pitch raise voice express issue_ release_ deliver_ regret_ apologize debunk"
    " dissect tease_ note_ disclose_"
    " consider_ regard view see_ pin fault credit_ second advocate critique disown flout jeer taunt troll"
    " savage pillory scorn shame",
    INFINITIVE: "vow pledge promise threaten refuse decline agree offer want hope_ plan intend ask_"
    " demand_ seek decide_ propose_ claim_ swear_"
    " expect_ wish_ volunteer_ prefer aim try_ urge_ aspire consent resolve dare_ opt",
    URGE: "urge ask_ order tell_ encourage implore beg_ call_ press challenge_ invite want_ command"
    " beseech exhort instruct_ advise_ direct expect_"
    " persuade_ force_ request warn_ require_ compel_ lobby pressure remind_ enjoin",
    VOICE: "begin continue conclude start laugh smile grin nod sigh shrug groan wince chuckle giggle"
    " smirk frown weep sob cry pause finish"
    " go_ joke_ chime_ lecture sing rap croon pen type post tweet recite read open close offer demand"
    " press gush quote_ sign scrawl",
}
"""A lemma with an underscore at its end is listed first elsewhere; here it only gains the class."""

_WEAK = (
    "call ask_ see find show indicate prove document establish determine hear learn read sing rap begin"
    " start finish open close offer press"
    " direct order force require sign post text type cable project text second rule pan back address"
    " raise seek plan aim prefer try consider"
    " view regard want decide guess bet figure report_ note_ relate state_ stress_ post reason project"
    " fault blame credit cheer volunteer"
    " command request pressure issue release deliver question object comment brief tip alert message"
    " email snap bark howl roar"
    " rap pen hit knock rip trash bash air float pitch voice detail outline doubt fear regret trust hope"
    " wish dream worry respond react"
    " cry laugh smile grin nod shrug wince giggle smirk frown weep sob pause lecture chant cheer"
)
"""Also nouns, or often about something else than speech."""

_SURE = (
    "argue note cite suggest accuse insist acknowledge urge vow conclude express reveal denounce slam"
    " dismiss blame order decline agree"
    " criticize criticise announce describe praise hope ask believe fear indicate recall blast mock"
    " reiterate complain intend outline demand"
    " confirm tout expect predict remind warn allege explain declare deny emphasize emphasise stress"
    " contend assert admit concede lament"
    " deride decry deplore condemn rebuke refute assail lambast lambaste applaud laud hail promise refuse"
    " propose oppose discuss"
    " thank compare point refer wish observe speculate underscore boast vilify chide scold ridicule"
    " bemoan caution worry doubt claim advocate"
    " estimate question want think mention disagree apologize object disavow liken characterize encourage"
    " implore call invoke"
    " endorse support defend signal assure testify wonder theorize posit opine"
)
_HOLLOW = (
    "go try begin come start open close finish state vote raise continue mean campaign prove shoot hit"
    " sign fire command"
    " force maintain embrace stand back push require hear read document favor favour celebrate cheer"
    " pledge remark"
    " relate project message post email text cable type rap pan pen trash knock rip bash bet view"
    " consider understand know determine"
    " deliver release issue address expand reflect welcome advise figure regard comment answer request"
    " rule press lobby"
    " tip brief alert sing laugh smile cry direct lecture pause put teach hold choose lie"
)

PARTICLES = {
    "call": "for on out",
    "warn": "of against about",
    "speak": "of about out against",
    "talk": "about of",
    "complain": "about of",
    "point": "out to",
    "refer": "to",
    "allude": "to",
    "object": "to",
    "agree": "with on to",
    "disagree": "with on",
    "argue": "for against",
    "push": "for back",
    "advocate": "for",
    "apologize": "for",
    "brag": "about",
    "boast": "about of",
    "joke": "about",
    "wonder": "about",
    "hint": "at",
    "insist": "on",
    "comment": "on",
    "lash": "out",
    "go": "on",
    "vote": "for against",
    "campaign": "for against",
    "caution": "against",
    "ask": "about for",
    "plead": "for",
    "inquire": "about",
    "focus": "on",
    "touch": "on",
    "elaborate": "on",
    "dwell": "on",
    "expand": "on",
    "lay": "out",
    "spell": "out",
    "rule": "out",
    "single": "out",
    "lobby": "for against",
    "press": "for",
    "rail": "against",
    "protest": "against",
    "inveigh": "against",
    "vouch": "for",
    "opt": "for",
    "accuse": "of",
    "reflect": "on",
    "muse": "about on",
    "rave": "about",
    "fret": "about",
    "worry": "about",
    "care": "about",
    "think": "of about",
    "dream": "of",
    "testify": "about to",
    "write": "of about",
    "say": "of",
    "stand": "by",
    "back": "away",
    "come": "out",
    "weigh": "in",
    "chime": "in",
    "fire": "back",
    "shoot": "back",
    "hit": "back",
    "shout": "out",
    "cry": "out",
    "blurt": "out",
    "tear": "into",
    "zero": "in",
}
"""Prepositions and adverbs that make a reporting verb of these, or change what it reports."""

NOUNISH = word_set(
    "report claim plan support attack protest call question vote demand pledge promise warning state"
    " document estimate doubt hope fear worry"
    " praise blame request offer comment post message tweet view rule sign force challenge charge"
    " complaint address issue release order mean"
    " quote note text email cable reason start show address highlight campaign rap detail figure project"
    " bet cheer boast joke seek vow wish"
    " desire need claim concern care dispute stress aim credit fault favor favour focus look project"
    " press lobby voice advocate associate"
    " critique counter answer"
)
"""Verbs whose present forms are nouns just as often: "reports", "plans"."""

DOCUMENTS = word_set(
    "poll polls survey surveys study studies data records document documents report reports figures numbers"
    " results analysis emails letter filing filings memo statement transcript video polling census audit"
    " research estimates projections statistics minutes accounts receipts tests"
)
"""What is written or measured, and so shows and reports."""

ADDRESSEES = word_set(
    "reporters me us them him her journalists supporters voters lawmakers viewers listeners people"
    " everyone everybody congress parliament"
    " cnn fox nbc abc cbs msnbc npr bbc afp reuters ap tass xinhua bloomberg politico officers police"
    " investigators jurors readers"
    " attendees delegates students donors investors analysts fans colleagues staff shareholders senators"
    " donors residents shoppers"
)


def forms(lemma: str) -> dict[str, int]:
    """The inflected forms of a regular verb, or of one in the table, with the bits of the form."""
    if lemma in _IRREGULAR:
        past, present, ing, *participle = _IRREGULAR[lemma].split()
        found = {past: PAST, present: PRESENT, ing: ING}
        found.update(dict.fromkeys(participle, PAST))
    elif lemma.endswith("e"):
        found = {lemma + "d": PAST, lemma + "s": PRESENT, lemma[:-1] + "ing": ING}
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        found = {lemma[:-1] + "ied": PAST, lemma[:-1] + "ies": PRESENT, lemma + "ing": ING}
    else:
        es = "es" if lemma.endswith(("s", "sh", "ch", "x")) else "s"
        found = {lemma + "ed": PAST, lemma + es: PRESENT, lemma + "ing": ING}
    found[lemma] = found.get(lemma, 0) | BASE
    return found


@cache
def verbs() -> dict[str, tuple[int, str]]:
    """Every form of every reporting verb: its bits (class and form) and its lemma."""
    classes: dict[str, int] = {}
    for bits, lemmas in _VERBS.items():
        for lemma in lemmas.split():
            plain = lemma.rstrip("_")
            classes[plain] = classes.get(plain, 0) | bits
    for lemma in PARTICLES:
        classes[lemma] = classes.get(lemma, 0) | PARTICLE
    for lemma in _WEAK.split():
        plain = lemma.rstrip("_")
        classes[plain] = classes.get(plain, 0) | WEAK
    for bit, words in ((SURE, _SURE), (HOLLOW, _HOLLOW)):
        for lemma in words.split():
            if lemma in classes:
                classes[lemma] |= bit
    table: dict[str, tuple[int, str]] = {}
    for lemma, bits in classes.items():
        for form, kind in forms(lemma).items():
            old = table.get(form)
            if old and old[1] != lemma and old[0] & kind:
                continue
            table[form] = (bits | kind | (old[0] if old and old[1] == lemma else 0), lemma)
    table["according"] = (SAY | CLAUSE, "according to")
    return table

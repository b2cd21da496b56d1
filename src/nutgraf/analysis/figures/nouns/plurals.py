"""Tables of English plurals that no rule of spelling gives."""

from __future__ import annotations

from nutgraf.analysis.figures.vocabulary import words

_PAIRS = """
people person; persons person; men man; women woman; children child; feet foot; teeth tooth; geese goose
mice mouse; lice louse; oxen ox; dice die; pence penny; pennies penny
lives life; wives wife; midwives midwife; housewives housewife; knives knife; leaves leaf; halves half
calves calf; hooves hoof; scarves scarf; selves self; elves elf; loaves loaf; dwarves dwarf; thieves thief
wharves wharf; wolves wolf; shelves shelf; bookshelves bookshelf; sheaves sheaf; beeves beef
crises crisis; oases oasis; diagnoses diagnosis; prognoses prognosis; theses thesis; hypotheses hypothesis
analyses analysis; paralyses paralysis; parentheses parenthesis; synopses synopsis; emphases emphasis
neuroses neurosis; psychoses psychosis; metamorphoses metamorphosis; bases base; axes axe
criteria criterion; phenomena phenomenon; millennia millennium; bacteria bacterium; referenda referendum
memoranda memorandum; stadia stadium; curricula curriculum; strata stratum; spectra spectrum; ova ovum
alumni alumnus; cacti cactus; fungi fungus; nuclei nucleus; stimuli stimulus; radii radius; foci focus
larvae larva; formulae formula; antennae antenna; vertebrae vertebra; algae alga; nebulae nebula
supernovae supernova; indices index; matrices matrix; appendices appendix; vertices vertex
bureaux bureau; plateaux plateau; chateaux chateau; tableaux tableau; passersby passerby
buses bus; gases gas; lenses lens; biases bias; aliases alias; atlases atlas; canvases canvas; irises iris
rhinoceroses rhinoceros; trellises trellis; metropolises metropolis; penises penis; christmases christmas
uses use; excuses excuse; abuses abuse; muses muse; ruses ruse; fuses fuse; recluses recluse
inches inch; avalanches avalanche; caches cache; niches niche; moustaches moustache; mustaches mustache
quiches quiche; psyches psyche; aches ache; headaches headache; toothaches toothache; heartaches heartache
impasses impasse; crevasses crevasse; mousses mousse; quizzes quiz
shoes shoe; horseshoes horseshoe; toes toe; canoes canoe; foes foe; woes woe; hoes hoe; oboes oboe
throes throe; floes floe; tiptoes tiptoe
movies movie; cookies cookie; ties tie; neckties necktie; pies pie; magpies magpie; lies lie; zombies zombie
calories calorie; kilocalories kilocalorie; rookies rookie; birdies birdie; goalies goalie; bookies bookie
selfies selfie; hoodies hoodie; hippies hippie; junkies junkie; prairies prairie; sorties sortie; genies genie
pixies pixie; brownies brownie; smoothies smoothie; freebies freebie; foodies foodie; newbies newbie
groupies groupie; techies techie; veggies veggie; roadies roadie; yuppies yuppie; budgies budgie
collies collie; aunties auntie; oldies oldie; menageries menagerie; brasseries brasserie; talkies talkie
taxis taxi; skis ski; alibis alibi; rabbis rabbi; tsunamis tsunami; safaris safari; kiwis kiwi
bikinis bikini; martinis martini; jacuzzis jacuzzi; saris sari; israelis israeli; pakistanis pakistani
iraqis iraqi; saudis saudi; emiratis emirati; yemenis yemeni; bangladeshis bangladeshi; kuwaitis kuwaiti
omanis omani; qataris qatari; bahrainis bahraini; somalis somali; nepalis nepali; punjabis punjabi
yazidis yazidi; azeris azeri; nazis nazi; jihadis jihadi; menus menu; gurus guru; emus emu; hindus hindu
zulus zulu; hutus hutu; bayous bayou; thous thou
troops troop; goods good
"""

IRREGULAR = dict(pair.split() for line in _PAIRS.strip().splitlines() for pair in line.split(";"))
"""Plural -> singular, both in lower case."""

SAME = words(
    """
    series species aircraft spacecraft hovercraft watercraft sheep deer salmon trout cod bison moose swine
    offspring headquarters crossroads barracks gallows means corps chassis rendezvous police cattle staff
    crew personnel fish
    """
)
"""Nouns that are counted and have one form for one and many."""

SINGULAR_S = words(
    """
    gas bus plus minus lens bias alias atlas canvas christmas pancreas news gallows headquarters measles
    diabetes aids billiards rhinoceros has was his yes its gps sms les des mrs us is as
    """
)
"""Singulars that end in s like a plural."""

FIELDS = words(
    """
    politics economics ethics athletics gymnastics mathematics physics logistics genetics electronics
    robotics acoustics aerobics forensics linguistics basics olympics paralympics genomics
    """
)
"""Words in -ics that are no plurals of words in -ic."""

NO_MEN = words("specimen regimen omen semen abdomen acumen bitumen hymen yemen stamen ramen amen women men")
"""Words in -men that are no plurals of words in -man (or are told by the table)."""

NO_MAN = words("human german roman norman ottoman shaman talisman caiman ataman")
"""Words in -man whose plural only adds s."""

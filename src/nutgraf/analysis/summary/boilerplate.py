"""Words that a publisher's page, a mailing or a wire puts around a text, and that belong to no text.

:func:`opens` looks at how a sentence begins, :func:`holds` at what short sentences carry further inside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

_NAME = r"[A-Z][\w.'’-]*"
_NETWORK = r"(?:Twitter|Facebook|Instagram|Threads|Bluesky|LinkedIn|Snapchat|YouTube|TikTok|X)\b"
_PIECE = (
    r"(?:article|interview|conversation|story|post|piece|column|page|e-?mail|newsletter|message|site"
    r"|website|transcript"
    r"|dispatch|op-ed)"
)
_MADE = (
    r"(?:updated|corrected|amended|clarified|originally|first|published|posted|adapted|excerpted"
    r"|produced|translated"
    r"|provided|copyright\w*|part of|sponsored|sent|intended|confidential|cookies|subject to|protected"
    r"|edited|written"
    r"|supported|funded|affiliate|shortened|abridged|republished|reprinted|syndicated|condensed"
    r"|transcribed|expired|no longer)"
)
_OPENINGS = {
    # What follows the first word, in any case. Asking the reader to do something:
    "sign": r" (?:up|in)\b(?= (?:for|to|now|here|today|below|with|by)\b|\W*$)",
    "subscribe": r"",
    "unsubscribe": r"",
    "click": r"",
    "tap": r" (?:here|to|on)\b",
    "read": r"(?: (?:more|also|next|on|our|here|all|this (?:article|story)|the (?:full|original|rest"
    r"|whole|entire))\b|:)",
    "see": r" (?:also|more|all|related|photos|full|below|(?:the )?full|it here)\b",
    "follow": rf" (?:us\b|me\b|him\b|her\b|them\b|@|our\b|along\b|[^.]{{2,80}}? on {_NETWORK})",
    "like": r" (?:us|(?:the|our) page|what you (?:see|read)|this (?:article|story|page|post))\b",
    "join": r" (?:us|our|the (?:conversation|discussion|debate))\b",
    "share": r" (?:this|on|your (?:thoughts|views|comments|story)|and comment|with us)\b",
    "download": r" (?:the|our) ",
    "get": r" (?:more\b|new \w+ (?:by|in your)\b|unlimited\b|(?:the|our|your) (?:\w+ ){0,3}(?:app"
    r"|newsletters?|latest|updates"
    r"|alerts|briefing)\b)",
    "watch": r"(?::| (?:above|below|more|live|it|video|now|here|this (?:video|clip|ad)"
    r"|the (?:full )?(?:video|clip|ad|exchange|interview"
    r"|segment|trailer|moment|film|speech|highlights)|[^.]{2,70}»))",
    "listen": r"(?::| (?:to (?:the|this|our)|here|now|below|live|above)\b)",
    "scroll": r" (?:down|through|up|right)\b.{0,60}$",
    "view": r" (?:gallery|photos|image|all|full|more|this|in|slideshow|comments|archive|the (?:full"
    r"|gallery|original))\b",
    "visit": r" (?:us|our|www|http|the [^.]{0,40}(?:web ?site|page))\b",
    "learn": r" more\b",
    "find": r" (?:out more|us on)\b",
    "continue": r" (?:reading|to (?:the )?(?:article|site|content))\b",
    "donate": r"",
    "become": r" a (?:member|subscriber|patron)\b",
    "support": r" (?:our|local|independent|quality) (?:work|journalism|news|reporting)",
    "already": r" (?:a (?:subscriber|member)|have an account)\b",
    "log": r" (?:in|out)\b",
    "register": r" (?:now|here|for free)\b",
    "create": r" (?:an|your) (?:free )?account\b",
    "enter": r" your\b",
    "accept": r" (?:all|cookies)\b",
    "manage": r" (?:cookies|preferences|consent)\b",
    "vote": r" (?:now|here|below|in our)\b",
    "tell": r" us\b",
    "let": r" us know\b",
    "send": r" (?:us|it to us|your (?:tips|letters|comments|photos|stories))\b",
    "sound": r" off\b",
    "was": r" this (?:page|article|answer|information) (?:helpful|useful)\b",
    "did": r" you (?:find (?:this|what)|like this|enjoy this)\b",
    "no": r" spam\b",
    "leave": r" (?:a|your) (?:comment|reply)\b",
    "write": r" to us\b",
    "have": r" (?:your say|an? (?:news )?(?:story|tip|opinion|question))\b",
    "got": r" an? (?:news )?(?:tip|story|question)\b",
    "do": r" you (?:agree|think|know (?:more|anything)|have an? \w+)\b[^?]*\?$",
    "what": r" do you think\b[^?]*\?",
    "please": r" (?:enable|log|sign|subscribe|note that (?:this|comments)|read our|click|turn on"
    r"|do not reply|support"
    r"|help us|consider|share|visit|contact|e-?mail|send|upgrade|try again|enter|check your)\b",
    "don": r".t miss(?::| (?:our|the latest|a)\b)",
    "reach": rf" (?:him|her|them|me|us|the (?:author|reporter|writer)"
    rf"|{_NAME} {_NAME}) (?:directly )?(?:at|on|via)\b",
    "contact": rf"(?::| (?:us|the (?:author|writer|reporter|editor|newsroom)|(?:him|her"
    rf"|{_NAME}(?: {_NAME})?) at)\b)",
    "contacts": r":",
    "skip": r"(?: (?:to|ad|advertisement)\b.{0,30}|\W*)$",
    "order": r" reprints",
    "print": r" (?:this|article|page)\b",
    "back": r" to top",
    # Speaking of the page, the mail, the piece itself:
    "to": r"(?:: | (?:read (?:more|the (?:full|original|rest))|unsubscribe|subscribe|sign up|learn more"
    r"|contact us|view this"
    r"|advertise|submit a)\b)",
    "you": r"(?: can (?:follow|contact|reach|e-?mail|unsubscribe|find (?:him|her|me|us))"
    r"| may (?:also like|unsubscribe)"
    r"|(?: are|.re| have)? receiv(?:e|ing|ed) this| must (?:be logged|have javascript))",
    "we": r"(?: use cookies| and our (?:\w+ )?partners| value your privacy| want to hear from you"
    r"| welcome your"
    r"| may (?:earn|collect)|.d love to hear| are sorry.{1,4}this video)",
    "if": r" you(?: no longer wish| wish to unsubscribe|.d like to (?:unsubscribe|stop)"
    r"| have (?:any )?(?:questions"
    r"|comments|a (?:story|tip)|been affected)| are (?:not the intended|having trouble viewing|seeing this)"
    r"| (?:have )?received this| can.?not? (?:see|view|read) this|.t see)",
    "by": r" (?:clicking|continuing|submitting|signing up|subscribing|registering|entering your"
    r"|using (?:this|our))\b",
    "for": r" (?:more (?:information|news|stories|details|coverage|updates|on|from|about)\b|more,"
    r"|further information"
    r"|full coverage|confidential support|immediate release|(?:media|press) (?:inquiries|enquiries"
    r"|contacts?|information)"
    r"|the latest\b.{0,60}\b(?:click|follow|visit|sign up|check)\b)",
    "this": rf" (?:{_PIECE}\b[^.]{{0,40}}?"
    r" (?:was|has been|is|has|may|uses|contains|originally|first)\b[^.]{0,30}?"
    rf"\b{_MADE}\b"
    r"|(?:report|video|release|material|content)\b[^.]{0,60}"
    r"\b(?:copyright\w*|may not be|not be in its final|is restricted|no longer available))",
    "the": r" (?:(?:opinions?|views?)(?: and (?:opinions|views))? (?:expressed|in this (?:article"
    r"|commentary|column))"
    r"|author is\b|writer is\b|post\b.{0,90}\bappeared first\b"
    r"|(?:interview|conversation|transcript|text)\b.{1,30}\b(?:edited|shortened|condensed|abridged)\b)",
    "copyright": r"(?: (?:©|\(c\)|\d{4}|by|notice)|:|\W*$)",
    "c": r"\) ?(?:copyright )?\d{4}",
    "all": r" (?:rights reserved|times (?:are )?(?:local|eastern|gmt|et|est))\b",
    "cookie": r" (?:settings|preferences|policy|notice|consent)\b",
    "cookies": r" (?:help us|are used|allow us|on this)\b",
    "terms": r" (?:of (?:use|service)|(?:and|&) conditions)\b",
    "privacy": r" (?:policy|notice|settings|statement)\b",
    "newsletter": r"",
    "newsletters": r"",
    "loading": r"(?:\W*|.{0,15}(?:\.\.\.|…))$",
    "advertisement": r".{0,20}$",
    "advertisements": r".{0,20}$",
    "sponsored": r" (?:by|content|links?)\b",
    "related": r"(?::| (?:stor(?:y|ies)|articles?|content|coverage|links?|topics?|news|videos?"
    r"|posts?)\b|\W*$)",
    "more": r"(?::| (?:on|from) (?:this|our|the story)\b.{0,60}$| (?:stories|coverage|news|information"
    r"|like this)\b.{0,40}$)",
    "most": r" (?:read|popular|viewed|shared|watched|commented)\W*$",
    "recommended": r" (?:for you|reading|stories|articles|by)\b",
    "trending": r".{0,20}$",
    "top": r" stories\W*$",
    "latest": r" (?:news|stories|headlines|developments)\W*$",
    "breaking": r" news\W*$",
    "next": r" (?:article|story|page|post)\W*$",
    "previous": r" (?:article|story|page|post)\W*$",
    "page": r" \d+(?: of \d+)?\W*$",
    "story": r" (?:continues|highlights)\b.{0,30}$",
    "article": r" continues\b.{0,30}$",
    "comment": r" (?:below|on this|now|here)\b",
    "comments": r"(?::| (?:are|have been) (?:closed|disabled|moderated)| policy|\W*$)",
    "show": r" (?:caption|more|comments|all)\W*$",
    "hide": r" caption",
    "toggle": r" ",
    "enlarge": r" (?:this )?image",
    "play": r" (?:video|audio)\b",
    "replay": r" video\b",
    "media": r" (?:playback|caption|contacts?\b|inquiries|enquiries|relations:)",
    "press": r"(?: (?:contacts?|inquiries|enquiries)\b| office:| release\W*$)",
    # Who made it, and when:
    "author": r"s?:",
    "authors": r":",
    "lead": r" authors?:",
    "present": r":",
    "in": r" attendance:",
    "apologies": r"(?: for absence)?:",
    "minutes": r" of (?:the|a) ",
    "check": r"(?: against delivery| (?:out|back)\b)",
    "editor": r".s note\b",
    "editors": r".? note\b",
    "notes": r" to editors",
    "note": r" to (?:editors|readers|users|subscribers)\b",
    "correction": r"(?: appended| \(.{4,30}\)|:|\W*$)",
    "corrections": r"(?: and clarifications|:|\W*$)",
    "clarification": r"(?::|\W*$)",
    "update": r"d?\W*$",
    "updated": r"(?::| (?:at|on) \d| \d| (?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b)",
    "published": r"(?::| (?:at|on|in)? ?\d)",
    "posted": r"(?::| (?:at|on|by)\b)",
    "first": r" (?:published|posted)\b",
    "last": r" (?:updated|modified|edited)\b",
    "originally": r" (?:published|posted|appeared)\b",
    "reporting": r"(?: and \w+)* by\b|:",
    "writing": r"(?: and \w+)* by\b",
    "editing": r"(?: and \w+)* by\b",
    "compiled": r" (?:by|from)\b",
    "edited": r" by\b.{0,60}$",
    "additional": r" (?:reporting|research|writing|editing|material) (?:by|from)\b",
    "with": r" (?:(?:additional )?reporting|files|contributions|wire reports|inputs?) (?:by|from)\b",
    "contributing": r"(?::| (?:writers?|reporters?|editors?|to this)\b)",
    "podcast": r" produced by",
    "transcribed": r" (?:from|by)\b",
    "typeset": r" (?:in|by)\b",
    "cite": r" as\b",
    "crown": r" copyright\b",
    "registered": r" (?:office|number|charity|company|in England)\b",
    "forward": r"-looking statements\b",
    "figure": r" \w{1,4}[:.] ?",
    "fig": r"\. ?\d+",
    "table": r" \w{1,4}[:.] ?",
    "photo": r"(?: ?(?:by\b|courtesy|credit|via\b|:|illustration)| \d+ of \d+|s?/)",
    "photos": r"(?: ?(?:by\b|courtesy|credit|via\b|:))",
    "photograph": r"(?: ?(?:by\b|courtesy|credit|:))",
    "photographs": r"(?: ?(?:by\b|courtesy|credit|:))",
    "picture": r"(?: ?(?:by\b|courtesy|credit|:))",
    "pictures": r"(?: ?(?:by\b|courtesy|credit|:))",
    "image": r"(?: ?(?:by\b|courtesy|credit|source|caption|copyright|:))",
    "images": r"(?: ?(?:by\b|courtesy|credit|:))",
    "video": r":",
    "videos": r":",
    "caption": r":",
    "credit": r":",
    "source": r":",
    "sources": r":",
    "graphic": r"(?: by\b|:)",
    "gallery": r":",
    "file": r" (?:photo|picture|image|pic)\b",
    "undated": r" (?:photo|handout|file|image)\b",
    "pictured": r"",
    "spotted": r":",
    "above": r":",
    "below": r":",
    "left": r"(?: to right)?:",
    "right": r":",
    "clockwise": r" from\b",
    "from": r"(?:: | left(?: to right)?\b)",
    "getty": r"(?: images)?(?:/.*|\W*)$",
    "reuters": r"(?:/.*|\W*)$",
    "ap": r"(?: photo\b.*|/.*|\W*)$",
    "afp": r"(?:/.*|\W*)$",
    "h": r"/t\b",
    "hat": r" tip\b",
    "rt": r" @",
    "pic": r"\.twitter",
    "http": r"",
    "https": r"",
    "www": r"",
    "tel": r"[:.]",
    "phone": r":",
    "fax": r":",
    "e": r"-mail(?::| to a friend| (?:this|us|the author)\b)",
    "email": r"(?::| (?:to a friend|this|us|the (?:author|writer)|address)\b| [\w.]+@)",
    # Around a mail:
    "on": r" .{6,80} wrote:$",
    "sent": r"(?::| from my\b)",
    "subject": r":",
    "cc": r":",
    "begin": r" (?:forwarded|video)\b",
    "forwarded": r" message\b",
    "original": r" message\b",
    "dear": r" [^.!?]{1,60},$",
    "hi": r"(?: [^.!?]{1,30})?,$",
    "hello": r"(?: [^.!?]{1,30})?,$",
    "yours": r" (?:sincerely|faithfully|truly)\b",
    "sincerely": r",",
    "kind": r" regards\b",
    "best": r" (?:regards|wishes),",
    "regards": r",",
    "confidentiality": r" notice\b",
}
"""By the first word, in lower case: what must follow it, as a pattern; "" where the word is enough."""


@cache
def _pattern(first: str) -> re.Pattern[str]:
    return re.compile(rf"[^\w\"'“”‘’]{{0,6}}{first}\b{_OPENINGS[first]}", re.IGNORECASE)


def opens(content: str, first: str) -> bool:
    """Whether ``content``, whose first word is ``first``, begins like boilerplate."""
    first = first.lower()
    return first in _OPENINGS and _pattern(first).match(content, 0, 300) is not None


_ASIDE = (
    r"(?:\((?:left|right|cent(?:re|er)|far left|far right)\)|\bfrom (?:left|right)(?: to (?:left|right))?:)"
)
_REPORTED = (
    r"(?:\bwrote (?:this|the) (?:story|report|article)\b"
    r"|\b(?:reported from|(?:reported and )?wrote (?:from|in))"
    r"(?-i: (?:[A-Z][\w.-]*,? (?:(?:and|in|from) )?){0,6}[A-Z][\w.-]*\.$))"
)
_LINK = r"^\W*(?:https?:|www)\S+\W*$"
_HELD = {
    "reserved": r"\b(?:all rights|copyright) reserved\b",
    "contributed": r"\bcontributed (?:to this (?:report|story|article|post)|reporting)"
    r"|\bcontributed(?: from .+)?\.$",
    "contributions": r"\bwith contributions (?:by|from)\b",
    "reported": _REPORTED,
    "wrote": _REPORTED,
    "click": r"\bclick here\b",
    "scroll": r"\bscroll down for\b",
    "unsubscribe": r"\bunsubscribe\b",
    "newsletter": r"\bsign up for (?:\w+ ){1,6}newsletter\b",
    "getty": r"\bvia getty\b|\bgetty images\W*$|/getty\b",
    "courtesy": r"\b(?:image|photo|picture)s? courtesy\b",
    "tweet": r"</?tweet\b",
    "twitter": r"\bpic\.twitter\.com/",
    "http": _LINK,
    "https": _LINK,
    "www": _LINK,
    "restricted": r"\bis restricted from playing\b",
    "solely": r"\bsolely those of\b",
    "commission": r"\b(?:earn|receive|get)s? .{0,30}\bcommission\b",
    "instructed": r"\bappeared for\b.{1,60}\binstructed by\b",
    "left": _ASIDE,
    "right": _ASIDE,
    "centre": _ASIDE,
    "center": _ASIDE,
}
"""By a word in it, in lower case: what a short sentence holds around it that carries a credit, a caption's
aside, an address or a call to click."""

_HINTS = frozenset(form for word in _HELD for form in (word, word.capitalize(), word.upper()))
_MAIL = re.compile(r"[\w.]@[\w-]+\.\w")


@cache
def _held(word: str) -> re.Pattern[str]:
    return re.compile(_HELD[word.lower()], re.IGNORECASE)


def holds(content: str, words: Sequence[str]) -> bool:
    """Whether ``content``, a sentence of few ``words``, carries a credit, an address or a call to click."""
    if not _HINTS.isdisjoint(words):
        for word in _HINTS.intersection(words):
            if _held(word).search(content):
                return True
    return "@" in content and _MAIL.search(content) is not None

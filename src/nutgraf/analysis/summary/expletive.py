"""The "it" that stands for nothing: "It is not clear whether", "It took six hours to", "It rained"."""

from __future__ import annotations

import re

_BE = (
    r"(?:['’]s(?: been)?|['’]d be|['’]ll be| (?:is|was|isn['’]t|wasn['’]t|seems|remains|became|becomes"
    r"|(?:has|had|will|would|may|might|could|can|should|must)(?: not)?(?: also)? (?:be|been)))"
)
_HOW = (
    r"(?: (?:not|n['’]t|now|also|still|only|just|very|too|quite|so|more|far|increasingly|hardly|all|yet|long"
    r"|as|often|sometimes|almost|nearly|perhaps|even|never|always|widely|thus))*"
)
_UNITS = r"(?:second|moment|minute|hour|day|night|week|month|year|decade|centur(?:y|ie)|season|generation)s?"

_CLAUSE = (
    r"(?!(?:a|an|the|his|her|its|their|my|our|one|part)\b)[a-z-]+(?: (?!that\b|to\b)[\w-]+){0,4}?,?"
    r" (?:that|whether|how|why|what|who|whom|if|when|where)\b"
)
"""It was announced on Tuesday that, it is not clear whether."""

_TO = (
    r"(?:hard|harder|hardest|difficult|easy|easier|impossible|possible|necessary|unnecessary|important|vital|crucial"
    r"|essential|illegal|legal|unlawful|lawful|wrong|right|better|best|good|bad|common|rare|unusual|normal|usual"
    r"|customary|tempting|reasonable|unreasonable|fair|unfair|safe|early|soon|late|time|enough|premature|worth|wise"
    r"|unwise|foolish|cheaper|safer|nice|great|wonderful|sad|interesting|useful|painful|dangerous|risky"
    r"|inappropriate|appropriate|acceptable|unacceptable|irresponsible|naive|ironic|striking|telling"
    r"|up to [^,.]{1,40})"
    r"(?: (?:for|of|enough) [^,.]{1,50}?)? (?:to\b|[a-z]+ing\b)"
)
"""It is illegal to; but not "It is likely to", of which it is the subject."""

_CLEFT = (
    r"(?:in|on|at|during|after|before|because|under|through|until|from|with|by|for|about)\b[^.]{1,80} that\b"
    r"|[A-Z][^,.]{1,60} (?:who|that|which)\b"
    r"|the (?:first|second|third|fourth|fifth|last|only|latest|\w+th)(?: \w+)?"
    r" (?:time|year|day|month|week|such)\b"
    r"|(?:the|my|his|our) [a-z-]+(?: [a-z-]+)? (?:who|that) "
)
"""It was in Vienna that, it was Marta Vance who, it was the first time."""

_TIME = (
    r"(?:raining|snowing|hailing|dark|light|hot|cold|warm|windy|foggy|sunny|cloudy|midnight|noon|dawn|dusk|early|late"
    r"|spring|summer|autumn|winter|nearly|about|around|shortly|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m|:)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    rf"|(?:[\w,.]+|almost \w+|(?:more|less) than [\w,.]+) {_UNITS}(?: and [a-z ]{{1,20}})?"
    r" (?:since|before|after|that)\b"
)
_EXPLETIVE = re.compile(
    rf"It{_BE}{_HOW} (?:{_CLAUSE}|{_TO}|{_CLEFT}|{_TIME})"
    r"|It (?:seems|seemed|appears|appeared),? (?:the|there|no|most|many|some|every|[a-z]?[A-Z]\w+)\b"
    r"|It (?:should|would|will|may|might|could|can|does|did|do|came|comes)(?:n['’]t| not)?"
    r" (?:come as|as|surprise|hurt|help|pay)\b[^.]{0,40} (?:that|to|if|when|how|whether)\b"
    r"|It (?:[a-z]+ )?(?:rained|snowed|hailed|rains|snows|poured)\b"
    r"|It will (?:also |then |probably |soon )?(?:rain|snow|hail|take [^.]{2,60} to)\b"
    r"|It(?: [a-z]+)? (?:seems|seemed|appears|appeared|emerged|emerges|happened|happens|follows|followed"
    r"|transpired|transpires|turns out|turned out|looks|looked|felt|feels)(?: [\w ]{1,30})?"
    r" (?:that|as if|as though|like)\b"
    r"|It (?:took|takes|cost|costs|has taken|had taken|would take|could take|may take|can take|might take)"
    r" (?!effect|place|part|over|off|up)[^.]{2,70} to\b"
    r"|It (?:does not|doesn['’]t|did not|didn['’]t|makes|made|matters|would make)(?: [a-z]+)?"
    r" (?:matter|sense|difference|little|whether)\b"
    r"|It (?:remains|has yet) to be (?:seen|decided|known)|It goes without"
    r"|It (?:all )?(?:began|started) (?:when|with|in|on|as)\b"
    r"|It (?:could|may|might|will|would|can) be (?:\w+ ){1,3}(?:before|until|that)\b"
)


def stands_for_nothing(clause: str) -> bool:
    """Whether the "It" that opens ``clause`` is the grammar's."""
    return _EXPLETIVE.match(clause) is not None

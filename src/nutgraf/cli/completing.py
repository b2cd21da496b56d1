"""What the shell completes: commands, options, paths, and in a query what the reader would suggest.

The scripts are click's, but for bash, which takes words apart at ``:`` and ``"`` and inserts what it is given
as it stands. What comes from documents could be a command there: it is quoted, and left out where a shell
would see more in it than letters.
"""

from __future__ import annotations

import os
import re
from glob import escape, iglob
from typing import Final

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    add_completion_class,
    get_completion_class,
    split_arg_string,
)

VARIABLE: Final = "_NUTGRAF_COMPLETE"
"""Set by the scripts; click's name for it."""

_BASH: Final = r"""
%(complete_func)s() {
    local line=${COMP_LINE:0:COMP_POINT} type value
    local word=${line##*[[:blank:]]}
    local head=${word%%"$2"}
    while IFS=, read -r type value; do
        if [[ $type == plain ]]; then
            printf -v value %%q "$value"
            COMPREPLY+=("${value#"$head"}")
        else
            COMPREPLY=()
            compopt -o default
            return 0
        fi
    done < <(env COMP_WORDS="$line" %(complete_var)s=bash_complete "$1" 2> /dev/null)
    [[ ${COMPREPLY[0]} == *: ]] && compopt -o nospace
    return 0
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""

_PLAIN: Final = re.compile(r"[\w .,:;@\"'’“”&/()*<>=%€£-]+\Z")
"""Letters that no shell expands."""


@add_completion_class
class Bash(BashComplete):
    """Completion for bash from the line as it stands, not from the words that bash made of it."""

    source_template = _BASH

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one at the cursor, and that one."""
        line = os.environ["COMP_WORDS"]
        words = split_arg_string(line)
        begun = "" if not line or line[-1].isspace() or len(words) < 2 else words.pop()
        return words[1:], begun


def query_words(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Paths where there are any that begin so, else fields, values and saved searches, as in the reader."""
    if not incomplete or next(iglob(escape(incomplete) + "*"), None) is not None:
        return [CompletionItem(incomplete, type="file")]
    given = ctx.params.get("words") or ctx.params.get("paths") or ()
    before = [word for word in given if not os.path.lexists(word)]
    paths = [word for word in given if os.path.lexists(word)]
    found = _suggested(" ".join([*before, incomplete]), len(incomplete), paths)
    return found or [CompletionItem(incomplete, type="file")]


def paths(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Paths alone, as the shell finds them."""
    return [CompletionItem(incomplete, type="file")]


def query(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """The last word of a query."""
    return _suggested(incomplete, len(incomplete))


def speakers(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Names of people who are quoted."""
    found = _suggested(f"by:{incomplete}", len(incomplete) + 3)
    names = [str(each.value)[3:].strip('"') for each in found]
    begun = incomplete.casefold()
    return _offered([name for name in names if name.casefold().startswith(begun)] or names)


def saved(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Names of saved searches."""
    from nutgraf.library import Library

    with Library() as library:
        return _offered([name for name in library.searches() if name.startswith(incomplete)])


def themes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Names of themes."""
    from nutgraf.config.settings import AUTO
    from nutgraf.tui import theme_names

    return _offered([name for name in (AUTO, *theme_names()) if name.startswith(incomplete)])


def _suggested(query: str, begun: int, paths: list[str] | None = None) -> list[CompletionItem[str]]:
    """What the last ``begun`` letters of a query may become, with what stands before them."""
    from nutgraf.library import Library

    with Library() as library:
        found = library.suggest(query, len(query), paths=paths or ())
    first = len(query) - begun
    return _offered([query[first : each.start] + each.text.rstrip() for each in found])


def _offered(values: list[str]) -> list[CompletionItem[str]]:
    return [CompletionItem(each) for each in values if _PLAIN.match(each)]


def script(shell: str, root: click.Command) -> str:
    """The script for bash, zsh or fish."""
    kind = get_completion_class(shell)
    assert kind is not None  # click has all three
    completer = kind(root, {}, "nutgraf", VARIABLE)
    return completer.source_template % completer.source_vars()

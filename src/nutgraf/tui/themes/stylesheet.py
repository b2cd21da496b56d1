"""The rules of how everything looks, made once for each set of colours."""

from __future__ import annotations

from textual.css.stylesheet import Stylesheet


class OnceMade(Stylesheet):
    """A stylesheet that makes no rule again for the colours it was made for.

    Textual makes all of them twice before the first screen, since the theme may have been another.
    """

    _made_for: dict[str, str] | None = None

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take colours; what was kept of others goes."""
        if variables != self._variables:
            super().set_variables(variables)

    def parse(self) -> None:
        """Make the rules."""
        super().parse()
        self._made_for = self._variables

    def reparse(self) -> None:
        """Make the rules anew, for other colours than before."""
        if self._made_for not in (None, self._variables):
            super().reparse()
            self._made_for = self._variables
        elif self._require_parse:  # sources were added: what was made of the others is kept
            self.parse()

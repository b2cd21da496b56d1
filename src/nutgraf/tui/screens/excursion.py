"""Going to a document by its id, from wherever it was met: the palette, a row of another screen."""

from __future__ import annotations

from nutgraf.tui.asking import answers
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.filterkeys import FilterKeys
from nutgraf.tui.widgets.doclist import DocumentList


class Excursion(FilterKeys):
    """The workbench with a way to any document, and back.

    A filter that leaves the document out is put aside for as long as the document is read.
    """

    _opens = False
    """Whether the document looked for is to fill the screen."""

    _put_aside: tuple[str, str | None] | None = None
    """A filter, and the id of the document that the cursor stood on."""

    def show_document(self, wanted: str) -> None:
        """Fill the screen with the document of that id."""
        self.sought, self._opens = wanted, True
        self.search(self.asked)

    def on_found(self, message: answers.Found) -> None:
        """Open what was looked for, if the rows have it; else look for it without the filter."""
        message.prevent_default()  # it is called here
        wanted, self.sought = self.sought, None
        before = self.list.current
        super().on_found(message)
        if wanted is None or not self._opens:
            return
        row = self.list.current
        if row is not None and row.id == wanted:
            self._opens = False
            self.on_document_list_moved(DocumentList.Moved(row))
            self.action_open()
            if self._put_aside:
                self.footer.say(
                    keymap(self).words("Your filter leaves this one out: {go_back} goes back to it.")
                )
        elif self.asked.strip():
            self._put_aside = self.asked, before.id if before else None
            self.sought = wanted
            self.filter_by("")
        else:
            self._opens = False
            again = keymap(self).words("{rescan} looks again")
            self.footer.say(f"This document is no longer there: {again}.", warning=True)

    def close_text(self) -> None:
        """Back to the list, and to the filter that was put aside."""
        super().close_text()
        if self._put_aside:
            (query, self.sought), self._put_aside = self._put_aside, None
            self.filter_by(query)

    def action_open(self) -> None:
        """Fill the screen with the text."""
        raise NotImplementedError

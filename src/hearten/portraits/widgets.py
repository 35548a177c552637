"""Two ways to ask that only the portrait needs: two lists of aims, and rows of works."""

from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from hearten.components.widgets import CardSorter


class AimSorter(CardSorter):
    """The headings of one's own standards first; the other list opens on request."""

    template_name = "portraits/widgets/aims.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Open every list that holds something chosen, and always the first."""
        context = super().get_context(name, value, attrs)
        context["widget"]["lists"] = [
            {
                "title": title,
                "options": options,
                "is_first": place == 0,
                "is_open": any(option["selected"] for option in options),
            }
            for place, (title, options, _) in enumerate(context["widget"]["optgroups"])
        ]
        return context


class InColumns(forms.CheckboxSelectMultiple):
    """Many short answers, side by side so that they are seen at once."""

    template_name = "portraits/widgets/columns.html"


class WorkRows(forms.Widget):
    """A few rows of kind, title and link; one more empty row than there are works."""

    template_name = "portraits/widgets/works.html"
    use_fieldset = True

    def __init__(self, choices: list[tuple[str, Any]], limit: int) -> None:
        super().__init__()
        self.choices = choices
        self.limit = limit

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Name the parts of each row."""
        context = super().get_context(name, value, attrs)
        works: list[dict[str, str]] = list(value or [])
        rows = [*works, *[{}] * (self.limit - len(works))][: max(2, len(works) + 1)]
        context["widget"] |= {"rows": rows[: self.limit], "choices": self.choices}
        return context

    def value_from_datadict(
        self,
        data: Any,
        files: MultiValueDict[str, Any],  # noqa: ARG002  Django's signature
        name: str,
    ) -> list[dict[str, str]]:
        """Read the rows that hold anything."""
        rows = (
            {part: data.get(f"{name}-{row}-{part}", "").strip() for part in PARTS}
            for row in range(self.limit)
        )
        return [row for row in rows if row["title"] or row["link"]]

    def value_omitted_from_data(
        self,
        data: Any,
        files: MultiValueDict[str, Any],  # noqa: ARG002  Django's signature
        name: str,
    ) -> bool:
        """Rows have no field of their own name."""
        return not any(f"{name}-{row}-title" in data for row in range(self.limit))

    def id_for_label(self, id_: str, index: str | None = None) -> str:  # noqa: ARG002  same
        """Lead from the summary of mistakes to the first row."""
        return f"{id_}-0-title" if id_ else ""


PARTS = ("kind", "title", "link")

"""How every form in the house is drawn."""

from django import forms
from django.forms.renderers import TemplatesSetting


class BoundField(forms.BoundField):
    """A field that also says who can read its answer."""

    @property
    def readers(self) -> object:
        """The line under the field: from its form, itself or its widget."""
        named_by_form = getattr(self.form, "readers", {}).get(self.name)
        places = (self.field, self.field.widget)
        return named_by_form or next(filter(None, (getattr(p, "readers", "") for p in places)), "")

    @property
    def readers_id(self) -> str:
        """Where the line stands, for `aria-describedby`."""
        return f"{self.auto_id}_readers" if self.readers and self.auto_id else ""

    @property
    def aria_describedby(self) -> str | None:
        """Hint, mistakes and readers, in the order in which they stand on the page."""
        described = super().aria_describedby
        return " ".join(filter(None, (described, self.readers_id))) or None

    @property
    def first_control_id(self) -> str:
        """Where a link from the error summary should land."""
        return str(self.id_for_label or (self.subwidgets[0].id_for_label if len(self) else ""))

    @property
    def is_one_checkbox(self) -> bool:
        """A lone checkbox stands before its words, not under them."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def marks_optional(self) -> bool:
        """Whether to say that this answer may be left out."""
        return not self.field.required and getattr(self.form, "mark_optional", True)


class Renderer(TemplatesSetting):
    """Draws forms with the templates of this app."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
    bound_field_class = BoundField

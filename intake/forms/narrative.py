"""What differs for each child of a contact."""

from govuk import fields
from govuk.forms import Form


class DiffersForm(Form):
    """A box for each child; what is empty does not differ."""

    def __init__(self, *args, children, **kwargs):
        super().__init__(*args, **kwargs)
        self.places = {}
        for child, name in children:
            place = f"differs-{child.place}"
            self.places[place] = str(child.pk)
            self.fields[place] = fields.TextArea(name, required=False, rows=3, max_length=10_000, initial=child.differs)

    def said(self) -> dict[str, str]:
        """What differs, by the child's id."""
        return {self.places[place]: text for place, text in self.cleaned_data.items() if place in self.places}

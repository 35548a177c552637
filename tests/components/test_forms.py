"""A form says what it asks, what was wrong, and who can read the answer."""

import re

import pytest
from django import forms

from hearten.components.widgets import CardSorter, CardText, ChoiceCards, SevenPoint, ThreeLines

POINTS = [*((str(i), str(i)) for i in range(1, 8)), ("depends", "It depends")]


class Letter(forms.Form):
    note = forms.CharField(label="Note", help_text="Three lines.", widget=ThreeLines(limit=9))
    nick = forms.CharField(label="Nickname", required=False)
    meet = forms.ChoiceField(
        label="Meet",
        choices=[("in", CardText("Inside", "Close by.")), ("out", CardText("Outside"))],
        widget=ChoiceCards,
    )
    most = forms.MultipleChoiceField(
        label="Most",
        choices=[("joy", "Joy"), ("craft", "Craft")],
        widget=CardSorter(limit=1, other="least"),
        required=False,
    )
    pull = forms.ChoiceField(
        label="Pull", choices=POINTS, widget=SevenPoint(low="freedom", high="routine")
    )

    readers = {"note": "Only grace can read this."}


def described_by(html: str, name: str) -> list[str]:
    tag = re.search(rf'<[^>]*name="{name}"[^>]*>', html)
    assert tag
    named = re.search(r'aria-describedby="([^"]*)"', tag.group())
    return named.group(1).split() if named else []


def test_a_field_is_described_by_its_hint_its_mistakes_and_its_readers():
    html = str(Letter({})["note"].as_field_group())

    assert described_by(html, "note") == ["id_note_helptext", "id_note_error", "id_note_readers"]
    for name in described_by(html, "note"):
        assert f'id="{name}"' in html


def test_a_field_without_notes_is_described_by_nothing():
    html = str(Letter()["nick"].as_field_group())

    assert described_by(html, "nick") == []


def test_readers_stand_under_the_field_that_names_them_and_nowhere_else():
    form = Letter()

    assert "Only grace can read this." in str(form["note"].as_field_group())
    assert "grace" not in str(form["nick"].as_field_group())


def test_a_group_of_choices_is_a_fieldset_with_a_legend():
    html = str(Letter()["meet"].as_field_group())

    assert re.search(r"<fieldset[^>]*>\s*<legend>\s*Meet", html)


def test_a_choice_may_say_what_is_meant():
    html = str(Letter()["meet"])

    assert '<span class="words">Close by.</span>' in html
    assert html.count('class="words"') == 1


def test_only_answers_that_may_be_left_out_are_called_optional():
    form = Letter()

    assert "(optional)" in str(form["nick"].as_field_group())
    assert "(optional)" not in str(form["note"].as_field_group())


def test_a_form_may_leave_the_word_optional_out():
    form = Letter()
    form.mark_optional = False

    assert "(optional)" not in str(form)


def test_the_summary_links_each_mistake_to_a_control_on_the_page():
    html = str(Letter({"nick": "A."}))
    targets = re.findall(r'<a href="#([^"]+)">', html)

    assert targets == ["id_note", "id_meet_0", "id_pull_0"]
    for target in targets:
        assert f'id="{target}"' in html


def test_a_form_without_mistakes_has_no_summary():
    assert "error-summary" not in str(Letter())


def test_a_missing_answer_is_asked_for_kindly():
    assert Letter({}).errors["note"] == ["We still need this one."]


def test_seven_points_are_named_by_their_poles_and_one_refuses_to_choose():
    html = str(Letter()["pull"])

    assert html.count('type="radio"') == 8
    assert "freedom: very much" in html
    assert "routine: a little" in html
    assert "It depends" in html


def test_seven_points_need_seven_choices():
    class Short(forms.Form):
        pull = forms.ChoiceField(choices=POINTS[:3], widget=SevenPoint(low="a", high="b"))

    with pytest.raises(ValueError, match="zip"):
        str(Short()["pull"])


def test_a_card_sorter_knows_the_other_list_by_its_name_on_the_page():
    assert 'data-other="least"' in str(Letter()["most"])
    assert 'data-other="first-least"' in str(Letter(prefix="first")["most"])


def test_a_note_carries_its_limit_and_what_was_written():
    html = str(Letter({"note": "<b>"})["note"])

    assert 'data-max="9"' in html
    assert "&lt;b&gt;" in html

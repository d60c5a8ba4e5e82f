"""The canonical form: the same bytes as RFC 8785, read back as written."""

import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.canonical import (
    Canonical,
    Letterhead,
    Part,
    UnsoundText,
    arranged,
    digest_of,
    from_bytes,
    short_code,
    sound,
    to_bytes,
)
from drafting.domain.forms import FORMS, Audience, Form, PartRole, Stage, roles_of
from drafting.domain.language import CUSTOMS, Language

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


def canonical(words: str, form: Form = Form.LETTER) -> Canonical:
    return Canonical(
        "0123456789abcdef",
        form,
        Stage.FULL,
        Language.ZH_HK,
        Audience.PUBLIC,
        Letterhead(words, (words,)),
        (Part(PartRole.BODY, words),),
        words,
    )


@given(WORDS)
def test_bytes_are_rfc_8785(words: str) -> None:
    raw = to_bytes(canonical(words))

    assert raw == rfc8785.dumps(json.loads(raw))


@given(WORDS)
def test_what_is_written_is_read_back(words: str) -> None:
    written = canonical(words)

    assert from_bytes(to_bytes(written)) == written


@given(WORDS, WORDS)
def test_digests_are_equal_only_for_equal_words(one: str, other: str) -> None:
    assert (digest_of(canonical(one)) == digest_of(canonical(other))) == (one == other)


@pytest.mark.parametrize("words", ["a\ud800b", "a\x00b", "\udfff"])
def test_unsound_text_is_refused(words: str) -> None:
    with pytest.raises(UnsoundText):
        sound(words)


def test_line_ends_become_lf_and_nothing_else_changes() -> None:
    assert sound("a\r\nb\rc \tＡ  \n") == "a\nb\nc \tＡ  \n"


@pytest.mark.parametrize("form", list(Form))
def test_parts_stand_in_the_forms_order(form: Form) -> None:
    texts = {role: role.value for role in reversed(PartRole)}

    assert tuple(part.role for part in arranged(form, texts)) == roles_of(form)


def test_short_code_reads_like_a_code() -> None:
    code = short_code("ff" * 32)

    assert code == "ZZZ-ZZZ"


def test_every_form_is_offered_somewhere_and_every_language_has_a_custom() -> None:
    assert {row.form for row in FORMS} == set(Form)
    assert all(row.languages for row in FORMS)
    assert set(CUSTOMS) == set(Language)

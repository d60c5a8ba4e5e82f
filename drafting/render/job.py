"""The jobs of the press room: what to make of which texts, as bytes that cross a process.

A job is plain JSON, never a pickle; what comes back is the file itself.
"""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from drafting.domain.canonical import from_bytes, to_bytes
from drafting.domain.edition import Edition
from drafting.render.occasion import Mark, Occasion
from drafting.render.plain import plain
from drafting.render.press_html import fragment

if TYPE_CHECKING:
    from drafting.render.pdf import Press


class TooTall(ValueError):
    """The text is longer than one picture can be; people get the other files."""


class Work(StrEnum):
    """What is to be made."""

    PREVIEW = "preview"
    PDF = "pdf"
    PLAIN = "plain"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to make: of one text, or of a pair with the source first."""

    work: Work
    editions: tuple[Edition, ...]
    occasion: Occasion


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may cost: seconds of CPU, seconds of waiting, bytes beyond the warm start."""

    cpu: int
    wall: int
    memory: int


_MIB = 1 << 20
LIMITS: Mapping[Work, Limits] = {
    Work.PREVIEW: Limits(cpu=2, wall=6, memory=256 * _MIB),
    Work.PLAIN: Limits(cpu=2, wall=6, memory=256 * _MIB),
    Work.PDF: Limits(cpu=6, wall=20, memory=768 * _MIB),
    Work.PICTURE: Limits(cpu=6, wall=20, memory=768 * _MIB),
}
"""Some twenty times what the longest real release costs (tests/bench/bench_press.py). Even the dearest
text within `render.bounds` stays below."""


def packed(job: Job) -> bytes:
    """Write a job as JSON."""
    day = job.occasion.day.isoformat() if job.occasion.day else None
    return json.dumps(
        {
            "work": job.work.value,
            "day": day,
            "mark": job.occasion.mark.value,
            "editions": [
                {
                    "canonical": to_bytes(edition.canonical).decode("utf-8"),
                    "number": edition.number,
                    "code": edition.code,
                    "logo": base64.b64encode(edition.logo).decode("ascii"),
                }
                for edition in job.editions
            ],
        }
    ).encode("utf-8")


def unpacked(raw: bytes) -> Job:
    """Read a job; the inverse of `packed`."""
    value = json.loads(raw)
    day = date.fromisoformat(value["day"]) if value["day"] else None
    return Job(
        Work(value["work"]),
        tuple(
            Edition(
                from_bytes(each["canonical"].encode("utf-8")),
                each["number"],
                each["code"],
                base64.b64decode(each["logo"]),
            )
            for each in value["editions"]
        ),
        Occasion(day, Mark(value["mark"])),
    )


def perform(job: Job, press: "Press") -> bytes:
    """Make what the job asks for."""
    return _MAKERS[job.work](job, press)


def _preview(job: Job, press: "Press") -> bytes:
    return fragment(press.sheet, job.editions[0], job.occasion).encode("utf-8")


def _plain(job: Job, press: "Press") -> bytes:
    return plain(press.sheet, job.editions[0], job.occasion).encode("utf-8")


def _pdf(job: Job, press: "Press") -> bytes:
    from drafting.render.pdf import pdf

    return pdf(press, job.editions, job.occasion)


def _picture(job: Job, press: "Press") -> bytes:
    from drafting.render.picture import picture

    return picture(press, job.editions, job.occasion)


_MAKERS: Mapping[Work, Callable[[Job, "Press"], bytes]] = {
    Work.PREVIEW: _preview,
    Work.PLAIN: _plain,
    Work.PDF: _pdf,
    Work.PICTURE: _picture,
}

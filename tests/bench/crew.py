"""Who works in the bench's store, and the sentences they write."""

from dataclasses import dataclass

from drafting.domain.ids import PersonId
from drafting.domain.language import Language
from drafting.domain.people import Person, Role

PASSWORD = "a pump stopped in hall seven"

SENTENCES = {
    Language.EN_GB: (
        "At {n} minutes past six this morning a pump in hall {n} stopped.",
        "We have written to all {n} customers who were on the platform.",
        "Our engineers replaced {n} of the valves and tested each of them twice.",
        "The help line on extension {n} is open day and night.",
        "We will say more by six this evening, whether or not the cause is known.",
    ),
    Language.ZH_CN: (
        "今天早上6时{n}分，{n}号车间的水泵停止运转。",
        "我们已致信当时在场的{n}位客户，说明情况。",
        "工程师更换了{n}个阀门，并逐一检测两遍。",
        "热线分机{n}全天开通，随时解答疑问。",
        "无论原因是否查明，我们将在今晚六时前再次通报。",
    ),
    Language.ZH_TW: (
        "今天上午六點{n}分，第{n}廠房的幫浦停止運轉。",
        "我們已去信當時在場的{n}位顧客，說明經過。",
        "工程人員更換了{n}個閥門，並逐一測試兩次。",
        "專線分機{n}全天開放，隨時為您說明。",
        "無論原因是否查明，我們今晚六點前會再次說明。",
    ),
    Language.ZH_HK: (
        "今早六時{n}分，{n}號廠房的水泵停止運作。",
        "我們已去信當時在場的{n}名顧客，交代事件。",
        "工程人員更換了{n}個閥門，並逐一測試兩次。",
        "熱線內線{n}全日開放，解答查詢。",
        "不論成因是否查明，我們會於今晚六時前再作交代。",
    ),
}


@dataclass(frozen=True, slots=True)
class Crew:
    """The people whose pages are timed, one of each role, members of the same scopes."""

    writer: Person
    counsel: Person
    executive: Person
    press_officer: Person
    administrator: Person

    def everyone(self) -> tuple[Person, ...]:
        """List them."""
        return (self.writer, self.counsel, self.executive, self.press_officer, self.administrator)


def made_person(number: int, role: Role) -> Person:
    return Person(
        id=PersonId(f"{number:016d}"),
        email=f"{role.value}.{number}@bench.example",
        name=f"{role.value.replace('_', ' ').title()} {number}",
        roles=frozenset({role}),
        on_duty=True,
    )


CREW = Crew(
    made_person(1, Role.WRITER),
    made_person(2, Role.COUNSEL),
    made_person(3, Role.EXECUTIVE),
    made_person(4, Role.PRESS_OFFICER),
    made_person(5, Role.ADMINISTRATOR),
)

"""Any order of adding, coding anew, copying and judging agrees with plain lists in memory."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from store_samples import Clock, made_article, made_pack

from foretold.records import Record
from foretold.store import Judgement, Query, Store

DAYS = ("2023-10-01", "2023-11-08", "2023-11-30", "2024-03-01")
VERDICTS = ("open", "came true", "did not", "void", "cannot be resolved")
SETTLED = ("came true", "did not", "void")
STORY = (
    "Norland's foreign minister Ada Berg met envoys from Sudland on Tuesday.\n"
    "She said Sudland may test a rocket this month, which Resolution 12 prohibits.\n"
    "The envoys left the harbour of Norport at dusk aboard a grey ferry with {0} trunks. "
    "Fishermen on the pier had hung {1} lanterns over the water for an old custom, and a band of "
    "{0} played until the last light of the ferry had gone behind the breakwater.\n"
)
OWN = (
    "Norland's foreign minister Ada Berg met envoys from Sudland on Tuesday.\n"
    "She said Sudland may test a rocket this month, which Resolution 12 prohibits.\n"
    "Granite quarries north of the lake closed when the pumps failed under a flood of melt water; "
    "{0} miners walked home along the railway and {1} more waited for a barge.\n"
)
TEXTS = (
    STORY.format(31, 260),
    STORY.format(31, 260) + "A clerk wrote it all down.\n",
    OWN.format(84, 12),
)
"""The second copies the first, sentence by sentence; the third is another story."""


@dataclass
class Kept:
    """A pack as the model keeps it: the steps at which it came and went."""

    text: int
    day: str
    type: str
    pack: list[Record]
    added: int
    gone: int | None = None


class Account(RuleBasedStateMachine):
    """A store beside lists that say what it has to answer."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "foretold.db"
        self.clock = Clock()
        self.version = 0
        self.kept: list[Kept] = []
        self.said: list[tuple[str, str, str, int]] = []
        self.moments: list[datetime] = []

    @rule(
        text=st.integers(0, 2), day=st.sampled_from(DAYS), type_=st.sampled_from(("AID", "ACCUSE"))
    )
    def add_with_a_newer_extractor(self, text: int, day: str, type_: str) -> None:
        self.version += 1
        pack = made_pack(
            made_article(TEXTS[text], published=day, publisher=f"P{text}"), type_=type_
        )
        with self.opened() as store:
            store.add(pack)
        self.moments.append(self.clock.now)
        step = len(self.moments)
        current = next((k for k in self.kept if k.text == text and k.gone is None), None)
        if current is not None and (current.day, current.type) == (day, type_):
            return
        if current is not None:
            current.gone = step
        self.kept.append(Kept(text, day, type_, pack, step))

    @rule(text=st.integers(0, 2))
    def add_the_same_again(self, text: int) -> None:
        current = next((k for k in self.kept if k.text == text and k.gone is None), None)
        if current is not None:
            with self.opened() as store:
                assert store.add(current.pack).outcome in {"known", "confirmed"}

    @rule(text=st.integers(0, 2), verdict=st.sampled_from(VERDICTS), day=st.sampled_from(DAYS))
    def judge(self, text: int, verdict: str, day: str) -> None:
        id_ = made_pack(made_article(TEXTS[text]))[3].id
        with self.opened() as store:
            store.judge([Judgement("resolution", id_, day, {"verdict": verdict})])
        self.moments.append(self.clock.now)
        self.said.append((id_, verdict, day, len(self.moments)))

    def opened(self) -> Store:
        return Store.open(self.path, version=f"1.{self.version}", clock=self.clock)

    @invariant()
    def it_answers_as_the_model_does(self) -> None:
        if not self.kept:
            return
        with self.opened() as store:
            now = len(self.moments)
            steps = {now, max(1, now // 2)}
            for step in steps:
                moment = None if step == now else self.moments[step - 1]
                for day in (None, *DAYS[:3]):
                    self.compare(store, step, day, moment)

    def compare(self, store: Store, step: int, day: str | None, moment: datetime | None) -> None:
        visible = [k for k in self.kept if k.added <= step and (k.gone is None or k.gone > step)]
        visible = [k for k in visible if day is None or k.day <= day]
        asked = {"as_of": day, "stored_at": moment}
        events = store.find(Query("event", copies=True, **asked))  # type: ignore[arg-type]
        assert sorted(e.event_type for e in events) == sorted(k.type for k in visible)  # type: ignore[union-attr]
        told = self.first_told(visible)
        events = store.find(Query("event", **asked))  # type: ignore[arg-type]
        assert sorted(e.article for e in events) == sorted(k.pack[0].id for k in told)  # type: ignore[union-attr]
        for verdict in VERDICTS:
            query = Query("expectation", verdict=verdict, copies=True, **asked)  # type: ignore[arg-type]
            known = [k for k in visible if self.verdict(k.pack[3].id, step, day) == verdict]
            assert sorted(e.id for e in store.find(query)) == sorted(k.pack[3].id for k in known)
            both = replace(query, open=True)
            known = known if day and verdict not in SETTLED else []
            assert sorted(e.id for e in store.find(both)) == sorted(k.pack[3].id for k in known)

    def verdict(self, id_: str, step: int, day: str | None) -> str:
        said = [
            verdict
            for of, verdict, learned, at in self.said
            if of == id_ and at <= step and (day is None or learned <= day)
        ]
        return said[-1] if said else "open"

    def first_told(self, visible: list[Kept]) -> list[Kept]:
        """Of the first two texts, which tell the same, the one that was published first."""
        order = list(dict.fromkeys(k.text for k in self.kept))
        ranked = sorted(visible, key=lambda k: (k.day, order.index(k.text)))
        copied = [k for k in ranked if k.text < 2]
        return [k for k in visible if k.text == 2 or k is copied[0]]

    def teardown(self) -> None:
        if self.kept:
            with self.opened() as store:
                assert not list(store.verify())
        self.folder.cleanup()


TestAccount = Account.TestCase
TestAccount.settings = settings(
    max_examples=12, stateful_step_count=10, deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip

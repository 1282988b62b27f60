"""Help, backing and joint work told by compounds, persons, goods handed over and by the way."""

import pytest

from tests.extraction.events.conftest import Reader, of_kind, sides


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The French-backed Iranian government fell.", "SUPPORT", {"FRA"}, {"IRN"}),
        ("The China-trained Japanese soldiers left.", "AID", {"CHN"}, {"JPN"}),
        ("A Turkish-funded Egyptian army marched.", "AID", {"TUR"}, {"EGY"}),
        ("Russia has long been a prominent backer of the Iranian government.", "SUPPORT",
         {"RUS"}, {"IRN"}),
        ("The Iranian president's main backers, Russia and China, met in Paris.", "SUPPORT",
         {"RUS", "CHN"}, {"IRN"}),
        ("Germany, a staunch supporter of Israel, rejected it.", "SUPPORT", {"DEU"}, {"ISR"}),
        ("Iran's Russian backers left the room.", "SUPPORT", {"RUS"}, {"IRN"}),
        ("Russia's supply of weapons to Iran worried them.", "AID", {"RUS"}, {"IRN"}),
        ("They discussed the delivery of tanks to Ukraine by Germany.", "AID", {"DEU"}, {"UKR"}),
        ("The sale of jets to Turkey by France was stopped.", "COOPERATE", {"FRA"}, {"TUR"}),
        ("German arms sales to Israel continued.", "COOPERATE", {"DEU"}, {"ISR"}),
        ("Egypt retook the town with Turkish help.", "AID", {"TUR"}, {"EGY"}),
        ("Egypt retook the town with the help of Turkey.", "AID", {"TUR"}, {"EGY"}),
        ("Egypt stayed calm with the backing of France.", "SUPPORT", {"FRA"}, {"EGY"}),
        ("Japan mapped the seabed in cooperation with China.", "COOPERATE", {"JPN", "CHN"}, set()),
        ("Russian forces fought alongside Iranian troops.", "COOPERATE", {"RUS", "IRN"}, set()),
        ("The exhibition was organized by Egypt and Turkey.", "COOPERATE", {"EGY", "TUR"}, set()),
        ("France and Germany jointly developed the missile.", "COOPERATE", {"FRA", "DEU"}, set()),
        ("France was one of the main backers of the Iranian government.", "SUPPORT",
         {"FRA"}, {"IRN"}),
        ("France helped Iran end the siege.", "AID", {"FRA"}, {"IRN"}),
        ("French forces are deployed alongside Turkish troops.", "COOPERATE",
         {"FRA", "TUR"}, set()),
        ("Japan is delighted that China has signed the pact.", "SUPPORT", {"JPN"}, {"CHN"}),
        ("Germany was pleased with the Egyptian offer.", "SUPPORT", {"DEU"}, {"EGY"}),
        ("Russia has kept the Iranian government in power.", "SUPPORT", {"RUS"}, {"IRN"}),
        ("Germany reopened its embassy in Iran.", "SUPPORT", {"DEU"}, {"IRN"}),
        ("Israel admitted its failure in the war.", "CONCEDE", {"ISR"}, set()),
        ("Russia acknowledged that the Egyptian army had won.", "CONCEDE", {"RUS"}, {"EGY"}),
        ("Russia called Iran's vote on trade a milestone.", "SUPPORT", {"RUS"}, {"IRN"}),
        ("Russia has sided with Iran in the dispute.", "SUPPORT", {"RUS"}, {"IRN"}),
        ("Germany won backing for new laws from the French government.", "SUPPORT",
         {"FRA"}, {"DEU"}),
        ("Egypt welcomed the new law.", "SUPPORT", {"EGY"}, set()),
        ("An aid convoy from Turkey reached Egypt on Monday.", "AID", {"TUR"}, {"EGY"}),
        ("The support of China for Iran was noted.", "SUPPORT", {"CHN"}, {"IRN"}),
        ("They spoke of support from France for Egypt.", "SUPPORT", {"FRA"}, {"EGY"}),
        ("The French minister spoke in support of Egypt.", "SUPPORT", {"FRA"}, {"EGY"}),
        ("Germany expressed confidence in the Egyptian government.", "SUPPORT",
         {"DEU"}, {"EGY"}),
        ("Iran won concessions from France.", "CONCEDE", {"FRA"}, {"IRN"}),
        ("Russia is investing in Iran.", "COOPERATE", {"RUS"}, {"IRN"}),
        ("The French government formed a coalition with Germany.", "COOPERATE",
         {"FRA", "DEU"}, set()),
        ("The French president is a staunch ally of Israel.", "SUPPORT", {"FRA"}, {"ISR"}),
        ("Turkey has been a loyal Russian ally.", "SUPPORT", {"TUR"}, {"RUS"}),
        ("Germany was pleased with the deal.", "SUPPORT", {"DEU"}, set()),
        ("The peace process was sponsored by Russia, Turkey and Iran.", "COOPERATE",
         {"RUS", "TUR", "IRN"}, set()),
        ("Turkey brought food into Egypt.", "AID", {"TUR"}, {"EGY"}),
        ("The Egyptian president was cleared of wrongdoing by France.", "CONCEDE",
         {"FRA"}, {"EGY"}),
        ("Iran softened its stance towards France.", "CONCEDE", {"IRN"}, {"FRA"}),
    ],
)  # fmt: skip
def test_who_helps_or_works_with_whom(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    found = of_kind(told(text), kind)
    assert sides(found[0]) == (actor, recipient)


def test_help_that_was_not_had_is_negated(told: Reader) -> None:
    found = [f for f in told("Egypt retook the town without Turkish help.") if f.type == "AID"]
    assert [f.status for f in found] == ["negated"]
    assert sides(found[0]) == ({"TUR"}, {"EGY"})


def test_a_participle_joined_to_no_doer_tells_nothing(told: Reader) -> None:
    assert not [f for f in told("The well-backed Iranian offer came.") if f.actor]


def test_a_call_that_names_is_no_request(told: Reader) -> None:
    found = told("Russia called the vote on trade with Iran a disaster.")
    assert {f.type for f in found} <= {"ACCUSE", "COOPERATE"}


def test_an_ally_by_the_way_tells_nothing(told: Reader) -> None:
    assert not [f for f in told("Germany, an ally of Israel, said no.") if f.type == "SUPPORT"]

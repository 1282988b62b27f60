"""Longer articles in our own words for the second and third page sets."""

# ruff: noqa: E501

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Tale:
    """What a page tells; `local` is the time of publication at the seat of the outlet."""

    title: str
    deck: str
    authors: tuple[str, ...]
    publisher: str
    domain: str
    local: datetime
    changed: datetime
    city: str
    caption: str
    credit: str
    heads: tuple[str, str]
    body: tuple[str, ...]

    @property
    def url(self) -> str:
        """The address of the article."""
        words = "".join(c for c in self.title.lower() if c.isalnum() or c == " ").split()
        return f"https://www.{self.domain}/world/{'-'.join(words[:7])}"


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


TALES = [
    Tale(
        "Seoul weighs answer as North moves guns back from the river mouth",
        "Officers read the step as a signal before talks that neither side has confirmed",
        ("Min-ji Seo",),
        "Han River Times",
        "hanrivertimes.example",
        _at("2023-11-08T18:20:00+09:00"),
        _at("2023-11-08T19:02:00+09:00"),
        "Seoul",
        "A guard post above the estuary of the Han seen from the southern bank",
        "Park Jun/Han River Times",
        ("What the pictures show", "A careful welcome"),
        (
            "North Korea has pulled at least two batteries of long guns back from the mouth of the Han River, South Korean officers said on Wednesday, a step that may open the way to the first military talks in five years.",
            "The guns were seen on the move on Monday night and had reached a depot north of Kaesong by Tuesday morning, according to two officers who spoke on condition that they not be named.",
            "“We see it. We do not yet know what it means,” one of them said.",
            "The defence ministry in Seoul would neither confirm nor deny the account. A spokesman said only that the army kept watch over every movement north of the line.",
            "Follow the road from Kaesong to the coast and the reason becomes plain: the new depot has rail sidings, and guns parked there can be back at the river within six hours.",
            "Lee Sang-woo, who taught at the staff college until last year, said that the North was likely to ask for a halt to loudspeaker broadcasts in return.",
            "“Pyongyang never gives without a list,” he said.",
            "China, which has urged both sides to restore their hotline since 2021, welcomed the report. The United States said it would wait for facts.",
            "A decision on an answer is expected after the security council meets on Friday.",
        ),
    ),
    Tale(
        "Ministers promise more shells for Kyiv, but not before spring",
        "Factories run at the limit and the largest order has yet to be signed",
        ("Anneke de Wit", "Tomasz Zielinski"),
        "The Scheldt Review",
        "scheldtreview.example",
        _at("2023-03-20T17:45:00+01:00"),
        _at("2023-03-21T09:10:00+01:00"),
        "Brussels",
        "Workers stack empty casings in a plant near Liège",
        "Yves Maes/Scheldt Review",
        ("Who pays", "What Moscow says"),
        (
            "Defence ministers of the European Union agreed on Monday to send Ukraine a million artillery shells within twelve months, yet conceded that most of them would not arrive before next spring.",
            "Seventeen states signed up to buy ammunition together. Hungary stayed away, and Austria will pay into a fund that buys no weapons.",
            "The plan has three parts:",
            "one billion euros for shells that members take from their own depots;",
            "another billion for joint orders, to be placed by September;",
            "and a promise, without a figure, to help factories grow.",
            "“It is the order book that matters now,” said Kaarel Ots, who advises Estonia’s ministry. “Words do not fly.”",
            "Ukraine fires between 4,000 and 7,000 rounds a day, its officers say; Russia perhaps four times as many. Makers in the union can turn out some 300,000 in a year.",
            "Russia’s foreign ministry warned that the shipments would prolong the war and that convoys were lawful targets.",
            "Diplomats expect a first joint contract in the summer, unless the quarrel over makers outside the union flares up again.",
        ),
    ),
    Tale(
        "Panel finds both armies broke the truce in the Nuba hills",
        "Observers ask for helicopters and for a second camp before the rains",
        ("Amina Osman",),
        "Nile Valley Monitor",
        "nilevalleymonitor.example",
        _at("2019-05-02T11:30:00+02:00"),
        _at("2019-05-02T11:30:00+02:00"),
        "Khartoum",
        "Observers at a crossing south of Kadugli",
        "Handout",
        ("Three villages", "No helicopters"),
        (
            "A panel of African Union observers has found that government troops and rebels both broke the truce in the Nuba hills at least nine times since January.",
            "Its report, which this newspaper has seen, says that soldiers shelled three villages east of Kadugli in March and that rebels held food lorries for ransom.",
            "Neither side was told of the findings before they were sent to Addis Ababa.",
            "The observers number 31. They have two working cars.",
            "“Give us a helicopter and we shall give you the truth on the day it happens,” the panel’s head, a retired colonel from Ghana, writes in the last paragraph.",
            "The rebels’ spokesman rejected the report as one-sided, while an army spokesman said that the shelling had been an error and those responsible would be punished.",
            "The truce runs out on 30 June. Both sides have said they will extend it if the other does, and aid groups fear that neither will say so first.",
            "Some 140,000 people depend on deliveries that pass through the hills, the United Nations estimates.",
        ),
    ),
    Tale(
        "Lima recalls envoy after raid on its mission in Quito",
        "Both governments insist that the border stays open",
        ("Rosa Quispe", "Daniel Freeman", "Inés Alarcón"),
        "Pacific Andes Wire",
        "pacificandes.example",
        _at("2024-04-07T21:41:00-05:00"),
        _at("2024-04-08T06:15:00-05:00"),
        "Lima",
        "Police stand outside the mission on Sunday",
        "Reuters/Karla Ruiz",
        ("A night of sirens", "What the treaty says"),
        (
            "Peru called its ambassador home from Ecuador on Sunday, a day after police climbed over the wall of its mission in Quito to seize a former minister who had sought shelter there.",
            "President Dina Boluarte called the raid a violation of the Vienna Convention and said that Peru would ask the Organization of American States to condemn it.",
            "Ecuador’s government said that a convicted man could not be granted asylum and that it had acted to stop an escape.",
            "The former minister, who denies taking bribes, was flown to a prison in Guayaquil. His lawyers said that he had been beaten. A police officer denied that.",
            "Did the guards resist? A video filmed from a balcony shows one of them on the ground with his hands up.",
            "“In forty years I have not seen its like,” said Mercedes Aliaga, who served in four embassies.",
            "Nicaragua broke off relations with Quito, and Mexico and Colombia may follow, diplomats in both capitals said.",
            "Trade across the border at Aguas Verdes went on as usual on Sunday. Lorry drivers said they had heard the news on the radio and driven on.",
            "The Organization of American States is to meet on Tuesday.",
        ),
    ),
    Tale(
        "Delhi and Dhaka sign pact on sharing the Kushiyara’s water",
        "The first such accord since 1996 leaves out the river that matters most",
        ("Farhana Kabir",),
        "The Meghna Standard",
        "meghnastandard.example",
        _at("2022-09-06T18:50:00+05:30"),
        _at("2022-09-06T20:05:00+05:30"),
        "New Delhi",
        "A pump on the Kushiyara near Sylhet",
        "S. Das",
        ("A pump and a canal", "The Teesta waits"),
        (
            "India and Bangladesh signed an accord on Tuesday on sharing the water of the Kushiyara, a small border river, the first pact of its kind since the Ganges treaty of 1996.",
            "Bangladesh may now draw 153 cubic feet a second for fields in Sylhet, where farmers have waited since 2011 for a canal to fill.",
            "The two prime ministers, who met in Delhi, also promised to speed talks on a trade agreement.",
            "The far larger Teesta was not on the table. West Bengal’s government objects to any accord on it, and officials in Dhaka said privately that they expected nothing before the state’s next election.",
            "“Small rivers teach governments how to share big ones,” said Ainun Haque, a hydrologist in Dhaka.",
            "Pakistan, with which India shares the Indus, made no comment.",
            "China is building a dam on the upper Brahmaputra that will, if finished, hold back more water than both neighbours now argue over.",
            "Engineers from both sides will meet in November to set up gauges.",
        ),
    ),
    Tale(
        "Turkish drones will not go to either side, Ankara tells Baku and Yerevan",
        "The pledge comes days before leaders meet in Granada",
        ("Elif Şahin",),
        "Marmara Post",
        "marmarapost.example",
        _at("2023-10-02T14:05:00+03:00"),
        _at("2023-10-02T16:40:00+03:00"),
        "Ankara",
        "A drone on show at an air fair in Izmir",
        "AA/Murat Kaya",
        ("From one desk to two", "Doubts in Yerevan"),
        (
            "Turkey has told Azerbaijan and Armenia that it will deliver no armed drones to either of them while they negotiate a peace treaty, two Turkish diplomats said on Monday.",
            "The pledge was passed on last week by telephone and is to be repeated in writing before the leaders of both states meet in Granada on Thursday.",
            "Azerbaijan, which took Karabakh in September in an operation of a single day, has bought Turkish drones since 2020. Armenia has never been offered any.",
            "An Azerbaijani official called the report inaccurate. Armenia’s foreign ministry said that it took note of it.",
            "“Ankara gives up little. The war is over, and the sheds are full,” said Arpi Danielyan, an analyst in Yerevan.",
            "Western diplomats nevertheless see the step as a sign that Turkey wants its border with Armenia opened, perhaps as early as this winter.",
            "More than 100,000 people have fled Karabakh since 24 September.",
            "If the treaty is signed by the end of the year, one diplomat said, Turkey could lift the rest of its limits on trade at once.",
        ),
    ),
    Tale(
        "Manila says supply boat reached shoal in spite of water cannon",
        "Fourth such encounter since August; treaty ally repeats its pledge",
        ("Jose Marie Lacson",),
        "Visayan Chronicle",
        "visayanchronicle.example",
        _at("2023-11-10T16:32:00+08:00"),
        _at("2023-11-10T17:00:00+08:00"),
        "Manila",
        "A coast guard ship turns its hose on a wooden boat",
        "PCG",
        ("Eleven ships", "The treaty"),
        (
            "A small boat carrying rice, water and mail reached the rusting hulk that serves as a Philippine outpost on Second Thomas Shoal on Friday, although Chinese ships fired water cannon at it, Manila’s coast guard said.",
            "Five coast guard ships and a further six of the maritime militia tried to bar its way. Nobody was hurt.",
            "China’s coast guard said it had “taken control measures according to law” and let the boat pass on humanitarian grounds.",
            "The Philippines summoned nobody this time. A protest will be handed over in Beijing, the foreign ministry said.",
            "It is the fourth such encounter since August.",
            "The United States repeated that an armed attack on Philippine vessels would bring into play their treaty of 1951.",
            "China is unlikely to seize the hulk, said Ramon Ilagan, a retired commodore, but it may try to keep out the cement with which marines mend it.",
            "The next supply run is planned for early December, weather permitting.",
        ),
    ),
]

"""Short articles in our own words on public facts: the stuff of the page set."""

# ruff: noqa: E501

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """What a page tells, and so what a reader must find."""

    title: str
    byline: str
    publisher: str
    domain: str
    published: str
    modified: str
    caption: str
    paragraphs: tuple[str, ...]


STORIES = [
    Story(
        "Grain ships leave Odesa for the first time since the blockade began",
        "Olena Marchuk",
        "Black Sea Courier",
        "blackseacourier.example",
        "2022-08-01T14:05+03:00",
        "2022-08-01T18:40+03:00",
        "A bulk carrier passes the breakwater at Odesa.",
        (
            "A bulk carrier loaded with corn left the port of Odesa on Monday, the first to do so under the agreement that Ukraine and Russia signed separately with Turkey and the United Nations in Istanbul.",
            "The ship is bound for Lebanon and will be inspected off the Bosphorus before it goes on, officials at the joint coordination centre said.",
            "“Every sack that leaves is a sack that can be sold,” said one farmer near Mykolaiv, who has stored two harvests in rented sheds.",
            "Insurers remain wary. Premiums for a single passage may stay above three percent of a hull's value until several convoys have gone through without harm, brokers in London said.",
            "The agreement runs for 120 days and is expected to be renewed unless one of the sides objects.",
        ),
    ),
    Story(
        "Foreign ministers of three neighbours agree to meet again before winter",
        "Haruto Senda",
        "Pacific Ledger",
        "pacificledger.example",
        "2019-08-21T19:30+09:00",
        "2019-08-21T21:02+09:00",
        "The three ministers pose before a hedge in Beijing.",
        (
            "The foreign ministers of China, Japan and South Korea met on Wednesday in a villa outside Beijing and agreed to prepare a summit of their leaders by the end of the year.",
            "The talks came as Seoul weighed whether to renew an agreement with Tokyo on the exchange of military information, which lapses in November.",
            "China's minister urged his two colleagues to settle their quarrel over export controls by dialogue, and offered to help where he could.",
            "A South Korean official said the decision on the agreement would be taken with the national interest in mind and could come as early as Thursday.",
            "Analysts in Tokyo doubted that a single meeting would bring the two sides closer, but said the channel itself was worth keeping open.",
        ),
    ),
    Story(
        "Peacekeepers report calm along the Blue Line after night of fire",
        "Rana Haddad and Paul Weir",
        "Levant Dispatch",
        "levantdispatch.example",
        "2021-05-18T09:15+03:00",
        "2021-05-18T11:20+03:00",
        "A patrol on the road south of Tyre.",
        (
            "United Nations peacekeepers in southern Lebanon said on Tuesday that the line between Lebanon and Israel was calm again after rockets were fired across it during the night.",
            "Israel's army said that six rockets had been launched and that none had crossed the border. It answered with artillery fire at the places they came from.",
            "No group claimed the launch. Lebanese security officials believe that a small Palestinian faction was behind it.",
            "The commander of the force spoke to both sides and asked them to show the greatest restraint, his office said in a statement.",
            "More patrols will go out in the coming days, and the liaison channel between the two armies is to stay open around the clock.",
        ),
    ),
    Story(
        "Parliament in Kathmandu votes to ratify transit treaty with China",
        "Sunita Rai",
        "Himal Gazette",
        "himalgazette.example",
        "2019-04-29T17:45+05:45",
        "2019-04-30T08:10+05:45",
        "Trucks wait at the crossing of Rasuwagadhi.",
        (
            "Nepal's government signed a protocol in Beijing on Monday that opens four Chinese sea ports and three dry ports to goods bound for the landlocked country.",
            "The protocol gives force to a transit agreement reached in 2016, months after a blockade of the southern border had emptied the pumps of Kathmandu.",
            "Traders welcomed the step but warned that bad roads on the Nepali side would keep most cargo on the Indian route for years.",
            "“A treaty does not pave a road,” said a customs agent who has worked at both frontiers.",
            "The ministry of commerce expects the first containers by the end of the year, provided that the crossing at Tatopani reopens as planned.",
        ),
    ),
    Story(
        "Central bank in Ankara holds its rate as lira steadies",
        "Deniz Aksoy",
        "Bosphorus Daily",
        "bosphorusdaily.example",
        "2020-12-24T14:10+03:00",
        "2020-12-24T15:55+03:00",
        "The bank's seat in Ankara.",
        (
            "Turkey's central bank raised its main rate to 17 percent on Thursday, the second rise since its new governor took office in November.",
            "The bank said that it would keep policy tight until a lasting fall in inflation was in sight.",
            "The lira, which had lost a fifth of its worth in the year, gained a little after the decision.",
            "European diplomats said that sanctions over drilling in the eastern Mediterranean might still weigh on the currency in the spring.",
            "A further rise is unlikely before March, according to four of the five economists whom this newspaper asked.",
        ),
    ),
    Story(
        "Envoys resume talks on Renaissance Dam in Kinshasa",
        "Marie-Claire Ilunga",
        "Congo River Post",
        "congoriverpost.example",
        "2021-04-04T20:00+01:00",
        "2021-04-05T07:30+01:00",
        "The dam on the Blue Nile in an aerial view.",
        (
            "Ministers from Egypt, Ethiopia and Sudan sat down in Kinshasa on Sunday in what mediators called a last attempt to agree on the filling of the great dam on the Blue Nile before the rains.",
            "Ethiopia has said that it will begin the second filling in July, with or without an agreement. Egypt calls that a threat to its share of the water.",
            "Sudan proposed that the African Union be joined by the United Nations, the European Union and the United States as mediators, which Addis Ababa refused.",
            "A diplomat close to the talks said that a binding accord was improbable this week, but that a plan to share data could be signed.",
            "If the talks fail, Cairo may take the matter to the Security Council, its foreign minister warned.",
        ),
    ),
    Story(
        "Iceland and Britain sign fishing accord after last round in London",
        "Gudrun Palsdottir",
        "North Atlantic Observer",
        "northatlanticobserver.example",
        "2020-11-11T12:00+00:00",
        "2020-11-11T16:25+00:00",
        "Trawlers at the quay in Grimsby.",
        (
            "Iceland and the United Kingdom signed an understanding on fisheries on Wednesday that is to take the place of European rules when the transition ends.",
            "It sets up a yearly meeting of officials and promises cooperation on science, markets and the policing of the high seas.",
            "Quotas are left for later. Both governments said that they would negotiate these in a wider circle of coastal states.",
            "Skippers in Hull said that they expected little change at first, since most of their cod comes from Norwegian waters.",
            "The accord takes effect on the first of January unless either parliament rejects it.",
        ),
    ),
    Story(
        "Colombia and ELN guerrillas announce ceasefire for six months",
        "Camila Restrepo",
        "Andes Herald",
        "andesherald.example",
        "2023-06-09T11:20-05:00",
        "2023-06-09T13:45-05:00",
        "Delegates shake hands in Havana.",
        (
            "Colombia's government and the National Liberation Army signed a ceasefire in Havana on Friday that is to last for six months from the third of August.",
            "The guerrillas, who took up arms in 1964, agreed to stop attacks on the army; the question of kidnappings is to be settled in a protocol.",
            "Cuba, Norway and Venezuela stand as guarantors, and the United Nations and the Catholic church will verify what happens on the ground.",
            "“It is a beginning and no more,” said a bishop from Arauca who followed the talks as an observer.",
            "Opposition leaders warned that earlier truces with the group had collapsed within weeks.",
        ),
    ),
]

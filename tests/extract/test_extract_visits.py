"""Visits, in the many ways that agencies and ministries tell of them."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extract import extract

DAY = date(2024, 5, 15)  # a Wednesday


def visits(text: str) -> set[str]:
    """Return visitor, host, date and status of the visits that a text tells of."""
    found = set()
    for one in extract(text, DAY):
        if one.type == "visit":
            who = {role: code for code, role in one.actors}
            when = one.date.replace("?", "")
            found.add(f"{who['visitor']} {who['host']} {when} {one.status}")
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Norwegian Foreign Minister Espen Barth Eide will leave Oslo for Ankara on "
                "Friday for talks with Turkish officials."
            ),
            {"NOR TUR 2024-05-17 planned"},
        ),
        (
            "The Hungarian foreign minister is leaving for Tashkent on Thursday.",
            {"HUN UZB 2024-05-16 planned"},
        ),
        (
            (
                "Polish Defence Minister Władysław Kosiniak-Kamysz was in Seoul on Tuesday for "
                "talks on arms supplies."
            ),
            {"POL KOR 2024-05-14 happened"},
        ),
        (
            (
                "Vietnamese Prime Minister Pham Minh Chinh is in Astana on Wednesday to attend "
                "a trade forum."
            ),
            {"VNM KAZ 2024-05-15 happened"},
        ),
        (
            (
                "Brazilian Foreign Minister Mauro Vieira will be in Luanda on May 20 and 21 for "
                "political talks."
            ),
            {"BRA AGO 2024-05-20/2024-05-21 planned"},
        ),
        (
            "Greek Prime Minister Kyriakos Mitsotakis is due in Ankara on Monday.",
            {"GRC TUR 2024-05-20 planned"},
        ),
        (
            (
                "Greek Prime Minister Kyriakos Mitsotakis is expected in Ankara on Monday for "
                "talks with President Recep Tayyip Erdogan."
            ),
            {"GRC TUR 2024-05-20 planned"},
        ),
        (
            "The Greek prime minister is bound for Cairo on Sunday, his office said.",
            {"GRC EGY 2024-05-19 planned"},
        ),
        (
            (
                "Deputy Trade Minister Lee Jung of South Korea led a 40-member delegation to "
                "Tashkent on Monday."
            ),
            {"KOR UZB 2024-05-13 happened"},
        ),
        (
            "Turkey will send a trade delegation to Turkmenistan on May 22.",
            {"TUR TKM 2024-05-22 planned"},
        ),
        (
            (
                "A Turkish trade delegation headed by Minister Omer Bolat travelled to Algeria "
                "on Tuesday."
            ),
            {"TUR DZA 2024-05-14 happened"},
        ),
        (
            "India dispatched a high-level delegation to Kabul last week.",
            {"IND AFG 2024-05-06/2024-05-12 happened"},
        ),
        (
            (
                "Spanish Foreign Minister José Manuel Albares begins on Monday a regional tour "
                "that will take him to Jordan, Lebanon and Egypt."
            ),
            {
                "ESP EGY 2024-05-20 planned",
                "ESP JOR 2024-05-20 planned",
                "ESP LBN 2024-05-20 planned",
            },
        ),
        (
            "Chinese Foreign Minister Wang Yi will visit Kenya, Tanzania and Rwanda next week.",
            {
                "CHN KEN 2024-05-20/2024-05-26 planned",
                "CHN RWA 2024-05-20/2024-05-26 planned",
                "CHN TZA 2024-05-20/2024-05-26 planned",
            },
        ),
        (
            (
                "The Chinese foreign minister's tour, which includes stops in Kenya, Tanzania "
                "and Rwanda, starts on May 20."
            ),
            {
                "CHN KEN 2024-05-20 planned",
                "CHN RWA 2024-05-20 planned",
                "CHN TZA 2024-05-20 planned",
            },
        ),
        (
            (
                "Japanese Foreign Minister Yoko Kamikawa set off on Monday on a four-nation "
                "trip to Nigeria, Ghana, Senegal and Togo."
            ),
            {
                "JPN GHA 2024-05-13 happened",
                "JPN NGA 2024-05-13 happened",
                "JPN SEN 2024-05-13 happened",
                "JPN TGO 2024-05-13 happened",
            },
        ),
        (
            (
                "Turkmen President Serdar Berdimuhamedov will pay an official visit to Italy on "
                "June 6-7 at the invitation of President Sergio Mattarella."
            ),
            {"TKM ITA 2024-06-06/2024-06-07 planned"},
        ),
        (
            (
                "At the invitation of Prime Minister Donald Tusk, the Prime Minister of "
                "Slovenia, Robert Golob, is to pay an official visit to Warsaw on 21 May 2024."
            ),
            {"SVN POL 2024-05-21 planned"},
        ),
        (
            (
                "Slovenia's Prime Minister Robert Golob is scheduled to travel to Zagreb and "
                "Sarajevo next month."
            ),
            {"SVN BIH 2024-06 planned", "SVN HRV 2024-06 planned"},
        ),
        (
            (
                "Uzbek Foreign Minister Bakhtiyor Saidov paid a working visit to Muscat. The "
                "visit took place on Monday."
            ),
            {"UZB OMN 2024-05-13 happened"},
        ),
        (
            "Uzbek Foreign Minister Bakhtiyor Saidov is currently visiting Oman.",
            {"UZB OMN 2024-05-15 happened"},
        ),
        (
            "Kazakh Foreign Minister Murat Nurtleu is in Baku on an official visit.",
            {"KAZ AZE 2024-05-15 happened"},
        ),
        (
            "Kazakh Foreign Minister Murat Nurtleu wrapped up a two-day visit to Baku on Tuesday.",
            {"KAZ AZE 2024-05-14 happened"},
        ),
        (
            "Kazakh Foreign Minister Murat Nurtleu reached Baku on Tuesday.",
            {"KAZ AZE 2024-05-14 happened"},
        ),
        (
            (
                "Kazakh Foreign Minister Murat Nurtleu, who is visiting Baku, met President "
                "Ilham Aliyev on Tuesday."
            ),
            {"KAZ AZE 2024-05-14 happened"},
        ),
        (
            (
                "On May 13, Kazakh Foreign Minister Murat Nurtleu, who is on a visit to Baku, "
                "met with his counterpart Jeyhun Bayramov."
            ),
            {"KAZ AZE 2024-05-13 happened"},
        ),
        (
            (
                "Azerbaijani President Ilham Aliyev on Tuesday received visiting Kazakh Foreign "
                "Minister Murat Nurtleu."
            ),
            {"KAZ AZE 2024-05-14 happened"},
        ),
        (
            (
                "Azerbaijani President Ilham Aliyev met with the visiting Kazakh foreign "
                "minister in Baku on Tuesday."
            ),
            {"KAZ AZE 2024-05-14 happened"},
        ),
        (
            (
                "Danish Prime Minister Mette Frederiksen will host Latvian Prime Minister Evika "
                "Siliņa on an official visit in Copenhagen on 23 May."
            ),
            {"LVA DNK 2024-05-23 planned"},
        ),
        (
            "Albanian Prime Minister Edi Rama embarked on a three-day visit to Greece on Sunday.",
            {"ALB GRC 2024-05-12 happened"},
        ),
        (
            "Albanian Prime Minister Edi Rama undertook an official trip to Japan in February.",
            {"ALB JPN 2024-02 happened"},
        ),
        (
            (
                "While in Tokyo on Monday, Albanian Prime Minister Edi Rama met with Prime "
                "Minister Fumio Kishida."
            ),
            {"ALB JPN 2024-05-13 happened"},
        ),
        (
            (
                "During his stay in Tokyo on Monday, Albanian Prime Minister Edi Rama met with "
                "Prime Minister Fumio Kishida."
            ),
            {"ALB JPN 2024-05-13 happened"},
        ),
        (
            (
                "Albanian Prime Minister Edi Rama flew to Tokyo on Monday on his first foreign "
                "trip since re-election."
            ),
            {"ALB JPN 2024-05-13 happened"},
        ),
        (
            "It was the first trip to Tokyo by Rama since March 2022.",
            set(),
        ),
        (
            "Some 20,000 foreign tourists visited Georgia last month.",
            set(),
        ),
        (
            "Millions of people travelled to Saudi Arabia in June 2023 for the pilgrimage.",
            set(),
        ),
        (
            (
                "The Iraqi prime minister accepted an invitation from King Abdullah of Jordan "
                "to pay a visit to Amman."
            ),
            set(),
        ),
        (
            "The Iraqi prime minister invited President Abdel Fattah el-Sisi to visit Baghdad.",
            set(),
        ),
        (
            (
                "Iraqi Prime Minister Mohammed Shia al-Sudani postponed a visit to Moscow that "
                "was planned for May 20."
            ),
            set(),
        ),
        (
            "The Iraqi premier may visit Moscow next month.",
            set(),
        ),
        (
            (
                "Egyptian Foreign Minister Sameh Shoukry headed for Athens on Tuesday, where he "
                "will meet his counterpart."
            ),
            {"EGY GRC 2024-05-14 happened"},
        ),
        (
            (
                "Egyptian Foreign Minister Sameh Shoukry proceeded to Nicosia on Tuesday after "
                "talks in Athens."
            ),
            {"EGY CYP 2024-05-14 happened"},
        ),
        (
            "Shoukry is the Egyptian foreign minister. He will travel to Nicosia on Thursday.",
            {"EGY CYP 2024-05-16 planned"},
        ),
        (
            (
                "A delegation of the Saudi Fund for Development led by Sultan al-Marshad "
                "arrived in Dushanbe on Monday."
            ),
            {"SAU TJK 2024-05-13 happened"},
        ),
        (
            (
                "US Secretary of State Antony Blinken arrived in Kyiv on Tuesday on an "
                "unannounced visit."
            ),
            {"USA UKR 2024-05-14 happened"},
        ),
        (
            "US Secretary of State Antony Blinken made an unannounced stop in Kyiv on Tuesday.",
            {"USA UKR 2024-05-14 happened"},
        ),
        (
            "US Secretary of State Antony Blinken stopped over in Doha on Tuesday.",
            {"USA QAT 2024-05-14 happened"},
        ),
        (
            (
                "Blinken's trip takes him to Riyadh on Monday and to Amman on Tuesday, the "
                "State Department said."
            ),
            {"USA JOR 2024-05-14 happened", "USA SAU 2024-05-13 happened"},
        ),
        (
            "Italian President Sergio Mattarella concluded his state visit to Moldova on Tuesday.",
            {"ITA MDA 2024-05-14 happened"},
        ),
        (
            "Latvian Foreign Minister Baiba Braže will be paying a visit to Chișinău on 16 May.",
            {"LVA MDA 2024-05-16 planned"},
        ),
        (
            "A visit by the Latvian foreign minister to Moldova is scheduled for May 16.",
            {"LVA MDA 2024-05-16 planned"},
        ),
        (
            "The Latvian foreign minister's visit to Moldova is planned for next week.",
            {"LVA MDA 2024-05-20/2024-05-26 planned"},
        ),
        (
            "Preparations are under way for the Latvian president's visit to Moldova on May 20.",
            {"LVA MDA 2024-05-20 planned"},
        ),
        (
            (
                "Russian President Vladimir Putin is set to travel to China on Thursday, his "
                "first trip abroad since his inauguration."
            ),
            {"RUS CHN 2024-05-16 planned"},
        ),
        (
            "Lavrov will visit the holy city of Mashhad on Thursday, Iranian media said.",
            {"RUS IRN 2024-05-16 planned"},
        ),
        (
            "Malaysian King Sultan Ibrahim is in Singapore from May 6 to 7 for a state visit.",
            {"MYS SGP 2024-05-06/2024-05-07 happened"},
        ),
        (
            (
                "Swiss President Viola Amherd, accompanied by a business delegation, landed in "
                "Ljubljana on Tuesday."
            ),
            {"CHE SVN 2024-05-14 happened"},
        ),
        (
            "Armenian Prime Minister Nikol Pashinyan's three-day visit to Denmark began on Monday.",
            {"ARM DNK 2024-05-13 happened"},
        ),
        (
            (
                "The President of Romania, Klaus Iohannis, will be on an official visit to "
                "Washington on 7 May 2024."
            ),
            {"ROU USA 2024-05-07 happened"},
        ),
        (
            (
                "Czech Foreign Minister Jan Lipavský cancelled his trip to Israel scheduled for "
                "Thursday."
            ),
            set(),
        ),
        (
            (
                "Premier Li Qiang will travel to Seoul from May 26 to 27 to attend the "
                "trilateral summit."
            ),
            {"CHN KOR 2024-05-26/2024-05-27 planned"},
        ),
    ],
)
def test_visit_is_read(text: str, wanted: set[str]) -> None:
    """A sentence gives its visits, each with its day, and none where nobody goes anywhere."""
    assert visits(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "VISIT TO TALLINN\n\nNext week I will travel to Tallinn for talks on trade. Norway "
                "supports Estonia. I will also meet my counterpart. The Norwegian Government has "
                "made this a priority, and Norway's aid will grow."
            ),
            {"NOR EST 2024-05-20/2024-05-26 planned"},
        ),
        (
            (
                "MINISTER TO VISIT CHILE\n\nThe Minister for Trade and Tourism, Ada Moss MP, "
                "leaves for Chile (CHL) tomorrow. New Zealand is committed to open markets. "
                "New Zealand's exports have grown."
            ),
            {"NZL CHL 2024-05-16 planned"},
        ),
        (
            (
                "Today the Treasurer and the Minister for Border Protection will travel to Ottawa. "
                "Ireland has long supported such talks, and Ireland's voice is heard. The Irish "
                "Government will report on the outcome."
            ),
            {"IRL CAN 2024-05-15 planned"},
        ),
        (
            (
                "Readout of Principal Deputy Advisor Ada Moss on Fiji\n\nPrincipal Deputy "
                "National Security Advisor Ada Moss traveled to Suva on Monday, where she met with "
                "Prime Minister Sitiveni Rabuka of Fiji."
            ),
            {"USA FJI 2024-05-13 happened"},
        ),
    ],
)
def test_release_speaks_for_its_state(text: str, wanted: set[str]) -> None:
    """A release that names its own state only in what it is and does is of that state's people."""
    assert visits(text) == wanted

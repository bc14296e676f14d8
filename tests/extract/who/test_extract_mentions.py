"""Who and where: states, organisations, places and office holders, with exact spans."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17, MAY_6, MAY_14, each, told
from timeline.extract.who.mentions import Mention, find_cities, find_names
from timeline.extract.who.people import find_people
from timeline.extract.words import words


def people(text: str, day: date | None = MAY_14) -> list[Mention]:
    """Find the office holders of a text."""
    tokens = words(text)
    return find_people(text, tokens, find_names(text, tokens), day)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Azerbaijan and the Republic of Türkiye", ["AZE", "TUR"]),
        ("Kazakh-Azerbaijani commission", ["KAZ", "AZE"]),
        ("the U.S. and the UK; let us go", ["USA", "GBR"]),
        ("the Democratic Republic of Congo", ["COD"]),
        ("Guinea-Bissau and Papua New Guinea", ["GNB", "PNG"]),
        ("North Korea’s envoy in South Korea", ["PRK", "KOR"]),
        ("the SCO and the Shanghai Cooperation Organisation", ["org:SCO", "org:SCO"]),
        ("the Kremlin", ["RUS"]),
        ("Mexico City", ["MEX"]),
        ("Northern Ireland, New Mexico", ["", ""]),
        ("met Jordan Bardella", []),
        ("Minister of Economy of Georgia Levan Davitashvili", ["GEO"]),
    ],
)
def test_names_are_found(text: str, found: list[str]) -> None:
    """Names, demonyms, organisations and seats give their codes, the longest name first."""
    assert [one.code for one in find_names(text, words(text))] == found


def test_spans_are_exact() -> None:
    """A span covers the name and nothing around it."""
    text = "Talks of Türkiye’s minister in N’Djamena"
    spans = [text[one.start : one.end] for one in find_names(text, words(text))]
    assert spans == ["Türkiye"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("talks in Samarkand", ["Samarkand"]),
        ("the Minister of Trade met in May", []),
        ("a plant in Sumgait", ["Sumgait"]),
        ("the ASAN model", []),
    ],
)
def test_cities_are_found_in_context(text: str, places: list[str]) -> None:
    """Cities come from the gazetteer; common words that are also towns do not."""
    tokens = words(text)
    found = find_cities(text, tokens, [], frozenset({"UZB", "AZE"}))
    assert [text[one.start : one.end] for one in found] == places


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Kazakh President Kassym-Jomart Tokayev said", "Kassym-Jomart Tokayev", "KAZ"),
        ("President of Rwanda Paul Kagame", "Paul Kagame", "RWA"),
        ("the Prime Minister of Georgia, Irakli Kobakhidze,", "Irakli Kobakhidze", "GEO"),
        ("Foreign Minister Djordje Radulovic of Montenegro", "Djordje Radulovic", "MNE"),
        ("Josep Borrell, High Representative of the European Union", "Josep Borrell", "org:EU"),
        (
            "Deputy Minister of Foreign Affairs of the Republic of Kazakhstan Akan Rakhmetullin",
            "Akan Rakhmetullin",
            "KAZ",
        ),
        ("his Jordanian counterpart Ayman Safadi", "Ayman Safadi", "JOR"),
        ("President Ilham Aliyev", "Ilham Aliyev", "AZE"),
        ("UN Secretary-General António Guterres", "António Guterres", "org:UN"),
        ("President Moon Jae-in", "Moon Jae-in", "KOR"),
    ],
)
def test_office_holders_are_found(text: str, name: str, code: str) -> None:
    """An office gives the person and the state, by pattern or by the dated table."""
    day = date(2019, 4, 17) if "Moon" in text else MAY_14
    (one,) = people(text, day)
    assert (one.name, one.code) == (name, code)
    assert text[one.start : one.end].strip(" ,") == text[one.start : one.end]


def test_surname_means_the_person_named_before() -> None:
    """A surname alone means the person that the text named in full."""
    found = people("Beninese Minister Ada Zinsou spoke. Later Zinsou left.")
    assert [(one.name, one.code) for one in found] == [("Ada Zinsou", "BEN")] * 2


def test_namesake_is_somebody_else() -> None:
    """Another given name before the surname is another person; a street is none."""
    text = "President Ilham Aliyev opened Heydar Aliyev Street."
    assert [text[one.start : one.end] for one in people(text)] == ["President Ilham Aliyev"]


def test_former_office_holder_has_no_state() -> None:
    """A former minister does not act for the state."""
    (one,) = people("former Ghanaian president John Mahama")
    assert one.code == ""


def test_the_british_press_spells_acronyms_as_words() -> None:
    """Nato and Asean are organisations, Guam and Alba are not."""
    text = "The leaders of {} met on Monday in Hanoi with the president of Peru."
    assert each(text.format("Asean"), APRIL_17, "parties", kind="meeting")[0] == "PER org:ASEAN"
    assert "org:GUAM" not in each(text.format("Guam"), APRIL_17, "parties", kind="meeting")[0]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the People's Republic of China", "CHN"),
        ("the People’s Republic of China", "CHN"),
        ("the Democratic People's Republic of Korea", "PRK"),
        ("the Republic of Korea", "KOR"),
        ("the Lao People's Democratic Republic", "LAO"),
        ("the People's Republic of Bangladesh", "BGD"),
    ],
)
def test_a_long_official_name_is_one_name(name: str, code: str) -> None:
    """A long official name is one name, and not that of a part of it."""
    found = told(
        f"Fijian Prime Minister Jone Vula visited {name} on 3 May 2024.",
        MAY_6,
        "type edtf cast place",
    )
    assert found == [("visit", "2024-05-03", f"FJI {code}", "-")]

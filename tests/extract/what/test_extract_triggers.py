"""The wordings of signings, statements, sessions, openings and acts, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract.telling import JUNE_19, told

if TYPE_CHECKING:
    from collections.abc import Iterator


WORDINGS = """\
# signing 2024-06-18
Ghana and Togo concluded an agreement on fisheries in Accra on Tuesday.
The foreign ministers of Ghana and Togo exchanged the signed memoranda in Accra on Tuesday.
Ghana and Togo on Tuesday exchanged five MoUs in the presence of the two presidents.
Two memoranda were exchanged on Tuesday between Ghana and Togo.
The two presidents of Ghana and Togo put their signatures to a treaty on Tuesday.
President John Mahama of Ghana affixed his signature to a pact with Togo on Tuesday.
Ghana clinched a deal on gas supplies with Togo on Tuesday.
Ghana and Togo sealed an accord on Tuesday in Lome.
Ghana and Togo entered into a memorandum of understanding on Tuesday.
Ghana and Togo adopted a roadmap of cooperation on Tuesday in Lome.
A roadmap for 2024-2026 was adopted by Ghana and Togo on Tuesday.
At the end of the talks in Lome on Tuesday the ministers of Ghana and Togo adopted a protocol.
The signing of an agreement between Ghana and Togo took place in Lome on Tuesday.
The signing ceremony for the agreement between Ghana and Togo was held in Lome on Tuesday.
The agreement was inked by the foreign ministers of Ghana and Togo on Tuesday.
Ghana and Togo finalised and initialled a tax treaty on Tuesday.
A total of 12 documents were signed by Ghana and Togo on Tuesday in Lome.
Ghana, Togo and Benin signed on Tuesday in Lome a declaration on the river.
The pact with Togo was signed by Ghanaian Foreign Minister Ama Mensah on Tuesday.
Tuesday saw the signing of a memorandum between Ghana and Togo.
# signing 2018-05
The agreement signed in May 2018 between Ghana and Togo has been of use to both.
The 2018 agreement was concluded between Ghana and Togo in May 2018.
# signing 2024-06-24
Ghana and Togo are to conclude an agreement on fisheries on Monday.
An agreement on fisheries will be signed by Ghana and Togo on Monday.
Ghana and Togo are expected to ink an agreement on June 24.
# statement 2024-06-18
Ghana and Togo issued a joint statement on Tuesday.
In a joint statement issued on Tuesday, Ghana and Togo called for peace.
In a joint communique on Tuesday, Ghana, Togo and Benin called for peace.
The leaders of Ghana and Togo said in a joint statement on Tuesday that they stood for peace.
A joint communique was released by Ghana and Togo after the talks on Tuesday.
# commission_session 2024-06-18
The fifth session of the Ghana-Togo Joint Commission for Cooperation was held in Lome on Tuesday.
Ghana and Togo held the fifth session of their Joint Permanent Commission in Lome on Tuesday.
The Ghanaian-Togolese intergovernmental commission convened in Lome on Tuesday.
The joint economic committee of Ghana and Togo wrapped up its fifth session on Tuesday in Lome.
Ghana and Togo held the 5th Joint Commission Meeting in Lome on Tuesday.
The Ghana-Togo High-Level Strategic Cooperation Council met in Lome on Tuesday.
The Supreme Joint Committee of Ghana and Togo held its fifth session in Lome on June 18.
# commission_session 2021
Ghana and Togo cooperate well. The joint commission of Ghana and Togo last met in Accra in 2021.
# commission_session 2024-06-24
Lome will host the fifth session of the Ghana-Togo joint commission on Monday.
The next session of the Ghana-Togo joint commission is due in Lome on June 24.
# opening 2024-06-18
Ghana opened its embassy in Lome on Tuesday.
Ghana on Tuesday inaugurated a consulate general in Lome.
The embassy of Ghana in Togo was officially opened on Tuesday.
An embassy of Ghana opened its doors in Lome on Tuesday.
A ceremony in Lome on Tuesday marked the inauguration of the Ghana-Togo railway.
The presidents of Ghana and Togo cut the ribbon of a new border bridge on Tuesday.
The presidents of Ghana and Togo attended the inauguration of the Tema-Lome railway on Tuesday.
The first train from Ghana to Togo left Tema on Tuesday.
The Ghana-Togo pipeline went into operation on Tuesday.
The Ghana-Togo border crossing at Aflao reopened on Tuesday.
Ghana and Togo reopened their border on Tuesday.
Direct flights between Ghana and Togo were launched on Tuesday.
Ghana and Togo launched a ferry line on Tuesday.
Ghana and Togo broke ground on a joint power plant on Tuesday.
The foundation stone of the Ghana-Togo bridge was laid on Tuesday.
# opening 2024-06-24
Ghana is to open an embassy in Lome on Monday.
# opening 2018-05
In the capital of Togo, Ghana opened a trade centre in May 2018.
# other 2022-09
Ghana and Togo reestablished diplomatic and commercial relations in September 2022.
Ghana and Togo normalised relations in September 2022.
# other 1992-03-02
Diplomatic relations between Ghana and Togo were established on 2 March 1992.
Ghana established diplomatic relations with Togo on March 2, 1992.
# other 1992
Ghana and Togo have had diplomatic relations since 1992.
# other 2016-01
Togo severed diplomatic ties with Ghana in January 2016.
Togo cut ties with Ghana in January 2016.
Ghana and Togo broke off diplomatic relations in January 2016.
# other 2024-06-18
Ghana and Togo agreed on Tuesday to restore diplomatic relations.
Ghana became a full member of the SCO on Tuesday.
Ghana and Togo resumed full diplomatic relations on Tuesday.
# other 2017-06
Pakistan joined the SCO in June 2017.
"""


def sentences() -> Iterator[tuple[str, str, str]]:
    """Yield type, date and sentence."""
    kind = when = ""
    for line in WORDINGS.splitlines():
        if line.startswith("# "):
            kind, when = line.split()[1:]
        else:
            yield kind, when, line


@pytest.mark.parametrize(("kind", "when", "text"), list(sentences()))
def test_type_and_date_of_each_wording(kind: str, when: str, text: str) -> None:
    """Type and date are found however a signing, a session, an opening or an act is told."""
    assert (kind, when) in set(told(text, JUNE_19, "type date"))

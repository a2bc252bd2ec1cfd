import pytest

from rooftree.platform.access.rules.staff_list_fates import KnownColleague, judge
from rooftree.platform.access.rules.staff_list_rows import ListRow, UnreadableList, read_rows

SERVICES = {"rents": 1, "estates": 2, "shared services": 3, "shared-services": 3}


def known(**changes) -> KnownColleague:
    facts = {
        "id": 5,
        "name": "Jo Orr",
        "email": "jo.orr@council.example",
        "staff_number": "100",
        "job_title": "Officer",
        "telephone": "",
        "unit": "",
        "service_ids": frozenset({1}),
    }
    return KnownColleague(**{**facts, **changes})


def row(**changes) -> ListRow:
    facts = {"line": 2, "name": "Jo Orr", "email": "jo.orr@council.example", "staff_number": "100"}
    return ListRow(**{**facts, **changes})


class ReadRows:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_reads_columns_in_any_order_and_any_delimiter(self, delimiter):
        text = f"E-mail{delimiter}Name{delimiter}Staff_Number\nJO@council.example{delimiter}Jo  Orr{delimiter}7\n\n"
        [line] = read_rows(text.encode())
        assert (line.line, line.name, line.email, line.staff_number) == (
            2,
            "Jo Orr",
            "jo@council.example",
            "7",
        )
        assert line.services is None

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
    def test_reads_what_spreadsheets_write(self, encoding):
        text = "name,email,services\r\nZoë Nicol,z@council.example,Rents; Estates\r\n"
        [line] = read_rows(text.encode(encoding))
        assert line.name == "Zoë Nicol"
        assert line.services == ("Rents", "Estates")

    def test_keeps_line_numbers_over_empty_lines(self):
        rows = read_rows(b"name,email\n\nA B,a@council.example\n")
        assert [r.line for r in rows] == [3]

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "empty"),
            (b"\n\n", "empty"),
            (b"PK\x03\x04rest", "spreadsheet"),
            (b"a\x00b", "not text"),
            (b"name,phone\nA,1", "email"),
            (b"name,email,e-mail\nA,a@b.example,c@d.example", "Two columns"),
        ],
    )
    def test_says_what_to_put_right(self, content, words):
        with pytest.raises(UnreadableList, match=words):
            read_rows(content)


class Judge:
    @pytest.mark.parametrize(
        ("rows", "people", "fates"),
        [
            pytest.param([row()], [], ["new"], id="newcomer"),
            pytest.param([row()], [known()], ["unchanged"], id="the same"),
            pytest.param([row(job_title="Lead")], [known()], ["changed"], id="another job"),
            pytest.param([row(job_title="")], [known()], ["unchanged"], id="empty changes nothing"),
            pytest.param([row(name="Jo Baird")], [known()], ["changed"], id="married"),
            pytest.param(
                [row(email="new@council.example")], [known()], ["changed"], id="new address"
            ),
            pytest.param(
                [row(staff_number="")], [known()], ["unchanged"], id="known by the address alone"
            ),
            pytest.param([row(services=("Estates",))], [known()], ["changed"], id="moves service"),
            pytest.param(
                [row(services=("rents",))], [known()], ["unchanged"], id="service in any case"
            ),
            pytest.param([], [known()], ["leaver?"], id="left out"),
            pytest.param([], [known(staff_number="")], [], id="left out, never from a list"),
            pytest.param([], [known(has_left=True)], [], id="left out, has left"),
            pytest.param([row(name="")], [known()], ["refused"], id="no name"),
            pytest.param([row(email="")], [], ["refused"], id="no address"),
            pytest.param([row(email="jo at home")], [], ["refused"], id="no such address"),
            pytest.param([row(services=("Payroll",))], [], ["refused"], id="no such service"),
            pytest.param([row(name="x" * 121)], [], ["refused"], id="too long"),
            pytest.param(
                [row(), row(line=3, name="Other", staff_number="101")],
                [],
                ["refused", "refused"],
                id="an address twice",
            ),
            pytest.param(
                [row(), row(line=3, email="other@council.example")],
                [],
                ["refused", "refused"],
                id="a number twice",
            ),
            pytest.param(
                [row(email="al@council.example")],
                [known(), known(id=6, name="Al", email="al@council.example", staff_number="")],
                ["refused"],
                id="somebody else's address",
            ),
            pytest.param(
                [row(staff_number="999")],
                [known()],
                ["refused", "leaver?"][:1],
                id="another number",
            ),
            pytest.param([row()], [known(has_left=True)], ["refused"], id="came back"),
        ],
    )
    def test_gives_each_line_its_fate(self, rows, people, fates):
        judged = judge(rows, people, SERVICES)
        assert [fate.fate for fate in judged] == fates
        assert all(
            fate.reasons for fate in judged if fate.fate in {"refused", "changed", "leaver?"}
        )

    def test_takes_a_service_by_key_or_name(self):
        [fate] = judge([row(services=("Shared Services", "shared-services"))], [], SERVICES)
        assert fate.service_ids == (3,)

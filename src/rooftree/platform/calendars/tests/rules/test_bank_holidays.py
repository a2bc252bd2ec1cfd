"""Bank holidays of Scotland."""

from datetime import date

from rooftree.platform.calendars.rules.bank_holidays import bank_holidays


class BankHolidays:
    def test_have_scotlands_own_days(self):
        found = bank_holidays("SCT", 2026)
        assert {date(2026, 1, 2), date(2026, 11, 30), date(2026, 8, 3)} <= set(found)
        assert date(2026, 4, 6) not in found

    def test_move_to_the_next_working_day(self):
        assert date(2027, 12, 27) in bank_holidays("SCT", 2027)
        assert date(2027, 12, 28) in bank_holidays("SCT", 2027)

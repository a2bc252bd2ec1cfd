"""The words for what the audit keeps about calendars."""

from rooftree.platform.audit.interface import Detail

LABELS = {
    "calendars.calendar_added": "Added a calendar",
    "calendars.calendar_changed": "Changed a calendar’s name or bank holidays",
    "calendars.hours_changed": "Changed a calendar’s weekly hours from a date",
    "calendars.hours_withdrawn": "Took back planned weekly hours of a calendar",
    "calendars.day_closed": "Added a closed day to a calendar",
    "calendars.closed_day_changed": "Changed the name or source of a closed day",
    "calendars.day_opened": "Removed a closed day from a calendar",
    "calendars.special_hours_kept": "Set special hours for a day",
    "calendars.special_hours_removed": "Removed the special hours of a day",
}

DETAILS = {
    "from": Detail("From"),
    "day": Detail("Day"),
    "hours": Detail("Hours"),
    "days": Detail("Days that changed"),
}

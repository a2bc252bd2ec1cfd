"""What may be done with calendars."""

KEEP_CALENDARS = "calendars.keep_calendars"

PERMISSIONS = {KEEP_CALENDARS: "Change calendars: open hours, closed days and special hours"}

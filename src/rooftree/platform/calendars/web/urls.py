"""The addresses of calendars."""

from django.urls import path

from rooftree.platform.calendars.web import (
    calendar_views,
    closed_views,
    hours_views,
    special_views,
    try_views,
)

urlpatterns = [
    path("", calendar_views.calendars_list, name="calendars.list"),
    path("add/", calendar_views.add, name="calendars.add"),
    path("<int:calendar_id>/", calendar_views.calendar, name="calendars.calendar"),
    path("<int:calendar_id>/change/", calendar_views.change, name="calendars.change"),
    path("<int:calendar_id>/hours/", hours_views.hours, name="calendars.hours"),
    path(
        "<int:calendar_id>/hours/<int:version_id>/withdraw/",
        hours_views.withdraw,
        name="calendars.withdraw_hours",
    ),
    path("<int:calendar_id>/closed/add/", closed_views.add, name="calendars.close_day"),
    path(
        "<int:calendar_id>/closed/<int:closed_id>/",
        closed_views.change,
        name="calendars.closed_day",
    ),
    path(
        "<int:calendar_id>/closed/<int:closed_id>/remove/",
        closed_views.remove,
        name="calendars.open_day",
    ),
    path("<int:calendar_id>/special/add/", special_views.add, name="calendars.add_special"),
    path(
        "<int:calendar_id>/special/<int:special_id>/",
        special_views.change,
        name="calendars.special",
    ),
    path(
        "<int:calendar_id>/special/<int:special_id>/remove/",
        special_views.remove,
        name="calendars.remove_special",
    ),
    path("<int:calendar_id>/try/", try_views.try_deadline, name="calendars.try"),
]

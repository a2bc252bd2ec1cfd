"""The addresses of mail."""

from django.urls import path

from rooftree.platform.mail.web import (
    body_views,
    fetching_views,
    hold_views,
    keeping_views,
    outbox_views,
    received_views,
    sample_views,
)

urlpatterns = [
    path("", received_views.received, name="mail.received"),
    path("<int:mail_id>/", received_views.received_one, name="mail.received_one"),
    path("<int:mail_id>/raw/", received_views.raw, name="mail.raw"),
    path("<int:mail_id>/as-sent/", body_views.as_sent, name="mail.as_sent"),
    path("<int:mail_id>/body/", body_views.body, name="mail.body"),
    path("<int:mail_id>/files/<int:file_id>/", body_views.file, name="mail.file"),
    path("pictures/<str:token>/", body_views.picture, name="mail.picture"),
    path("<int:mail_id>/retry/", received_views.retry, name="mail.retry"),
    path("outbox/", outbox_views.outbox_list, name="mail.outbox"),
    path("outbox/<int:copy_id>/", outbox_views.outbox_one, name="mail.outbox_one"),
    path("outbox/<int:copy_id>/again/", outbox_views.send_again, name="mail.send_again"),
    path("outbox/<int:copy_id>/clear/", outbox_views.clear_mark, name="mail.clear_mark"),
    path("ways-in/", fetching_views.ways_in, name="mail.ways_in"),
    path("ways-in/add/", fetching_views.add, name="mail.add_fetched"),
    path("ways-in/<int:source_id>/", fetching_views.fetched_one, name="mail.fetched_one"),
    path("ways-in/<int:source_id>/change/", fetching_views.change, name="mail.change_fetched"),
    path("ways-in/<int:source_id>/try/", fetching_views.try_now, name="mail.try_fetched"),
    path("ways-in/<int:source_id>/pause/", fetching_views.pause, name="mail.pause_fetched"),
    path("ways-in/left/<int:fetched_id>/", fetching_views.leave, name="mail.leave_fetched"),
    path("keeping/", keeping_views.keeping, name="mail.keeping"),
    path("keeping/rule/", keeping_views.rule, name="mail.keeping_rule"),
    path("keeping/due/", keeping_views.due, name="mail.keeping_due"),
    path("keeping/disposals/<int:disposal_id>/", keeping_views.disposal, name="mail.disposal"),
    path("keeping/holds/", hold_views.hold_list, name="mail.holds"),
    path("keeping/holds/new/", hold_views.place, name="mail.place_hold"),
    path("keeping/holds/<int:hold_id>/lift/", hold_views.lift, name="mail.lift_hold"),
    path("of-person/", hold_views.of_person, name="mail.of_person"),
    path("sample/", sample_views.sample, name="mail.sample"),
    path("sample/write/", sample_views.write, name="mail.sample_write"),
    path("sample/<int:copy_id>/", sample_views.one, name="mail.sample_one"),
    path("sample/<int:copy_id>/reply/", sample_views.reply, name="mail.sample_reply"),
]

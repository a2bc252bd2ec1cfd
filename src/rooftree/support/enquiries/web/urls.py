"""Addresses of the enquiries module."""

from django.urls import path

from rooftree.support.enquiries.web import (
    ask_views,
    desk_views,
    enquiry_views,
    people_views,
    sign_in_views,
    told_views,
    words_views,
    work_views,
)

urlpatterns = [
    path("desk/", desk_views.queue, name="enquiries.queue"),
    path("desk/new/", desk_views.log, name="enquiries.log"),
    path("desk/sign-in-words/", words_views.words, name="enquiries.sign_in_words"),
    path("desk/sign-in-words/end/", words_views.end, name="enquiries.end_sign_in_words"),
    path("desk/<int:number>/", enquiry_views.enquiry, name="enquiries.enquiry"),
    path("desk/<int:number>/reply/", enquiry_views.reply, name="enquiries.reply"),
    path("desk/<int:number>/note/", enquiry_views.note, name="enquiries.note"),
    path("desk/<int:number>/team/", enquiry_views.team, name="enquiries.team"),
    path("desk/<int:number>/triage/", work_views.triage, name="enquiries.triage"),
    path("desk/<int:number>/take/", work_views.take, name="enquiries.take"),
    path("desk/<int:number>/hand-back/", work_views.give_back, name="enquiries.hand_back"),
    path("desk/<int:number>/close/", work_views.close, name="enquiries.close"),
    path("desk/<int:number>/reopen/", work_views.reopen, name="enquiries.reopen"),
    path("desk/<int:number>/help/", work_views.send_help, name="enquiries.send_help"),
    path("desk/<int:number>/files/<int:file_id>/", enquiry_views.file, name="enquiries.file"),
    path("desk/<int:number>/let-in/", people_views.let_in, name="enquiries.let_in"),
    path("desk/<int:number>/take-off/", people_views.take_off, name="enquiries.take_off"),
    path("ask/", ask_views.ask, name="enquiries.ask"),
    path("my-enquiries/", ask_views.mine, name="enquiries.mine"),
    path("my-enquiries/<int:number>/", ask_views.thread, name="enquiries.my_thread"),
    path("my-enquiries/<int:number>/asked/", ask_views.asked, name="enquiries.asked"),
    path(
        "my-enquiries/<int:number>/files/<int:file_id>/",
        ask_views.my_file,
        name="enquiries.my_file",
    ),
    path("cannot-sign-in/", sign_in_views.cannot_sign_in, name="enquiries.cannot_sign_in"),
    path("cannot-sign-in/asked/", sign_in_views.sign_in_asked, name="enquiries.sign_in_asked"),
    path("told/", told_views.told, name="enquiries.told"),
    path("told/read/", told_views.read, name="enquiries.read"),
    path("told/choices/", told_views.choose, name="enquiries.told_choices"),
]

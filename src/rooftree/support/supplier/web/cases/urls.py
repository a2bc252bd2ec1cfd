"""Addresses of one case."""

from django.urls import path

from rooftree.support.supplier.web.cases import case_views, tell_views, work_views

CASE = "<int:case_number>/"

urlpatterns = [
    path(CASE, case_views.case, name="supplier.case"),
    path(f"{CASE}reply/", case_views.reply, name="supplier.reply"),
    path(f"{CASE}sent-in-portal/", case_views.sent_in_portal, name="supplier.sent_in_portal"),
    path(f"{CASE}note/", case_views.note, name="supplier.note"),
    path(f"{CASE}files/<int:file_id>/", case_views.file, name="supplier.file"),
    path(f"{CASE}call/", work_views.call, name="supplier.call"),
    path(f"{CASE}status/", work_views.status, name="supplier.status"),
    path(f"{CASE}take/", work_views.take, name="supplier.take"),
    path(f"{CASE}close/", work_views.close, name="supplier.close"),
    path(f"{CASE}reopen/", work_views.reopen, name="supplier.reopen"),
    path(f"{CASE}enquiries/", work_views.link, name="supplier.enquiries"),
    path(f"{CASE}tell/", tell_views.tell, name="supplier.tell"),
]

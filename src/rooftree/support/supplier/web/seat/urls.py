"""Addresses of the supplier's seat: for the supplier's own people."""

from django.urls import path

from rooftree.support.supplier.web.seat import seat_views

CASE = "<int:seat_number>"

urlpatterns = [
    path("", seat_views.cases, name="supplier.seat"),
    path(f"{CASE}/", seat_views.case, name="supplier.seat_case"),
    path(f"{CASE}/release/", seat_views.release, name="supplier.seat_release"),
    path(f"{CASE}/resolve/", seat_views.resolve, name="supplier.seat_resolve"),
    path(f"{CASE}/files/<int:file_id>/", seat_views.file, name="supplier.seat_file"),
]
